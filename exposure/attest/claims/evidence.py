"""What speaks for a representation, and what was set aside on the way, with places?"""

from collections.abc import Iterator, Sequence

from exposure.attest.claims.findings import told
from exposure.attest.claims.grounds import Grounds
from exposure.attest.claims.records import used_inputs
from exposure.attest.claims.vendors import review_words
from exposure.attest.claims.within import Within
from exposure.attest.shown import SHOWN, first_of
from exposure.model.attest.claim import Representation
from exposure.model.finding import Finding
from exposure.model.law.authority import AffiliateRule
from exposure.model.words import number_of

AFFILIATES: dict[AffiliateRule, str] = {
    AffiliateRule.none: "Affiliates are not meant; what is confirmed of one counts all the same.",
    AffiliateRule.listed_only: (
        "Affiliates are meant as far as they are named; every one that was found counts."
    ),
    AffiliateRule.not_seen: "Whether affiliates are meant was not seen; every one that was found counts.",
}
"""Rules that do not mean affiliates outright → what is said of it; the others mean them."""
_MEANT = "Affiliates are meant, as far as the register and ownership lists name them."
_HASH = 12


def evidence_of(
    representation: Representation, found: Sequence[Finding], within: Within, grounds: Grounds
) -> tuple[str, ...]:
    """Return one sentence each: what is reached, what was read, who was looked for, what is settled."""
    return (
        _reached(within),
        _covered(within, grounds),
        _read(grounds),
        _looked_for(representation, grounds),
        *_reviewed(representation, grounds),
        AFFILIATES.get(representation.affiliates, _MEANT),
        *_aside(found, within, grounds),
    )


def _reached(within: Within) -> str:
    if within.contract is None:
        return f"It reaches the company as a whole: {number_of(len(within.used), 'asset')}."
    used = number_of(len(within.used), "asset is", "assets are")
    return (
        f"{used} recorded as used on {within.contract}; of {len(within.unknown):,} more nobody says, "
        f"and they count as within reach; {len(within.not_used):,} recorded as not used."
    )


def _covered(within: Within, grounds: Grounds) -> str:
    """Return how many tell what is inside, whatever share the user's threshold asks for."""
    told = len(within.reached & grounds.told_inside)
    return (
        f"Evidence of what is inside: {told:,} of {number_of(len(within.reached), 'asset')} within "
        f"reach; the threshold is {grounds.thresholds.coverage:.0%}."
    )


def _read(grounds: Grounds) -> str:
    inputs = sorted(used_inputs(grounds), key=lambda one: one.name)
    named = first_of(
        [
            f"{one.name} (SHA-256 {one.sha256[:_HASH]}, {one.dated or 'undated'})"
            for one in inputs[:SHOWN]
        ],
        len(inputs),
    )
    result = grounds.result
    return (
        f"Read: {named or 'nothing'}. Law date {result.as_of}; facts known to {result.facts_known}."
    )


def _looked_for(representation: Representation, grounds: Grounds) -> str:
    vendors = sorted(set(representation.vendors) & grounds.names.keys())
    named = ", ".join(grounds.names[one] for one in vendors)
    return f"Looked for: {named or 'none that it names'}."


def _reviewed(representation: Representation, grounds: Grounds) -> Iterator[str]:
    """Yield what a person found in the official list: it may name a source that nobody looked for."""
    words = review_words(representation, grounds)
    if words:
        yield f"Of the official list, a person wrote: {words}."


def _aside(found: Sequence[Finding], within: Within, grounds: Grounds) -> Iterator[str]:
    settled = [one for one in found if not one.is_open and one.asset in within.reached]
    if settled:
        named = first_of(
            [f"{told([one], grounds)}, {one.analysis.decision}" for one in settled[:SHOWN]],
            len(settled),
        )
        yield f"A person judged these no match: {named}."
    unused = [one for one in found if one.asset in within.not_used]
    if unused:
        by = {one: _says(one, within, grounds) for one in sorted({f.asset for f in unused})}
        words = first_of(
            [f"{told([one], grounds)}, {by[one.asset]}" for one in unused[:SHOWN]], len(unused)
        )
        yield f"In what is recorded as not used on this contract: {words}."


def _says(asset: str, within: Within, grounds: Grounds) -> str:
    from_records = grounds.uses_on(within.contract or "").get(asset)
    if from_records is None:
        return "nobody says"
    place = f" ({from_records.location})" if from_records.location else ""
    return f"{from_records.because}{place}"
