"""Which rows and columns of people's allocations match nothing in this scan?"""

from collections.abc import Collection, Iterator, Sequence

from exposure.assess.allocated.numbers import Numbers
from exposure.ingest.authored.allocations.answers import Allocated, Heading
from exposure.model.words import number_of

_MOST_NAMED = 8


def unmatched_warnings(
    stated: Allocated, numbers: Numbers, assets: Collection[str]
) -> Iterator[str]:
    """Yield what of each file counts for nothing here: nothing that a person said is dropped silently."""
    for filled in stated.filled:
        lost = [one for one in filled.rows if one.text not in assets]
        if lost:
            what = number_of(len(lost), "row matches", "rows match")
            yield f"{filled.file.name}: {what} no asset of this scan: {_named(lost)}."
        strange = [one for one in filled.columns if numbers.meant(one.text) is None]
        if strange:
            what = number_of(len(strange), "column matches", "columns match")
            yield f"{filled.file.name}: {what} no contract of this scan: {_named(strange)}."


def _named(headings: Sequence[Heading]) -> str:
    rest = len(headings) - _MOST_NAMED
    named = ", ".join(map(_words, headings[:_MOST_NAMED]))
    return named + (f" and {rest} more" if rest > 0 else "")


def _words(heading: Heading) -> str:
    """Return `A-0123456789 (Old CRM)`, or the place of what has no id."""
    text = heading.text or heading.location.place
    return f"{text} ({heading.name})" if heading.name else text
