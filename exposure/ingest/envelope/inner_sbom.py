"""Which SBOMs does a JSON object hold in its members, as the answers of interfaces do?"""

from collections.abc import Iterator

from msgspec import Raw, Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.envelope.member import Member, Wanted
from exposure.ingest.envelope.slices import decoded, stands_twice
from exposure.model.gap import Gap, GapEffect

_ABSENT = Raw()
_NOTHING = frozenset({b"", b"null", b"[]", b"{}", b'""'})


class _Answer(Struct):
    """The members that may hold an SBOM, as an object, as a JSON text, or as a list of either."""

    sbom: Raw = _ABSENT
    SBOM: Raw = _ABSENT
    bom: Raw = _ABSENT
    BOM: Raw = _ABSENT
    sboms: Raw = _ABSENT
    boms: Raw = _ABSENT


def open_inner_sbom(document: str, raw: bytes, _: Bounds, wanted: Wanted) -> Iterator[Member | Gap]:
    """Yield each SBOM that the object holds, named by its member.

    Raises `InputError` where it is not JSON, or its members hold no document.
    """
    text = decoded(document, raw, _Answer)
    found = 0
    for key in _Answer.__struct_fields__:
        part: Raw = getattr(text.whole, key)
        if bytes(part) in _NOTHING:
            continue
        if stands_twice(text.spelled, key):
            reason = f"the key {key!r} stands twice in one object; the last was kept"
            yield Gap("duplicate-key", GapEffect.hides_presence, document, "", reason)
        for name, inner in _each(document, key, part):
            found += 1
            if wanted(name):
                yield Member(name, *text.value(inner))
    if not found:
        raise InputError(f"{document}: expected an SBOM in a member `sbom`, met none",
                         hint="ask its maker for the SBOM itself")  # fmt: skip


def _each(document: str, key: str, part: Raw) -> Iterator[tuple[str, Raw]]:
    """Yield a member by its name, or each entry of one that is a list."""
    if not bytes(part).startswith(b"["):
        yield key, part
        return
    for position, inner in enumerate(decoded(document, bytes(part), list[Raw]).whole):
        yield f"{key}/{position}", inner
