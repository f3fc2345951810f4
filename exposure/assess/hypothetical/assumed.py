"""What does the register say if vendors are assumed to be designated?"""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.hypothetical.known_by import with_vendors
from exposure.model.designation import Status
from exposure.model.hypothetical.scenario import Scenario
from exposure.model.hypothetical.words import AN_ASSUMPTION
from exposure.model.law.authority import Instrument
from exposure.register.facts import Register, Vendor
from exposure.register.law.facts import Designation, HistoryEntry


class Assumption(Struct, frozen=True):
    """A scenario, with the ids that its designations bear."""

    scenario: Scenario
    number: int
    """Its place among the scenarios, from 1."""

    def takes_effect(self, as_of: str) -> str:
        """Return the day on which its designations take effect; the law date, if none is said."""
        return self.scenario.since or as_of

    def in_force(self, as_of: str) -> bool:
        """Say whether they are in force on a law date."""
        return self.takes_effect(as_of) <= as_of

    def act(self, vendor: str) -> str:
        """Return the id of its designation of one vendor."""
        return f"assumed-{self.number}-{vendor}"

    @property
    def acts(self) -> frozenset[str]:
        """The ids of all its designations."""
        return frozenset(self.act(one.id) for one in self.scenario.vendors)


def assumed_on(
    register: Register,
    assumptions: Sequence[Assumption],
    vendors: Mapping[str, Vendor],
    as_of: str,
) -> Register:
    """Return the register with all that is assumed on a law date; what it holds stays.

    `vendors` are those that only the records know.
    """
    laid = with_vendors(register, vendors)
    acts = [
        _act(laid, one, vendor.id, as_of)
        for one in assumptions if one.in_force(as_of)
        for vendor in one.scenario.vendors
    ]  # fmt: skip
    return replace(laid, designations=(*register.designations, *acts))


def _act(register: Register, assumption: Assumption, vendor: str, as_of: str) -> Designation:
    """Return one assumed designation: of its authority's reach, or of none that a rule knows."""
    basis = register.authorities.get(assumption.scenario.authority)
    since = assumption.takes_effect(as_of)
    name = register.vendors[vendor].name
    return Designation(
        id=assumption.act(vendor),
        vendor=vendor,
        authority=basis.name if basis else AN_ASSUMPTION,
        issuer="",
        entity_text=name,
        scope="",
        contractor_scope="",
        clauses=basis.clauses if basis else (),
        history=(HistoryEntry(since, Status.effective, "assumed", ""),),
        deadline=None,
        certainty="secondary",
        sources=(),
        as_of="",
        note="",
        open_questions=(),
        basis=basis.id if basis else "",
        instrument=Instrument.order,
        stated_in=AN_ASSUMPTION,
    )
