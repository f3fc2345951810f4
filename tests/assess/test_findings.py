"""Which findings do exposures amount to, under which ids, and what is kept when they merge?"""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from exposure.assess.findings import MOST_EVIDENCE, findings_of, subject_key
from exposure.graph.exposure import Exposure
from exposure.model.finding import Evidence
from exposure.model.location import Location
from exposure.model.outcome import Outcome
from exposure.model.relation import Confidence, Relation
from exposure.model.result import Asset, AssetKind
from tests.assess.builders import ASSET, PURL, exposure, found, law, only


def test_an_exposure_becomes_a_finding_with_all_it_says() -> None:
    given_one = exposure(more_routes=3)

    finding = only(given_one)

    for field in ("vendor", "asset", "subject", "relation", "use_basis", "tier", "depth",
                  "confidence", "routes", "more_routes", "introducers", "evidence"):  # fmt: skip
        assert getattr(finding, field) == getattr(given_one, field)


def test_a_finding_carries_its_own_outcome() -> None:
    assert only(exposure()).outcome is Outcome.exposed
    assert only(exposure(confidence=Confidence.review)).outcome is Outcome.possible


def test_nothing_is_found_in_nothing() -> None:
    assert found() == []


@pytest.mark.parametrize(
    "other",
    [exposure(place="elsewhere/renamed.spdx.json"), exposure(depth=7, via="z"), exposure(tier=2),
     exposure(confidence=Confidence.review), exposure(purl="pkg:npm/@veyrantha/sdk@1.0.0"),
     exposure(purl=f"{PURL}?vcs_url=x"), exposure(version="")],
    ids=["file", "route", "tier", "confidence", "escaping", "qualifiers", "version in purl alone"],
)  # fmt: skip
def test_the_id_does_not_depend_on(other: Exposure) -> None:
    assert only(other).id == only(exposure()).id


@pytest.mark.parametrize(
    "other",
    [exposure(purl="pkg:npm/%40veyrantha/sdk@1.0.1", version="1.0.1"), exposure(vendor="kestrin"),
     exposure(relation=Relation.connector_to), exposure(asset="A-2"),
     exposure(purl="pkg:npm/%40veyrantha/core@1.0.0"), exposure(purl="", kind="vendor")],
    ids=["version", "vendor", "relation", "asset", "package", "kind and name"],
)  # fmt: skip
def test_the_id_depends_on(other: Exposure) -> None:
    assert only(other).id != only(exposure()).id


def test_without_a_purl_kind_and_name_are_the_subject() -> None:
    assert subject_key("Payroll", "product", "", "") == ("product Payroll", "")
    assert subject_key("Payroll", "product", "no purl at all?x", "1") == ("no purl at all", "1")


def test_twins_of_one_sbom_are_one_finding_with_the_evidence_of_both() -> None:
    finding = only(exposure(place="app.cdx.json"), exposure(place="app.spdx.json"))

    assert [e.location.document for e in finding.evidence] == ["app.cdx.json", "app.spdx.json"]
    assert len(finding.routes) == 1


def test_different_routes_of_equal_hits_are_all_kept() -> None:
    finding = only(exposure(via="b", depth=2), exposure(place="twin.json", via="a", depth=3))

    assert [route.steps[1].name for route in finding.routes] == ["b", "a"]
    assert [step.name for step in finding.introducers] == ["a", "b"]


def test_one_introducer_escaped_in_two_ways_is_listed_once() -> None:
    first, second = exposure(), exposure(place="twin.json")
    (step,) = first.introducers
    first = structs.replace(first, introducers=(structs.replace(step, purl="pkg:npm/%40a/b@1"),))
    second = structs.replace(second, introducers=(structs.replace(step, purl="pkg:npm/@a/b@1"),))

    assert len(only(first, second).introducers) == 1


def test_the_nearer_of_two_equal_hits_gives_depth_and_tier() -> None:
    finding = only(exposure(depth=4, tier=2), exposure(place="twin.json", depth=2, tier=1))

    assert (finding.depth, finding.tier) == (2, 1)


def test_a_known_depth_is_nearer_than_an_unknown_one() -> None:
    assert only(exposure(depth=None), exposure(place="twin.json", depth=9)).depth == 9


def test_the_surer_of_two_equal_hits_gives_the_confidence() -> None:
    near = exposure(confidence=Confidence.probable, depth=1)

    assert only(near, exposure(place="z.json", depth=5)).confidence is Confidence.confirmed


def test_a_hit_in_the_records_does_not_rest_on_a_link_any_more() -> None:
    linked = exposure(by_link=True, confidence=Confidence.probable)

    assert only(linked, exposure(place="own.csv")).by_link is False
    assert only(linked, exposure(place="own.csv", by_link=True)).by_link is True


def test_past_use_in_every_hit_is_past_until_the_latest_end() -> None:
    early = exposure(past=True, past_until="2024-01-31", flags=("past",))
    late = exposure(place="b.csv", past=True, past_until="2025-06-30", flags=("past",))

    assert only(early, late).past_until == "2025-06-30"
    assert only(early, late).outcome is Outcome.possible


def test_use_began_with_the_earliest_start_where_every_hit_states_one() -> None:
    late = exposure(used_from="2025-06-30")
    early = exposure(place="b.csv", used_from="2024-01-31")

    assert only(late, early).used_from == "2024-01-31"


def test_a_hit_without_a_start_leaves_open_from_when_it_was_used() -> None:
    assert only(exposure(used_from="2025-06-30"), exposure(place="b.csv")).used_from is None


def test_present_use_beside_past_use_is_present_even_where_the_past_was_surer() -> None:
    past = exposure(past=True, past_until="2024-01-31", flags=("past",))
    present = exposure(place="b.csv", confidence=Confidence.probable)

    finding = only(past, present)

    assert (finding.past_until, finding.outcome) == (None, Outcome.exposed)
    assert not any("past" in route.flags for route in finding.routes)
    assert [e.location.document for e in finding.evidence] == ["app.json", "b.csv"]


def test_undated_past_use_beside_present_use_is_present() -> None:
    past = exposure(past=True, flags=("past",))

    assert only(past, exposure(place="b.csv")).outcome is Outcome.exposed


def test_merging_does_not_depend_on_the_order() -> None:
    hits = [
        exposure(place="c.json", via="c", depth=3), exposure(place="a.json", via="a", depth=None),
        exposure(place="b.json", via="b", confidence=Confidence.probable),
        exposure(place="d.json", via="d", past=True, flags=("past",), past_until="2024-01-31"),
    ]  # fmt: skip

    assert len({repr(only(*order)) for order in permutations(hits)}) == 1


def test_the_deciding_evidence_of_each_hit_comes_before_the_rest_is_cut() -> None:
    talkative = structs.replace(
        exposure(place="a.json"),
        evidence=tuple(Evidence("rule", str(n), "b", Location("a.json")) for n in range(50)),
    )

    finding = only(talkative, exposure(place="b.json"))

    assert len(finding.evidence) == MOST_EVIDENCE
    assert "b.json" in {e.location.document for e in finding.evidence}


def test_the_deciding_evidence_stands_first_and_the_rest_by_place() -> None:
    pieces = [Evidence("rule", "q", "b", Location(place)) for place in ("m", "z", "a")]

    finding = only(exposure(evidence=tuple(pieces)))

    assert [e.location.document for e in finding.evidence] == ["m", "a", "z"]


def test_findings_are_sorted_by_vendor_then_confidence_then_asset() -> None:
    named = {"A-1": "Zebra", "A-2": "Aardvark"}
    hits = [
        exposure(vendor="veyra", asset="A-1"), exposure(vendor="veyra", asset="A-2"),
        exposure(vendor="veyra", asset="A-2", confidence=Confidence.review, purl="pkg:npm/x@1"),
        exposure(vendor="kestrin", asset="A-1", confidence=Confidence.review),
    ]  # fmt: skip

    findings = findings_of(
        hits, {key: Asset(key, name, AssetKind.sbom, None) for key, name in named.items()}, law(())
    )

    assert [(one.vendor, one.confidence.value, named[one.asset]) for one in findings] == [
        ("kestrin", "review", "Zebra"), ("veyra", "confirmed", "Aardvark"),
        ("veyra", "confirmed", "Zebra"), ("veyra", "review", "Aardvark"),
    ]  # fmt: skip


HITS = st.builds(
    exposure, place=st.sampled_from(["a", "b"]), name=st.sampled_from(["x", "y"]), purl=st.just(""),
    version=st.sampled_from(["1", "2"]), depth=st.sampled_from([None, 1, 2]),
    vendor=st.sampled_from(["veyra", "kestrin"]), confidence=st.sampled_from(list(Confidence)),
    relation=st.sampled_from([Relation.made_by, Relation.routes_to]), past=st.booleans(),
    asset=st.sampled_from(["A-1", "A-2"]), by_link=st.booleans(),
)  # fmt: skip


@given(st.lists(HITS, max_size=12), st.randoms(use_true_random=False))
def test_no_finding_is_lost_and_none_depends_on_the_order(hits: list[Exposure], random) -> None:
    keys = {(one.asset, one.vendor, one.subject.name, one.subject.version, one.relation)
            for one in hits}  # fmt: skip
    shuffled = list(hits)
    random.shuffle(shuffled)

    findings = found(*hits, asset=ASSET)

    assert {(one.asset, one.vendor, one.subject.name, one.subject.version, one.relation)
            for one in findings} == keys  # fmt: skip
    assert len(findings) == len(keys)
    assert found(*shuffled, asset=ASSET) == findings
