"""Which names does a cell list, without tearing one of them apart?"""

import re

LEGAL_FORMS = frozenset(
    ("inc", "incorporated", "llc", "l l c", "llp", "l l p", "lp", "l p", "ltd", "limited", "co",
     "co ltd", "company", "corp", "corporation", "pbc", "p b c", "plc", "p l c", "gmbh",
     "gmbh & co kg", "ag", "se", "kg", "kgaa", "ug", "ohg", "ev", "bv", "b v", "nv", "n v", "sa",
     "s a", "sas", "s a s", "sarl", "s a r l", "sl", "s l", "sau", "s a u", "srl", "s r l", "spa",
     "s p a", "ab", "oy", "oyj", "as", "a s", "aps", "asa", "pty", "pty ltd", "pte", "pte ltd",
     "pvt ltd", "private limited", "pvt", "sdn bhd", "bhd", "kk", "k k", "sp z o o", "sro",
     "s r o", "kft", "zrt", "lda", "ltda", "doo", "d o o", "ood", "eood", "jsc", "pjsc", "ojsc",
     "ooo", "fze", "fzco", "pc", "p c", "pllc", "na", "n a", "de cv", "s a de c v", "sa de cv",
     "s de rl de cv", "usa", "us", "uk")
)  # fmt: skip
"""What may follow a comma and still belong to the name before it, without points."""

_FIRM_ENDINGS = frozenset(
    ("partners", "associates", "sons", "son", "co", "company", "brothers", "bros", "daughters",
     "partner", "söhne", "fils", "hijos", "llp", "lp", "group")
)  # fmt: skip
_HARD = re.compile(r"[;\n\r|•]+")
_LEAD = re.compile(r"^\s*(?:[-–—*]\s+|\(?\d{1,3}[.)]\s+)")
_INC_LIKE = re.compile(r"[^\w&]+")


def split_names(text: str) -> tuple[str, ...]:
    """Return the names of a cell: `Northwind, PBC; Acme Inc.` are two.

    Semicolons, bars and line ends part names; commas do unless that would tear a legal form
    off its name, a firm's partners apart or a bracket open.
    """
    names = []
    for part in _HARD.split(text):
        names.extend(_split_commas(_LEAD.sub("", part).strip()))
    return tuple(dict.fromkeys(name for name in names if name))


def split_list(text: str) -> tuple[str, ...]:
    """Return the parts of a list of numbers or clauses, parted by ; , | or line ends."""
    parts = (part.strip() for part in re.split(r"[;,|\n\r]+", text))
    return tuple(dict.fromkeys(part for part in parts if part))


def _split_commas(text: str) -> list[str]:
    pieces = _outside_brackets(text)
    if len(pieces) == 1 or _is_one_firm(pieces):
        return [text.strip()]
    names: list[str] = []
    for piece in pieces:
        if names and _is_legal_form(piece):
            names[-1] = f"{names[-1]}, {piece.strip()}"
        else:
            names.append(piece.strip())
    return names


def _outside_brackets(text: str) -> list[str]:
    pieces = [""]
    depth = 0
    for char in text:
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        if char in ",，、" and depth == 0:
            pieces.append("")
        else:
            pieces[-1] += char
    if depth:
        # A bracket that never closes says nothing about commas.
        pieces = re.split("[,，、]", text)
    return [piece for piece in pieces if piece.strip()] or [text]


def _is_legal_form(piece: str) -> bool:
    return _INC_LIKE.sub(" ", piece.casefold()).strip() in LEGAL_FORMS


def _is_one_firm(pieces: list[str]) -> bool:
    """Say whether `Smith, Jones and Partners` stands before us."""
    last = pieces[-1]
    if _is_legal_form(last) and len(pieces) > 2:
        last = pieces[-2]
    words = _INC_LIKE.sub(" ", last.casefold()).split()
    return bool({"and", "&", "und", "et", "y"} & set(words)) and words[-1] in _FIRM_ENDINGS
