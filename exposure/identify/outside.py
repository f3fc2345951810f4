"""Which vendors stand on a sheet beside its rows, in a title, a remark or a row that was left out?

Nothing of a sheet is a row that was not read as one; who is named there alone would be lost.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from exposure.identify.matcher import Matcher, text_matches
from exposure.identify.rows import RowHit
from exposure.inventory.estate import Estate, LooseText
from exposure.model.gap import Gap, GapEffect
from exposure.model.relation import Match

_QUOTED = 120


def named_outside(
    matcher: Matcher,
    loose: Iterable[LooseText],
    found: Collection[tuple[str, str]],
    vendors: Collection[str],
) -> Iterator[Gap]:
    """Yield a gap for each vendor that a file names outside of its rows alone.

    `found` holds document and vendor of every hit in a row: a title that repeats one, or the
    total of its group, hides nothing. Only of `vendors`, register ids, is told.
    """
    told = set(found)
    for one in loose:
        for match in text_matches(matcher, one.text):
            if match.vendor in vendors and (one.document, match.vendor) not in told:
                told.add((one.document, match.vendor))
                yield _gap(one, match)


def _gap(one: LooseText, match: Match) -> Gap:
    quote = match.quote[:_QUOTED]
    reason = f"it names {quote!r} outside of any row that was read"
    hides = GapEffect.hides_presence
    return Gap("named-outside-rows", hides, one.document, one.place, reason)


def named_beside(
    matcher: Matcher, estate: Estate, row_hits: Sequence[Sequence[RowHit]], names: Mapping[str, str]
) -> Iterator[Gap]:
    """Yield what sheets name beside their rows: no row and no tie of theirs holds it."""
    found = {
        (row.location.document, hit.match.vendor)
        for row, hits in zip(estate.rows, row_hits, strict=True)
        for hit in hits
    }
    found |= {
        (tie.location.document, match.vendor)
        for tie in estate.ties
        for match in (*text_matches(matcher, tie.source), *text_matches(matcher, tie.target))
    }
    yield from named_outside(matcher, estate.loose, found, names)
