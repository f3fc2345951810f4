"""Which few findings should a person look at first, and what is said of each?"""

from exposure.model.finding import Finding, Route, StepKind, Verdict, VerdictKind
from exposure.model.law.allocation import Use
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.index import Index
from exposure.report.neutral import terminal
from exposure.report.terminal.text import SEPARATOR, folded, labelled, shown
from exposure.report.verdict_words import agreed_words, gravity
from exposure.report.words import (
    finding_tie,
    first_of,
    outcome_words,
    past_words,
    reach_words,
)

SHOWN_FINDINGS = 8
SHOWN_STEPS = 6
SHOWN_VERDICTS = 2
SHOWN_CONTRACTS = 4
HANG = " " * 10
_ABOVE_THE_ASSET = frozenset({StepKind.company, StepKind.contract})


def highlight_lines(result: ScanResult, index: Index, width: int) -> list[str]:
    """Return the most urgent findings, two to four lines each, and how many are not shown."""
    if not result.findings:
        return ["  No findings in what was read."]
    ordered = sorted(result.findings, key=index.urgency)
    lines = []
    for finding in ordered[:SHOWN_FINDINGS]:
        lines += finding_lines(finding, index, width)
    rest = len(ordered) - SHOWN_FINDINGS
    if rest > 0:
        lines.append(f"  {number_of(rest, 'more finding')} not shown here.")
    return lines


def finding_lines(finding: Finding, index: Index, width: int) -> list[str]:
    """Return a finding's name, where it stands, and what the rules would say of it."""
    head = f"{shown(index.asset(finding.asset), 60)} → {shown(index.vendor(finding.vendor), 40)}"
    judged = f"{outcome_words(finding)}, {finding.confidence}, {reach_words(finding)}"
    first = f"  {finding.id}  {head}"
    together = f"{first}{SEPARATOR}{judged}"
    fits = len(together) <= width
    pieces = [together] if fits else [*folded(first, width, "", HANG), HANG + judged]
    lines = list(pieces)
    for sentence in (*_where(finding, index), *_qualified(finding), *_verdicts(finding)):
        lines += folded(sentence, width, HANG, HANG + "  ")
    return lines


def route_words(route: Route) -> str:
    """Return `product › component 1.0 › subject 2.0`, the middle left out where it is long."""
    steps = [step for step in route.steps if step.kind not in _ABOVE_THE_ASSET]
    names = [labelled(step, 60) for step in steps]
    if len(names) > SHOWN_STEPS:
        left_out = len(names) - SHOWN_STEPS + 1
        names = [*names[:2], f"({left_out} more steps)", *names[-(SHOWN_STEPS - 3) :]]
    return " › ".join(names)


def _where(finding: Finding, index: Index) -> list[str]:
    if finding.depth is not None and finding.routes:
        return [route_words(finding.routes[0])]
    tie = finding_tie(finding, shown(index.vendor(finding.vendor), 40))
    return [
        f'{terminal(str(one.location))}  "{shown(one.quote)}"  {tie}'
        for one in finding.evidence[:1]
    ]


def _qualified(finding: Finding) -> list[str]:
    linked = "rests on a public statement alone, not on the records given"
    past = shown(past_words(finding))
    return [words for words in (past, linked if finding.by_link else "") if words]


def _verdicts(finding: Finding) -> list[str]:
    """Say once per contract the gravest verdict, and which citations agree on it.

    What is graver for the company as a whole comes first, then contracts on which it is used; of
    the others nobody says whether it is.
    """
    by_contract: dict[str | None, list[Verdict]] = {}
    for verdict in sorted(finding.verdicts, key=gravity):
        if verdict.verdict is not VerdictKind.not_applicable:
            for contract in verdict.contracts:
                by_contract.setdefault(contract, []).append(verdict)
    whole = _graver_for_all(by_contract.pop(None, []), list(by_contract.values()))
    ordered = sorted(by_contract.items(), key=lambda pair: pair[1][0].use is not Use.used)
    alike: dict[str, list[str]] = {}
    for contract, verdicts in ordered:
        said = f"{_unsaid(verdicts[0])}: {shown(agreed_words(verdicts), 240)}"
        alike.setdefault(said, []).append(shown(contract or ""))
    lines = [f"{first_of(tuple(some), SHOWN_CONTRACTS)}{said}" for said, some in alike.items()]
    rest = sum(len(some) for some in list(alike.values())[SHOWN_VERDICTS:])
    more = [f"{number_of(rest, 'more contract')} in the findings sheet"] if rest > 0 else []
    return whole + lines[:SHOWN_VERDICTS] + more


def _graver_for_all(company: list[Verdict], contracts: list[list[Verdict]]) -> list[str]:
    """Say what the rules say of the company, where no contract is told anything as grave."""
    if not company or any(gravity(one[0]) <= gravity(company[0]) for one in contracts):
        return []
    return [f"The company as a whole: {shown(agreed_words(company), 240)}"]


def _unsaid(verdict: Verdict) -> str:
    return " (use there not recorded)" if verdict.use is Use.unknown else ""
