"""Which answers does the scan give, in words and counts, and what must be read with them?"""

from collections.abc import Iterator

from exposure.model.coverage.figures import RecordSystem, unfed_systems
from exposure.model.coverage.words import coverage_sentences
from exposure.model.outcome import Outcome
from exposure.model.record_systems.known import KNOWN_SYSTEMS, known_as
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.ci.gate import HIDDEN_MAY_BE_THERE, gate_lines
from exposure.report.document.html.markup import (
    NOTHING,
    Markup,
    element,
    joined,
    paragraph,
    points,
    section,
    words,
)
from exposure.report.document.html.sections.each_asset import each_asset
from exposure.report.index import Index
from exposure.report.words import OUTCOME, OUTCOME_MEANING, SYSTEM_STATE, first_of, spaced

SHOWN_NAMES = 8
UNKNOWN_HERE = "What they hold is unknown here."
NO_WARNING = "No warning was raised."


def answers(result: ScanResult, index: Index) -> Markup:
    """Return the four answers with their counts, and how much could be looked into."""
    summary, counts = result.summary, result.summary.outcomes
    told: tuple[tuple[Outcome, int, dict[str, int]], ...] = (
        (Outcome.exposed, counts.exposed, summary.exposed_by_vendor),
        (Outcome.possible, counts.possible, summary.possible_by_vendor),
        (Outcome.not_assessable, counts.not_assessable, summary.not_assessable_because),
        (Outcome.no_evidence_found, counts.no_evidence_found, {}),
    )
    cards = joined(_answer(one, count, summary.assets, of_which) for one, count, of_which in told)
    found = (
        f"{number_of(summary.findings, 'finding')}: {summary.confirmed:,} confirmed, "
        f"{summary.probable:,} probable, {summary.review:,} to review. "
        "Each asset is counted once, by its worst answer."
    )
    return section(
        "answers",
        f"Answers for {number_of(summary.assets, 'asset')}",
        element("ul", cards, class_="answers"),
        paragraph(found),
        *map(paragraph, (*_refused(result), *_settled(result), *_gated(result), *_covered(result))),
        each_asset(result, index),
    )


def warnings(result: ScanResult) -> Markup:
    """Return every warning of the result; that there is none is an answer, too."""
    told = points(result.summary.warnings, "warnings") or paragraph(NO_WARNING)
    return section("warnings", "Read this first", told)


def unfed(result: ScanResult) -> Markup:
    """Return the record systems whose content is unknown here."""
    lines = [*map(_system, unfed_systems(result.coverage)), *_unsaid(result)]
    if not lines:
        return NOTHING
    return joined((
        element("h3", words("Record systems that were not handed over")),
        paragraph(UNKNOWN_HERE),
        points(lines),
    ))  # fmt: skip


def _answer(outcome: Outcome, count: int, assets: int, of_which: dict[str, int]) -> Markup:
    named = list(of_which.items())
    names = [f"{name}: {number:,}" for name, number in named[:SHOWN_NAMES]]
    rest = len(named) - SHOWN_NAMES
    return element(
        "li",
        element("p", element("span", words(f"{count:,}"), class_="figure"),
                words(f" of {assets:,}"), class_="count"),
        element("h3", words(OUTCOME[outcome])),
        paragraph(OUTCOME_MEANING[outcome]),
        points([*names, f"and {rest:,} more" if rest > 0 else ""], "plain"),
        class_=f"answer {spaced(outcome.value).replace(' ', '-')}",
    )  # fmt: skip


def _settled(result: ScanResult) -> Iterator[str]:
    judged = result.summary.judged
    if judged.settled:
        told = f"{judged.no_match:,} as no match, {judged.match:,} as a match"
        settled = number_of(judged.settled, "finding")
        yield f"People have settled {settled}, {told}; nothing leaves the record."
    open_still = ((judged.reopened, "open again"), (judged.conflicting, "people differ"),
                  (judged.proposed, "only proposed"))  # fmt: skip
    said = ", ".join(f"{count:,} {words}" for count, words in open_still if count)
    if said:
        yield f"What people said or decided does not hold for these, which stay open: {said}."
    decided = sum(one.is_decided for one in result.findings)
    if decided:
        yield f"For {number_of(decided, 'finding')} a decision of a person holds; all are counted."


def _refused(result: ScanResult) -> Iterator[str]:
    """Yield which files could not be used: what they hold is in none of the answers."""
    names = tuple(one.name for one in result.inputs if one.kind == "refused")
    if names:
        count = f"{len(names):,} of {number_of(len(result.inputs), 'file')}"
        yield f"{count} could not be used: {first_of(names)}. {UNKNOWN_HERE}"
    if not result.summary.assets:
        yield "No asset was met in what was read: none of these numbers says that a vendor is absent."


def _gated(result: ScanResult) -> Iterator[str]:
    """Yield what a gate was asked, and what it makes of the findings; nothing without a gate."""
    if result.gate is None:
        return
    yield " ".join(("The gate that was asked for:", *gate_lines(result)))
    if result.gate.unsafe_pass_when_presence_is_hidden:
        yield HIDDEN_MAY_BE_THERE


def _covered(result: ScanResult) -> Iterator[str]:
    yield from coverage_sentences(result.coverage)
    names = [f"{one.called} ({SYSTEM_STATE.get(one.state, spaced(one.state))})"
             for one in unfed_systems(result.coverage)]  # fmt: skip
    if names:
        yield f"Record systems that were not handed over in full: {', '.join(names)}. {UNKNOWN_HERE}"


def _system(one: RecordSystem) -> str:
    state = SYSTEM_STATE.get(one.state, spaced(one.state))
    dated = f" of {one.dated}" if one.dated else ""
    because = f": {one.because}" if one.because else ""
    said = f" (said by {one.said_by})" if one.said_by else ""
    return f"{one.called}, {state}{dated}{because}{said}."


def _unsaid(result: ScanResult) -> Iterator[str]:
    """Yield one line for the usual systems of which nothing was said."""
    said = {known_as(one.name) for one in result.coverage.record_systems}
    names = [known.name for known in KNOWN_SYSTEMS if known not in said]
    if names:
        yield f"Nothing was said of: {', '.join(names)}."
