"""In what does a finding that both results hold differ, and why?"""

from collections.abc import Callable, Iterator

from exposure.assess.compared.causes import weighed, world_reasons
from exposure.assess.compared.findings.places import documents_of
from exposure.assess.compared.findings.shown import past_of
from exposure.assess.compared.read.unread import hidden, not_read
from exposure.assess.compared.sides import Side, Sides
from exposure.assess.judgements.subject import evidence_lines, key_of
from exposure.model.comparison.findings import FieldMoved
from exposure.model.comparison.reason import Reason, ReasonKind
from exposure.model.finding import Finding
from exposure.model.judgements.decision import AnalysisState

_JUDGED = frozenset({"analysis", "judgement", "decision"})
SETTLED = "settled"


def fields_of(old: Finding, new: Finding, sides: Sides) -> tuple[FieldMoved, ...]:
    """Return each field in which they differ, the weightiest first; places and lines do not count."""
    told = ((name, tell(old, sides.old), tell(new, sides.new)) for name, tell in _FIELDS.items())
    return tuple(FieldMoved(name, before, after) for name, before, after in told if before != after)


def changed_reasons(
    old: Finding, new: Finding, fields: tuple[FieldMoved, ...], sides: Sides
) -> tuple[Reason, ...]:
    """Return why they differ, the weightiest first."""
    names = {one.field for one in fields}
    reasons = [*_judged(old, new), *_decided(old, new)] if names & _JUDGED else []
    if names <= _JUDGED | {"outcome"} and reasons:
        return weighed(reasons)
    if "asset" in names:
        asset = sides.new.asset_name(new.asset)
        reasons.append(Reason(ReasonKind.moved, f"its SBOM counts for {asset} now"))
    reasons += [*_of_documents(old, sides), *_added(new, sides.turned)]
    reasons += world_reasons(sides, new.vendor)
    untold = Reason(ReasonKind.not_told, "the two results do not tell why")
    return weighed(reasons or [untold])


def _of_documents(old: Finding, sides: Sides) -> Iterator[Reason]:
    """Yield what became of the documents on which the finding rested."""
    for document in documents_of(old):
        lost = [*not_read(document, sides)]
        yield from lost
        if lost:
            continue
        there = sides.documents[document]
        if sides.old.inputs[document].sha256 != sides.new.inputs[there].sha256:
            yield Reason(ReasonKind.document_changed, f"{there} changed")
            yield from hidden(document, sides)


def _added(new: Finding, back: Sides) -> Iterator[Reason]:
    """Yield which documents speak for the finding that the old result did not read."""
    for document in documents_of(new):
        yield from not_read(document, back)


def _judged(old: Finding, new: Finding) -> Iterator[Reason]:
    """Yield what people said, or that it no longer holds."""
    obeyed = new.analysis.decision
    for one in new.analysis.said:
        of = f"{one.by} on {one.on}"
        if one.decision == obeyed:
            word = one.judgement.replace("_", " ")
            said = f"judged {word} by {of}: {one.reason.rstrip('.')}"
        elif one.because:
            said = f"the judgement of {of} does not hold: {one.because}"
        else:
            said = f"{of} says otherwise than others"
        yield Reason(ReasonKind.judged, said)
    if old.analysis.decision and not new.analysis.said:
        said = f"the judgement {old.analysis.decision} was not among those that were read"
        yield Reason(ReasonKind.judged, said)


def _decided(old: Finding, new: Finding) -> Iterator[Reason]:
    """Yield what people decided to do about it, or that it no longer holds."""
    risk = new.analysis.risk.id if new.analysis.risk else ""
    for one in new.analysis.risks:
        word = one.word.value.replace("_", " ")
        if one.decision == risk:
            until = f" until {one.until}" if one.until else ""
            said = f"decided {word}{until} by {one.by} on {one.on}: {one.reason.rstrip('.')}"
        else:
            told = one.because or "others say otherwise"
            said = f"the decision {word} of {one.by} on {one.on} does not hold: {told}"
        yield Reason(ReasonKind.judged, said)
    if old.analysis.risk is not None and not new.analysis.risks:
        said = f"the decision {old.analysis.risk.id} was not among those that were read"
        yield Reason(ReasonKind.judged, said)


def _outcome(one: Finding, _side: Side) -> str:
    return one.outcome.value if one.outcome else SETTLED


def _analysis(one: Finding, _side: Side) -> str:
    state = one.analysis.state
    fate = one.analysis.fate.value if one.analysis.fate else ""
    return f"{state.value} ({fate})" if fate and state is AnalysisState.in_triage else state.value


def _decision(one: Finding) -> str:
    risk = one.analysis.risk
    if risk is None:
        return ""
    until = f" until {risk.until}" if risk.until else ""
    return f"{risk.word.value.replace('_', ' ')}{until} ({risk.id})"


def _introducers(one: Finding, _side: Side) -> str:
    more = [f"{len(one.more_introducers):,} more"] if one.more_introducers else []
    return ", ".join([*sorted({step.name for step in one.introducers}), *more])


def _route(one: Finding, _side: Side) -> str:
    """Return the names along the first route; versions are told where they matter."""
    return " › ".join(step.name for step in one.routes[0].steps) if one.routes else ""


def _least_certain(one: Finding, _side: Side) -> str:
    """Return the step of the first route that is less sure than any other."""
    weak = one.routes[0].least_certain if one.routes else None
    if weak is None or weak.step >= len(one.routes[0].steps):
        return ""
    return f"{one.routes[0].steps[weak.step].name} ({weak.confidence.value})"


def _flags(one: Finding, _side: Side) -> str:
    """Return what every route bears: a mark of one alone says little."""
    marks = [set(route.flags) - {"past"} for route in one.routes]
    return ", ".join(sorted(set.intersection(*marks))) if marks else ""


def _reach(number: int | None) -> str:
    return "" if number is None else str(number)


_FIELDS: dict[str, Callable[[Finding, Side], str]] = {
    "outcome": _outcome,
    "analysis": _analysis,
    "judgement": lambda one, _: one.analysis.decision,
    "decision": lambda one, _: _decision(one),
    "confidence": lambda one, _: one.confidence.value,
    "relation": lambda one, _: one.relation.value,
    "asset": lambda one, side: side.asset_name(one.asset),
    "version": lambda one, _: one.subject.version,
    "named": lambda one, _: one.subject.name,
    "identity": lambda one, _: key_of(one.subject),
    "use": lambda one, _: past_of(one),
    "use_basis": lambda one, _: one.use_basis.value,
    "by_link": lambda one, _: "a public statement alone" if one.by_link else "",
    "tier": lambda one, _: _reach(one.tier),
    "depth": lambda one, _: _reach(one.depth),
    "used_from": lambda one, _: one.used_from or "",
    "introducers": _introducers,
    "route": _route,
    "least_certain": _least_certain,
    "marks": _flags,
    "evidence": lambda one, _: "; ".join(sorted(evidence_lines(one))),
}
"""Field → how it reads in a result; in this order they are told."""
