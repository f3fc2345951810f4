"""What is there to do next: which questions wait for a person, and what would answer more?"""

from collections.abc import Iterator

from exposure.model.coverage.figures import unfed_systems
from exposure.model.coverage.known import AssetCoverage
from exposure.model.coverage.words import EVIDENCE
from exposure.model.judgements.review import ReviewGroup
from exposure.model.law.clock import PossibleClock
from exposure.model.result import AssetKind, ScanResult
from exposure.model.words import number_of
from exposure.report.clock_words import (
    EXAMPLE,
    NO_ADMISSION,
    calendar_in_short,
    possible_in_short,
    running_words,
)
from exposure.report.document.html.markup import (
    NOTHING,
    Cell,
    Markup,
    element,
    folded,
    joined,
    paragraph,
    points,
    section,
    table,
    words,
)
from exposure.report.index import Index
from exposure.report.review_words import consequence_words, review_words

SHOWN_CLOCKS = 12
SHOWN_FINDINGS = 6
NO_QUESTION = "No finding waits for a review."
NO_CLOCK = "No reporting time runs, may run or comes round by what was read."
ASK = "Ask the supplier for an SBOM of each; it is what tells what is inside."


def next_steps(result: ScanResult, index: Index) -> Markup:
    """Return what runs, what a person is asked, and which evidence is missing."""
    return section(
        "next", "What to do next", _clocks(result), _reviews(result, index), _missing(result, index)
    )


def _clocks(result: ScanResult) -> Markup:
    book = result.clocks
    head = element("h3", words("Reporting times"))
    if book is None or not (book.running or book.possible or book.calendar):
        return joined((head, paragraph(NO_CLOCK)))
    may = [possible_in_short(some) for some in _by_rule(book.possible)]
    return joined((
        head,
        _group("Run, as a person recorded:", [running_words(one) for one in book.running]),
        _group(f"May run. {EXAMPLE}", may),
        _group("Come round:", [calendar_in_short(one) for one in book.calendar]),
        paragraph(NO_ADMISSION, "quiet"),
    ))  # fmt: skip


def _by_rule(clocks: tuple[PossibleClock, ...]) -> list[list[PossibleClock]]:
    rules: dict[tuple[str, str], list[PossibleClock]] = {}
    for one in clocks:
        rules.setdefault((one.clock, one.if_at), []).append(one)
    return list(rules.values())


def _group(head: str, sentences: list[str]) -> Markup:
    if not sentences:
        return NOTHING
    rest = len(sentences) - SHOWN_CLOCKS
    more = [f"{rest:,} more on the sheet Clocks of findings.xlsx"] if rest > 0 else []
    return joined((paragraph(head), points([*sentences[:SHOWN_CLOCKS], *more])))


def _reviews(result: ScanResult, index: Index) -> Markup:
    head = element("h3", words("Questions for a person"))
    if not result.reviews:
        return joined((head, paragraph(NO_QUESTION)))
    heads = ("Question", "What hangs on it", "Findings", "Group")
    rows = [_review(one, index) for one in result.reviews]
    asked = table("Questions, the most consequential first", heads, rows)
    return joined((head, paragraph(f"{review_words(result)}."), asked))


def _review(group: ReviewGroup, index: Index) -> tuple[Cell, ...]:
    rest = len(group.findings) - SHOWN_FINDINGS
    more = f", and {rest:,} more" if rest > 0 else ""
    hangs = f"{index.vendor(group.vendor)}: {consequence_words(group)}"
    return group.question, hangs, ", ".join(group.findings[:SHOWN_FINDINGS]) + more, group.id


def _missing(result: ScanResult, index: Index) -> Markup:
    """Return what would answer more: record systems, and SBOMs of what is bought or built."""
    systems = [f"{one.called}." for one in unfed_systems(result.coverage)]
    without = list(_without(result, index))
    heads = ("Asset", "Stated spend", "Known by")
    return joined((
        _headed("Records to hand over", points(systems)),
        _headed("SBOMs to ask for", joined((
            paragraph(f"{number_of(len(without), 'asset')} without an SBOM or answer. {ASK}"),
            folded(f"Which, the most paid for first ({len(without):,})",
                   table("Assets without an SBOM or answer", heads, without)),
        )) if without else NOTHING),
    ))  # fmt: skip


def _headed(head: str, inside: Markup) -> Markup:
    return joined((element("h3", words(head)), inside)) if inside else NOTHING


def _without(result: ScanResult, index: Index) -> Iterator[tuple[Cell, ...]]:
    asked = [one for one in result.coverage.per_asset if _is_asked_for(one, index)]
    asked.sort(key=lambda one: (-max(one.spend.values(), default=0.0), index.asset(one.asset)))
    for one in asked:
        spend = [f"{name} {amount:,.0f}".strip() for name, amount in one.spend.items()]
        yield index.asset(one.asset), ", ".join(spend) or "not stated", EVIDENCE[one.evidence]


def _is_asked_for(one: AssetCoverage, index: Index) -> bool:
    asset = index.assets.get(one.asset)
    return (
        not one.evidence.tells_inside and asset is not None and asset.kind is not AssetKind.contract
    )
