"""What does a person read of a screening on a terminal?"""

from collections.abc import Iterator, Mapping, Sequence

from exposure.model.gap import Gap, GapEffect
from exposure.model.relation import tie_words
from exposure.model.screening.result import ScreenCounts, ScreenedRow, ScreenHit, ScreenResult
from exposure.model.words import number_of
from exposure.report.evidence_line import evidence_line
from exposure.report.neutral import terminal
from exposure.report.terminal.text import folded, shown
from exposure.report.words import and_lists

NO_HIT = (
    "A hit says who a name may be, and nothing of use; no hit does not mean no use."
    " This is not legal advice."
)
WITHOUT_LINKS = (
    "Catalogue links were switched off: products were not compared with public statements."
)
_UNUSABLE = "unusable-input"
"""Gap kind of an input of which a line of its own speaks."""
_SHOWN_GAPS = 5
_NEVER = 1 << 20
"""Columns of a line that is not folded."""


def write_text(result: ScreenResult, width: int) -> bytes:
    """Return two lines or more per hit, in the order of the rows, and below them the counts."""
    names = {vendor.id: vendor.name for vendor in result.looked_for}
    lines = [line for row in result.rows for line in _row(row, names, width)]
    closing = closing_lines(result, width)
    parts = [*lines, "", *closing] if lines else closing
    return ("\n".join(parts) + "\n").encode("utf-8", "replace")


def closing_lines(result: ScreenResult, width: int) -> list[str]:
    """Return how many rows were screened against whom, and what no hit does not mean.

    A `width` of 0 folds no line.
    """
    vendors = number_of(sum(not one.listed_in for one in result.looked_for), "vendor")
    lists = and_lists(result.lists)
    facts = f"{vendors} of the register, known to {result.register.known_to}{lists and ',' + lists}"
    said = f"Screened {number_of(result.counts.rows, 'row')} against {facts}: {_counted(result.counts)}."
    off = "" if result.settings.catalogue_links else WITHOUT_LINKS
    return [
        line
        for text in filter(None, (said, off, *map(terminal, result.warnings), NO_HIT))
        for line in folded(text, width or _NEVER, hang="  ")
    ]


def notices(gaps: Sequence[Gap]) -> list[str]:
    """Return one line for each of the first gaps that may hide a row, and for what was odd."""
    told = [gap for gap in gaps if gap.kind != _UNUSABLE]
    hiding = [gap for gap in told if gap.effect is GapEffect.hides_presence]
    notes = [gap for gap in told if gap.kind in {"column-kind", "context-unread"}]
    return [*_first(hiding, "may hide a hit: "), *_first(notes, "")]


def _first(gaps: Sequence[Gap], before: str) -> Iterator[str]:
    for gap in gaps[:_SHOWN_GAPS]:
        place = f"{gap.document}, {gap.place}" if gap.place else gap.document
        yield f"{before}{place}: {gap.reason}"
    if len(gaps) > _SHOWN_GAPS:
        yield f"{before}{number_of(len(gaps) - _SHOWN_GAPS, 'more')} with --format json"


def _counted(counts: ScreenCounts) -> str:
    if not counts.rows_with_hits:
        return "no row with a hit"
    levels = ", ".join(
        f"{count:,} {level}"
        for level, count in (
            ("confirmed", counts.confirmed),
            ("probable", counts.probable),
            ("review", counts.review),
        )
    )
    return f"{number_of(counts.rows_with_hits, 'row')} with a hit ({levels})"


def _row(row: ScreenedRow, names: Mapping[str, str], width: int) -> Iterator[str]:
    for hit in row.hits:
        yield from _hit(row, hit, names, width)


def _hit(row: ScreenedRow, hit: ScreenHit, names: Mapping[str, str], width: int) -> Iterator[str]:
    match = hit.match
    vendor = names.get(match.vendor, match.vendor)
    head = f"{row.row:>6,}  {match.confidence.value:<9}  {vendor}  {shown(row.text)}"
    yield from folded(head, width, hang=" " * 8)
    tie = tie_words(match.relation, vendor, by_link=match.by_link)
    line = terminal(" ".join(evidence_line(match).split()))
    yield from folded(f"{tie}; {line}", width, indent=" " * 8, hang=" " * 8)
