"""How much may one fact of the register claim about a piece of input?"""

from collections.abc import Iterable

from msgspec.structs import replace

from exposure.model.relation import Confidence, Match, Relation

UNVERIFIED = " (from general knowledge, not yet verified)"


def claim(
    vendor: str,
    relation: Relation,
    confidence: Confidence,
    *,
    rule: str,
    quote: str,
    because: str,
    verified: bool,
    listed: str = "",
    matched: str = "",
    left_over: tuple[str, ...] = (),
    against: tuple[str, ...] = (),
) -> Match:
    """Return a match; a fact that nobody has verified carries no more than probable."""
    if not verified:
        confidence = weaker(confidence, Confidence.probable)
        because += UNVERIFIED
    return Match(
        vendor,
        relation,
        confidence,
        rule,
        quote,
        because,
        listed=listed,
        matched=matched,
        left_over=left_over,
        against=against,
    )


def weaker(first: Confidence, second: Confidence) -> Confidence:
    """Return the less certain of two."""
    return max(first, second, key=lambda confidence: confidence.rank)


def capped(match: Match, most: Confidence, why: str = "") -> Match:
    """Lower a match to `most`, saying why; one that is lower already stays."""
    if match.confidence.rank >= most.rank:
        return match
    if not why:
        return replace(match, confidence=most)
    because = f"{match.because}; {why}"
    return replace(match, confidence=most, because=because, against=(*match.against, why))


def related(match: Match, relation: Relation) -> Match:
    """Return the match with another relation."""
    return replace(match, relation=relation)


def best_per_vendor(matches: Iterable[Match]) -> list[Match]:
    """Keep the strongest match of each vendor, by vendor; of equals the one that came first."""
    best: dict[str, Match] = {}
    for match in matches:
        known = best.get(match.vendor)
        if known is None or match.confidence.rank < known.confidence.rank:
            best[match.vendor] = match
    return [best[vendor] for vendor in sorted(best)]
