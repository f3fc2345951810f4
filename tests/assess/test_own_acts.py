"""What must every output say of what the user's own files state?"""

from msgspec.structs import replace

from exposure.assess.own_acts import own_warnings
from exposure.model.designation import Handling, Waiver
from exposure.model.location import Location
from exposure.model.records import ContractRow
from exposure.model.result import VendorName
from exposure.register.status import designations_on
from tests.assess.builders import law
from tests.graph.builders import AS_OF, REGISTER, VEYRA

ACTS = designations_on(REGISTER, AS_OF)
CONTRACT = ContractRow(Location("contracts.csv", "A2"), "C-1")


def waiver(**fields: object) -> Waiver:
    stated = {
        "number": "W-7", "granted_by": "Secretary of the Navy", "designations": (), "scope": "all",
        "contracts": ("c-1",), "since": "2026-01-01", "until": None, "source": "",
        "stated_in": "own.yaml",
    } | fields  # fmt: skip
    return Waiver(**stated)


def told(*, acts=ACTS, contracts=(CONTRACT,), waivers=(), looked_for=()) -> list[str]:
    rested = law(acts, contracts, register=replace(REGISTER, waivers=waivers))
    return list(own_warnings(rested, looked_for))


def test_where_all_is_public_nothing_is_said() -> None:
    assert told(waivers=(waiver(),)) == []


def test_what_is_not_public_is_counted_by_handling() -> None:
    acts = [replace(act, handling=Handling.customer_confidential) for act in ACTS[:1]]
    hidden = VendorName(VEYRA, "Veyrantha", "asked", handling=Handling.restricted)

    (one,) = told(acts=acts, looked_for=(hidden,), waivers=(waiver(handling=Handling.restricted),))

    assert one.startswith(
        "This result holds what is not public (1 designation customer confidential, "
        "1 vendor restricted, 1 waiver restricted): it is the company's own record."
    )


def test_a_waiver_that_names_a_contract_nobody_has_is_told() -> None:
    assert told(waivers=(waiver(contracts=("C-1", "C-9")),)) == [
        "own.yaml: the waiver W-7 names contracts that no record holds: C-9."
    ]


def test_without_contracts_no_waiver_can_miss_one() -> None:
    assert told(contracts=(), waivers=(waiver(),)) == []
