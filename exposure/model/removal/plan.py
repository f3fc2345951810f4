"""Which cuts end the exposure to one vendor, in which order, and what is left after each?"""

from enum import StrEnum

from msgspec import Struct

from exposure.model.gap import Gap
from exposure.model.location import Location
from exposure.model.records import Amount

PLAN_SCHEMA = "exposure-plan/1"


class CutKind(StrEnum):
    """What a person would do."""

    stop_using = "stop_using"
    """Give up something that is bought, or a product of the company's own."""
    replace_dependency = "replace_dependency"
    """Change a component of a product of the company's own."""
    change_supplier = "change_supplier"
    """Have an organisation on the way do without it, or do without that organisation."""


class Exposed(Struct, frozen=True):
    """One asset through which the vendor reaches the company."""

    asset: str
    """Its id."""
    name: str
    kind: str
    contracts: tuple[str, ...] = ()
    """Numbers of the contracts on which it is recorded as used."""
    owner: str = ""
    findings: tuple[str, ...] = ()
    """Ids of its open findings of this vendor."""


class RouteShown(Struct, frozen=True):
    """One way from an asset to the vendor, by the names of its steps."""

    asset: str
    """Id of the asset that it begins with."""
    steps: tuple[str, ...]


class Cost(Struct, frozen=True):
    """What a cut is taken to cost."""

    amount: float
    because: str
    """Where the amount comes from, in one clause."""
    location: Location | None = None
    """The cell that states it."""


class PlanStep(Struct, frozen=True):
    """One cut, at its place in the order."""

    number: int
    """From 1."""
    kind: CutKind
    key: str
    """Stable name of what is cut: asset id, `bill:` document and reference, `vendor:` id."""
    name: str
    version: str
    purl: str
    within: str
    """Name of the asset whose component it is; empty for an asset or organisation."""
    cost: Cost
    deadline: str | None
    """ISO day, the earliest by which one of the exposures that it takes part in must have ended."""
    contracts: tuple[str, ...]
    """Contracts at stake: those on which an asset that depends on this cut is recorded as used."""
    value: tuple[Amount, ...]
    """What these contracts are worth."""
    ends: tuple[str, ...]
    """Ids of the assets whose exposure ends with this step, after the steps before it."""
    alone: int
    """How many exposures would end if this were the only cut."""
    exposed_after: int
    """How many assets are exposed after this step."""
    contracts_after: int
    """On how many contracts one of these is recorded as used."""
    owner: str = ""
    location: Location | None = None
    findings: tuple[str, ...] = ()
    """Ids of the findings of the assets that take part in it: `exposure why` tells their routes."""


class ChokePoint(Struct, frozen=True):
    """Something that the routes of several assets all pass."""

    key: str
    name: str
    frees: int
    """How many exposures would end without it."""
    can_be_cut: bool


class Lasting(Struct, frozen=True):
    """An exposure that no cut ends, because nothing on one of its routes can be removed."""

    exposed: Exposed
    route: RouteShown


class Deadline(Struct, frozen=True):
    """One day by which the law, or a customer, wants exposures ended."""

    day: str
    designation: str
    says: str
    """Who asks, and where that is written."""
    steps: tuple[int, ...]
    """Numbers of the steps that are due."""
    assets: tuple[str, ...]
    """Ids of the assets that they end the exposure of."""
    days_left: int
    """From the law date; below 0 where the day has passed."""


class Proof(Struct, frozen=True):
    """Routes followed again through the whole graph, once as it is and once without the cuts."""

    exposed_before: int
    exposed_after: int
    """How many assets still lead to the vendor without the cuts, those that last aside: 0 proves it."""
    routes_in: str
    """What was walked: numbers of nodes and edges."""


class RemovalPlan(Struct, frozen=True):
    """The whole plan for one vendor on one law date."""

    schema: str
    as_of: str
    vendor: str
    name: str
    counted: str
    """Which exposures it is to end: `exposed`, or `exposed and possible`."""
    costs: str
    """How the costs were come by, in one clause."""
    total: float
    exposed: tuple[Exposed, ...]
    steps: tuple[PlanStep, ...]
    lasting: tuple[Lasting, ...]
    choke_points: tuple[ChokePoint, ...]
    calendar: tuple[Deadline, ...]
    undated: tuple[int, ...]
    """Numbers of the steps for which no designation of the vendor states a day."""
    proof: Proof
    to_judge: tuple[Exposed, ...] = ()
    """Assets that are only possibly exposed: for a person to judge before anything is removed."""
    also_ended: tuple[str, ...] = ()
    """Ids of findings of a possible exposure that end with these cuts, so that nobody need judge them."""
    past: int = 0
    """Findings of use that has ended, which nothing need be removed for."""
    not_in_plan: tuple[str, ...] = ()
    """Ids of open findings whose route the graph does not hold, so that no cut is planned."""
    warnings: tuple[str, ...] = ()
    in_register: bool = True
    """False for an organisation that only the records know."""
    read: str = ""
    """What was read, in one sentence."""
    coverage: tuple[str, ...] = ()
    """How much of it could be looked into, in sentences: what was not, the plan does not end."""
    gaps: tuple[Gap, ...] = ()
    """Those that hide presence."""
