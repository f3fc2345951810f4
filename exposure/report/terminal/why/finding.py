"""Why was this flagged: by which routes, on what evidence, and what do the rules say of it?"""

from msgspec import Struct

from exposure.model.finding import ROUTE_UNKNOWN, Finding, Step, StepKind
from exposure.model.judgements.decision import Fate
from exposure.model.relation import Relation
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.evidence_line import evidence_line
from exposure.report.index import Index, index_of
from exposure.report.neutral import terminal
from exposure.report.terminal.text import labelled, shown
from exposure.report.terminal.tree import OWNED, more_words, render_tree
from exposure.report.verdict_words import exception_questions, verdict_sentences
from exposure.report.words import (
    finding_tie,
    flag_words,
    outcome_words,
    past_words,
    reach_words,
    route_is_unknown,
    spaced,
)

SHOWN_LINES = 40
LONGEST_LINE, LONGEST_QUOTE = 4_000, 400
UNBOUNDED = 1 << 30
_ASSET_KINDS = frozenset({StepKind.product, StepKind.sbom, StepKind.service, StepKind.vendor})
_SubjectKey = tuple[str, str, str, str]


class _Notes(Struct, frozen=True):
    """What is said beside the steps of one finding's routes."""

    finding: Finding
    index: Index
    others: dict[_SubjectKey, Finding]

    def of(self, step: Step, is_end: bool) -> str:
        """Return the vendor tie or the contracts that belong to a step."""
        if is_end and step.relation.startswith(OWNED):
            return self._taken_for(step)
        if not is_end and self._is_subject(step) and self._ends_at_the_vendor():
            return self._use_words(step)
        if self._is_subject(step) or (is_end and not self._shows_subject()):
            return self._tie_words(is_end)
        other = self.others.get((self.finding.asset, self.finding.vendor, step.purl, step.name))
        if other is not None and step.purl:
            tie = finding_tie(other, shown(self.index.vendor(other.vendor)))
            return f"{tie} ({other.id})"
        return self._use_words(step)

    def _is_subject(self, step: Step) -> bool:
        subject = self.finding.subject
        return (step.name, step.purl) == (subject.name, subject.purl)

    def _ends_at_the_vendor(self) -> bool:
        """Say whether the routes end at the vendor itself, so that their last step tells the tie."""
        vendor = self.index.vendor(self.finding.vendor)
        ends = [one.steps[-1] for one in self.finding.routes if one.steps]
        return any(end.name == vendor or end.relation.startswith(OWNED) for end in ends)

    def _taken_for(self, step: Step) -> str:
        """Return who an owner is, where it is written otherwise."""
        vendor = self.index.vendor(self.finding.vendor)
        return "" if step.name == vendor else f"taken to be {shown(vendor)}"

    def _shows_subject(self) -> bool:
        return any(self._is_subject(step) for one in self.finding.routes for step in one.steps)

    def _tie_words(self, is_end: bool) -> str:
        vendor = shown(self.index.vendor(self.finding.vendor))
        named = self.finding.relation is Relation.subprocessor_of and not self.finding.by_link
        if named and is_end:
            return f"sub-processor, taken to be {vendor}"
        return finding_tie(self.finding, vendor)

    def _use_words(self, step: Step) -> str:
        contracts = self.index.contracts(self.finding.asset)
        is_asset = step.kind in _ASSET_KINDS and step.name == self.index.asset(self.finding.asset)
        return f"used on {', '.join(map(terminal, contracts))}" if is_asset and contracts else ""


def why_finding(result: ScanResult, finding: Finding, *, show_all: bool = False) -> str:
    """Return a finding's routes as an inverted tree, its evidence, verdicts and what to change."""
    return "\n".join(finding_blocks(result, (finding,), show_all)[0])


def finding_blocks(
    result: ScanResult, findings: tuple[Finding, ...], show_all: bool
) -> list[list[str]]:
    """Return one block of lines per finding."""
    index = index_of(result)
    others = {
        (one.asset, one.vendor, one.subject.purl, one.subject.name): one for one in result.findings
    }
    return [finding_block(_Notes(one, index, others), show_all) for one in findings]


def finding_block(notes: _Notes, show_all: bool) -> list[str]:
    """Return the lines that explain one finding."""
    finding, index = notes.finding, notes.index
    asset, vendor = shown(index.asset(finding.asset), 200), shown(index.vendor(finding.vendor))
    judged = f"{outcome_words(finding)}, {finding.confidence}, {reach_words(finding)}"
    limit = UNBOUNDED if show_all else SHOWN_LINES
    tree, left_out = render_tree(finding.routes, notes.of, limit)
    lines = [f"{finding.id}  {asset} → {vendor}   {judged}", *tree]
    if left_out:
        lines.append(more_words(left_out, "line"))
    told = _certainty(finding, vendor) + _reasons(finding) + _said(finding) + _verdicts(finding)
    return lines + told + _change(finding) + _rest(finding)


def _certainty(finding: Finding, vendor: str) -> list[str]:
    """Say which step of the routes is the least certain, where one is, and if a route is known."""
    lines = []
    for route in finding.routes:
        least = route.least_certain
        if least is not None and least.step < len(route.steps):
            step = route.steps[least.step]
            hangs = f" ({terminal(step.relation)})" if step.relation else ""
            because = _untold(finding, least.because) or f"its tie to {vendor}, explained below"
            lines.append(
                f"Least certain step: {labelled(step)}{hangs}, {least.confidence}: {because}."
            )
    if route_is_unknown(finding):
        lines.append("Present, route unknown: nothing that was read leads to it from the product.")
    return list(dict.fromkeys(lines))


def _untold(finding: Finding, because: str) -> str:
    """Return what a reason says beyond that of the first piece of evidence, which stands below."""
    told = finding.evidence[0].because if finding.evidence else ""
    return terminal(because.removeprefix(told)).strip("; ").rstrip(".")


def _reasons(finding: Finding) -> list[str]:
    """Say why each piece of evidence counts, and below it what met what, and what spoke against it."""
    lines = []
    for number, one in enumerate(finding.evidence):
        level = "" if number else finding.confidence.value
        place = str(one.location)
        line = evidence_line(one, level, place, told=True, longest=LONGEST_QUOTE)
        lines += [
            f"Why it counts: {terminal(one.because).rstrip('.')} ({terminal(one.rule)})",
            f"  {shown(line, LONGEST_LINE)}",
        ]
    return lines


def _said(finding: Finding) -> list[str]:
    """Say who judged it how, and what became of that."""
    lines = []
    for one in finding.analysis.said:
        backed = f", approved by {one.approved_by}" if one.approved_by else ""
        line = (f"{one.by} judged it {spaced(one.judgement)} on {one.on}{backed}: "
                f"{one.reason} ({one.reason_code}, {one.decision})")  # fmt: skip
        lines.append(shown(line, LONGEST_LINE))
        if one.because:
            held = (
                "It is a proposal"
                if finding.analysis.fate is Fate.proposed
                else "It no longer holds"
            )
            lines.append(shown(f"  {held}: {one.because}.", LONGEST_LINE))
    if finding.analysis.fate is Fate.conflicting:
        lines.append("They differ, so it stays open.")
    if not finding.is_open:
        lines.append("It is settled, stays in the record, and no longer counts.")
    return lines + _decided(finding)


def _decided(finding: Finding) -> list[str]:
    """Say who decided what is done about it, and what became of that."""
    lines = []
    for one in finding.analysis.risks:
        backed = f", approved by {one.approved_by}" if one.approved_by else ""
        until = f" until {one.until}" if one.until else ""
        line = (f"{one.by} decided {spaced(one.word)}{until} on {one.on}{backed}: "
                f"{one.reason} ({one.decision})")  # fmt: skip
        lines.append(shown(line, LONGEST_LINE))
        if one.because:
            held = "It is a proposal" if one.fate is Fate.proposed else "It no longer holds"
            lines.append(shown(f"  {held}: {one.because}.", LONGEST_LINE))
    if finding.analysis.risk_fate is Fate.conflicting:
        lines.append("They differ, so nothing is obeyed and it counts in full.")
    if finding.is_decided and finding.is_open:
        lines.append("A decision holds: it stays open, and a gate lets it pass.")
    return lines


def _verdicts(finding: Finding) -> list[str]:
    said = [terminal(sentence) for sentence in verdict_sentences(finding.verdicts)]
    asked = exception_questions(finding.verdicts)
    return [*said, *(terminal(f"Exception to consider: {question}") for question in asked)]


def _change(finding: Finding) -> list[str]:
    if not finding.introducers:
        return []
    rest = len(finding.more_introducers)
    more = [f"{rest:,} more"] if rest else []
    names = ", ".join([*dict.fromkeys(labelled(step) for step in finding.introducers), *more])
    if finding.depth is None:
        return [f"Brought in by: {names}"]
    what = "these direct dependencies" if len(finding.introducers) > 1 else "this direct dependency"
    return [f"Change {what}: {names}"]


def _rest(finding: Finding) -> list[str]:
    lines = []
    past = terminal(past_words(finding))
    if past:
        lines.append(f"{past.capitalize()}, as the inputs say.")
    if finding.by_link:
        lines.append("It rests on a public statement alone, not on the records given.")
    flags = sorted({flag for route in finding.routes for flag in route.flags})
    if route_is_unknown(finding):
        flags.remove(ROUTE_UNKNOWN)
    if flags:
        lines.append(f"Some routes are marked: {', '.join(map(flag_words, flags))}.")
    if finding.more_routes:
        counted = number_of(finding.more_routes, "further route")
        lines.append(f"{counted} counted; the result does not spell them out.")
    return lines
