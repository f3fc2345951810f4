"""Does what the register holds of authorities agree with its other facts?"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from exposure.model.law.authority import Authority
from exposure.register.law.agencies import AgencyNames
from exposure.register.law.facts import Clause


def faults_of(
    authorities: Mapping[str, Authority], clauses: Collection[str], clocks: Collection[str]
) -> Iterator[str]:
    """Yield what in the authorities leads nowhere: clauses, clocks, duties that stand twice."""
    for authority in authorities.values():
        place = f"authorities.yaml: {authority.id}"
        twice = [one for one, n in Counter(duty.id for duty in authority.duties).items() if n > 1]
        yield from (f"{place}.duties: expected once, met twice: {one!r}" for one in twice)
        for clause in authority.clauses:
            if clause not in clauses:
                yield f"{place}: expected a number of clauses.yaml, met {clause!r}"
        for clock in _clocks(authority):
            if clock not in clocks:
                yield f"{place}: expected an id of clocks.yaml, met {clock!r}"


def _clocks(authority: Authority) -> Iterator[str]:
    for duty in authority.duties:
        for paragraph in duty.paragraphs:
            yield from (*paragraph.clocks, *paragraph.clocks_of_new)


def aside_faults(clauses: Iterable[Clause], named: Collection[str]) -> Iterator[str]:
    """Yield each clause that is passed over in silence, and each set aside that is asked about.

    `named` are the numbers that authorities, requirements and clocks speak of.
    """
    for clause in clauses:
        place = f"clauses.yaml: {clause.number}.aside"
        if clause.number not in named and not clause.aside:
            yield f"{place}: expected why it bears on no finding, as nothing names it, met none"
        if clause.number in named and clause.aside:
            yield f"{place}: expected none, as an authority, requirement or clock names it, met one"


def cited_by(
    authorities: Mapping[str, Authority], agencies: tuple[AgencyNames, ...]
) -> Iterator[tuple[str, str]]:
    """Yield place and source for every source that authorities and agencies name."""
    for authority in authorities.values():
        yield from ((f"authorities.yaml: {authority.id}", one) for one in authority.sources)
    yield from ((f"agencies.yaml: {row.buyer}", row.source) for row in agencies)
