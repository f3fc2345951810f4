"""What does a person read of an official list that was imported, or is checked?"""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from exposure.model.law.listed import ImportedList, ListedParty
from exposure.model.words import number_of
from exposure.report.neutral import terminal
from exposure.report.terminal.text import folded, shown

SHOWN_NAMES, SHOWN_WARNINGS, SHOWN_PROGRAMMES = 12, 5, 12
_MANY = 90


class ToldList(Struct, frozen=True):
    """A list, and what the register makes of it."""

    file: str
    """The stored list, as the user names it."""
    imported: ImportedList
    shown_as: str
    """The format, as people call it."""
    because: str
    """Why it was taken for that."""
    known: tuple[str, ...]
    """Names of vendors that the register has already."""
    others: int
    """Vendors that nothing but lists names."""
    missing: tuple[str, ...]
    """Names of vendors that the register has on the authority whose own list this is."""
    as_of: str
    """ISO day for which it is said who is listed."""
    ended_on: str = ""
    """ISO day on which the listing of those who are missing counts as ended; empty where it does not."""
    is_changed: bool = False
    """Whether the stored list is not what an import wrote."""


def list_lines(told: ToldList, width: int) -> Iterator[str]:
    """Yield what was read of a list, and how it is used, for `width` columns."""
    one = told.imported
    yield shown(one.source, 200)
    for text in _facts(told):
        yield from folded(text, width, indent="  ", hang="    ")
    yield ""
    file = shown(told.file, 200)
    use = f"Scan with --overlay {file}, or name it under [register] in exposure.toml."
    yield from folded(use, width)


def _facts(told: ToldList) -> Iterator[str]:
    one = told.imported
    yield f"taken for: {told.shown_as} [{one.format}], {terminal(told.because)}"
    yield f"title: {shown(one.title, 200)}"
    yield f"dated: {one.dated or 'it states no date, so that nobody can say how old it is'}"
    yield f"SHA-256: {one.sha256 or 'not known'}"
    if told.is_changed:
        yield "warning: this is not what an import wrote: import it again from the file that was downloaded"
    yield from _parties(told)
    for left in one.left_out:
        yield f"left out: {left.count:,} {terminal(left.reason)}"
    for warning in one.warnings[:SHOWN_WARNINGS]:
        place = f"{shown(warning.place)}: " if warning.place else ""
        yield f"warning: {place}{terminal(warning.text)}"
    if len(one.warnings) > SHOWN_WARNINGS:
        rest = number_of(len(one.warnings) - SHOWN_WARNINGS, "further warning")
        yield f"{rest}, under `warnings` in the stored list"


def _parties(told: ToldList) -> Iterator[str]:
    parties = told.imported.parties
    if not parties:
        dated = f" of {told.imported.dated}" if told.imported.dated else ""
        yield f"parties: none; that this list{dated} names nobody is an answer, and is kept"
    else:
        yield from _counted(told)
    if told.missing:
        yield (
            f"not named in it: {_first(told.missing)}, whom the register has on the same authority;"
            f" look up whether they were removed{_ending(told)}"
        )


def _ending(told: ToldList) -> str:
    return f": scans take their listing as ended on {told.ended_on}" if told.ended_on else ""


def _counted(told: ToldList) -> Iterator[str]:
    parties = told.imported.parties
    ended = sum(_ended(party, told.as_of) for party in parties)
    later = sum(bool(party.since and party.since > told.as_of) for party in parties)
    kept = f", {ended:,} of them ended before {told.as_of}" if ended else ""
    coming = f", {later:,} of them begin after it" if later else ""
    yield f"parties: {len(parties):,}{kept}{coming}"
    yield from _programmes(parties)
    yield f"vendors: {told.others:,} that lists alone name, {_known(told.known)}"


def _ended(party: ListedParty, as_of: str) -> bool:
    return party.until is not None and party.until < as_of


def _programmes(parties: Sequence[ListedParty]) -> Iterator[str]:
    counts = Counter(party.programme or "no programme stated" for party in parties)
    shown_ones = [f"{shown(name, _MANY)} {count:,}" for name, count in counts.most_common()]
    if len(counts) > 1:
        yield f"by programme: {_first(tuple(shown_ones), SHOWN_PROGRAMMES, '; ')}"


def _known(names: tuple[str, ...]) -> str:
    if not names:
        return "none that the register knows already"
    return f"{len(names):,} that the register knows already ({_first(names)})"


def _first(texts: Sequence[str], most: int = SHOWN_NAMES, between: str = ", ") -> str:
    more = f" and {len(texts) - most:,} more" if len(texts) > most else ""
    return between.join(shown(text, _MANY) for text in texts[:most]) + more
