"""How much may one fact of the register claim about a piece of input?"""

from collections.abc import Iterable

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
) -> Match:
    """Return a match; a fact that nobody has verified carries no more than probable."""
    if verified:
        return Match(vendor, relation, confidence, rule, quote, because)
    confidence = weaker(confidence, Confidence.probable)
    return Match(vendor, relation, confidence, rule, quote, because + UNVERIFIED)


def weaker(first: Confidence, second: Confidence) -> Confidence:
    """Return the less certain of two."""
    return max(first, second, key=lambda confidence: confidence.rank)


def capped(match: Match, most: Confidence, why: str = "") -> Match:
    """Lower a match to `most`, saying why; one that is lower already stays."""
    if match.confidence.rank >= most.rank:
        return match
    because = f"{match.because}; {why}" if why else match.because
    return Match(
        match.vendor,
        match.relation,
        most,
        match.rule,
        match.quote,
        because,
        match.flags,
        match.by_link,
    )


def related(match: Match, relation: Relation) -> Match:
    """Return the match with another relation."""
    return Match(
        match.vendor,
        relation,
        match.confidence,
        match.rule,
        match.quote,
        match.because,
        match.flags,
        match.by_link,
    )


def best_per_vendor(matches: Iterable[Match]) -> list[Match]:
    """Keep the strongest match of each vendor, by vendor; of equals the one that came first."""
    best: dict[str, Match] = {}
    for match in matches:
        known = best.get(match.vendor)
        if known is None or match.confidence.rank < known.confidence.rank:
            best[match.vendor] = match
    return [best[vendor] for vendor in sorted(best)]
