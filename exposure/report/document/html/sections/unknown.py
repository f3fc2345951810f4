"""What could not be assessed, and where may something be hidden?"""

from collections.abc import Iterator

from exposure.model.gap import Gap, GapEffect
from exposure.model.outcome import Outcome
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.document.html.markup import (
    MOST_ROWS,
    Cell,
    Markup,
    element,
    folded,
    joined,
    paragraph,
    section,
    table,
    words,
)
from exposure.report.document.html.sections.answers import unfed
from exposure.report.index import Index
from exposure.report.words import gap_place

HIDES = "A gap that hides presence means: a vendor may be there and we could not see it."
NOT_ABSENT = "Not assessable is not an absence: the records do not allow an answer."
ALSO = (
    "An asset that one vendor exposes, or may expose, is counted there, even where nothing tells of "
    "all the others."
)
NO_ASSET = "No asset was met in what was read: nothing could be assessed."
NO_REASON = "No asset is counted as not assessable."
_WORSE = frozenset({Outcome.exposed, Outcome.possible})
_EFFECT: dict[GapEffect, str] = {
    GapEffect.hides_presence: "hides presence",
    GapEffect.blurs_route: "blurs a route",
    GapEffect.note: "note",
}


def unknown(result: ScanResult, index: Index) -> Markup:
    """Return assets without an answer by reason, record systems, and gaps, the gravest first."""
    return section(
        "unknown",
        "What could not be assessed",
        paragraph(f"{NOT_ABSENT} {ALSO}"),
        joined(_assets(result, index)) or paragraph(NO_REASON if result.outcomes else NO_ASSET),
        paragraph(_beside(result)),
        unfed(result),
        element("h3", words("What could not be read")),
        paragraph(HIDES),
        *_gaps(result),
    )


def _assets(result: ScanResult, index: Index) -> Iterator[Markup]:
    """Yield the assets of which no vendor could be answered, reason by reason."""
    worse = {one.asset for one in result.outcomes if one.outcome in _WORSE}
    reasons: dict[str, dict[str, None]] = {}
    for one in result.outcomes:
        if one.outcome is Outcome.not_assessable and one.asset not in worse:
            reasons.setdefault(one.because, {})[one.asset] = None
    for reason, assets in sorted(reasons.items(), key=lambda pair: -len(pair[1])):
        told = sorted(map(index.asset, assets), key=str.casefold)
        rest = len(told) - MOST_ROWS
        more = (f"and {rest:,} more in exposure.json",) if rest > 0 else ()
        items = (element("li", words(name)) for name in (*told[:MOST_ROWS], *more))
        head = f"{number_of(len(told), 'asset')}: {reason}"
        yield folded(head, element("ul", *items, class_="columns"))


def _beside(result: ScanResult) -> str:
    """Return for how many assets that a vendor may reach nothing tells of the others."""
    worse = {one.asset for one in result.outcomes if one.outcome in _WORSE}
    blind = {one.asset for one in result.outcomes if one.outcome is Outcome.not_assessable}
    count = len(worse & blind)
    told = f"{number_of(count, 'asset')} that a vendor exposes or may expose"
    return f"Of {told}, the records do not tell whether others reach them, too." if count else ""


def _gaps(result: ScanResult) -> Iterator[Markup]:
    for effect in GapEffect:
        some = [gap for gap in result.gaps if gap.effect is effect]
        if effect is GapEffect.hides_presence:
            yield _gap_table(some, effect)
        elif some:
            head = f"{number_of(len(some), 'gap')} of the kind: {_EFFECT[effect]}"
            yield folded(head, _gap_table(some, effect))


def _gap_table(gaps: list[Gap], effect: GapEffect) -> Markup:
    caption = f"{number_of(len(gaps), 'gap')}, {_EFFECT[effect]}"
    heads = ("Document", "Place", "What was expected, and what was met", "Kind")
    return table(caption, heads, list(map(_row, gaps)), "no gap that hides presence was met.")


def _row(gap: Gap) -> tuple[Cell, ...]:
    told = "\n".join((gap.reason, *gap.settle))
    return gap.document, gap_place(gap), told, gap.kind.replace("-", " ")
