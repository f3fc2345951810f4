"""Which names stand in one entry of a notice: the company, its other names, its subsidiaries?

`Veyrantha Holdings Co., Ltd. (formerly Veyra Works (VW)) (and two subsidiaries: A Ltd., and B)`
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from exposure.ingest.sheet.columns.places import is_country

_NUMBER = re.compile(r"(?:[•·◦]|-\s|\(?\d{1,3}[.)]\s)\s*")
_QUOTES = re.compile(r"``|''|[“”]")
_FOOTNOTE = re.compile(r"[\s*†‡]+$")
_UNDER = re.compile(
    r"(?:and|including|incl\.|with|together with)\b[^:()]*?\b(?:subsidiar(?:y|ies)|affiliates?)\b"
    r"\s*:?\s*(?P<names>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ALSO = re.compile(
    r"(?:(?:formerly|previously|now)\b(?: known as\b)?|also (?:known|doing business) as\b|"
    r"f\.?/?k\.?/?a\b\.?|a\.?/?k\.?/?a\b\.?|d\.?/?b\.?/?a\b\.?|doing business as\b|"
    r"(?:including )?(?:one |two |three |\d+ )?alias(?:es)?\b)[\s:,]*",
    re.IGNORECASE,
)
_FORMER = re.compile(r"formerly|previously|f", re.IGNORECASE)
_NO_NAME = re.compile(
    r"(?:as|collectively|the|an?|its|see|which|each|all|any|or|and|including|successors?)\b"
)
"""How a parenthesis begins that names nobody."""
_REMOVED = re.compile(r"(?:removed|deleted|delisted)\b", re.IGNORECASE)
_FORM = re.compile(
    r"(?:and )?(?:co\.?,? ?(?:ltd|limited)|ltd|limited|inc|incorporated|l\.?l\.?c|corp|corporation|"
    r"company|co|plc|s\.?a\.?s?|gmbh|ag|n\.?v|b\.?v|s\.?r\.?l|jsc|pte\.? ltd|pty\.? ltd)\b[.,)]*",
    re.IGNORECASE,
)
"""A legal form, which a comma may part from its name."""
_PART_OF_NAME = frozenset((
    "limited", "ltd", "group", "holdings", "holding", "company", "corporation",
    "usa", "us", "uk", "prc",
))  # fmt: skip
_CODE = 3
"""Letters of a country's code: other names of companies are as short, and are kept as names."""
_AND = re.compile(r"and\s+", re.IGNORECASE)
_BEHIND_FORM = re.compile(
    r"(?:(?<=\bLtd)|(?<=\bLtd\.)|(?<=\bLimited)|(?<=\bLLC)|(?<=\bInc)|(?<=\bInc\.)|(?<=\bPLC)|"
    r"(?<=\bCorp)|(?<=\bCorp\.)|(?<=\bCorporation)|(?<=\bCompany)|(?<=\bCo\.))\s+and\s+"
)
"""An `and` that parts two names: a legal form stands before it."""


class Entry(Struct, frozen=True):
    """What one entry names."""

    name: str
    aliases: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    subsidiaries: tuple["Entry", ...] = ()
    reach: str = ""
    """Words that reach further without naming anybody, such as `and its subsidiaries`."""
    removed: bool = False


def entry_of(text: str) -> Entry:
    """Return the names in one entry; the name is empty where none is left."""
    whole = _FOOTNOTE.sub("", _QUOTES.sub('"', _NUMBER.sub("", text, count=1)).strip())
    name, groups = _trailing(whole)
    others: list[tuple[str, bool]] = []
    subsidiaries: list[Entry] = []
    reach, removed = [], False
    for group in groups:
        found = _UNDER.match(group)
        if found and found["names"].strip(" .") and not begins_low(found["names"]):
            subsidiaries += map(entry_of, _several(found["names"]))
        elif _REMOVED.match(group):
            removed = True
        elif found or (_NO_NAME.match(group) and not _ALSO.match(group)):
            reach.append(group)
        else:
            others += _others(group)
    aliases, former = (
        tuple(dict.fromkeys(one for one, was in others if was is past and one != name))
        for past in (False, True)
    )
    return Entry(
        name,
        aliases,
        tuple(one for one in former if one not in aliases),
        tuple(one for one in subsidiaries if one.name),
        "; ".join(reach),
        removed,
    )


def is_numbered(text: str) -> bool:
    """Say whether a number or a bullet stands before an entry."""
    return _NUMBER.match(text) is not None


def begins_low(text: str) -> bool:
    """Say whether a text begins as the middle of a sentence does; `iKestrin` begins a name."""
    return text[:1].islower() and not text[1:2].isupper()


def is_form_alone(text: str) -> bool:
    """Say whether a legal form is all that stands before a parenthesis or the end."""
    found = _FORM.match(text)
    return found is not None and text[found.end() :].strip()[:1] in ("", "(")


def _trailing(text: str) -> tuple[str, list[str]]:
    """Return the name, and what stands in the parentheses at its end.

    What is followed by more of the name, as in `X (Group) Co.`, is part of it, and so is a lone
    legal form or country.
    """
    groups: list[str] = []
    while text.endswith(")") and (start := _opening(text)) > 0:
        inner = text[start + 1 : -1].strip()
        if _is_part(inner):
            break
        groups.insert(0, inner)
        text = _FOOTNOTE.sub("", text[:start])
    return text.strip(' ;,"'), groups


def _is_part(inner: str) -> bool:
    country = len(inner) > _CODE and is_country(inner)
    return country or inner.strip(" .").casefold() in _PART_OF_NAME


def _opening(text: str) -> int:
    """Return where the parenthesis opens that the text ends with; -1 where it does not."""
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        depth += (text[at] == ")") - (text[at] == "(")
        if depth == 0:
            return at
    return -1


def _others(group: str, *, past: bool = False) -> Iterator[tuple[str, bool]]:
    """Yield the names in a parenthesis and in those behind them, each with whether it is past.

    What stands behind a former name, such as its short form, is former too.
    """
    also = _ALSO.match(group)
    past = past or (also is not None and _FORMER.match(group) is not None)
    for part in _several(group[also.end() :]) if also else (group,):
        name, groups = _trailing(part.strip())
        if name:
            yield name, past
        for inner in groups:
            yield from _others(inner, past=past)


def _several(text: str) -> list[str]:
    """Return the names of an enumeration; a comma before a legal form parts none."""
    marks = ";" if ";" in _outside(text) else ","
    names: list[str] = []
    for piece in _cut(_BEHIND_FORM.sub(f"{marks} ", text), marks):
        part = _AND.sub("", piece.strip(), count=1) if names else piece.strip()
        if names and marks == "," and is_form_alone(part):
            names[-1] += f", {part}"
        elif part.strip(" ."):
            names.append(part)
    return names


def _outside(text: str) -> str:
    return "".join(_cut(text, ""))


def _cut(text: str, marks: str) -> list[str]:
    """Cut a text at marks outside parentheses; without marks, return what stands outside them."""
    parts, depth = [""], 0
    for letter in text:
        depth = max(0, depth + (letter == "(") - (letter == ")"))
        if not depth and letter in marks:
            parts.append("")
        elif marks or (not depth and letter != ")"):
            parts[-1] += letter
    return parts
