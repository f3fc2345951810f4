"""How is each risk decision written down, and what must every output say of them?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from exposure.assess.judgements.notices import bounded, cut_short, name_of
from exposure.assess.judgements.record import gravest, newcomer_words
from exposure.ingest.authored.decisions.placed import PlacedRisk
from exposure.model.finding import Finding
from exposure.model.judgements.decision import Decision, Effect, Fate, RiskSaid
from exposure.model.judgements.words import RiskWord
from exposure.model.words import number_of

_DONE: dict[RiskWord, str] = {
    RiskWord.mitigate: "to be mitigated",
    RiskWord.not_in_use: "decided not in use",
    RiskWord.defer: "deferred",
}
_RECORD = "; each stays in the record, and open"


def decisions_of(
    risks: Iterable[PlacedRisk],
    effects: Mapping[str, Sequence[Effect]],
    newcomers: Mapping[str, Sequence[str]],
) -> tuple[Decision, ...]:
    """Return every decision that was read, also those that speak of nothing in this scan."""
    return tuple(
        _decision(one, effects.get(one.decision.id, ()), newcomers.get(one.decision.id, ()))
        for one in risks
    )


def decided_warnings(findings: Sequence[Finding], decisions: Sequence[Decision]) -> Iterator[str]:
    """Yield what is decided, counted, then what is open again, proposed, disputed.

    What somebody closed as no match is told as such, and nothing is done about it.
    """
    findings = [one for one in findings if one.is_open]
    yield from _counted(findings)
    yield from _each(findings, Fate.reopened, "open again")
    yield from _each(findings, Fate.proposed, "open under a proposal")
    differing = [one for one in findings if one.analysis.risk_fate is Fate.conflicting]
    yield from bounded(list(map(_differing, differing)), "on which decisions differ")
    grown = [one for one in decisions if one.newcomers]
    yield from bounded(list(map(_grown, grown)), "of decided groups with new members")


def _counted(findings: Sequence[Finding]) -> Iterator[str]:
    """Yield `3 findings deferred until 2026-12-31 by Ann Lee`, so that nothing goes uncounted."""
    met: dict[tuple[str, str, str], int] = {}
    for finding in findings:
        risk = finding.analysis.risk
        if risk is not None:
            told = _DONE[risk.word], risk.until or "", risk.by
            met[told] = met.get(told, 0) + 1
    lines = []
    for (done, until, by), count in sorted(met.items()):
        end = f" until {until}" if until else ""
        lines.append(f"{number_of(count, 'finding')} {done}{end} by {cut_short(by)}{_RECORD}")
    yield from bounded(lines, "counts of decided findings")


def _each(findings: Sequence[Finding], fate: Fate, kind: str) -> Iterator[str]:
    met = [one for one in findings if one.analysis.risk_fate is fate]
    yield from bounded([_open(one, fate) for one in met], kind)


def _open(finding: Finding, fate: Fate) -> str:
    said = next(
        (one for one in finding.analysis.risks if one.fate is fate), finding.analysis.risks[0]
    )
    how = "counts in full again" if fate is Fate.reopened else "counts in full"
    kind = "decision" if fate is Fate.reopened else "proposal"
    return (f"{finding.id} {name_of(finding)} {how}: {said.by}'s {kind} {said.decision} of {said.on} "
            f"({_word(said)}) does not hold, {said.because}")  # fmt: skip


def _differing(finding: Finding) -> str:
    said = "; ".join(
        f"{one.by} says {_word(one)} ({one.on}, {cut_short(one.reason)})"
        for one in finding.analysis.risks if not one.because
    )  # fmt: skip
    return f"{finding.id} {name_of(finding)} counts in full, decisions differ: {said}"


def _grown(decision: Decision) -> str:
    return (f"the group {decision.group} on which {decision.by} decided "
            f"{decision.word.replace('_', ' ')} ({decision.id}) has "
            f"{newcomer_words(decision.newcomers)}")  # fmt: skip


def _word(said: RiskSaid) -> str:
    return said.word.value.replace("_", " ")


def _decision(placed: PlacedRisk, effects: Sequence[Effect], newcomers: Sequence[str]) -> Decision:
    said = placed.decision
    fate, because = gravest(effects, newcomers)
    return Decision(
        id=said.id,
        place=placed.place,
        vendor=said.vendor,
        subjects=tuple(subject.key for subject in said.subjects),
        judgement=None,
        reason_code=None,
        reason=said.reason,
        by=said.by,
        on=said.on.isoformat(),
        fate=fate,
        because=because,
        expires=said.until.isoformat() if said.until else None,
        group=said.group,
        cause=said.cause,
        supersedes=said.supersedes,
        evidence_reference=said.evidence_reference,
        approved_by=said.approved_by,
        effects=tuple(effects),
        newcomers=tuple(newcomers),
        risk=said.decision.value,
        assets=tuple(subject.asset for subject in said.subjects),
        approved_on=said.approved_on.isoformat() if said.approved_on else None,
    )
