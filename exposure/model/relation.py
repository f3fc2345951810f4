"""How is a hit related to the vendor, how sure are we that it is that vendor, and why?"""

from enum import StrEnum

from msgspec import Struct


class Relation(StrEnum):
    """The kind of tie between a subject and a vendor; it decides what a clause reaches."""

    made_by = "made_by"
    connector_to = "connector_to"
    """Somebody else's adapter whose purpose is the vendor's service."""
    routes_to = "routes_to"
    """Can reach the vendor's service by configuration."""
    hosted_through = "hosted_through"
    subprocessor_of = "subprocessor_of"
    """The vendor is named as a sub-processor or fourth party of the subject."""
    owned_by = "owned_by"
    origin_only = "origin_only"
    """Created by the vendor, governed by others now."""
    used_to_develop = "used_to_develop"
    instrumentation_only = "instrumentation_only"
    """Observes calls to the vendor's service; makes none."""
    mentions_only = "mentions_only"


EXPOSING = frozenset({
    Relation.made_by, Relation.connector_to, Relation.hosted_through,
    Relation.subprocessor_of, Relation.owned_by,
})  # fmt: skip
"""Relations by which a vendor is in use; any other makes no more than a possible exposure."""

RELATION_WORDS: dict[Relation, str] = {
    Relation.made_by: "made by {vendor}",
    Relation.connector_to: "connector to {vendor}",
    Relation.routes_to: "can route to {vendor}",
    Relation.hosted_through: "hosts models of {vendor}",
    Relation.subprocessor_of: "names {vendor} as sub-processor",
    Relation.owned_by: "owned by {vendor}",
    Relation.origin_only: "originates from {vendor} (governed by others now)",
    Relation.used_to_develop: "is publicly said to develop with {vendor}",
    Relation.instrumentation_only: "instrumentation for {vendor} (makes no call itself)",
    Relation.mentions_only: "mentions {vendor}",
}
"""Relation → what is said of the subject; checklist and reports read it from here alone."""

PUBLIC_USE = "is publicly said to use {vendor}"


def tie_words(relation: Relation, vendor: str, *, by_link: bool = False) -> str:
    """Return how something is tied to the vendor, for example `connector to VENDOR`.

    With `by_link` the tie rests on a public statement: no record of the user names anybody.
    """
    named = relation is Relation.subprocessor_of and by_link
    words = PUBLIC_USE if named else RELATION_WORDS[relation]
    return words.replace("{vendor}", vendor)


class UseBasis(StrEnum):
    """What the evidence says about use; presence is not yet use in performance."""

    present = "present"
    configured = "configured"
    observed_in_use = "observed_in_use"
    paid_for = "paid_for"
    stated_by_supplier = "stated_by_supplier"


class Confidence(StrEnum):
    """Is it really that vendor? Never a percentage, never mixed with what the rules say."""

    confirmed = "confirmed"
    probable = "probable"
    review = "review"

    @property
    def rank(self) -> int:
        """0 for confirmed, 2 for review: the order in which people want to read."""
        return _ORDER.index(self)


_ORDER = (Confidence.confirmed, Confidence.probable, Confidence.review)


class Match(Struct, frozen=True, gc=False):
    """One recognised tie between a piece of input and one vendor, explained."""

    vendor: str
    """Register id."""
    relation: Relation
    confidence: Confidence
    rule: str
    """The technique, for example `purl-owned-namespace`; listed in docs/reference/rules.md."""
    quote: str
    """The text as it stood in the input."""
    because: str
    """One sentence for a reviewer, naming the register's fact."""
    flags: tuple[str, ...] = ()
    """`default_on`, `opt_in` for catalogue links."""
    by_link: bool = False
    """True when it rests on a publicly stated catalogue link alone, not on the user's own records."""
    listed: str = ""
    """The register's value that was met: a name, pattern, domain or number, as the register writes it."""
    matched: str = ""
    """The part of `quote` that met it."""
    left_over: tuple[str, ...] = ()
    """Words beside the matched part that say who it is, or that it is somebody else."""
    against: tuple[str, ...] = ()
    """What spoke against it, one reason each; empty where nothing did."""


class Considered(Struct, frozen=True, gc=False):
    """A vendor that was looked at for a text and not flagged, with what spoke against it."""

    vendor: str
    quote: str
    against: str
