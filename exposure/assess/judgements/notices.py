"""What must every output say of people's judgements?"""

from collections.abc import Iterator, Sequence

from exposure.assess.judgements.hearing import Heard
from exposure.assess.judgements.record import newcomer_words
from exposure.ingest.authored.decisions.people import person
from exposure.ingest.authored.decisions.placed import Placed, PlacedRisk
from exposure.model.finding import Finding
from exposure.model.judgements.decision import AnalysisState, Decision, Fate, Said
from exposure.model.judgements.judgement import Judgement
from exposure.model.judgements.risk import RiskDecision
from exposure.model.words import number_of

SHOWN = 5
"""Warnings of one kind that are told one by one before the rest is counted."""
_LONGEST = 160


def settled_warning(findings: Sequence[Finding]) -> list[str]:
    """Say how many findings are settled by people, so that nothing settled goes uncounted."""
    states = [finding.analysis.state for finding in findings]
    no, yes = states.count(AnalysisState.false_positive), states.count(AnalysisState.affected)
    if not no + yes:
        return []
    words = ", ".join([*([f"{no:,} no match"] if no else []), *([f"{yes:,} match"] if yes else [])])
    return [
        f"{number_of(no + yes, 'finding')} settled by a person: {words}; each stays in the record"
    ]


def opened_warnings(heard: Sequence[Heard]) -> Iterator[str]:
    """Yield what is open again, what strong evidence stands against, and who disagrees."""
    strong = [one.finding for one in heard if one.outweighed]
    reopened = [
        one.finding for one in heard
        if one.finding.analysis.fate is Fate.reopened and not one.outweighed
    ]  # fmt: skip
    proposed = [one.finding for one in heard if one.finding.analysis.fate is Fate.proposed]
    differing = [one.finding for one in heard if one.finding.analysis.fate is Fate.conflicting]
    yield from bounded([_outweighed(one) for one in strong], "open against a judgement")
    yield from bounded([_reopened(one) for one in reopened], "open again")
    yield from bounded([_proposed(one) for one in proposed], "open under a proposal")
    yield from bounded([_differing(one) for one in differing], "on which people differ")


def group_warnings(decisions: Sequence[Decision]) -> Iterator[str]:
    """Yield which judged groups have members that nobody was shown."""
    yield from bounded(
        [
            f"the group {one.group} that {one.by} judged {_word(one.word)} ({one.id}) has "
            f"{newcomer_words(one.newcomers)}"
            for one in decisions if one.newcomers
        ],
        "of judged groups with new members",
    )  # fmt: skip


def chain_warnings(judgements: Sequence[Placed], risks: Sequence[PlacedRisk] = ()) -> Iterator[str]:
    """Yield which lines say that they supersede what is not there, or is another person's."""
    lines: list[tuple[str, Judgement | RiskDecision]] = [
        *((one.place, one.judgement) for one in judgements),
        *((one.place, one.decision) for one in risks),
    ]
    speakers = {line.id: line.by for _, line in lines}
    told = []
    for place, line in lines:
        older = line.supersedes
        if older and older not in speakers:
            told.append(f"{place}: it supersedes {older}, which no file that was read holds")
        elif older and person(speakers[older]) != person(line.by):
            told.append(f"{place}: it supersedes {older} of {speakers[older]}, and only "
                        "a person's own judgements give way: both stand")  # fmt: skip
    yield from bounded(told, "of lines that supersede what they cannot")


def bounded(told: Sequence[str], kind: str) -> Iterator[str]:
    """Yield the first few, then how many more there are."""
    yield from told[:SHOWN]
    if len(told) > SHOWN:
        yield f"{len(told) - SHOWN:,} more {kind}; `decisions` of the result lists each judgement"


def _outweighed(finding: Finding) -> str:
    said = next((one for one in finding.analysis.said if one.because), finding.analysis.said[0])
    return f"{finding.id} {name_of(finding)} is open against {_who(said)}: {said.because}"


def _reopened(finding: Finding) -> str:
    said = finding.analysis.said[-1]
    return f"{finding.id} {name_of(finding)} is open again: {_who(said)} no longer holds, {said.because}"


def _proposed(finding: Finding) -> str:
    said = next(one for one in finding.analysis.said if one.because)
    return (
        f"{finding.id} {name_of(finding)} stays open under {_who(said)}, a proposal: {said.because}"
    )


def _differing(finding: Finding) -> str:
    said = "; ".join(
        f"{one.by} says {_word(one.judgement)} ({one.on}, {cut_short(one.reason)})"
        for one in finding.analysis.said if not one.because
    )  # fmt: skip
    return f"{finding.id} {name_of(finding)} stays open, people differ: {said}"


def _who(said: Said) -> str:
    return f"{said.by}'s judgement {said.decision} of {said.on} ({_word(said.judgement)})"


def name_of(finding: Finding) -> str:
    """Return `(its name, vendor)`."""
    return f"({cut_short(finding.subject.name)}, {finding.vendor})"


def _word(judgement: str) -> str:
    return judgement.replace("_", " ")


def cut_short(text: str) -> str:
    """Return a text on one line that a warning has room for."""
    line = " ".join(text[: 4 * _LONGEST].split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
