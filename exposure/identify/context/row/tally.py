"""How much in a row speaks against a name that is distinctive by itself?

a host that is known to be somebody else's         asks for a look
a host of its name with words of another business  counts twice
a host of its name under another ending            counts
words of a trade far from the vendor's             count
another country                                    counts beside one of the last but one
a name of common words                             one reason is enough
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from exposure.identify.context.hit import RowHit
from exposure.identify.context.index import ContextIndex
from exposure.identify.context.profiles import Profile
from exposure.identify.context.row.countries import country_of
from exposure.identify.context.row.surroundings import Surroundings
from exposure.identify.fold import fold, strip_legal

_ENOUGH = 2
_NAMES = frozenset({"vendor", "other_names"})
_COMMON = "common in company names"


class Against(Struct, frozen=True, gc=False):
    """One reason, and how often it counts."""

    why: str
    count: int = 1


def is_enough(against: Sequence[Against]) -> bool:
    """Say whether a person must look."""
    return sum(one.count for one in against) >= _ENOUGH


def tallied(
    index: ContextIndex,
    around: Surroundings,
    hit: RowHit,
    profile: Profile,
    names: Sequence[tuple[str, ...]],
) -> list[Against]:
    """Return what speaks against a hit of a distinctive name; `names` are the words that it met."""
    found = [*_hosts(index, around, profile, names), *_trades(index, around, hit, profile)]
    common = _is_common(index, hit, profile)
    country = _country(around, hit, profile)
    if country and any(one.count > 1 or one.why.startswith("the row") for one in found):
        found.append(Against(country))
    elif country and common and not found and _is_bare(index, hit):
        told = around.country_against(profile) or around.words
        found += [Against(country)] if told and not around.trade(profile, hit.role) else []
    return [Against(one.why, _ENOUGH) for one in found] if common else found


def _hosts(
    index: ContextIndex, around: Surroundings, profile: Profile, names: Sequence[tuple[str, ...]]
) -> Iterator[Against]:
    stranger = around.stranger(profile)
    if stranger:
        yield Against(f"{stranger} is known to be another's than {profile.name}", _ENOUGH)
        return
    cores = [strip_legal(" ".join(words), index.legal).replace(" ", "") for words in names]
    firsts = (words[0] for words in names if words)
    parts = [word for word in firsts if word not in index.known and not country_of(word)]
    host, mild = around.another_firm(index, profile, cores, parts)
    if host:
        why = f"{host} bears the name and is not listed for {profile.name}"
        yield Against(why, 1 if mild else _ENOUGH)


def _trades(
    index: ContextIndex, around: Surroundings, hit: RowHit, profile: Profile
) -> Iterator[Against]:
    """A word of the vendor's own trade in the row silences those of others.

    Of whom no trade is known, none can be another's.
    """
    if not profile.trade:
        return
    other = around.far(profile, hit.role) or around.foreign(index, hit.role)
    if other and not around.trade(profile, hit.role):
        yield Against(f"the row speaks of {other}, which is another trade")


def _country(around: Surroundings, hit: RowHit, profile: Profile) -> str:
    known = around.country and profile.country
    if hit.role not in _NAMES or not known or around.country_agrees(profile):
        return ""
    return (
        f"the row's country is {around.country}, and {profile.name} is at home in {profile.country}"
    )


def _is_common(index: ContextIndex, hit: RowHit, profile: Profile) -> bool:
    core = strip_legal(fold(hit.match.listed), index.legal)
    return core in profile.common or any(_COMMON in why for why in hit.match.against)


def _is_bare(index: ContextIndex, hit: RowHit) -> bool:
    """Say whether a cell holds no more than the name: a subsidiary's place stands beside it."""
    return fold(hit.cell.text) == strip_legal(fold(hit.match.listed), index.legal)
