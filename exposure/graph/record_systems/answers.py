"""Which SBOMs answer to each name of the roster?"""

from collections.abc import Sequence

from msgspec.structs import replace

from exposure.graph.record_systems.feeds import Need, needs_of, readings_of
from exposure.identify.fold import fold
from exposure.inventory.estate import Estate
from exposure.model.location import Location
from exposure.model.record_systems.expected import ExpectedRepository
from exposure.model.record_systems.stated import StatedSystem
from exposure.model.settings import Settings

KEY = "repositories"
"""Key of the record system that the roster declares."""


def answers_to(roster: Sequence[ExpectedRepository], estate: Estate) -> tuple[Need, ...]:
    """Return for each repository the SBOMs that were read of it.

    One whose check names a product of the roster answers to that name alone: what its root or file
    is called must not stand in for another repository.
    """
    names = tuple(one.name for one in roster)
    needs = needs_of(StatedSystem(KEY, expected=names), readings_of(estate, ()))
    expected = {fold(name) for name in names} - {""}
    products = {bill.document: fold(bill.asset) for bill in estate.bills}
    spoken = {document: one for document, one in products.items() if one in expected}
    return tuple(_meant(need, spoken, estate) for need in needs)


def stands(settings: Settings, place: int) -> Location:
    """Return where a repository of the roster stands."""
    stated = settings.repositories[place].location
    return stated or Location(settings.config or "settings", f"repository[{place}]")


def _meant(need: Need, spoken: dict[str, str], estate: Estate) -> Need:
    own = fold(need.name)
    met = {one.name for one in need.inputs if spoken.get(one.name, own) == own}
    met |= {document for document, product in spoken.items() if product == own}
    return replace(need, inputs=tuple(one for one in estate.inputs if one.name in met))
