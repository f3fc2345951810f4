"""From which parts are the companies of these tests made, and how are they examined?"""

from collections.abc import Mapping, Sequence

from msgspec import structs

from exposure.assess.hypothetical.answer import Examined, examined_for, hypothesis_of
from exposure.assess.hypothetical.assumed import Assumption, assumed_on
from exposure.assess.hypothetical.meant import Meant, Read, Whom
from exposure.assess.hypothetical.records import Records, records_of, used_by_contract
from exposure.graph.network.build import network_of
from exposure.inventory.bill import Bill
from exposure.inventory.estate import Estate
from exposure.model.gap import Gap
from exposure.model.hypothetical.answer import Hypothesis, ReachedAsset
from exposure.model.hypothetical.scenario import Scenario
from exposure.model.records import ContractRow, Tie, VendorRow
from exposure.model.settings import Settings
from exposure.register.facts import Register, Vendor
from exposure.register.status import vendors_to_look_for
from exposure.scan.examination import Asked, Examination, examine_estate
from exposure.scan.said import Said
from tests.graph.builders import AS_OF, REGISTER, estate, no_lines

Part = Bill | VendorRow | ContractRow | Gap | Tie


def whole_of(*parts: Part) -> Estate:
    """Put the parts together as if they had been read."""
    ties = tuple(part for part in parts if isinstance(part, Tie))
    return structs.replace(estate(*(p for p in parts if not isinstance(p, Tie))), ties=ties)


def examined(whole: Estate, register: Register = REGISTER, as_of: str = AS_OF) -> Examination:
    """Examine a company with the invented register."""
    asked = Asked(as_of, register, Settings(), lambda _: None, as_of)
    return examine_estate(whole, asked, Said(), no_lines)


def read_of(examination: Examination) -> tuple[Read, Records]:
    """Return the one graph of an examination, with its records."""
    records = records_of(examination.result, examination.known.graph)
    used = used_by_contract(records)
    network = network_of(examination.known, examination.result.as_of, used)
    return Read(examination.known, network), records


def meant(*parts: Part, by: str) -> Meant:
    """Say whom a text means in a company of these parts."""
    whole = whole_of(*parts)
    return Whom(REGISTER, lambda: read_of(examined(whole))[0]).meant(by, "VENDOR")


def assumed(
    *parts: Part, vendors: Sequence[str], authority: str = "", since: str = "", as_of: str = AS_OF,
    register: Register = REGISTER,
) -> Hypothesis:  # fmt: skip
    """Answer what would be exposed in a company of these parts if vendors were designated."""
    whole = whole_of(*parts)
    whom = Whom(register, lambda: read_of(examined(whole, register))[0])
    found = [whom.meant(text, "VENDOR") for text in vendors]
    scenario = Scenario("it", tuple(one.assumed for one in found), authority, since=since)
    own = {one.vendor.id: one.vendor for one in found if one.vendor is not None}
    return hypothesis_of(Assumption(scenario, 1), under(whole, scenario, own, as_of, register))


def under(
    whole: Estate, scenario: Scenario, own: Mapping[str, Vendor], as_of: str, register: Register
) -> Examined:
    """Examine a company under what a scenario assumes."""
    assumptions = [Assumption(scenario, 1)]
    laid = assumed_on(register, assumptions, own, as_of)
    examination = examined(whole, laid, as_of)
    reasons = {one.id: one.reason for one in vendors_to_look_for(register, as_of, ())}
    return examined_for(examination.result, examination.graph, assumptions, reasons)


def outcomes(answer: Hypothesis) -> dict[str, str]:
    """Return the outcome of each reached asset by its name."""
    return {one.name: one.outcome.value for one in answer.reached}


def asset(answer: Hypothesis, name: str) -> ReachedAsset:
    """Return the reached asset of that name."""
    (one,) = (one for one in answer.reached if one.name == name)
    return one
