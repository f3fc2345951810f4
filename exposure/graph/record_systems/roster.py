"""Of which expected repositories was a result read, by which policy, and how old is it?"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from exposure.graph.record_systems.ages import dated_of, oldest
from exposure.graph.record_systems.answers import KEY, answers_to, stands
from exposure.graph.record_systems.feeds import Need
from exposure.inventory.bill import Bill
from exposure.inventory.estate import Estate
from exposure.model.coverage.figures import RecordSystem
from exposure.model.coverage.repositories import Repository, RepositoryState
from exposure.model.gap import Gap, GapEffect
from exposure.model.location import Location
from exposure.model.record_systems.expected import ExpectedRepository
from exposure.model.record_systems.known import system_name
from exposure.model.settings import Settings
from exposure.model.words import number_of

MISSING, STALE = "repository-missing", "repository-stale"
UNDATED, UNEXPECTED = "repository-undated", "repository-unexpected"
"""Gap kinds: an expected repository without a result, or with an old or undated one; a result that
nobody expects."""
_SHOWN = 20


class Roster(Struct, frozen=True):
    """The expected repositories, and what to know of them."""

    repositories: tuple[Repository, ...] = ()
    systems: tuple[RecordSystem, ...] = ()
    """The record system that the roster declares; none without a roster."""
    gaps: tuple[Gap, ...] = ()


def roster_of(estate: Estate, settings: Settings, as_of: str) -> Roster:
    """Hold the roster of the settings against what was read, on the law date `as_of`."""
    if not settings.repositories:
        return Roster()
    bills = {bill.document: bill for bill in estate.bills}
    needs = answers_to(settings.repositories, estate)
    met = [
        _repository(one, need, bills, as_of)
        for one, need in zip(settings.repositories, needs, strict=True)
    ]
    gaps = [
        gap
        for place, one in enumerate(met)
        for gap in _gaps(one, stands(settings, place), bills, as_of)
    ]
    return Roster(tuple(met), (_system(met),), (*gaps, *_unexpected(met, bills)))


def _repository(
    expected: ExpectedRepository, need: Need, bills: Mapping[str, Bill], as_of: str
) -> Repository:
    documents = tuple(one.name for one in need.inputs)
    dated = oldest([bills[one] for one in documents])
    state, because = _state(expected, documents, dated, as_of)
    return Repository(
        name=expected.name,
        state=state,
        owner=expected.owner,
        documents=documents,
        dated=dated,
        max_age_days=expected.max_age_days,
        because=because,
    )


def _state(
    expected: ExpectedRepository, documents: Sequence[str], dated: str | None, as_of: str
) -> tuple[RepositoryState, str]:
    if not documents:
        return RepositoryState.missing, "no result and no SBOM was read that answers to its name"
    if dated is None:
        return RepositoryState.read, "it was read, and states no date"
    days = (date.fromisoformat(as_of) - date.fromisoformat(dated)).days
    most = number_of(expected.max_age_days, "day")
    if days > expected.max_age_days:
        return RepositoryState.stale, f"the newest is of {dated}, more than {most} before {as_of}"
    return RepositoryState.read, f"the newest is of {dated}"


def _gaps(one: Repository, at: Location, bills: Mapping[str, Bill], as_of: str) -> Iterator[Gap]:
    """Yield what keeps a repository from being known; of an old one, at each SBOM that was read."""
    owner, place = f" ({one.owner})" if one.owner else "", (at.document, at.place)
    if one.state is RepositoryState.missing:
        reason = f"the repository {one.name!r}{owner} is expected, and {one.because}"
        yield Gap(MISSING, GapEffect.hides_presence, *place, reason)
    for document in one.documents if one.state is RepositoryState.stale else ():
        reason = f"the repository {one.name!r}{owner} may hold something else by now: {one.because}"
        yield Gap(STALE, GapEffect.hides_presence, document, "", reason)
    undated = [(document, how) for document in one.documents
               if (how := _ageless(dated_of(bills[document]), as_of))]  # fmt: skip
    if undated:
        document, how = undated[0]
        reason = f"the repository {one.name!r}{owner} may be older than it seems: {document} states {how}"
        yield Gap(UNDATED, GapEffect.note, *place, reason)


def _ageless(dated: str | None, as_of: str) -> str:
    """Say why a date tells no age; empty where it does."""
    if dated is None:
        return "no date"
    return f"{dated}, a day after the law date {as_of}" if dated > as_of else ""


def _system(met: Sequence[Repository]) -> RecordSystem:
    """Return the roster as the record system that it is."""
    missing = tuple(one.name for one in met if one.state is RepositoryState.missing)
    stale = [one for one in met if one.state is RepositoryState.stale]
    state = "not_fed" if missing else "stale" if stale else "fed"
    lacking = [f"no result of {len(missing):,}"] if missing else []
    lacking += [f"an old one of {len(stale):,}"] if stale else []
    of = number_of(len(met), "expected repository", "expected repositories")
    documents = dict.fromkeys(document for one in met for document in one.documents)
    return RecordSystem(
        name=KEY,
        state=state,
        key=KEY,
        plain_name=system_name(KEY),
        documents=tuple(documents),
        dated=max((one.dated for one in met if one.dated), default=None),
        missing=missing,
        because=f"of {of}: {' and '.join(lacking) or 'a result of each'}",
    )


def _unexpected(met: Sequence[Repository], bills: Mapping[str, Bill]) -> Iterator[Gap]:
    """Yield a note for each result of which no SBOM answers to any name of the roster."""
    expected = {document for one in met for document in one.documents}
    results: dict[str, bool] = {}
    for bill in bills.values():
        if bill.carried is not None:
            known = results.get(bill.carried.result, False)
            results[bill.carried.result] = known or bill.document in expected
    strangers = [result for result, known in results.items() if not known]
    for result in strangers[:_SHOWN]:
        reason = "no repository of the roster answers to it (hint: add it to the roster)"
        yield Gap(UNEXPECTED, GapEffect.note, result, "", reason)
    if len(strangers) > _SHOWN:
        reason = f"{len(strangers) - _SHOWN:,} more results that no repository answers to"
        yield Gap(UNEXPECTED, GapEffect.note, strangers[_SHOWN], "", reason)
