"""Which findings within reach stand against a representation, and as what?"""

from collections.abc import Iterator, Sequence

from exposure.assess.outcome import exposes_undecided
from exposure.attest.claims.grounds import Grounds
from exposure.attest.claims.met import Met
from exposure.attest.claims.table import Case
from exposure.attest.claims.within import Within
from exposure.attest.shown import SHOWN, first_of
from exposure.model.attest.claim import Representation
from exposure.model.finding import Finding, Verdict, VerdictKind
from exposure.model.judgements.decision import AnalysisState
from exposure.model.law.authority import AffiliateRule, Conduct, Reach
from exposure.model.law.numbers import plain_number
from exposure.model.relation import Confidence, Relation, tie_words

_DEVELOPMENT = frozenset({Relation.used_to_develop, Relation.origin_only})


def of_the_vendors(representation: Representation, grounds: Grounds) -> tuple[Finding, ...]:
    """Return every finding of whom the representation denies, wherever, sorted by id."""
    found = (
        one for vendor in set(representation.vendors) for one in grounds.findings.get(vendor, ())
    )
    return tuple(sorted(found, key=lambda one: one.id))


def findings_met(
    representation: Representation, found: Sequence[Finding], within: Within, grounds: Grounds
) -> Iterator[Met]:
    """Yield what the open findings within reach are, one case at a time."""
    alike: dict[Case, list[Finding]] = {}
    for finding in found:
        if finding.is_open and finding.asset in within.reached:
            alike.setdefault(_case(representation, finding, within), []).append(finding)
    for case, some in alike.items():
        yield _met(case, some, grounds)
    counted = [one for case, some in alike.items() if case is not Case.other_tier for one in some]
    for_law = [one for one in counted if _is_for_law(one, within)]
    if for_law:
        yield _met(Case.legal_review, for_law, grounds)


def _case(representation: Representation, finding: Finding, within: Within) -> Case:
    tiers = representation.tiers
    if tiers is not None and finding.tier is not None and finding.tier > tiers:
        return Case.other_tier
    if _is_of_an_affiliate_not_meant(representation, finding):
        return Case.affiliate_open
    # What to do about a finding is no statement on whether it is so, least of all for others.
    if exposes_undecided(finding):
        return Case.exposed if finding.asset in within.used else Case.use_unknown
    if _asks_of_development(representation) and finding.relation in _DEVELOPMENT:
        return Case.developed_with
    if finding.is_past:
        return Case.use_ended
    return Case.confirmed_tie if _is_confirmed_by_a_person(finding) else Case.review_open


def _is_of_an_affiliate_not_meant(representation: Representation, finding: Finding) -> bool:
    """Say whether it is an affiliate's, where none is meant: what is confirmed counts all the same."""
    confirmed = finding.confidence is Confidence.confirmed or _is_confirmed_by_a_person(finding)
    none = representation.affiliates is AffiliateRule.none
    return none and not confirmed and finding.relation is Relation.owned_by


def _is_confirmed_by_a_person(finding: Finding) -> bool:
    return finding.analysis.state is AnalysisState.affected


def _asks_of_development(representation: Representation) -> bool:
    return representation.reach is Reach.contains or representation.conduct is Conduct.develop_with


def _is_for_law(finding: Finding, within: Within) -> bool:
    """Say whether the rules leave it to a lawyer on this contract, or in the company as a whole."""
    return any(
        one.verdict is VerdictKind.legal_review and _speaks_of(one, within)
        for one in finding.verdicts
    )


def _speaks_of(verdict: Verdict, within: Within) -> bool:
    if within.contract is None:
        return True
    spelt = plain_number(within.contract)
    return any(one is not None and plain_number(one) == spelt for one in verdict.contracts)


def _met(case: Case, findings: Sequence[Finding], grounds: Grounds) -> Met:
    return Met(case, f"{told(findings, grounds)}.", tuple(one.id for one in findings))


def told(findings: Sequence[Finding], grounds: Grounds) -> str:
    """Return each finding with asset, tie, confidence, tier and place; a bounded number of them."""
    return first_of([_told(one, grounds) for one in findings[:SHOWN]], len(findings))


def _told(finding: Finding, grounds: Grounds) -> str:
    tie = tie_words(
        finding.relation,
        grounds.names.get(finding.vendor, finding.vendor),
        by_link=finding.by_link,
    )
    past = ", past use" if finding.is_past else ""
    past += f" until {finding.past_until}" if finding.past_until else ""
    tier = f", tier {finding.tier}" if finding.tier is not None else ""
    place = f"; {finding.evidence[0].location}" if finding.evidence else ""
    name = grounds.name(finding.asset)
    return f"{finding.id} ({name}: {tie}, {finding.confidence.value}{tier}{past}{place})"
