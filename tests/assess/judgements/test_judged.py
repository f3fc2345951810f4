"""Which findings do people's judgements settle, and what opens them again?"""

from datetime import date

import pytest
from msgspec.structs import replace

from exposure.ingest.authored.line import with_id
from exposure.model.judgements.decision import AnalysisState, Fate
from exposure.model.outcome import Outcome
from exposure.model.relation import Confidence, Relation
from exposure.model.result import Asset, AssetKind
from exposure.register.facts import Name
from tests.assess.judgements.said import (
    BAKERY,
    bakery_row,
    bought,
    heard,
    met,
    part,
    said,
    with_facts,
)
from tests.graph.builders import KESTRIN, REGISTER, VEYRA

FRANCE = {"website": "https://www.bakery.example/fr", "country": "FR"}


def only(judged):
    """The one finding, and the one decision."""
    return judged.findings[0], judged.decisions[0]


# 1. no match settles the pair, and nothing disappears


def test_no_match_settles_the_finding_and_keeps_it() -> None:
    finding = bought()

    after, decision = only(heard(finding, said("no_match", finding)))

    assert (after.id, after.is_open, after.outcome) == (
        finding.id,
        False,
        None,
    )
    assert after.analysis.state is AnalysisState.false_positive
    assert (after.analysis.justification, after.analysis.decision) == (
        "different_company", decision.id,
    )  # fmt: skip
    assert (decision.fate, decision.effects[0].finding) == (Fate.applied, finding.id)


def test_what_is_settled_is_counted_in_a_warning() -> None:
    finding = bought()

    judged = heard(finding, said("no_match", finding))

    assert judged.warnings == (
        "1 finding settled by a person: 1 no match; each stays in the record",
    )


def test_no_match_says_nothing_of_another_vendor() -> None:
    finding, other = bought(), bought(vendor=KESTRIN)

    judged = heard([finding, other], said("no_match", finding))

    assert [one.is_open for one in judged.findings] == [False, True]
    assert judged.findings[1] == other


def test_no_match_says_nothing_of_another_subject() -> None:
    finding, other = bought(), bought("Veyra Plumbing")

    judged = heard([finding, other], said("no_match", finding))

    assert [one.is_open for one in judged.findings] == [False, True]


def test_without_judgements_nothing_changes() -> None:
    assert heard(bought()).findings == (bought(),)
    assert heard(bought()).decisions == ()


# 4. the same subject, whatever the file, row, version or spelling


def test_a_judgement_of_a_component_outlives_its_version_and_place() -> None:
    judgement = said("no_match", part("1.0.0"))

    after, _ = only(heard(part("2.4.1", place="other.json"), judgement))

    assert not after.is_open


def test_a_judgement_of_a_row_outlives_its_file_and_spelling() -> None:
    judgement = said("no_match", bought())

    after, _ = only(heard(bought("VEYRA  bakery", place="export-2.csv"), judgement))

    assert not after.is_open


def test_a_match_goes_to_the_same_subject_in_another_asset_only() -> None:
    shop = Asset("A-s", "Shop", AssetKind.sbom, None)
    here, there, other = part(), part(asset=BAKERY.id), bought()

    judged = heard([here, there, other], said("match", here), assets=(BAKERY, shop))

    assert [one.analysis.state for one in judged.findings] == [
        AnalysisState.affected, AnalysisState.affected, AnalysisState.in_triage,
    ]  # fmt: skip


# 2. what opens it again


def test_it_is_open_again_when_the_registers_entry_changes() -> None:
    finding = bought()
    name = Name("Veyra Bakery", "subsidiary", Relation.owned_by, "read")
    names = (*REGISTER.vendors[VEYRA].names, name)

    judged = heard(finding, said("no_match", finding), register=with_facts(names=names))

    after, decision = only(judged)
    assert (after.is_open, after.analysis.fate, decision.fate) == (
        True, Fate.reopened, Fate.reopened,
    )  # fmt: skip
    assert decision.because == "the register's entry of veyra has changed"
    assert judged.warnings == (
        f"{finding.id} (Veyra Bakery, veyra) is open again: Ann Lee's judgement {decision.id} of "
        "2026-11-20 (no match) no longer holds, the register's entry of veyra has changed",
    )


def test_the_entry_of_another_vendor_may_change() -> None:
    finding = bought()
    changed = replace(REGISTER.vendors[KESTRIN], country="YY")
    register = replace(REGISTER, vendors=REGISTER.vendors | {KESTRIN: changed})

    assert not only(heard(finding, said("no_match", finding), register=register))[0].is_open


def test_the_order_of_the_registers_facts_may_change() -> None:
    finding = bought()
    names = tuple(reversed(REGISTER.vendors[VEYRA].names))

    judged = heard(finding, said("no_match", finding), register=with_facts(names=names))

    assert not judged.findings[0].is_open


@pytest.mark.parametrize(
    "now",
    [
        {"website": "https://veyrantha.example"},
        {"website": "https://bakery.example", "country": "CN"},
        {"email": "ann@elsewhere.example", **FRANCE},
        {},
    ],
)
def test_it_is_open_again_when_the_records_describe_another_company(now) -> None:
    finding = bought()
    judgement = said("no_match", finding, rows=(bakery_row(**FRANCE),))

    after, decision = only(heard(finding, judgement, rows=(bakery_row(**now),)))

    assert after.is_open
    assert decision.because.startswith("the records now state ")
    assert decision.because.endswith("and stated country fr, bakery.example")


def test_a_further_row_that_says_the_same_changes_nothing() -> None:
    finding = bought()
    judgement = said("no_match", finding, rows=(bakery_row(**FRANCE),))
    rows = (bakery_row(**FRANCE, line=9), bakery_row(**FRANCE, document="cards.csv", spend=4.0))

    assert not only(heard(finding, judgement, rows=rows))[0].is_open


def test_a_further_row_of_another_country_opens_it() -> None:
    finding = bought()
    judgement = said("no_match", finding, rows=(bakery_row(**FRANCE),))
    rows = (bakery_row(**FRANCE), bakery_row(country="CN", line=9))

    assert only(heard(finding, judgement, rows=rows))[0].is_open


def test_it_is_open_again_with_new_evidence() -> None:
    finding = bought()
    now = bought(evidence=(met(), met("product-name", "Veyra One")))

    after, decision = only(heard(now, said("no_match", finding)))

    assert (after.is_open, decision.because) == (True, "new evidence: product-name: Veyra One")


def test_the_same_evidence_from_another_row_changes_nothing() -> None:
    finding = bought(evidence=(met(), met("product-name", "Veyra One")))
    now = bought(evidence=(met(place="export-2.csv"), met(place="cards.csv")))

    assert not only(heard(now, said("no_match", finding)))[0].is_open


def test_it_is_open_again_when_the_match_is_surer() -> None:
    judgement = said("no_match", bought())

    after, decision = only(heard(bought(confidence=Confidence.probable), judgement))

    assert (after.is_open, decision.because) == (True, "the match is now probable, and was review")


def test_it_does_not_cover_another_tie() -> None:
    judgement = said("no_match", bought(relation=Relation.mentions_only))

    after, decision = only(heard(bought(), judgement))

    assert (after.is_open, decision.because) == (
        True, "it was made on mentions_only, and this is made_by",
    )  # fmt: skip


def test_it_holds_through_its_last_day() -> None:
    judgement = said("no_match", bought(), expires=date(2026, 11, 22))

    assert not only(heard(bought(), judgement, day="2026-11-22"))[0].is_open
    after, decision = only(heard(bought(), judgement, day="2026-11-23"))
    assert (after.is_open, decision.because) == (True, "it expired on 2026-11-22")


# 3. a new vendor under an old id


def test_no_match_does_not_cover_a_vendor_that_takes_over_an_id() -> None:
    finding = bought()
    register = with_facts(name="Somebody Else", domains=())

    assert only(heard(finding, said("no_match", finding), register=register))[0].is_open


def test_no_match_does_not_cover_a_vendor_that_was_added_later() -> None:
    finding = bought()
    without = replace(REGISTER, vendors={})

    assert only(heard(finding, said("no_match", finding, register=without)))[0].is_open


# 5. stronger evidence


STRONG = met("domain-owned", "veyrantha.example")


def test_stronger_evidence_outweighs_no_match_with_a_warning_that_names_both() -> None:
    judgement = said("no_match", bought())

    judged = heard(bought(confidence=Confidence.confirmed, evidence=(STRONG, met())), judgement)

    after, _ = only(judged)
    assert (after.is_open, after.outcome) == (True, Outcome.exposed)
    (warning,) = judged.warnings
    assert judgement.id in warning
    assert warning.endswith(
        "stronger evidence than the judgement had in view: domain-owned veyrantha.example"
    )


@pytest.mark.parametrize(
    ("lacking", "told"),
    [
        (
            {"evidence_reference": "", "approved_by": ""},
            "until a second person approves; its evidence reference is missing",
        ),
        ({"approved_by": ""}, "it closes nothing until a second person approves"),
        ({"approved_by": "n/a"}, "it closes nothing until a second person approves"),
        ({"approved_by": " ann  LEE "}, "it closes nothing until a second person approves"),
        ({"evidence_reference": " "}, "it closes nothing without an evidence reference"),
        ({"evidence_reference": "TBD"}, "it closes nothing without an evidence reference"),
    ],
)
@pytest.mark.parametrize("level", list(Confidence))
def test_no_match_of_one_person_or_without_a_proof_is_a_proposal(lacking, told, level) -> None:
    finding = bought(confidence=level)

    judged = heard(finding, said("no_match", finding, **lacking))

    after, decision = only(judged)
    assert (after.is_open, after.outcome) == (True, finding.outcome)
    assert (after.analysis.fate, decision.fate) == (Fate.proposed, Fate.proposed)
    assert after.analysis.state is AnalysisState.in_triage
    assert told in decision.because
    assert "a proposal: " in judged.warnings[0]


def test_a_proposal_holds_nobody_back_who_says_match() -> None:
    finding = bought()
    proposal = said("no_match", finding, approved_by="", evidence_reference="")

    (after,) = heard(finding, proposal, said("match", finding, by="Bo Chen")).findings

    assert after.analysis.state is AnalysisState.affected
    assert [one.by for one in after.analysis.said] == ["Ann Lee", "Bo Chen"]


def test_what_was_said_before_a_proposal_goes_on_until_it_is_approved() -> None:
    finding = bought()
    match = said("match", finding)
    proposal = said("no_match", finding, approved_by="", on=date(2026, 11, 21), supersedes=match.id)
    approved = with_id(replace(proposal, approved_by="Bo Chen", supersedes=proposal.id))

    (before,) = heard(finding, match, proposal).findings
    assert before.analysis.state is AnalysisState.affected
    assert [one.judgement for one in before.analysis.said] == ["no_match", "match"]
    assert not heard(finding, match, proposal, approved).findings[0].is_open


def test_an_approved_line_takes_the_place_of_its_proposal() -> None:
    finding = bought()
    proposal = said("no_match", finding, approved_by="", evidence_reference="T-4")
    approved = with_id(
        replace(
            proposal, approved_by="Bo Chen", approved_on=date(2026, 11, 21), supersedes=proposal.id
        )
    )

    judged = heard(finding, approved, proposal)

    assert not judged.findings[0].is_open
    assert [one.fate for one in judged.decisions] == [Fate.applied, Fate.superseded]


def test_a_proof_and_a_second_person_close_strong_evidence_that_both_had_in_view() -> None:
    finding = bought(confidence=Confidence.confirmed, evidence=(STRONG,))
    backed = said("no_match", finding, evidence_reference="T-1", approved_by="Bo Chen")

    assert not heard(finding, backed).findings[0].is_open


# 6. unsure


def test_unsure_stays_open_and_is_named() -> None:
    finding = bought()

    after, decision = only(heard(finding, said("unsure", finding)))

    assert (after.is_open, after.outcome) == (True, Outcome.possible)
    assert after.analysis.state is AnalysisState.in_triage
    assert (after.analysis.decision, decision.fate) == (decision.id, Fate.applied)


# 7. several people, several lines


def test_where_two_people_disagree_it_stays_open_and_both_are_shown() -> None:
    finding = bought()
    ann = said("no_match", finding)
    bo = said("match", finding, by="Bo Chen", reason="The owner is the same.")

    judged = heard(finding, ann, bo)

    after = judged.findings[0]
    assert (after.is_open, after.analysis.fate) == (True, Fate.conflicting)
    assert [(one.by, one.judgement) for one in after.analysis.said] == [
        ("Ann Lee", "no_match"), ("Bo Chen", "match"),
    ]  # fmt: skip
    assert [one.fate for one in judged.decisions] == [Fate.conflicting, Fate.conflicting]
    assert (
        "Ann Lee says no match (2026-11-20, It bakes bread.); Bo Chen says match"
        in (judged.warnings[0])
    )


def test_where_two_people_agree_it_is_settled() -> None:
    finding = bought()

    judged = heard(finding, said("no_match", finding), said("no_match", finding, by="Bo Chen"))

    assert not judged.findings[0].is_open
    assert [one.fate for one in judged.decisions] == [Fate.applied, Fate.applied]


def test_a_judgement_that_expired_disagrees_with_nobody() -> None:
    finding = bought()
    old = said("match", finding, by="Bo Chen", expires=date(2026, 11, 21))

    assert not heard(finding, old, said("no_match", finding)).findings[0].is_open


@pytest.mark.parametrize("name", ["Ann Lee", "ann  lee"])
def test_the_later_word_of_one_person_takes_the_place_of_the_earlier(name) -> None:
    finding = bought()
    later = said("match", finding, by=name, on=date(2026, 11, 21))

    judged = heard(finding, later, said("no_match", finding))

    assert judged.findings[0].analysis.decision == later.id
    assert [one.fate for one in judged.decisions] == [Fate.applied, Fate.superseded]


def test_of_one_day_the_line_that_says_it_supersedes_is_later_whatever_the_order() -> None:
    finding = bought()
    first = said("no_match", finding)
    second = said("match", finding, supersedes=first.id)

    for lines in ((first, second), (second, first)):
        assert heard(finding, *lines).findings[0].analysis.decision == second.id


def test_a_person_judges_the_same_name_in_two_views_and_both_stand() -> None:
    one, two = bought(), bought(evidence=(met("product-name", "Veyra One"),), version="2")

    judged = heard([one, two], said("no_match", one), said("no_match", two))

    assert [finding.is_open for finding in judged.findings] == [False, False]


def test_two_companies_of_one_name_are_judged_apart() -> None:
    bread = Asset("A-p", "Bread", AssetKind.product, None)
    chips = Asset("A-c", "Chips", AssetKind.product, None)
    rows = (
        bakery_row(product="Bread", country="FR"),
        bakery_row(product="Chips", country="CN", line=3),
    )
    given = {"rows": rows, "assets": (bread, chips)}
    one, two = bought(asset=bread), bought(asset=chips)

    judged = heard([one, two], said("no_match", one, **given), said("match", two, **given), **given)

    assert [finding.analysis.state for finding in judged.findings] == [
        AnalysisState.false_positive, AnalysisState.affected,
    ]  # fmt: skip


def test_a_line_that_supersedes_what_is_not_there_is_warned_of_and_counts() -> None:
    finding = bought()
    later = said("no_match", finding, supersedes="J-0123456789abcdef")

    judged = heard(finding, later)

    assert not judged.findings[0].is_open
    assert judged.warnings[1] == (
        "j.jsonl:1: it supersedes J-0123456789abcdef, which no file that was read holds"
    )


def test_nobody_supersedes_another_persons_judgement() -> None:
    finding = bought()
    bo = said("match", finding, by="Bo Chen")

    judged = heard(finding, bo, said("no_match", finding, supersedes=bo.id))

    assert judged.findings[0].analysis.fate is Fate.conflicting
    assert "only a person's own judgements give way" in judged.warnings[1]


# 9. and 10.


def test_a_judgement_that_speaks_of_nothing_here_is_listed() -> None:
    judged = heard(bought("Veyra Plumbing"), said("no_match", bought()))

    (decision,) = judged.decisions
    assert (decision.fate, decision.effects, judged.warnings) == (Fate.unmatched, (), ())
    assert decision.place == "j.jsonl:1"


def test_match_makes_the_outcome_as_sure_as_a_confirmed_one_and_leaves_the_confidence() -> None:
    finding = bought()
    assert finding.outcome is Outcome.possible

    after, _ = only(heard(finding, said("match", finding)))

    assert (after.outcome, after.confidence) == (Outcome.exposed, Confidence.review)
    assert after.analysis.said[0].by == "Ann Lee"


def test_match_of_a_mere_mention_stays_possible() -> None:
    finding = bought(relation=Relation.mentions_only)

    assert only(heard(finding, said("match", finding)))[0].outcome is Outcome.possible


def test_match_holds_when_the_evidence_grows() -> None:
    judgement = said("match", bought())

    after, _ = only(heard(bought(confidence=Confidence.confirmed, evidence=(STRONG,)), judgement))

    assert after.analysis.state is AnalysisState.affected


# scale


def test_five_times_the_judgements_take_about_five_times_the_work(calls_of) -> None:
    subject = said("no_match", part()).subjects[0]
    finding, judgement = part(), said("no_match", part())
    many = [
        replace(judgement, id=f"J-{at:016x}", subjects=(replace(subject, key=f"pkg:npm/p{at}"),))
        for at in range(5_000)
    ]

    judged = heard(finding, *many, judgement)

    assert (len(judged.decisions), judged.findings[0].is_open) == (5_001, False)
    assert calls_of(lambda: heard(finding, *many)) < 6 * calls_of(
        lambda: heard(finding, *many[:1_000])
    )
