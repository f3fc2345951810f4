"""Does the checklist as a document hold every row, tick none, and tell what is left out and why?"""

from msgspec.structs import replace

from exposure.attest.checklist.draft import Ground
from exposure.attest.checklist.papers.document import (
    COUNTED,
    LEFT_OUT,
    TO_ANSWER,
    checklist_draft,
)
from exposure.attest.checklist.papers.lists import draft_checklists
from exposure.attest.twins.leaks import texts_of
from exposure.model.attest.draft import Audience, Draft, Points, Sentence, Table
from exposure.model.checklist import ContractChecklist, RequirementState
from exposure.register.load import load_register
from tests.report.sample import empty_result, sample_result
from tests.report.sample_findings import CONTRACT

SHIPPED = load_register()


RESULT = sample_result()


def checklist(result=RESULT) -> ContractChecklist:
    ground = Ground(result, SHIPPED.requirements, SHIPPED.clauses, SHIPPED.agencies, by_id=True)
    return draft_checklists(ground).lists[0]


def document(result=RESULT) -> Draft:
    return checklist_draft(checklist(result), result)


def tables(draft: Draft, columns: tuple[str, ...]) -> list[Table]:
    blocks = [block for section in draft.sections for block in section.blocks]
    return [one for one in blocks if isinstance(one, Table) and one.columns == columns]


def test_it_stays_inside_and_says_whose_it_is() -> None:
    one = checklist()
    draft = document()

    assert (draft.audience, draft.recipient, draft.contract) == (Audience.internal, "", CONTRACT)
    assert draft.facts == one.facts
    assert (draft.as_of, draft.is_draft) == ("2026-11-22", True)


def test_every_row_stands_in_it_once() -> None:
    one = checklist()
    draft = document()
    asked = [row for table in tables(draft, TO_ANSWER) for row in table.rows]
    left_out = [row for table in tables(draft, LEFT_OUT) for row in table.rows]

    assert sorted(row[0] for row in (*asked, *left_out)) == sorted(
        f"{row.requirement}: {row.text} [{row.citation}]" for row in one.checklist.rows
    )


def test_where_a_person_confirms_nothing_is_filled_in() -> None:
    rows = [row for table in tables(document(), TO_ANSWER) for row in table.rows]

    assert TO_ANSWER[-2:] == ("Owner, due", "Confirmed by, on")
    assert {row[-2:] for row in rows} == {("", "")}


def test_what_the_records_show_stands_below_its_group_row_by_row() -> None:
    one = checklist()
    sections = {section.heading: section for section in document().sections}
    (points,) = [block for block in sections["Findings"].blocks if isinstance(block, Points)]
    asked = [row for row in one.checklist.rows if row.group == "Findings"]

    assert points.points == tuple(
        f"{row.requirement}: {row.evidence}"
        for row in asked
        if row.state is not RequirementState.not_applicable
    )


def test_a_text_of_several_lines_is_a_point_for_each() -> None:
    one = checklist()
    (row,) = [row for row in one.checklist.rows if row.requirement == "B5"]
    sections = {section.heading: section for section in document().sections}
    first, *lines = row.evidence.split("\n")
    lead, points = sections["List review"].blocks[-2:]

    assert lead == Sentence(f"B5: {first}")
    assert points == Points(tuple(lines))


def test_findings_are_named_by_their_ids_and_told_once_in_a_table_at_the_end() -> None:
    draft = document()
    (table,) = draft.sections[-1].blocks
    named = {found for row in checklist().checklist.rows for found in row.findings}

    assert {row[0] for row in table.rows} == named
    told = [text for text in texts_of(draft) if RESULT.findings[0].id in text]
    assert not any(str(RESULT.findings[0].evidence[0].location) in text for text in told)


def test_what_is_not_asked_is_listed_with_its_reason() -> None:
    (table,) = tables(document(), LEFT_OUT)

    assert all(
        "Not in this contract's clause list (contracts.csv:2): " in row[1] for row in table.rows
    )


def test_a_contract_that_asks_everything_has_no_section_of_what_is_not_asked() -> None:
    result = sample_result()
    carried = tuple(one.number for one in SHIPPED.clauses)
    result = replace(result, contracts=(replace(result.contracts[0], clauses=carried),))

    assert tables(document(result), LEFT_OUT) == []


def test_the_counts_add_up() -> None:
    one = checklist()
    (table,) = tables(document(), COUNTED)

    counted = [row[1].split(": ") for row in table.rows]
    assert sum(int(count) for count, _ in counted) == len(one.checklist.rows)
    assert [len(which.split(", ")) for _, which in counted] == [int(count) for count, _ in counted]


def test_a_scan_without_findings_or_contracts_has_one_too() -> None:
    draft = document(empty_result())

    assert draft.contract is None
    assert tables(draft, TO_ANSWER)
