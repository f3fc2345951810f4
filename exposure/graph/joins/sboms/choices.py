"""Between what is a person to choose, and what settles it once it stands in exposure.toml?"""

from collections.abc import Iterable, Sequence

from exposure.model.records import VendorRow

MOST_CHOICES = 10
"""Candidates that a gap names; further ones are counted."""
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f",
            "\r": "\\r"}  # fmt: skip


def owner_name(row: VendorRow) -> str:
    """Return by which name a join speaks of a row."""
    return row.product or row.vendor


def join_block(sbom: str, asset: str) -> str:
    """Return the lines of exposure.toml that join an SBOM to a product or vendor."""
    return f"[[join]]\nsbom = {toml_text(sbom)}\nasset = {toml_text(asset)}"


def toml_text(text: str) -> str:
    """Return a text as TOML writes it between quotes."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(letter: str) -> str:
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    if letter.isprintable() or letter == " ":
        return letter
    code = ord(letter)
    if 0xD800 <= code <= 0xDFFF:
        return "\\uFFFD"  # half a character, which TOML cannot write
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"


def blocks(sbom: str, rows: Iterable[VendorRow]) -> tuple[str, ...]:
    """Return one block to paste per candidate, each named once."""
    names = sorted({owner_name(row) for row in rows})
    return tuple(join_block(sbom, name) for name in names[:MOST_CHOICES])


def listed(rows: Sequence[VendorRow]) -> str:
    """Return the candidates by name, as many as a gap names."""
    names = sorted({owner_name(row) for row in rows})
    rest = len(names) - MOST_CHOICES
    return "; ".join(names[:MOST_CHOICES]) + (f"; and {rest:,} more" if rest > 0 else "")
