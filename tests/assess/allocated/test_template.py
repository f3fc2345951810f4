"""What stands in a new workbook: what the records say, and all that people said before?"""

from msgspec.structs import replace

from exposure.assess.allocated.template import Template, contracts_of, template_of
from exposure.ingest.authored.allocations.answers import Filled
from exposure.model.law.allocation import Allocation, AllocationFile, Use
from exposure.model.result import Asset, AssetKind
from tests.assess.allocated.said import NOBODY, filled, people
from tests.report.sample import sample_result
from tests.report.sample_findings import APP, CAMERA, CONTRACT, CRM
from tests.report.sample_records import OTHER_CONTRACT

RECORDED = "Named there by vendors.xlsx › Vendors!K14."


def template(*files: Filled) -> Template:
    return template_of(sample_result(), people(*files))


def cell(made: Template, number: str, asset: str) -> tuple[str, str]:
    one = made.cells[number, asset]
    return one.text, one.note


def test_what_the_records_name_is_filled_in_with_its_place() -> None:
    made = template()

    assert made.contracts == (CONTRACT, OTHER_CONTRACT)
    assert cell(made, CONTRACT, CRM) == ("used", RECORDED)
    assert set(made.cells) == {(CONTRACT, CRM), (CONTRACT, APP)}
    assert (made.by, made.carried) == ("", ())


def test_an_answer_is_carried_over_with_the_one_who_answers_for_it() -> None:
    made = template(filled({(CONTRACT, CAMERA): "not used"}))

    assert cell(made, CONTRACT, CAMERA) == ("not used", "")
    assert (made.by, made.on) == ("Ann Lee", "2026-11-20")
    assert [file.name for file in made.carried] == ["a.xlsx"]


def test_nobody_answers_for_what_several_people_said() -> None:
    bo = filled({(OTHER_CONTRACT, CAMERA): "used"}, name="b.xlsx", signed=("Bo Chen", "2026-11-21"))

    assert template(filled({(CONTRACT, CAMERA): "not used"}), bo).by == ""


def test_ann_does_not_answer_for_what_nobody_signed() -> None:
    nobody = filled({(OTHER_CONTRACT, CAMERA): "not used"}, name="b.xlsx", signed=NOBODY)

    assert template(filled({(CONTRACT, CAMERA): "not used"}), nobody).by == ""


def test_not_used_against_the_records_is_kept_and_says_what_it_stands_against() -> None:
    made = template(filled({(CONTRACT, CRM): "not used"}))

    assert cell(made, CONTRACT, CRM) == (
        "not used",
        "vendors.xlsx › Vendors!K14 says that it is used. While both stand, it counts as unknown.",
    )


def test_unknown_in_an_earlier_one_gives_way_to_the_records() -> None:
    assert cell(template(filled({(CONTRACT, CRM): "unknown"})), CONTRACT, CRM) == ("used", RECORDED)


def test_two_that_differ_become_unknown_and_name_both_cells() -> None:
    made = template(filled({(CONTRACT, CAMERA): "not used"}),
                    filled({(CONTRACT, CAMERA): "used"}, name="b.xlsx"))  # fmt: skip

    assert cell(made, CONTRACT, CAMERA) == (
        "unknown", "b.xlsx › Allocation!F4 said used, a.xlsx › Allocation!F4 said not used."
    )  # fmt: skip


def test_a_text_that_is_no_answer_stands_in_the_comment() -> None:
    made = template(filled({(CONTRACT, CAMERA): "ask Bo"}))

    assert cell(made, CONTRACT, CAMERA) == ("unknown", "a.xlsx › Allocation!F4 said 'ask Bo'.")


def test_what_matches_nothing_any_more_is_kept() -> None:
    made = template(
        filled({("C-9", CRM): "used", (CONTRACT, "A-gone"): "not used", ("Remarks", CRM): "Bo"})
    )

    assert made.strange_contracts == ("C-9", "Remarks")
    assert made.strange_assets == {"A-gone": "Name of A-gone"}
    assert cell(made, "C-9", CRM) == ("used", "")
    assert cell(made, "Remarks", CRM) == ("Bo", "")
    assert cell(made, CONTRACT, "A-gone") == ("not used", "")


def test_what_people_said_to_the_scan_is_kept_without_their_file() -> None:
    result = sample_result()
    said = Allocation(
        OTHER_CONTRACT, APP, Use.not_used, "not used as Ann Lee recorded, a.xlsx › F4"
    )
    file = AllocationFile("a.xlsx", "0" * 64, 1, "Ann Lee", "2026-11-20")
    settings = replace(result.settings, allocations=(file,))
    known = replace(result, allocations=(*result.allocations, said), settings=settings)

    made = template_of(known, people())

    assert cell(made, OTHER_CONTRACT, APP) == ("not used", said.because)
    assert (made.by, made.on, made.carried) == ("Ann Lee", "2026-11-20", (file,))


def test_contracts_that_rows_alone_name_stand_behind_those_of_the_sheets() -> None:
    result = sample_result()
    extra = Asset("A-9", "Desk", AssetKind.product, None, ("z-1", CONTRACT.lower(), "A-1"))

    known = replace(result, assets=(*result.assets, extra))

    assert list(contracts_of(known)) == [CONTRACT, OTHER_CONTRACT, "A-1", "z-1"]


def test_a_contract_is_a_column_and_no_row() -> None:
    result = sample_result()
    itself = Asset("A-9", CONTRACT, AssetKind.contract, None, (CONTRACT,))
    made = template_of(replace(result, assets=(*result.assets, itself)), people())

    assert "A-9" not in made.strange_assets


def test_not_used_that_its_file_contradicts_stands_in_the_comment() -> None:
    one = filled({(CONTRACT, CAMERA): "not used"})
    doubted = tuple(replace(answer, use=Use.unknown) for answer in one.answers)

    assert cell(template(replace(one, answers=doubted)), CONTRACT, CAMERA) == (
        "unknown", "a.xlsx › Allocation!F4 said 'not used'."
    )  # fmt: skip
