"""What does a claim reach, what does it hold against a sentence, and what does it tell of?"""

import pytest
from msgspec.structs import replace

from exposure.attest.claims.claim import claim_of
from exposure.attest.claims.grounds import Grounds
from exposure.errors import ResultError
from exposure.model.attest.claim import Claim, Hindrance, Support
from exposure.model.attest.records import AttestationRecords, RequirementWord
from exposure.model.attest.thresholds import Thresholds
from exposure.model.coverage.known import Completeness, EvidenceKind
from exposure.model.designation import Standing
from exposure.model.finding import Analysis, Verdict, VerdictKind
from exposure.model.hypothetical.words import AN_ASSUMPTION
from exposure.model.judgements.decision import AnalysisState, RiskDecided
from exposure.model.judgements.risk import RISK_STATES
from exposure.model.judgements.words import RiskWord
from exposure.model.law.allocation import AllocationFile, Use
from exposure.model.law.authority import AffiliateRule, Conduct
from exposure.model.outcome import Outcome
from exposure.model.relation import Confidence, Relation
from exposure.model.result import Asset, AssetKind, SettingsRecord
from tests.attest.claims.builders import (
    AS_OF,
    NUMBER,
    ORDER,
    OTHER,
    PRODUCT,
    SPARE,
    VENDOR,
    act,
    denial,
    finding,
    grounds,
    known,
    possible,
    quiet_result,
    unsaid,
    use,
)

EXPOSED, UNKNOWN = Hindrance.exposed, Hindrance.use_unknown


def hindrances(claim: Claim) -> list[Hindrance]:
    return [one.hindrance for one in claim.obstacles]


def with_spare(*said: Use, kind: AssetKind = AssetKind.product, **fields: object) -> Grounds:
    """Return a world with a second asset, exposed, of whose use this is said, or nothing."""
    quiet = quiet_result()
    spare = Asset(SPARE, "Spare", kind, None, **fields)
    return grounds(
        assets=(*quiet.assets, spare),
        allocations=(use(PRODUCT), *(use(SPARE, one) for one in said)),
        findings=(finding(asset=SPARE),),
        coverage=replace(quiet.coverage, per_asset=(known(PRODUCT), known(SPARE))),
    )


@pytest.mark.parametrize(
    ("conduct", "contract"),
    [
        (Conduct.use_anywhere, NUMBER),
        (Conduct.contract_with, NUMBER),
        (Conduct.use_in_performance, None),
        (Conduct.provide, None),
    ],
)
def test_what_speaks_of_the_company_reaches_what_is_not_used_on_the_contract(
    conduct, contract
) -> None:
    claim = claim_of(denial(conduct=conduct, contract=contract), with_spare(Use.not_used))

    assert (claim.support, claim.findings) == (Support.not_supported, ("F-0000000001",))


@pytest.mark.parametrize("conduct", [Conduct.provide, Conduct.use_in_performance])
def test_what_a_person_recorded_as_not_used_is_set_aside_and_told(conduct: Conduct) -> None:
    claim = claim_of(denial(conduct=conduct), with_spare(Use.not_used))

    assert (claim.support, claim.findings) == (Support.supported, ())
    aside = "In what is recorded as not used on this contract: F-0000000001 (Spare"
    (told,) = [one for one in claim.evidence if one.startswith(aside)]
    assert "Ann Lee says so (uses.xlsx › Allocation!C2)" in told


@pytest.mark.parametrize("said", [(), (Use.unknown,)])
def test_what_nobody_says_is_never_read_as_not_used(said: tuple[Use, ...]) -> None:
    claim = claim_of(denial(), with_spare(*said))

    assert (claim.support, hindrances(claim)) == (Support.needs_person, [UNKNOWN])
    assert "exposure allocate" in claim.obstacles[0].to_do


def test_a_row_of_a_contracts_sheet_belongs_to_its_own_contract_alone() -> None:
    elsewhere = with_spare(kind=AssetKind.contract, contracts=(OTHER,))
    here = with_spare(kind=AssetKind.contract, contracts=(NUMBER,))

    assert claim_of(denial(), elsewhere).support is Support.supported
    assert claim_of(denial(), here).support is Support.needs_person


def test_a_finding_in_an_asset_that_nobody_lists_counts_all_the_same() -> None:
    claim = claim_of(denial(), grounds(findings=(finding(asset="A-99"),)))

    assert UNKNOWN in hindrances(claim)


def test_a_contract_of_which_no_record_speaks_needs_a_person() -> None:
    claim = claim_of(denial(contract=OTHER), grounds())

    assert claim.support is Support.needs_person
    assert "No record speaks of N00000-26-C-0002." in [one.said for one in claim.obstacles]


def test_findings_of_other_vendors_say_nothing() -> None:
    claim = claim_of(denial(), grounds(findings=(finding(vendor="ostrel"),)))

    assert (claim.support, claim.findings) == (Support.supported, ())


def test_a_persons_no_match_settles_a_finding_and_is_told() -> None:
    settled = Analysis(AnalysisState.false_positive, "other_company", "J-0011223344556677")
    claim = claim_of(denial(), grounds(findings=(finding(analysis=settled, outcome=None),)))

    assert claim.support is Support.supported
    assert claim.findings == ("F-0000000001",)
    assert any("no match" in one and "J-0011223344556677" in one for one in claim.evidence)


@pytest.mark.parametrize("state", [AnalysisState.in_triage, AnalysisState.affected])
def test_any_other_word_leaves_it_open(state: AnalysisState) -> None:
    claim = claim_of(denial(), grounds(findings=(finding(analysis=Analysis(state)),)))

    assert claim.support is Support.not_supported


@pytest.mark.parametrize("word", list(RISK_STATES))
def test_what_is_decided_to_do_about_a_finding_settles_nothing(word: RiskWord) -> None:
    risk = RiskDecided(word, "RD-0011223344556677", RISK_STATES[word], "r", "Ann Lee", "2026-11-20")
    lowered = Outcome.possible if word is RiskWord.not_in_use else Outcome.exposed
    decided = finding(analysis=Analysis(risk=risk), outcome=lowered)

    claim = claim_of(denial(), grounds(findings=(decided,)))

    assert claim == claim_of(denial(), grounds(findings=(finding(),)))
    assert claim.support is Support.not_supported


def test_a_level_at_which_ci_fails_changes_nothing() -> None:
    kinder = SettingsRecord(watch=(), fail_on="exposed")
    strict = SettingsRecord(watch=(), fail_on="possible")
    found = (possible(), finding())

    first = claim_of(denial(), grounds(findings=found, settings=kinder))
    assert first == claim_of(denial(), grounds(findings=found, settings=strict))


@pytest.mark.parametrize(
    ("rule", "confidence", "support"),
    [
        (AffiliateRule.none, Confidence.probable, Support.qualified),
        (AffiliateRule.none, Confidence.confirmed, Support.not_supported),
        (AffiliateRule.not_seen, Confidence.probable, Support.not_supported),
        (AffiliateRule.listed_only, Confidence.probable, Support.not_supported),
        (AffiliateRule.owned_by, Confidence.probable, Support.not_supported),
        (AffiliateRule.control, Confidence.probable, Support.not_supported),
    ],
)
def test_affiliates_count_unless_they_are_known_not_to_be_meant(rule, confidence, support) -> None:
    owned = finding(relation=Relation.owned_by, confidence=confidence)

    assert claim_of(denial(affiliates=rule), grounds(findings=(owned,))).support is support


def test_an_affiliate_that_a_person_confirmed_counts_where_none_is_meant() -> None:
    judged = Analysis(AnalysisState.affected, "same_company", "J-0011223344556677")
    owned = finding(relation=Relation.owned_by, confidence=Confidence.review, analysis=judged)

    assert claim_of(denial(), grounds(findings=(owned,))).support is Support.not_supported


@pytest.mark.parametrize("relation", [Relation.routes_to, Relation.used_to_develop])
def test_what_a_person_confirmed_is_no_matter_that_is_still_reviewed(relation: Relation) -> None:
    judged = Analysis(AnalysisState.affected, "confirmed_by_owner", "J-0011223344556677")
    tied = possible(relation=relation, analysis=judged)
    claim = claim_of(denial(), grounds(findings=(tied,)))

    assert claim.support is Support.needs_person
    assert not claim.qualifications


def test_use_that_a_person_confirmed_and_that_has_ended_is_told_as_ended() -> None:
    judged = Analysis(AnalysisState.affected, "confirmed_by_owner", "J-0011223344556677")
    past = possible(past_until="2026-10-01", analysis=judged)

    assert hindrances(claim_of(denial(), grounds(findings=(past,)))) == [Hindrance.use_ended]


@pytest.mark.parametrize("kind", ["record-systems-undeclared", "record-system-unsaid"])
def test_a_record_system_of_which_nobody_said_anything_is_no_silence(kind: str) -> None:
    claim = claim_of(denial(), grounds(gaps=(unsaid(kind),)))

    assert (claim.support, hindrances(claim)) == (Support.qualified, [Hindrance.hidden])


def answered(on: str) -> Grounds:
    """Return a world in which a file of people's answers, of this day, sets the exposed asset aside."""
    world = with_spare(Use.not_used)
    file = AllocationFile("uses.xlsx", "b" * 64, 1, "Ann Lee", on)
    settings = replace(world.result.settings, allocations=(file,))
    return replace(world, result=replace(world.result, settings=settings))


@pytest.mark.parametrize(
    ("on", "met"),
    [
        (AS_OF, []),
        ("2026-11-23", []),
        ("2026-08-21", [Hindrance.inputs_old]),
        ("2019-01-01", [Hindrance.inputs_old]),
        ("", [Hindrance.inputs_old]),
    ],
)
def test_what_was_said_long_ago_of_use_on_a_contract_is_old(on: str, met: list[Hindrance]) -> None:
    assert hindrances(claim_of(denial(), answered(on))) == met


def test_answers_that_set_nothing_aside_here_grow_old_unnoticed() -> None:
    assert hindrances(claim_of(denial(contract=None), answered("2019-01-01"))) == [EXPOSED]


def test_where_affiliates_are_not_meant_the_evidence_says_so() -> None:
    told = claim_of(denial(), grounds()).evidence

    assert "Affiliates are not meant; what is confirmed of one counts all the same." in told


def test_what_the_rules_leave_to_a_lawyer_is_told_beside_the_finding() -> None:
    verdict = Verdict(NUMBER, "veyrantha-order", VerdictKind.legal_review, "why", "¶")
    claim = claim_of(denial(), grounds(findings=(possible(verdicts=(verdict,)),)))

    assert hindrances(claim) == [Hindrance.review_open, Hindrance.legal_review]


def test_a_lawyers_look_at_another_contract_is_none_at_this_one() -> None:
    verdict = Verdict(OTHER, "veyrantha-order", VerdictKind.legal_review, "why", "¶")
    claim = claim_of(denial(), grounds(findings=(possible(verdicts=(verdict,)),)))

    assert hindrances(claim) == [Hindrance.review_open]


def test_a_vendor_whose_act_is_settled_the_other_way_is_no_obstacle() -> None:
    over = act(standing=Standing.not_in_force)

    assert claim_of(denial(), grounds(designations=(over,))).support is Support.supported


@pytest.mark.parametrize(
    ("known_to", "support"),
    [
        ("2026-08-22", Support.supported),
        ("2026-08-21", Support.qualified),
        ("2026-09", Support.supported),
        ("2026-08", Support.qualified),
        ("2026", Support.qualified),
        ("", Support.qualified),
        ("soon", Support.qualified),
        ("2027-01-01", Support.supported),
    ],
)
def test_facts_age_from_the_first_day_of_their_date_and_undated_ones_are_old(
    known_to, support
) -> None:
    assert claim_of(denial(), grounds(designations=(act(facts_as_of=known_to),))).support is support


def test_a_vendor_without_an_act_is_as_old_as_the_register() -> None:
    old = replace(quiet_result().register, known_to="2026-01-01")
    claim = claim_of(denial(), grounds(designations=(), register=old))

    assert hindrances(claim) == [Hindrance.register_old]


def test_of_a_class_only_acts_under_its_authorities_grow_old() -> None:
    claim = claim_of(denial(authorities=(ORDER,)), grounds(designations=(act(facts_as_of="2020"),)))

    assert Hindrance.register_old not in hindrances(claim)


@pytest.mark.parametrize(
    ("word", "known_case"),
    [
        (RequirementWord("B2", said="none", by="Ann Lee", on=AS_OF), False),
        (RequirementWord("B2", contract=OTHER, said="none", by="Ann Lee", on=AS_OF), False),
        (RequirementWord("B2", said="none", by="", on=AS_OF), False),
        (RequirementWord("B2", said="none", by="Ann Lee", on="2026-01-01"), False),
        (RequirementWord("B2", contract=NUMBER, said="none", by="Ann Lee", on=AS_OF), True),
        (RequirementWord("B2", said="none", by="Ann Lee", on="2026-11-24"), True),
        (RequirementWord("B2", said="none", by="Ann Lee", on="2027-11-24"), False),
    ],
)
def test_a_review_of_the_list_counts_if_a_named_person_made_all_of_it_lately_for_this_contract(
    word: RequirementWord, known_case: bool
) -> None:
    other = replace(word, requirement="B3") if known_case else replace(word, requirement="B9")
    held = replace(grounds(), records=AttestationRecords(requirements=(word, other)))
    claim = claim_of(denial(vendors=(), authorities=(ORDER,)), held)

    assert claim.support is (Support.qualified if known_case else Support.needs_person)


def test_what_a_person_found_in_the_list_is_told_where_the_class_is_denied() -> None:
    words = tuple(RequirementWord(one, said="One more source met.", by="Ann Lee", on=AS_OF)
                  for one in ("B2", "B3"))  # fmt: skip
    held = replace(grounds(), records=AttestationRecords(requirements=words))
    told = claim_of(denial(authorities=(ORDER,)), held).evidence

    assert (
        "Of the official list, a person wrote: B2: One more source met (Ann Lee, 2026-11-22); "
        "B3: One more source met (Ann Lee, 2026-11-22)."
    ) in told


def test_how_many_assets_tell_what_is_inside_is_told_whatever_the_threshold() -> None:
    row_alone = replace(quiet_result().coverage, per_asset=(known(PRODUCT, EvidenceKind.row),))
    result = replace(quiet_result(), coverage=row_alone)
    told = claim_of(denial(), Grounds(result, Thresholds(coverage=0.0))).evidence

    assert "Evidence of what is inside: 0 of 1 asset within reach; the threshold is 0%." in told


def test_thresholds_are_the_users_to_set() -> None:
    half = (known(PRODUCT), known(SPARE, EvidenceKind.row))
    result = replace(
        quiet_result(),
        assets=(*quiet_result().assets, Asset(SPARE, "Spare", AssetKind.product, None)),
        allocations=(use(PRODUCT), use(SPARE)),
        coverage=replace(quiet_result().coverage, per_asset=half),
    )

    assert claim_of(denial(), Grounds(result)).support is Support.qualified
    assert (
        claim_of(denial(), Grounds(result, Thresholds(coverage=0.5))).support is Support.supported
    )


@pytest.mark.parametrize(
    "changed",
    [
        {"schema": "exposure-what-if/1"},
        {"designations": (act(stated_in=AN_ASSUMPTION),)},
        {"withheld": ("V-1",)},
    ],
)
def test_nothing_is_decided_from_what_is_assumed_or_withheld(changed) -> None:
    with pytest.raises(ResultError, match="expected"):
        claim_of(denial(), grounds(**changed))


def test_the_gravest_obstacle_comes_first_and_decides() -> None:
    quiet = quiet_result()
    claim = claim_of(
        denial(vendors=(VENDOR, "own:ostrel")),
        grounds(
            findings=(possible(), finding()),
            inputs=(replace(quiet.inputs[0], dated=None),),
        ),
    )

    assert hindrances(claim) == [
        Hindrance.exposed, Hindrance.not_looked_for, Hindrance.review_open, Hindrance.inputs_old,
    ]  # fmt: skip
    assert claim.support is Support.not_supported


def test_an_id_tells_two_representations_apart_and_not_their_order() -> None:
    held = grounds()
    ids = {claim_of(denial(contract=one), held).id for one in (NUMBER, OTHER, None)}

    assert len(ids) == 3
    assert all(one.startswith("C-") for one in ids)
    both = (denial(vendors=("a", "b")), denial(vendors=("b", "a")))
    assert claim_of(both[0], held).id == claim_of(both[1], held).id


def test_an_outcome_that_is_not_exposed_never_makes_a_sentence_untrue() -> None:
    claim = claim_of(denial(), grounds(findings=(finding(outcome=Outcome.possible),)))

    assert claim.support is Support.qualified


@pytest.mark.parametrize("whole", [Completeness.incomplete, Completeness.not_asserted])
def test_an_sbom_that_does_not_say_it_is_whole_carries_no_unqualified_denial(whole) -> None:
    told = replace(known(PRODUCT), completeness=whole)
    coverage = replace(grounds().result.coverage, per_asset=(told,))

    claim = claim_of(denial(), grounds(coverage=coverage))

    assert claim.support is Support.qualified
    assert [one.hindrance for one in claim.obstacles] == [Hindrance.hidden]


def test_no_threshold_makes_evidence_of_nothing_enough() -> None:
    coverage = replace(grounds().result.coverage, per_asset=(known(PRODUCT, EvidenceKind.row),))
    unseen = replace(grounds(coverage=coverage), thresholds=Thresholds(coverage=0.0))

    claim = claim_of(denial(), unseen)

    assert claim.support is Support.qualified
    assert Hindrance.coverage in [one.hindrance for one in claim.obstacles]
