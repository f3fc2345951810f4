"""Which checklists are there, and whose is each?"""

from msgspec.structs import replace

from exposure.attest.checklist.draft import Ground, draft_checklist
from exposure.attest.checklist.papers.lists import draft_checklists
from exposure.model.attest.draft import Blank
from exposure.model.attest.records import AttestationRecords, LegalEntity, RequirementWord
from exposure.model.checklist import ContractChecklist
from exposure.model.records import ContractRow
from exposure.model.result import ScanResult
from exposure.register.load import load_register
from tests.report.sample import sample_result
from tests.report.sample_findings import CONTRACT
from tests.report.sample_records import OTHER_CONTRACT

SHIPPED = load_register()
INC = LegalEntity("Example Federal Systems, Inc.", "ABCDEF123456", "1AB23", "1 Example Street")
LLC = LegalEntity("Example Analytics LLC", "ABCDEF123457", "1AB24")


def ground(result: ScanResult, **records: object) -> Ground:
    return Ground(
        result,
        SHIPPED.requirements,
        SHIPPED.clauses,
        SHIPPED.agencies,
        AttestationRecords(**records),
    )


def of(*contracts: ContractRow, **records: object) -> tuple[ContractChecklist, ...]:
    result = replace(sample_result(), contracts=contracts)
    return draft_checklists(ground(result, **records)).lists


def held_by(entity: str, **fields: object) -> ContractRow:
    return replace(sample_result().contracts[0], legal_entity=entity, **fields)


def filled(one: ContractChecklist, label: str) -> str:
    return next(fact.filled for fact in one.facts if fact.label == label)


def test_each_contract_has_its_own_with_the_rows_of_the_scans_checklist() -> None:
    result = sample_result()
    lists = draft_checklists(ground(result)).lists
    together = draft_checklist(result, SHIPPED.requirements, SHIPPED.clauses, SHIPPED.agencies)

    assert [one.name for one in lists] == [CONTRACT, OTHER_CONTRACT]
    assert tuple(row for one in lists for row in one.checklist.rows) == together.rows
    assert {row.contract for row in lists[1].checklist.rows} == {OTHER_CONTRACT}


def test_only_the_contracts_that_were_asked_for_are_there_however_spelt() -> None:
    lists = draft_checklists(ground(sample_result()), (CONTRACT.lower().replace("-", ""),)).lists

    assert [one.contract for one in lists] == [CONTRACT]


def test_without_contracts_it_is_the_companys() -> None:
    (one,) = of()

    assert (one.name, one.contract) == ("company", None)
    assert filled(one, "Contract") == "none given: the company as a whole"


def test_two_orders_of_one_contract_have_one_each() -> None:
    names = [one.name for one in of(held_by("", order="TO-1"), held_by("", order="TO-2"))]

    assert names == [f"{CONTRACT} order TO-1", f"{CONTRACT} order TO-2"]


def test_the_legal_entity_stands_as_it_signs_with_its_codes() -> None:
    (one,) = of(held_by("EXAMPLE FEDERAL SYSTEMS INC"), entities=(LLC, INC))

    assert one.entity == INC.name
    assert one.facts[:4] == (
        Blank("Legal entity", INC.name),
        Blank("Unique entity identifier", "ABCDEF123456"),
        Blank("CAGE code", "1AB23"),
        Blank("Address", "1 Example Street"),
    )


def test_two_legal_entities_of_one_contract_have_one_each() -> None:
    lists = of(held_by(f"{INC.name}; {LLC.name}"), entities=(INC, LLC))

    assert [one.name for one in lists] == [f"{CONTRACT} {INC.name}", f"{CONTRACT} {LLC.name}"]
    assert lists[0].checklist == lists[1].checklist


def test_a_legal_entity_that_nobody_describes_keeps_its_name_and_its_codes_stay_empty() -> None:
    asked = ground(replace(sample_result(), contracts=(held_by("Other GmbH"),)), entities=(INC,))
    found = draft_checklists(asked)

    assert (found.lists[0].entity, filled(found.lists[0], "CAGE code")) == ("Other GmbH", "")
    assert found.warnings == (
        "the contracts name the legal entity 'Other GmbH', which the records do not describe",
    )


def test_where_the_contract_names_none_the_only_one_on_record_is_meant() -> None:
    (one,) = of(held_by(""), entities=(INC,))

    assert one.entity == INC.name


def test_of_several_on_record_none_is_guessed() -> None:
    (one,) = of(held_by(""), entities=(INC, LLC))

    assert (one.entity, filled(one, "Legal entity")) == ("", "")


def test_the_company_as_a_whole_has_one_for_each_legal_entity() -> None:
    assert [one.name for one in of(entities=(INC, LLC))] == [
        f"company {INC.name}", f"company {LLC.name}"
    ]  # fmt: skip


def test_words_of_a_contract_that_is_not_there_are_warned_of() -> None:
    word = RequirementWord("B2", contract="N0-9", owner="Ann Lee", place="a.yaml: requirements.0")

    assert draft_checklists(ground(sample_result(), requirements=(word,))).warnings == (
        "a.yaml: requirements.0.contract: no contract 'N0-9' in the scan, and no checklist for it",
    )


def test_the_sentences_that_must_stand_above_are_on_each() -> None:
    for one in draft_checklists(ground(sample_result())).lists:
        assert "not legal advice" in one.checklist.preamble[0]
        assert len(one.checklist.coverage) <= 1
