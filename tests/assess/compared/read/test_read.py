"""Is it told which inputs, assets, contracts, gaps, figures and judgements differ?"""

from msgspec.structs import replace

from exposure.model.comparison.findings import Change
from exposure.model.coverage.figures import RecordSystem
from exposure.model.coverage.known import AssetCoverage, Completeness, EvidenceKind
from exposure.model.gap import GapEffect
from exposure.model.judgements.decision import Decision, Fate
from exposure.model.judgements.words import JudgementWord, ReasonCode
from exposure.model.location import Location
from exposure.model.outcome import Outcome
from exposure.model.records import ContractRow
from tests.assess.compared.results import (
    BILL,
    CONTRACT,
    CONTRACTS,
    COVERAGE,
    CRM,
    DESK,
    SHEET,
    before,
    compared,
    gap,
    other_bytes,
    record,
    without,
)


def fields(part) -> list[tuple[str, str, str]]:
    return [(one.field, one.before, one.after) for one in part.fields]


def test_an_input_that_was_not_read_stands_first_and_a_new_one_last() -> None:
    old = before(inputs=(*before().inputs, record("gone.csv")))
    new = other_bytes(before(inputs=(*before().inputs, record("new.csv"))), SHEET, nodes=25)

    assert [(one.name, one.change, fields(one)) for one in compared(old, new).inputs] == [
        ("gone.csv", Change.gone, []),
        (SHEET, Change.changed, [("nodes", "20", "25")]),
        ("new.csv", Change.new, []),
    ]


def test_an_input_in_another_folder_is_no_difference() -> None:
    old = before(inputs=(record("a/x.csv", "1"),))

    assert compared(old, before(inputs=(record("b/x.csv", "1"),))).inputs == ()


def test_an_input_that_is_dated_earlier_than_before_says_so() -> None:
    (one,) = compared(before(), other_bytes(before(), SHEET, dated="2026-01-01")).inputs

    assert [reason.kind.value for reason in one.reasons] == ["older_input", "document_changed"]


def test_an_asset_that_is_not_there_tells_its_answer_and_its_document() -> None:
    (one,) = compared(before(), without(before(), BILL)).assets

    assert (one.id, one.change, fields(one)) == (DESK.id, Change.gone, [("outcome", "exposed", "")])
    assert one.reasons[0].kind.value == "not_read"


def test_an_asset_that_came_tells_its_answer() -> None:
    (one,) = compared(without(before(), BILL), before()).assets

    assert (one.change, fields(one)) == (Change.new, [("outcome", "", "exposed")])


def test_an_asset_on_another_contract_is_changed() -> None:
    used = replace(CRM, contracts=(CONTRACT,))
    (one,) = compared(before(), before(assets=(DESK, used))).assets

    assert (one.id, fields(one)) == (CRM.id, [("contracts", "", CONTRACT)])


def test_the_worst_answer_of_an_asset_is_told() -> None:
    outcomes = tuple(replace(one, outcome=Outcome.possible) if one.vendor == "veyrantha" else one
                     for one in before().outcomes)  # fmt: skip
    (one,) = compared(before(outcomes=outcomes), without(before(), BILL)).assets

    assert fields(one) == [("outcome", "possible", "")]


def test_a_contract_is_known_however_its_number_is_spelled() -> None:
    spelt = replace(before().contracts[0], number="n00-1 ", clauses=("A-1", "A-2"))
    (one,) = compared(before(), before(contracts=(spelt,))).contracts

    assert (one.change, fields(one)) == (Change.changed, [("clauses", "A-1", "A-1, A-2")])


def test_contracts_that_came_and_went_are_told_with_their_sheet() -> None:
    other = ContractRow(Location(CONTRACTS, "A2"), "N00-9")
    found = compared(before(), other_bytes(before(contracts=(other,)), CONTRACTS)).contracts

    assert [(one.id, one.change) for one in found] == [
        (CONTRACT, Change.gone),
        ("N00-9", Change.new),
    ]


def test_a_gap_whose_line_alone_moved_is_the_same_gap() -> None:
    old, new = gap(place="/components/3"), gap(place="/components/4")

    assert compared(before(gaps=(old,)), before(gaps=(new,))).gaps == ()


def test_a_gap_that_went_with_its_document_was_not_mended() -> None:
    (one,) = compared(before(gaps=(gap(),)), without(before(), BILL)).gaps

    assert (one.change, [reason.kind.value for reason in one.reasons]) == (
        Change.gone,
        ["not_read"],
    )


def test_gaps_that_hide_presence_stand_first() -> None:
    note = gap("hidden-rows", SHEET, effect=GapEffect.note, reason="rows are hidden")
    found = compared(before(), before(gaps=(note, gap()))).gaps

    assert [one.gap.effect for one in found] == [GapEffect.hides_presence, GapEffect.note]


def test_one_gap_more_of_the_same_words_is_a_new_gap() -> None:
    found = compared(before(gaps=(gap(),)), before(gaps=(gap(), gap(place="/compositions/1"))))

    assert len(found.gaps) == 1
    assert found.still_unknown.gaps == (gap(),)


def test_every_figure_of_the_coverage_is_told_before_and_now() -> None:
    new = before(coverage=replace(COVERAGE, components=7, by_spend=0.5, oldest_input=None))
    told = {one.figure: (one.before, one.after) for one in compared(before(), new).coverage}

    assert told["components"] == ("19", "7")
    assert told["by_spend"] == ("", "50.0%")
    assert told["oldest_input"] == ("2026-10-01", "")
    assert told["sboms"] == ("1", "1")


def test_a_record_system_that_is_not_fed_any_more_stands_first() -> None:
    fed, unfed = RecordSystem("cards", "fed"), RecordSystem("cards", "not_fed")
    other = RecordSystem("apps", "fed")
    found = compared(before(coverage=replace(COVERAGE, record_systems=(fed,))),
                     before(coverage=replace(COVERAGE, record_systems=(other, unfed))))  # fmt: skip

    assert [(one.id, fields(one)) for one in found.record_systems] == [
        ("cards", [("state", "fed", "not_fed")]), ("apps", [("state", "not declared", "fed")]),
    ]  # fmt: skip


def test_other_evidence_of_an_asset_is_told() -> None:
    known = AssetCoverage(
        DESK.id, EvidenceKind.sbom, Completeness.read_to_the_end, "2026-10-01", 31, {}
    )
    lost = replace(known, evidence=EvidenceKind.row, completeness=Completeness.unknown)
    found = compared(before(coverage=replace(COVERAGE, per_asset=(known,))),
                     before(coverage=replace(COVERAGE, per_asset=(lost,))))  # fmt: skip

    assert fields(found.evidence[0])[0] == ("evidence", "an SBOM", "a row alone")


def test_an_older_result_that_did_not_count_evidence_by_asset_is_no_change() -> None:
    known = AssetCoverage(DESK.id, EvidenceKind.sbom, Completeness.read_to_the_end, None, None, {})

    assert compared(before(), before(coverage=replace(COVERAGE, per_asset=(known,)))).evidence == ()


def decision(fate: Fate, because: str = "", name: str = "J-1") -> Decision:
    return Decision(name, "judgements.jsonl:1", "veyrantha", (), JudgementWord.no_match,
                    ReasonCode.different_company, "Another firm.", "Ann Lee", "2026-10-05", fate,
                    because)  # fmt: skip


def test_a_judgement_that_is_open_again_stands_first_with_its_reason() -> None:
    old = before(decisions=(decision(Fate.applied), decision(Fate.applied, name="J-2")))
    new = before(decisions=(decision(Fate.reopened, "it expired on 2026-10-31."),))
    first, second = compared(old, new).judgements

    assert fields(first) == [("fate", "applied", "reopened")]
    assert first.reasons[0].said == "it expired on 2026-10-31"
    assert (second.id, second.change) == ("J-2", Change.gone)


def test_what_neither_result_could_look_into_is_told() -> None:
    unfed = RecordSystem("cards", "not_fed", plain_name="card lines")
    result = before(coverage=replace(COVERAGE, record_systems=(unfed,)), gaps=(gap(),), findings=(),
                    outcomes=before().outcomes[3:])  # fmt: skip
    still = compared(result, result).still_unknown

    assert (still.assets, still.because) == (1, {"a row alone": 1})
    assert (still.gaps, still.record_systems) == ((gap(),), ("card lines",))
