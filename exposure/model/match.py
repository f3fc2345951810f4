"""Why do we think that this text, package or host is that vendor?"""

from msgspec import Struct

from exposure.model.relation import Confidence, Relation


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


class Considered(Struct, frozen=True, gc=False):
    """A vendor that was looked at for a text and not flagged, with what spoke against it."""

    vendor: str
    quote: str
    against: str
