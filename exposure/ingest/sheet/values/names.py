"""Which names does a cell list, without tearing one of them apart?"""

import re
from functools import lru_cache

from exposure.ingest.sheet.values.splitting.addresses import address_pieces
from exposure.ingest.sheet.values.splitting.joined import (
    around_and,
    around_last_and,
    begins_a_name,
    is_one_firm,
    without_and,
    without_others,
)
from exposure.ingest.sheet.values.splitting.legal_forms import (
    LEGAL_FORMS,
    bears_legal_form,
    is_legal_form,
)
from exposure.ingest.sheet.values.splitting.lists import split_clauses, split_list
from exposure.ingest.sheet.values.splitting.pieces import (
    cut,
    is_marked,
    plain_list,
    unmarked,
    unquoted,
)

__all__ = ("LEGAL_FORMS", "split_clauses", "split_list", "split_names", "split_vendors")

_LINES = re.compile("[\n\r\v\f\x85\u2028\u2029]+")
_BULLETS = "•◦▪▫●○■□‣⁃►➢❖◆"
_VENDOR_MARKS = re.compile(rf"[;\uff1b|\uff5c{_BULLETS}]+")
_NAME_MARKS = re.compile(
    rf"[;\uff1b|\uff5c\n\r\v\f\x85\u2028\u2029{_BULLETS}]+|\s·\s"
    # A middle dot stands inside names written in katakana, and between others.
    r"|(?<![\u30a0-\u30ff])・(?![\u30a0-\u30ff])|(?:\A|(?<=\n))・"
)
_ONE_VENDOR = re.compile(
    r"(?!.*\s(?:and|und|et|y|och|og|en|e)\s)(?!.*(?:^|\s)[0-9a-z]{1,3}[.)]\s)"
    rf"[^;\uff1b|\uff5c,\uff0c、/\uff0f<>&\\\[\](){{}}\"\n\r\v\f\x85\u2028\u2029{_BULLETS}]*"
    r"(?:,? (?:Inc|LLC|L\.L\.C|Ltd|Corp|LP|LLP|PBC|GmbH|S\.A|N\.V|B\.V)\.?)?"
)
"""What most vendor cells look like: nothing parts in them, and no closer look is needed."""
_COMMA = re.compile("[,\uff0c、]")
_STROKE = re.compile(r"\s+/\s+|\uff0f")
_ANY_STROKE = re.compile(_STROKE.pattern + r"|(?<=[^\W\d]{2})/(?=[^\W\d]{2})(?!or\b)")
_SITE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}/\S*", re.IGNORECASE)
_MORE_OF_IT = re.compile(
    r"(?i:formerly|previously|fka|f/k/a|dba|d/b/a|aka|a/k/a|t/a|c/o|a division|division of"
    r"|on behalf of|trading as|doing business as|ehemals|vormals|anciennement)\b"
    r"|(?:an?|the|now|part of|antes) "
)
"""How a piece begins that says more of the name before it."""
_GLUED = re.compile(
    r"((?i:\b(?:inc|pbc|llc|ltd|limited|gmbh|corp|corporation|b\.v|s\.a)\.?))(?=[0-9]+\s+[A-Z])"
)
"""A legal form to which an address is glued, as in texts copied from web pages."""


@lru_cache(maxsize=4_096)
def split_names(text: str) -> tuple[str, ...]:
    """Return the names of a cell: `Northwind, PBC; Acme Inc.` are two.

    Semicolons, bars, bullets, strokes between blanks and line ends part names; commas do unless
    that would tear a legal form off its name, a firm's partners apart or a bracket open. An address
    behind a name is kept in brackets behind it. No word is lost but those that join names.
    """
    pieces: list[str] = []
    for part in cut(_GLUED.sub(r"\1\n", plain_list(text)), _NAME_MARKS):
        for side in _sides(unmarked(part)):
            pieces += _between_commas(side)
    return tuple(dict.fromkeys(name for name in _with_addresses(pieces) if name))


def split_vendors(text: str) -> tuple[str, ...]:
    """Return the vendors that one cell names: `Northwind PBC; Acme Inc.` names two.

    Commas, strokes and `and` part only what bears a legal form on every side: they stand inside
    names of firms and of persons. Lines do where two of them end in a legal form or begin as those
    of a list; else they may be an address.
    """
    if _ONE_VENDOR.fullmatch(text):
        return (text,)
    listed = plain_list(text)
    parts = [part for part in cut(listed, _VENDOR_MARKS) if any(map(str.isalpha, part))]
    lines = [line for part in parts for line in cut(part, _LINES) if line.strip()]
    if len(lines) > len(parts) and (
        listed.count("\n") > text.count("\n")
        or sum(map(bears_legal_form, lines)) > 1
        or sum(map(is_marked, lines)) > 1
    ):
        parts = lines
    vendors = [vendor for part in parts for vendor in _surely_apart(unmarked(part))]
    names = tuple(dict.fromkeys(name for name in _with_addresses(vendors) if name))
    return names if len(names) > 1 else (text,)


def _sides(part: str) -> list[str]:
    """Return what stands on the sides of strokes; none of `A/S`, `c/o` and addresses of sites."""
    if "//" in part or not _ANY_STROKE.search(part):
        return [part]
    sides = cut(part, _ANY_STROKE)
    apart = all(side.strip() and not is_legal_form(side) for side in sides)
    return [part] if not apart or _SITE.fullmatch(part.strip()) else sides


def _between_commas(text: str) -> list[str]:
    pieces = [piece.strip() for piece in cut(text, _COMMA) if piece.strip()]
    if len(pieces) > 1 and is_one_firm(pieces):
        return [unquoted(text)]
    names = [name for piece in _merged(pieces) for name in around_and(piece)]
    if len(names) > 1:
        names[-1:] = around_last_and(names[-1])
    return [unquoted(part) for name in names for part in without_others(name)]


def _merged(pieces: list[str]) -> list[str]:
    """Return the pieces with what belongs to the one before: a form, or what it was called."""
    names: list[str] = []
    for piece in pieces:
        if names and (is_legal_form(piece) or _MORE_OF_IT.match(piece)):
            names[-1] = f"{names[-1]}, {piece}"
        else:
            names.append(piece)
    return names


def _surely_apart(text: str) -> list[str]:
    """Return the vendors of a text in which every one bears a legal form; else the text itself."""
    vendors = [
        unquoted(without_and(vendor))
        for side in cut(text, _STROKE)
        for piece in _merged([piece.strip() for piece in cut(side, _COMMA)])
        for vendor in around_and(piece)
    ]
    apart = all(bears_legal_form(vendor) and begins_a_name(vendor) for vendor in vendors)
    return vendors if apart else [unquoted(text)]


def _with_addresses(pieces: list[str]) -> list[str]:
    """Return the names; what is an address stands in brackets behind the name before it."""
    parts = address_pieces(pieces)
    names: list[str] = []
    address: list[str] = []
    for k, piece in enumerate((*pieces, "")):
        if k in parts:
            address.append(piece)
            continue
        if address:
            names[-1] = f"{names[-1]} ({', '.join(address)})"
            address = []
        names.append(piece)
    return names
