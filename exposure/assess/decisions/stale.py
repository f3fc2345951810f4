"""Why does a risk decision no longer hold for a finding? One small rule each.

Each reason names what was before and what is now.
"""

from collections.abc import Callable, Sequence

from msgspec import Struct

from exposure.assess.decisions.seen import introducer_keys, route_keys
from exposure.ingest.authored.contradiction import waits_for
from exposure.ingest.authored.decisions.days import dated_ahead
from exposure.model.finding import Finding
from exposure.model.judgements.risk import DecidedSubject, RiskDecision
from exposure.model.judgements.words import RiskWord
from exposure.model.law.numbers import plain_number

_LONGEST = 240


class Held(Struct, frozen=True):
    """One risk decision before one finding."""

    decision: RiskDecision
    subject: DecidedSubject
    """The subject as the person had it in view."""
    finding: Finding
    entry: str
    """Digest of what the register holds of the vendor now."""
    designations: tuple[str, ...]
    """Where the vendor's designations stand now."""
    day: str
    """ISO day on which it must hold."""
    contracts: tuple[str, ...] = ()
    """The contracts on which the finding's asset is known to be used now."""


class Stale(Struct, frozen=True):
    """Why a risk decision does not hold."""

    because: str
    proposed: bool = False
    """True where nothing but a second person or a proof is missing."""


def stale_by(held: Held) -> Stale | None:
    """Return why the decision does not hold for the finding; None where it holds.

    What keeps a finding open puts nothing off, so it holds whatever changes.
    """
    if held.decision.decision is RiskWord.keep_open:
        return None
    because = next((told for rule in RULES if (told := rule(held))), "")
    if because:
        return Stale(because)
    waits = waits_for(held.decision)
    return Stale(waits, proposed=True) if waits else None


def not_come_yet(held: Held) -> str:
    """A decision of a later day than the scan has not been taken yet."""
    return dated_ahead(held.decision.on, held.day)


def expired(held: Held) -> str:
    """A decision holds through its last day."""
    until = held.decision.until
    if until is None or until.isoformat() >= held.day:
        return ""
    return f"it held until {until}"


def entry_changed(held: Held) -> str:
    """A decision is about the vendor as the register had it."""
    before = held.decision.register_entry
    if before == held.entry:
        return ""
    return (f"the register's entry of {held.decision.vendor} has changed "
            f"(digest {before} before, {held.entry} now)")  # fmt: skip


def designation_changed(held: Held) -> str:
    """A decision is about the designations as they stood."""
    before, now = held.decision.designations, held.designations
    if before == now:
        return ""
    return f"the designations stood as {_listed(before)}, and stand as {_listed(now)} now"


def relation_changed(held: Held) -> str:
    """A decision is about the ties that were in view."""
    relation = held.finding.relation
    if relation in held.subject.relations:
        return ""
    return f"the relation was {_listed(held.subject.relations)}, and is {relation} now"


def version_changed(held: Held) -> str:
    """A decision is about the versions that were in view."""
    version, before = held.finding.subject.version, held.subject.versions
    if version in before or not (version or before):
        return ""
    return f"the version was {_listed(before)}, and is {version or 'not stated'} now"


def route_changed(held: Held) -> str:
    """A decision is about the routes that were in view; one that is gone changes nothing."""
    before = held.subject.routes
    unseen = sorted(set(route_keys(held.finding)) - set(before))
    if unseen:
        return f"the route was {_listed(before)}, and is {_listed(unseen)} now"
    if held.finding.more_routes > held.subject.more_routes:
        return (f"{held.subject.more_routes:,} further routes were counted, and "
                f"{held.finding.more_routes:,} are now")  # fmt: skip
    return ""


def brought_in_anew(held: Held) -> str:
    """A decision is about what brought the subject in; what does so no longer changes nothing."""
    before, now = held.subject.introducers, introducer_keys([held.finding])
    fresh = sorted(set(now) - set(before or ()))
    if before is None or not fresh:
        return ""
    return f"{_listed(before)} brought it in, and {_listed(fresh)} does so now"


def contract_joined(held: Held) -> str:
    """A decision is about the contracts that were in view; one that is gone changes nothing."""
    before = held.subject.contracts
    seen = frozenset(map(plain_number, before or ()))
    joined = [one for one in held.contracts if plain_number(one) not in seen]
    if not joined:
        return ""
    was = "no contract was known" if before is None else f"the contracts were {_listed(before)}"
    return f"{was}, and it is used on {_listed(joined)} now"


def use_seen(held: Held) -> str:
    """What is not in use was not paid for, configured or observed in use in another way."""
    now, before = held.finding.use_basis, held.subject.use_bases
    if held.decision.decision is not RiskWord.not_in_use or now in before:
        return ""
    return f"its use was {_listed(before)}, and is {now} now"


def level_risen(held: Held) -> str:
    """A decision is about a match as sure as it was, or less."""
    now, before = held.finding.confidence, held.subject.confidence
    return "" if now.rank >= before.rank else f"the match was {before}, and is {now} now"


def _listed(texts: Sequence[str]) -> str:
    told = "; ".join(texts) or "none"
    return told if len(told) <= _LONGEST else told[: _LONGEST - 1] + "…"


RULES: tuple[Callable[[Held], str], ...] = (
    not_come_yet, expired, entry_changed, designation_changed, relation_changed, version_changed,
    route_changed, brought_in_anew, contract_joined, use_seen, level_risen,
)  # fmt: skip
"""Tried in this order; the first reason is told."""
