"""What do the cells of a row make of each other: whose name is it, all in all?"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.identify.context.cues.kinds import STOPS
from exposure.identify.context.hit import RowHit
from exposure.identify.context.index import ContextIndex
from exposure.identify.context.mentions import Mention, is_negated, mentions_of
from exposure.identify.context.phrases import spans_in
from exposure.identify.context.profiles import Profile
from exposure.identify.context.row.surroundings import Surroundings, surroundings_of
from exposure.identify.context.row.tally import is_enough, tallied
from exposure.identify.fold import fold, strip_legal
from exposure.identify.rules.claim import capped
from exposure.model.records import VendorRow
from exposure.model.relation import Confidence, Match

_DOUBTFUL = frozenset({"name-ambiguous", "product-weak", "name-mentioned", "model-family"})
"""Rules whose names may be somebody else's, and what else stands in the row may settle it."""
_UNSETTLED = frozenset({"name-legal-form"})
"""Rules whose names are the vendor's unless something else in the row says otherwise."""
_BY_DOMAIN, _IDENTIFIER = "domain-owned", "identifier"
_PART = "name-segment"
"""Rule of a name that is a part of its cell."""
_NAMES = frozenset({"vendor", "other_names"})
_WEIGHED = _NAMES | {"product", "model", "subprocessors"}
_SURE = frozenset(
    {"domain-owned", "domain-in-text", "identifier", "product-name", "part-number", "model-id"}
)
"""Rules that leave no other vendor, whatever the row says beside them."""
_ADDRESSES = frozenset({"website", "email"})
_ANOTHER = "the cell is built like the name of another firm"
_COMPANY = (
    " associates capital consultancy consulting enterprise enterprises global group holding holdings"
    " industries international labs logistics partners services solutions studio studios systems"
    " technologies technology ventures "
)
"""Words that make the name of another firm of an ambiguous one."""


class _Weighing(Struct, frozen=True):
    """All that is looked at for one row."""

    index: ContextIndex
    hits: Sequence[RowHit]
    around: Surroundings


def weighed(hits: Sequence[RowHit], row: VendorRow, index: ContextIndex) -> list[RowHit]:
    """Return the hits in their order, each at the level that the rest of the row gives it.

    Nothing disappears: what speaks against a name makes it ask for a person to look.
    """
    if not any(hit.role in _WEIGHED and not hit.match.by_link for hit in hits):
        return list(hits)
    weighing = _Weighing(index, hits, surroundings_of(row))
    return [
        RowHit(hit.cell, hit.role, _settled(weighing, hit))
        if hit.role in _WEIGHED and not hit.match.by_link and hit.match.vendor in index.vendors
        else hit
        for hit in hits
    ]


def _settled(weighing: _Weighing, hit: RowHit) -> Match:
    match, profile = hit.match, weighing.index.vendors[hit.match.vendor]
    if match.rule not in _DOUBTFUL | _UNSETTLED:
        return _counted(weighing, hit, profile)
    against = tuple(_against(weighing, hit, profile))
    doubtful = match.confidence is Confidence.review
    if match.rule in _UNSETTLED or not doubtful:
        return _kept_or_lowered(weighing, hit, profile, against)
    why = _why_raised(weighing, hit, profile, against)
    return _noted(_raised(match, why) if why else match, against)


def _counted(weighing: _Weighing, hit: RowHit, profile: Profile) -> Match:
    """Count what speaks against a distinctive name: little makes it less sure, more asks for a look.

    What leaves no doubt that the row is the vendor's outweighs it all.
    """
    if hit.role == "subprocessors" or hit.match.rule in _SURE - {"product-name"}:
        return hit.match
    index, around = weighing.index, weighing.around
    names = tuple(dict.fromkeys(_names_met(hit, profile)))
    named = around.country if hit.role in _NAMES else ""
    against = tallied(index, around, hit, profile, names)
    if not against:
        return _abroad(hit.match, around.country_against(profile) if named else "")
    if any(_is_sure(other, hit) for other in weighing.hits):
        return _noted(hit.match, [one.why for one in against])
    level = Confidence.review if is_enough(against) else Confidence.probable
    match = hit.match
    for one in against:
        match = _explained(match, level, one.why)
    return match


def _abroad(match: Match, why: str) -> Match:
    """A company sells abroad; of a name that is but a part of its cell, that is one doubt more."""
    if why and match.rule == _PART:
        return _explained(match, Confidence.probable, why)
    return _noted(match, (why,) if why else ())


def _explained(match: Match, level: Confidence, why: str) -> Match:
    lowered = capped(match, level, why)
    if why in lowered.against:
        return lowered
    return replace(lowered, because=f"{lowered.because}; {why}", against=(*lowered.against, why))


def _is_sure(other: RowHit, hit: RowHit) -> bool:
    """Say whether another cell leaves no doubt that the vendor of a hit is meant."""
    match = other.match
    if match.vendor != hit.match.vendor or match.by_link or other.cell == hit.cell:
        return False
    if match.confidence is Confidence.review or match.listed == hit.match.listed:
        return False
    if other.role in _ADDRESSES:
        return match.rule == _BY_DOMAIN
    named = hit.role not in _NAMES and other.role in _NAMES and match.rule.startswith("name-")
    return match.rule in _SURE or (named and match.rule not in _DOUBTFUL | _UNSETTLED)


def _kept_or_lowered(
    weighing: _Weighing, hit: RowHit, profile: Profile, against: Sequence[str]
) -> Match:
    """A country alone says little where the trade agrees: companies sell abroad."""
    if next(_certain(weighing, hit, profile), ""):
        return _noted(hit.match, against)
    if hit.match.rule in _DOUBTFUL and _is_another_firm(weighing.index, hit, profile):
        return _lowered(hit.match, (_ANOTHER, *against))
    mentions = _mentions(weighing, hit)
    abroad = against == (weighing.around.country_against(profile),)
    agrees = abroad and next(_likely(weighing, hit, profile, mentions), "")
    return _noted(hit.match, against) if agrees else _lowered(hit.match, against)


def _mentions(weighing: _Weighing, hit: RowHit) -> list[Mention]:
    return mentions_of(weighing.index, hit.match.vendor, hit.cell.text, hit.match.matched)


def _why_raised(weighing: _Weighing, hit: RowHit, profile: Profile, against: Sequence[str]) -> str:
    """Return what makes a doubtful name the vendor's; empty where nothing does."""
    mentions = _mentions(weighing, hit)
    if _is_denied(weighing.index, hit, mentions):
        return ""
    certain = next(_certain(weighing, hit, profile), "")
    if certain:
        return certain
    told = [why for why in against if why != weighing.around.country_against(profile)]
    elsewhere = all(mention.foreign for mention in mentions)
    if told or elsewhere or _is_another_firm(weighing.index, hit, profile):
        return ""
    return next(_likely(weighing, hit, profile, mentions), "")


def _is_denied(index: ContextIndex, hit: RowHit, mentions: Iterable[Mention]) -> bool:
    """Say whether the cell itself says that the vendor is not used, or that a person is meant."""
    cues = [mention.cue for mention in mentions]
    stops = [cue is not None and cue.kind in STOPS for cue in cues]
    return all(stops) or is_negated(index, [hit.cell.text])


def _certain(weighing: _Weighing, hit: RowHit, profile: Profile) -> Iterator[str]:
    """Yield what leaves little doubt: an address, a number or a sure name of the same vendor."""
    for other in weighing.hits:
        match = other.match
        if match.vendor != hit.match.vendor or match.by_link or other.cell == hit.cell:
            continue
        if match.confidence is Confidence.review or match.rule in _DOUBTFUL | _UNSETTLED:
            continue
        if other.role in _ADDRESSES and match.rule != _BY_DOMAIN:
            continue
        if match.rule == _BY_DOMAIN:
            yield f"the row's {other.role} lies under a domain of {profile.name}"
        elif match.rule == _IDENTIFIER:
            yield f"the row states a number of {profile.name}"
        else:
            yield f"the row also names {match.listed or profile.name} in another cell"


def _likely(
    weighing: _Weighing, hit: RowHit, profile: Profile, mentions: Iterable[Mention]
) -> Iterator[str]:
    lone = hit.role in _NAMES and hit.match.rule == "name-mentioned"
    told = (one for one in mentions if not one.foreign and (one.alone or not lone))
    beside = next((one.trade for one in told if one.trade), "")
    if beside:
        yield f"{beside} beside it is what {profile.name} does"
    trade = weighing.around.trade(profile, hit.role)
    if trade:
        yield f"the row speaks of {trade}, which is what {profile.name} does"
    core = strip_legal(fold(hit.cell.text), weighing.index.legal)
    if hit.role in _NAMES and weighing.around.country_agrees(profile) and core in profile.rare:
        yield f"few bear that name, and the row's country, {profile.country}, is that of {profile.name}"


def _is_another_firm(index: ContextIndex, hit: RowHit, profile: Profile) -> bool:
    """Say whether the cell is built like another firm's name, which trade cannot tell apart.

    A product's name with a legal form is a firm that calls itself so.
    """
    if hit.role not in _NAMES or hit.match.rule == "name-mentioned":
        return False
    words = fold(hit.cell.text)
    formed = hit.match.rule == "product-weak" and strip_legal(words, index.legal) != words
    own = {word for name in _names_met(hit, profile) for word in name}
    return formed or any(f" {word} " in _COMPANY for word in words.split() if word not in own)


def _against(weighing: _Weighing, hit: RowHit, profile: Profile) -> Iterator[str]:
    """Yield what in the row says that somebody else than the vendor is meant."""
    if hit.role == "subprocessors":
        return
    around = weighing.around
    names = [" ".join(words) for words in _names_met(hit, profile)]
    cores = [strip_legal(name, weighing.index.legal).replace(" ", "") for name in names]
    host = around.other_host(profile, cores)
    if host:
        yield f"{host} bears the name and is not listed for {profile.name}"
    country = around.country_against(profile) if hit.role in _NAMES else ""
    if country:
        yield country
    foreign = around.foreign(weighing.index, hit.role)
    if foreign and profile.trade:
        yield f"the row speaks of {foreign}, which is another trade"


def _names_met(hit: RowHit, profile: Profile) -> Iterator[tuple[str, ...]]:
    """Yield the words that were met, those listed, and each name of the vendor in the cell."""
    yield from (tuple(fold(text).split()) for text in (hit.match.matched, hit.match.listed) if text)
    words = tuple(fold(hit.cell.text).split())
    yield from (words[first:last] for first, last in spans_in(words, profile.names))


def _raised(match: Match, why: str) -> Match:
    return replace(match, confidence=Confidence.probable, because=f"{match.because}; {why}")


def _lowered(match: Match, against: Sequence[str]) -> Match:
    for why in against:
        match = capped(match, Confidence.review, why)
    return _noted(match, against)


def _noted(match: Match, against: Sequence[str]) -> Match:
    new = tuple(why for why in against if why not in match.against)
    return replace(match, against=(*match.against, *new)) if new else match
