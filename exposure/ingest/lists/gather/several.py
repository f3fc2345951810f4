"""Which names stand in one cell of a list: `Acme Ltd. a.k.a. AC, formerly Old Acme`?"""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from exposure.ingest.lists.gather.codes import others, said
from exposure.model.law.listed import ListedParty

_MARK = re.compile(
    r"(?<![\w./])(?:"
    r"(?P<former>f\s?/\s?k\s?/\s?a\b/?|f\.\s?k\.\s?a\b\.?|formerly(?:\s+known\s+as)?\b"
    r"|previously\s+known\s+as\b|(?-i:FKA|fka)\b)"
    r"|(?P<now>n\s?/\s?k\s?/\s?a\b/?|n\.\s?k\.\s?a\b\.?|now\s+known\s+as\b|(?-i:NKA|nka)\b)"
    r"|(?:a\s?/\s?k\s?/\s?a\b/?|a\.\s?k\.\s?a\b\.?|also\s+known\s+as\b|d\s?/\s?b\s?/\s?a\b/?"
    r"|d\.\s?b\.\s?a\b\.?|(?:also\s+)?doing\s+business\s+as\b|trading\s+as\b"
    r"|(?-i:AKA|aka|DBA|dba)\b)"
    r")[\s:,]*",
    re.IGNORECASE,
)
"""What stands before another name. In small and capital letters alone, because `Aka` is a name too."""
_BARE = re.compile(r"[A-Za-z]{3}[\s:,]*")
_GROUP = re.compile(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)")
_AROUND = ' \t,;:"“”'
_LONGEST = 2_000
"""Characters up to which a cell is taken apart: what is longer is no name."""


class CellNames(Struct, frozen=True):
    """The names in one cell, each as written."""

    name: str
    """The one that is borne today, and stands first."""
    aliases: tuple[str, ...] = ()
    former: tuple[str, ...] = ()


def named_apart(party: ListedParty) -> ListedParty:
    """Return a party with each name of its cells by itself; the note keeps a cell that held several."""
    own = names_in(party.name)
    beside = [(alias, names_in(alias)) for alias in party.aliases]
    if own == CellNames(party.name) and all(one == CellNames(text) for text, one in beside):
        return party
    aliases, former = list(own.aliases), [*party.former, *own.former]
    for text, one in beside:
        # An alias that is a former name alone is told as that, and not as it stands.
        aliases += () if one.former and one.name == text else (one.name,)
        aliases += one.aliases
        former += one.former
    as_named = f"named as {party.name}" if own.name != party.name else ""
    return replace(
        party,
        name=own.name,
        aliases=others(aliases, own.name),
        former=tuple(one for one in others(former, own.name) if one not in aliases),
        note=said(as_named, party.note),
    )


def names_in(text: str) -> CellNames:
    """Return the names in a cell; one that nothing parts is returned as it stands."""
    if len(text) > _LONGEST or not (first := _MARK.search(text)):
        return CellNames(text)
    head, groups = _without_groups(text)
    said = [part for one in (head, *groups) for part in _parts(one)]
    bare = any(_BARE.fullmatch(one.group()) for one in _MARK.finditer(text))
    if bare and first.start() == 0:
        return CellNames(text)
    return _told(said, text, bare=bare)


def _told(said: list[tuple[str, str]], text: str, *, bare: bool) -> CellNames:
    name, aliases, former = "", [], []
    for kind, part in said:
        if kind == "former":
            former.append(part)
        elif kind == "now" or not name:
            former += [name] if kind == "now" and name else []
            name = part
        else:
            aliases.append(part)
    if not name:
        name = aliases.pop(0) if aliases else text
    as_written = [text] if bare else []
    return CellNames(
        name,
        tuple(dict.fromkeys(one for one in (*aliases, *as_written) if one != name)),
        tuple(dict.fromkeys(one for one in former if one not in (name, *aliases))),
    )


def _without_groups(text: str) -> tuple[str, list[str]]:
    """Return a text without the parentheses that begin with a mark, and what stands in them."""
    groups: list[str] = []

    def taken(found: re.Match[str]) -> str:
        if not _MARK.match(found[1].lstrip()):
            return found[0]
        groups.append(found[1].strip())
        return " "

    return " ".join(_GROUP.sub(taken, text).split()), groups


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Yield each name with how it is borne: `former`, `now`, or nothing."""
    at, kind = 0, ""
    for mark in _MARK.finditer(text):
        yield from _named(kind, text[at : mark.start()])
        at = mark.end()
        kind = "former" if mark["former"] else "now" if mark["now"] else "also"
    yield from _named(kind, text[at:])


def _named(kind: str, text: str) -> Iterator[tuple[str, str]]:
    for part in text.split(";") if kind else (text,):
        if name := _trimmed(part):
            yield kind, name


def _trimmed(text: str) -> str:
    """Return a name without the signs around it, and without a parenthesis that nothing closes."""
    text = text.strip(_AROUND)
    if text.endswith("(") or text.count(")") > text.count("("):
        text = text.removesuffix("(").removesuffix(")").strip(_AROUND)
    if text.count("(") > text.count(")"):
        text = text.removeprefix("(").strip(_AROUND)
    return text
