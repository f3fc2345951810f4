"""How does a finding become a result in SARIF?"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import sha256

from exposure.assess.judgements.subject import key_of
from exposure.model.finding import Finding, Route, Step, Verdict
from exposure.model.gate.gated import Against
from exposure.model.outcome import Outcome
from exposure.model.result import ScanResult
from exposure.report.ci.rules import RULES
from exposure.report.ci.sarif.places import Places
from exposure.report.ci.sarif.shape import (
    BaselineState,
    CodeFlow,
    Facts,
    Level,
    Message,
    Place,
    Result,
    Suppression,
    ThreadFlow,
    ThreadFlowLocation,
)
from exposure.report.ci.short import called
from exposure.report.ci.told import Hit, words_said
from exposure.report.evidence_line import evidence_line
from exposure.report.neutral import document, sarif_message
from exposure.report.verdict_words import verdict_sentences
from exposure.report.words import flag_words

MOST_ROUTES, MOST_RELATED = 3, 3
"""Of one result; the others are counted, or named in its properties: forges take so many bytes."""
_DIGITS = 20
_STATES: dict[Against, BaselineState] = {
    Against.new: "new",
    Against.graver: "updated",
    Against.changed: "updated",
    Against.known: "unchanged",
}


def results_of(hits: Sequence[Hit], result: ScanResult, places: Places) -> Iterator[Result]:
    """Yield one result per finding, in the order of the hits."""
    against = {} if result.gate is None else {
        one.finding: one.against for one in result.gate.findings
    }  # fmt: skip
    prints = _fingerprints(hits)
    for hit in hits:
        finding = hit.finding
        stood = against.get(finding.id)
        yield Result(
            rule_id=hit.rule.id,
            rule_index=RULES.index(hit.rule),
            level=_level(hit),
            message=Message(" ".join(sarif_message(one) for one in hit.sentences)),
            locations=(_lead(hit, places),),
            partial_fingerprints=prints[finding.id],
            suppressions=tuple(_suppressions(finding)),
            baseline_state=_STATES[stood] if stood is not None else None,
            related_locations=tuple(_related(finding, places)),
            code_flows=tuple(_flows(finding, places)),
            properties=_facts(hit, gated=result.gate is not None),
        )


def _level(hit: Hit) -> Level:
    """Return how grave it is by itself, whatever threshold or baseline lets it pass."""
    if hit.closed:
        return "note"
    exposed = hit.finding.outcome is Outcome.exposed and not hit.under_watch
    return "error" if exposed or hit.fails else "warning"


def _lead(hit: Hit, places: Places) -> Place:
    finding = hit.finding
    location = finding.subject.location
    if location is None and finding.evidence:
        location = finding.evidence[0].location
    if location is None:
        return places.named(hit.asset, "module", "where it stands is not public")
    return places.of(location, name=hit.subject, kind="module")


def _fingerprints(hits: Sequence[Hit]) -> dict[str, dict[str, str]]:
    """Return what stays where lines, files and order change; a number tells equal keys apart.

    `primaryLocationLineHash` is what GitHub goes by: without it, a moved line is a new alert.
    """
    keys: dict[str, list[str]] = {}
    for hit in sorted(hits, key=lambda one: (one.finding.subject.version, one.finding.id)):
        keys.setdefault(_key(hit.finding), []).append(hit.finding.id)
    return {
        finding: {
            "exposureFinding/v1": finding,
            "exposureSubject/v1": f"{key}:{number}",
            "primaryLocationLineHash": f"{key}:{number}",
        }
        for key, found in keys.items()
        for number, finding in enumerate(found, 1)
    }


def _key(finding: Finding) -> str:
    """Return what a finding keeps from version to version."""
    parts = (finding.asset, finding.vendor, key_of(finding.subject), finding.relation)
    return sha256("\x00".join(parts).encode(errors="surrogatepass")).hexdigest()[:_DIGITS]


def _suppressions(finding: Finding) -> Iterator[Suppression]:
    for word in words_said(finding):
        yield Suppression("external", "accepted" if word.holds else "underReview",
                          document(word.text))  # fmt: skip


def _related(finding: Finding, places: Places) -> Iterator[Place]:
    """Yield where the direct dependencies to change stand."""
    introducing = [one for one in finding.introducers if one.location != finding.subject.location]
    for number, step in enumerate(introducing[:MOST_RELATED], 1):
        if step.location is not None:
            said = f"{_label(step)} brings it in" + (
                ": change this direct dependency" if finding.depth is not None else ""
            )
            yield places.of(step.location, name=_label(step), kind="module", said=said,
                            number=number)  # fmt: skip


def _flows(finding: Finding, places: Places) -> Iterator[CodeFlow]:
    for number, route in enumerate(finding.routes[:MOST_ROUTES], 1):
        steps = tuple(_steps(route.steps, places))
        if len(steps) > 1:
            yield CodeFlow((ThreadFlow(steps),), Message(_route_words(route, number)))


def _steps(steps: Iterable[Step], places: Places) -> Iterator[ThreadFlowLocation]:
    for depth, step in enumerate(steps):
        hangs = f" ({step.relation})" if step.relation else ""
        said = f"{_label(step)}{hangs}"
        place = (places.of(step.location, said=said) if step.location is not None
                 else places.named(step.name, step.kind.value, said))  # fmt: skip
        yield ThreadFlowLocation(place, depth)


def _route_words(route: Route, number: int) -> str:
    flags = ", ".join(map(flag_words, route.flags))
    return f"Route {number}" + (f" ({flags})" if flags else "")


def _facts(hit: Hit, *, gated: bool) -> Facts:
    finding = hit.finding
    said = [evidence_line(one, finding.confidence, str(one.location)) for one in finding.evidence]
    return Facts(
        vendor=document(finding.vendor),
        vendor_name=document(hit.vendor),
        asset=finding.asset,
        asset_name=document(hit.asset),
        finding=finding.id,
        purl=document(finding.subject.purl),
        outcome=finding.outcome.value if finding.outcome else "settled",
        confidence=finding.confidence.value,
        relation=finding.relation.value,
        use_basis=finding.use_basis.value,
        tier=finding.tier,
        depth=finding.depth,
        direct_dependencies=tuple(document(_label(one)) for one in finding.introducers
                                  if finding.depth is not None),
        more_direct_dependencies=len(finding.more_introducers) if finding.depth is not None else 0,
        more_routes=finding.more_routes + max(0, len(finding.routes) - MOST_ROUTES),
        evidence=tuple(map(document, said)),
        verdicts=_ruled(finding.verdicts),
        gate="" if not gated else "fails" if hit.fails else "passes",
        gate_reason=document(hit.state),
    )  # fmt: skip


@lru_cache(maxsize=1_024)
def _ruled(verdicts: tuple[Verdict, ...]) -> tuple[str, ...]:
    """Thousands of findings of one vendor have the same: it is said once."""
    return tuple(map(document, verdict_sentences(verdicts)))


def _label(step: Step) -> str:
    return called(step.name, step.version)
