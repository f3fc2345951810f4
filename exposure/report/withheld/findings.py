"""What is left of findings and their verdicts for others to read?"""

from collections.abc import Collection, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from exposure.model.finding import Analysis, Finding, Route, Step, Subject, Verdict, VerdictKind
from exposure.model.judgements.decision import RiskDecided
from exposure.report.withheld.codes import NOT_PUBLIC, SEE_THE_WHOLE, Codes, code_order
from exposure.report.withheld.scrub import Scrub


class Cover(Struct, frozen=True):
    """What is put before others instead of what is not public."""

    codes: Codes
    ids: Mapping[str, str]
    """Ids of findings, assets, groups and judgements that could be worked out → codes."""
    scrub: Scrub
    contracts: Collection[str]
    """Numbers that nothing public names."""


def finding_for_others(finding: Finding, cover: Cover) -> Finding:
    """Return a finding without what would give a vendor, a component or a statement away."""
    if finding.vendor in cover.codes.vendors:
        return _covered(finding, cover)
    if finding.asset in cover.ids or cover.scrub.gives_away(finding.subject):
        return replace(_emptied(finding, cover), verdicts=tuple(_verdicts(finding, cover)))
    routes = [one for one in finding.routes if not _tells(one, cover.scrub)]
    left_out = len(finding.routes) - len(routes)
    return replace(
        finding,
        id=cover.ids.get(finding.id, finding.id),
        routes=tuple(routes),
        more_routes=finding.more_routes + left_out,
        introducers=tuple(one for one in finding.introducers if not _names(one, cover.scrub)),
        more_introducers=tuple(
            key for key in finding.more_introducers if not cover.scrub.gives_away(key)
        ),
        verdicts=tuple(_verdicts(finding, cover)),
    )


def _covered(finding: Finding, cover: Cover) -> Finding:
    """Return that there is a finding of a vendor that is not public."""
    code = cover.codes.vendors[finding.vendor]
    verdicts = (_coded(code),) if finding.verdicts else ()
    return replace(_emptied(finding, cover), vendor=code, verdicts=verdicts)


def _emptied(finding: Finding, cover: Cover) -> Finding:
    """Return that there is a finding, how it counts, and in which asset."""
    return replace(
        finding,
        id=cover.ids.get(finding.id, finding.id),
        asset=cover.ids.get(finding.asset, finding.asset),
        subject=Subject(NOT_PUBLIC, finding.subject.kind),
        tier=None,
        depth=None,
        routes=(),
        more_routes=0,
        introducers=(),
        more_introducers=(),
        evidence=(),
        analysis=Analysis(
            finding.analysis.state,
            fate=finding.analysis.fate,
            risk=_covered_risk(finding.analysis.risk),
            risk_fate=finding.analysis.risk_fate,
        ),
    )


def _covered_risk(risk: RiskDecided | None) -> RiskDecided | None:
    """Return that something is decided, so that counts stay true; not by whom, and not why."""
    if risk is None:
        return None
    return replace(risk, id="", reason=SEE_THE_WHOLE, by=NOT_PUBLIC, evidence_reference="",
                   approved_by="")  # fmt: skip


def _verdicts(finding: Finding, cover: Cover) -> Iterator[Verdict]:
    """Yield what is public, then one verdict for each code."""
    codes = cover.codes
    for one in finding.verdicts:
        contracts = [number for number in one.contracts if number not in cover.contracts]
        if contracts and one.designation not in codes.acts:
            also = tuple(number for number in contracts[1:] if number is not None)
            shown = replace(one, contract=contracts[0], also=also)
            yield _waived(shown, codes) if set(one.waivers) & set(codes.waivers) else shown
    told = {
        codes.acts[one.designation] for one in finding.verdicts if one.designation in codes.acts
    }
    yield from map(_coded, sorted(told, key=code_order))


def _waived(verdict: Verdict, codes: Codes) -> Verdict:
    numbers = tuple(codes.waivers.get(one, one) for one in verdict.waivers)
    return replace(verdict, reason=SEE_THE_WHOLE, waivers=numbers)


def _coded(code: str) -> Verdict:
    return Verdict(None, code, VerdictKind.legal_review, SEE_THE_WHOLE, code)


def _tells(route: Route, scrub: Scrub) -> bool:
    """Say whether a route leads over what is not public: its neighbours would tell what that is."""
    least = route.least_certain
    doubted = least is not None and scrub.gives_away((least.because,))
    return doubted or any(_names(step, scrub) for step in route.steps)


def _names(step: Step, scrub: Scrub) -> bool:
    return scrub.gives_away((step.name, step.purl))
