"""What does a ticket say of one finding, to somebody who has not seen the scan?"""

from collections.abc import Iterator

from exposure.model.finding import Finding, Route
from exposure.model.judgements.decision import Fate
from exposure.model.relation import Confidence
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.ci.change import change_sentence
from exposure.report.ci.told import words_said
from exposure.report.evidence_line import evidence_line
from exposure.report.index import Index
from exposure.report.neutral import forge_markdown
from exposure.report.verdict_words import exception_questions, verdict_sentences
from exposure.report.words import (
    USE_BASIS,
    finding_tie,
    flag_words,
    outcome_words,
    past_words,
    place_words,
    reach_words,
    route_is_unknown,
)

MOST_ROUTES, MOST_STEPS, MOST_EVIDENCE, MOST_VERDICTS = 5, 60, 20, 20
NOT_BROUGHT_IN = "No dependency or supplier is recorded that brings it in: it stands by itself."
_SURE = {
    Confidence.confirmed: "confirmed: it is that vendor",
    Confidence.probable: "probable: it is likely that vendor",
    Confidence.review: "review: a person must say whether it is that vendor",
}


def title_of(finding: Finding, index: Index) -> str:
    """Return the title of a ticket: what, of whom, where; to be neutralised."""
    subject = f"{finding.subject.name} {finding.subject.version}".strip()
    tie, asset = finding_tie(finding, index.vendor(finding.vendor)), index.asset(finding.asset)
    where = "" if asset == finding.subject.name else f" in {asset}"
    return f"{subject}{where}: {tie} ({finding.id})"


def finding_sections(
    result: ScanResult, finding: Finding, index: Index, heading: str = "##"
) -> Iterator[str]:
    """Yield the blocks of a finding, each with its heading."""
    yield f"{heading} What was found\n\n{_items(_found(finding, index))}"
    change = change_sentence(finding) or NOT_BROUGHT_IN
    yield f"{heading} What to change\n\n{forge_markdown(change)}"
    yield f"{heading} Route\n\n{_routes(finding)}"
    yield f"{heading} Evidence\n\n{_items(_evidence(finding))}"
    yield f"{heading} What the rules say on {result.as_of}\n\n{_items(_verdicts(finding))}"
    yield f"{heading} Decision\n\n{_items(_decided(finding))}"


def _found(finding: Finding, index: Index) -> Iterator[str]:
    subject = finding.subject
    vendor = index.vendor(finding.vendor)
    yield f"Subject: {subject.name} {subject.version}".strip() + (
        f" ({subject.purl})" if subject.purl else ""
    )
    yield f"Vendor: {vendor}; the subject is tied to it so: {finding_tie(finding, vendor)}"
    yield f"Asset: {index.asset(finding.asset)} ({finding.asset}), {reach_words(finding)}"
    contracts = index.contracts(finding.asset)
    if contracts:
        yield f"Used on: {', '.join(contracts)}"
    yield f"Outcome: {outcome_words(finding)}"
    yield f"How sure: {_SURE[finding.confidence]}"
    yield f"Use: {USE_BASIS[finding.use_basis]}; presence is not yet use"
    past = past_words(finding)
    if past:
        yield f"{past.capitalize()}, as the inputs say"


def _routes(finding: Finding) -> str:
    blocks = [_route(route, number) for number, route in enumerate(_shown(finding), 1)]
    if not blocks:
        blocks = ["No route is told."]
    rest = len(finding.routes) - MOST_ROUTES
    more = max(0, rest) + finding.more_routes
    if more:
        blocks.append(f"{number_of(more, 'further route')} counted and not shown.")
    if route_is_unknown(finding):
        blocks.append("Present, route unknown: nothing that was read leads to it.")
    return "\n\n".join(blocks)


def _shown(finding: Finding) -> tuple[Route, ...]:
    return finding.routes[:MOST_ROUTES]


def _route(route: Route, number: int) -> str:
    flags = ", ".join(map(flag_words, route.flags))
    lead = f"Route {number}" + (f" ({forge_markdown(flags)})" if flags else "") + ":\n\n"
    lines = []
    for at, step in enumerate(route.steps[:MOST_STEPS], 1):
        hangs = f"{step.relation}: " if step.relation else ""
        place = place_words(step.location)
        text = f"{hangs}{step.name} {step.version}".strip() + (f", {place}" if place else "")
        lines.append(f"{at}. {forge_markdown(text)}")
    rest = len(route.steps) - MOST_STEPS
    if rest > 0:
        lines.append(f"{MOST_STEPS + 1}. {number_of(rest, 'more step')}")
    return lead + "\n".join(lines)


def _evidence(finding: Finding) -> Iterator[str]:
    for one in finding.evidence[:MOST_EVIDENCE]:
        line = evidence_line(one, "", place_words(one.location), told=True)
        yield f"{one.because.rstrip('.')} ({one.rule}): {line}"
    rest = len(finding.evidence) - MOST_EVIDENCE
    if rest > 0:
        yield f"{number_of(rest, 'more piece')} of evidence in the result"
    if not finding.evidence:
        yield "None that others may read."


def _verdicts(finding: Finding) -> Iterator[str]:
    said = verdict_sentences(finding.verdicts)
    yield from said[:MOST_VERDICTS]
    if len(said) > MOST_VERDICTS:
        yield f"{number_of(len(said) - MOST_VERDICTS, 'more sentence')} in the result"
    if not said:
        yield "No rule speaks of it."
    for question in exception_questions(finding.verdicts):
        yield f"Exception to consider: {question}"


def _decided(finding: Finding) -> Iterator[str]:
    words = words_said(finding)
    for word in words:
        yield word.text if word.holds else f"Proposed, and not obeyed: {word.text}"
    if finding.analysis.fate is Fate.conflicting:
        yield "What people said differs, so it stays open."
    if not finding.is_open:
        yield "It is settled: a person said that it is not the vendor."
    elif finding.is_decided:
        yield "It is open, and a decision on it holds."
    else:
        yield "Open: nobody has decided what becomes of it."


def _items(lines: Iterator[str]) -> str:
    return "\n".join(f"- {forge_markdown(line)}" for line in lines)
