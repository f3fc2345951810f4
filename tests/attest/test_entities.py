"""Who of ours holds a contract, as its row and the records say?"""

from msgspec.structs import replace

from exposure.attest.entities import NOBODY, entities_of, unknown_entities
from exposure.model.attest.records import LegalEntity
from exposure.model.records import ContractRow
from tests.report.sample import sample_result

INC = LegalEntity("Wexford, Inc.", uei="WEXFORD12345")
LLC = LegalEntity("Wexford Field LLC")


def held_by(text: str) -> ContractRow:
    return replace(sample_result().contracts[0], legal_entity=text)


def test_a_name_without_its_points_and_commas_is_the_one_on_record() -> None:
    assert entities_of(held_by("WEXFORD INC"), (INC, LLC)) == (INC,)


def test_names_parted_by_semicolons_are_several_in_their_order() -> None:
    assert entities_of(held_by("Wexford Field LLC; Wexford, Inc."), (INC, LLC)) == (LLC, INC)


def test_a_name_that_nobody_describes_is_kept_and_told() -> None:
    contract = held_by("Other GmbH")

    assert entities_of(contract, (INC,)) == (LegalEntity("Other GmbH"),)
    assert unknown_entities((contract,), (INC,)) == (
        "the contracts name the legal entity 'Other GmbH', which the records do not describe",
    )


def test_of_several_on_record_nobody_is_chosen() -> None:
    assert entities_of(held_by(""), (INC, LLC)) == (NOBODY,)
