"""What do the company's record systems, as they were declared, leave unknown?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.graph.record_systems.feeds import Readings, readings_of
from exposure.graph.record_systems.policies import other_policies
from exposure.graph.record_systems.roster import roster_of
from exposure.graph.record_systems.states import state_of
from exposure.inventory.estate import Estate
from exposure.model.coverage.figures import RecordSystem
from exposure.model.coverage.repositories import Repository
from exposure.model.gap import Gap, GapEffect
from exposure.model.record_systems.questions import unsaid_systems
from exposure.model.record_systems.stated import StatedSystem
from exposure.model.settings import Settings

UNDECLARED = (
    "The company's record systems were not declared ([record_systems] of exposure.toml): use "
    "without a contract, as card and expense lines or single sign-on would show it, is unknown "
    "here."
)


class Universe(Struct, frozen=True):
    """The record systems of the company, and what to know of them."""

    systems: tuple[RecordSystem, ...] = ()
    gaps: tuple[Gap, ...] = ()
    warnings: tuple[str, ...] = ()
    """Sentences that must stand in every output."""
    repositories: tuple[Repository, ...] = ()


def universe_of(estate: Estate, settings: Settings, as_of: str) -> Universe:
    """Hold the declared record systems and the roster against what was read, on the law date `as_of`.

    Nothing is asked where the settings say so, and nothing is warned of where no inventory was
    read that a person could take for the whole.
    """
    if settings.record_systems is None:
        return Universe()
    declared = _declared(estate, settings, as_of)
    roster = roster_of(estate, settings, as_of)
    gaps, warnings = other_policies(estate.bills, settings)
    return Universe(
        (*declared.systems, *roster.systems), (*declared.gaps, *roster.gaps, *gaps),
        (*declared.warnings, *warnings), roster.repositories,
    )  # fmt: skip


def _declared(estate: Estate, settings: Settings, as_of: str) -> Universe:
    config = settings.config or "settings"
    if not settings.record_systems:
        if not estate.bills and not len(estate.rows):
            return Universe()
        gap = Gap("record-systems-undeclared", GapEffect.note, config, "record_systems", UNDECLARED)
        return Universe(gaps=(gap,), warnings=(UNDECLARED,))
    readings = readings_of(estate, settings.record_systems)
    systems: list[RecordSystem] = []
    gaps: list[Gap] = []
    for stated in settings.record_systems:
        system = state_of(stated, readings, as_of)
        systems.append(system)
        gaps += _gaps(system, stated, readings, config)
    return Universe(tuple(systems), (*gaps, *_unsaid(settings, config)))


def _gaps(
    system: RecordSystem, stated: StatedSystem, readings: Readings, config: str
) -> Iterator[Gap]:
    """Yield what keeps a system from being known, then what is odd about what was said."""
    name, because = repr(system.plain_name), system.because
    if system.state in {"not_fed", "stale"}:
        told = system.state.replace("_", " ")
        reason = f"The record system {name} is {told} ({because}); what it holds is unknown here."
        yield Gap("record-system-not-fed", GapEffect.hides_presence, config, stated.name, reason)
    if stated.state in {"none", "not_fed"} and system.documents:
        said = "not to exist" if stated.state == "none" else "not to be fed"
        reason = f"{name} is said {said}, yet {_first(system.documents)} shows itself as part of it"
        yield Gap("record-system-contradicted", GapEffect.note, config, stated.name, reason)
    if system.state == "fed" and (system.missing or not system.documents):
        reason = f"{name} counts as fed on the word of a person alone: {because}"
        yield Gap("record-system-by-word", GapEffect.note, config, stated.name, reason)
    undated = _undated(system, readings) if system.state == "fed" else ()
    if undated:
        reason = f"{name} may be older than it seems: {_first(undated)} states no date of its own"
        yield Gap("record-system-undated", GapEffect.note, config, stated.name, reason)


def _undated(system: RecordSystem, readings: Readings) -> tuple[str, ...]:
    fed = frozenset(system.documents)
    return tuple(one.name for one in readings.inputs if one.name in fed and not one.dated)


def _unsaid(settings: Settings, config: str) -> Iterator[Gap]:
    unsaid = unsaid_systems(settings)
    if unsaid:
        names = ", ".join(known.name for known in unsaid)
        reason = f"nothing was said of these record systems, so what they hold is unknown: {names}"
        yield Gap("record-system-unsaid", GapEffect.note, config, "record_systems", reason)


def _first(names: tuple[str, ...]) -> str:
    rest = len(names) - 1
    return names[0] + (f" (and {rest:,} more)" if rest else "")
