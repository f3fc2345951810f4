"""Does each legal entity of ours that a contract names sign for itself?"""

from msgspec.structs import replace

from exposure.attest.representations.asked import AskedDrafts
from exposure.attest.representations.engagement import Engagement, engagements
from exposure.model.attest.records import AttestationRecords, LegalEntity
from tests.attest.claims.builders import row
from tests.attest.representations.builders import on_clauses

INC, LLC = LegalEntity("Wexford, Inc.", "WEXFORD12345", "9Z9Z9"), LegalEntity("Wexford Field LLC")


def signing(text: str, *known: LegalEntity) -> tuple[Engagement, ...]:
    grounds = on_clauses(contracts=(row(clauses=("FAR 52.204-26",), legal_entity=text),))
    return engagements(replace(grounds, records=AttestationRecords(known)), AskedDrafts())


def test_two_entities_in_one_cell_sign_apart() -> None:
    first, second = signing("Wexford, Inc.; Wexford Field LLC", INC, LLC)

    assert (first.entity, second.entity) == (INC, LLC)
    assert first.shares_number
    assert second.shares_number


def test_an_entity_without_its_points_has_the_codes_on_record() -> None:
    (one,) = signing("WEXFORD INC", INC)

    assert one.entity == INC
    assert not one.shares_number


def test_who_signs_is_never_taken_from_the_records_alone() -> None:
    (one,) = signing(" ", INC)

    assert one.entity.name == ""
