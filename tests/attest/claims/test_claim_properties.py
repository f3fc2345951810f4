"""Does more that speaks against a sentence, or less that is known, ever make it stand better?"""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.attest.claims.claim import claim_of
from exposure.attest.claims.grounds import Grounds
from exposure.model.attest.claim import Representation, Support
from exposure.model.coverage.known import EvidenceKind
from exposure.model.finding import Finding
from exposure.model.law.allocation import Use
from exposure.model.law.authority import AffiliateRule, Conduct, Reach
from exposure.model.outcome import Outcome
from exposure.model.relation import Confidence, Relation
from exposure.model.result import Asset, AssetKind, ScanResult
from tests.attest.claims.builders import (
    NUMBER,
    VENDOR,
    finding,
    hiding,
    known,
    quiet_result,
    use,
)

ASSETS = tuple(f"A-{number:010}" for number in range(4))
RANK = (Support.supported, Support.qualified, Support.needs_person, Support.not_supported)

FINDINGS = st.builds(
    lambda number, asset, relation, confidence, outcome, past, tier: finding(
        f"F-{number:010}", asset=asset, relation=relation, confidence=confidence,
        outcome=outcome, past_until=past, tier=tier,
    ),
    st.integers(0, 99), st.sampled_from(ASSETS), st.sampled_from(list(Relation)),
    st.sampled_from(list(Confidence)), st.sampled_from([Outcome.exposed, Outcome.possible]),
    st.sampled_from([None, "2026-10-01"]), st.sampled_from([None, 1, 2, 3]),
)  # fmt: skip
DENIALS = st.builds(
    Representation, st.just("x"), st.sampled_from(list(Conduct)), st.sampled_from(list(Reach)),
    st.sampled_from(list(AffiliateRule)), st.sampled_from([(), (VENDOR,), (VENDOR, "own:ostrel")]),
    st.sampled_from([None, NUMBER]), st.just(""), st.sampled_from([None, 1, 2]),
)  # fmt: skip


@st.composite
def results(draw: st.DrawFn) -> ScanResult:
    """Four assets of any use and evidence, with any findings in them."""
    quiet = quiet_result()
    said = draw(st.lists(st.sampled_from([*Use, None]), min_size=4, max_size=4))
    kinds = draw(st.lists(st.sampled_from(list(EvidenceKind)), min_size=4, max_size=4))
    return replace(
        quiet,
        assets=tuple(Asset(one, f"Product {one}", AssetKind.product, None) for one in ASSETS),
        allocations=tuple(use(a, u) for a, u in zip(ASSETS, said, strict=True) if u is not None),
        findings=tuple(draw(st.lists(FINDINGS, max_size=4))),
        coverage=replace(
            quiet.coverage,
            per_asset=tuple(known(a, k) for a, k in zip(ASSETS, kinds, strict=True)),
        ),
        gaps=draw(st.sampled_from([(), (hiding(),)])),
        reaches=(),
    )


def rank(one: Representation, result: ScanResult) -> int:
    return RANK.index(claim_of(one, Grounds(result)).support)


@given(DENIALS, results(), FINDINGS)
def test_a_further_finding_never_helps(
    one: Representation, result: ScanResult, more: Finding
) -> None:
    assert rank(one, result) <= rank(one, replace(result, findings=(*result.findings, more)))


@given(DENIALS, results())
def test_a_further_gap_never_helps(one: Representation, result: ScanResult) -> None:
    assert rank(one, result) <= rank(one, replace(result, gaps=(*result.gaps, hiding())))


@given(DENIALS, results(), st.sampled_from(ASSETS))
def test_less_evidence_never_helps(one: Representation, result: ScanResult, lost: str) -> None:
    kept = tuple(known for known in result.coverage.per_asset if known.asset != lost)
    less = replace(result, coverage=replace(result.coverage, per_asset=kept))

    assert rank(one, result) <= rank(one, less)


@given(DENIALS, results(), st.sampled_from(ASSETS))
def test_that_nobody_says_of_a_use_any_more_never_helps_where_it_was_used(
    one: Representation, result: ScanResult, lost: str
) -> None:
    """Silence about what was recorded as used makes a refusal a question, and never a yes."""
    kept = tuple(said for said in result.allocations if said.asset != lost)
    before, after = rank(one, result), rank(one, replace(result, allocations=kept))

    assert after >= min(before, RANK.index(Support.needs_person))


@given(DENIALS, results(), st.randoms(use_true_random=False))
def test_the_order_of_the_records_does_not_matter(
    one: Representation, result: ScanResult, random
) -> None:
    def shuffled(some: tuple) -> tuple:
        listed = list(some)
        random.shuffle(listed)
        return tuple(listed)

    other = replace(
        result,
        assets=shuffled(result.assets),
        allocations=shuffled(result.allocations),
        inputs=shuffled(result.inputs),
        designations=shuffled(result.designations),
        looked_for=shuffled(result.looked_for),
        gaps=shuffled(result.gaps),
        coverage=replace(result.coverage, per_asset=shuffled(result.coverage.per_asset)),
    )
    assert claim_of(one, Grounds(result)) == claim_of(one, Grounds(other))


@given(DENIALS, results())
def test_what_is_exposed_and_used_is_never_carried(one: Representation, result: ScanResult) -> None:
    """Whatever else holds: no confirmed finding of the vendor within reach, and yet a yes."""
    used = {said.asset for said in result.allocations if said.use is Use.used}
    wide = one.contract is None
    against = [
        found for found in result.findings
        if found.vendor in one.vendors and found.outcome is Outcome.exposed
        and found.confidence is Confidence.confirmed and (wide or found.asset in used)
        and (one.tiers is None or found.tier is None or found.tier <= one.tiers)
    ]  # fmt: skip

    if against:
        assert claim_of(one, Grounds(result)).support is Support.not_supported
