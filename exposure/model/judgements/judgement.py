"""What did a person say of a subject and a vendor, and what did that person have in view?"""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from exposure.model.judgements.words import JudgementWord, ReasonCode
from exposure.model.relation import Confidence, Relation

JUDGEMENTS_SCHEMA: Literal["exposure-judgements/1"] = "exposure-judgements/1"
"""Stands on each line, so that lines of several files may be put together in any order."""

Filled = Annotated[str, Meta(min_length=1)]


_NO, _YES, _OPEN = JudgementWord.no_match, JudgementWord.match, JudgementWord.unsure
FITTING: dict[ReasonCode, frozenset[JudgementWord]] = {
    ReasonCode.different_company: frozenset({_NO}),
    ReasonCode.person_or_place: frozenset({_NO}),
    ReasonCode.ordinary_word: frozenset({_NO}),
    ReasonCode.other_product: frozenset({_NO}),
    ReasonCode.imitation: frozenset({_NO}),
    ReasonCode.sold_business: frozenset({_NO}),
    ReasonCode.reseller_only: frozenset({_NO}),
    ReasonCode.part_not_used: frozenset({_NO}),
    ReasonCode.same_company: frozenset({_YES}),
    ReasonCode.product_of_vendor: frozenset({_YES}),
    ReasonCode.confirmed_by_supplier: frozenset({_YES, _NO}),
    ReasonCode.confirmed_in_contract: frozenset({_YES, _NO}),
    ReasonCode.confirmed_by_owner: frozenset({_YES, _NO}),
    ReasonCode.cannot_tell: frozenset({_OPEN}),
    ReasonCode.awaiting_answer: frozenset({_OPEN}),
}
"""Reason code → the judgements that it can carry; any other pair contradicts itself."""


class Profile(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the records of one row say of a subject beside its name, without spelling habits.

    Two companies of one name are told apart by it, so a profile that nobody has seen reopens.
    """

    country: str = ""
    domains: tuple[str, ...] = ()
    """Hosts of its website and e-mail address, sorted."""
    parent: str = ""
    named_by: str = ""
    """For a sub-processor: the asset in whose records it is named."""


class JudgedSubject(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One subject of a judgement, with what was known of it when the person looked."""

    key: Filled
    """A purl without version; else kind and name without spelling habits, as `vendor: acme ltd`."""
    shown: Filled
    """The subject as it stood, for people."""
    relations: Annotated[tuple[Relation, ...], Meta(min_length=1)]
    """The ties to the vendor that were in view; another one is not covered."""
    confidence: Confidence
    """The surest level in view; a surer one is not covered by no_match."""
    evidence: tuple[str, ...] = ()
    """Rules, each with the register's value that it met: `name-exact: Acme`. Sorted."""
    profiles: tuple[Profile, ...] = ()


class Judgement(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One line of a judgements file: what one person said, of which subjects, and on what."""

    schema: Literal["exposure-judgements/1"]
    id: Annotated[str, Meta(pattern="^J-[0-9a-f]{16}$")]
    """`J-` and a hash of everything else on the line."""
    vendor: Filled
    """Register id, or `own:` and a normalised name."""
    judgement: JudgementWord
    reason_code: ReasonCode
    reason: Filled
    """The fact in one sentence."""
    by: Filled
    """Who says so."""
    on: date
    register_entry: Filled
    """Digest of what the register held of the vendor."""
    subjects: Annotated[tuple[JudgedSubject, ...], Meta(min_length=1)]
    """Its whole scope, written out: for a group, every member that was shown."""
    group: str = ""
    """Id of the group that was judged, `R-...`; empty for a single finding."""
    cause: str = ""
    """What the members of the group had in common, as people read it."""
    expires: date | None = None
    """The last day on which it holds; None where no end was set."""
    supersedes: str = ""
    """Id of an earlier judgement of the same person that this one takes the place of."""
    evidence_reference: str = ""
    """Where the proof lies: a document, a ticket, a letter."""
    approved_by: str = ""
    """A second person; without one, and a proof, `no_match` is a proposal and closes nothing."""
    approved_on: date | None = None
    """The day on which that person approved; None where it was the day of the judgement."""
