"""What would a sentence state, how far do the records carry it, and what stands against it?"""

from enum import StrEnum

from msgspec import Struct

from exposure.model.law.authority import AffiliateRule, Conduct, Reach


class Representation(Struct, frozen=True):
    """What a sentence denies, told apart from how it is worded."""

    id: str
    """Unique within its document: `part-a`."""
    conduct: Conduct
    reach: Reach
    affiliates: AffiliateRule
    vendors: tuple[str, ...]
    """Register ids, or `own:` and the words of a name, whom it denies."""
    contract: str | None
    """Number of the contract whose performance it speaks of; None for the company as a whole."""
    citation: str = ""
    """The paragraph that asks for it; empty where only a customer does."""
    tiers: int | None = None
    """How many steps between organisations it reaches; None for any tier, or where nobody says."""
    authorities: tuple[str, ...] = ()
    """Ids of the authorities whose sources it denies as a class, known and unknown; empty where it
    names whom it denies. `vendors` are then those of the class who are known."""


class Support(StrEnum):
    """How far the records carry a representation."""

    supported = "supported"
    """As written. It is no proof: a person still confirms match, use and scope."""
    qualified = "qualified"
    """Only with the qualifications that stand beside it."""
    not_supported = "not_supported"
    """The records speak against it."""
    needs_person = "needs_person"
    """Nothing on record settles it, and a person must say first."""

    @property
    def words(self) -> str:
        """Return how people write it: `supported only with a qualification`."""
        return _SUPPORT_WORDS[self]


_SUPPORT_WORDS = {
    Support.supported: "supported as written",
    Support.qualified: "supported only with a qualification",
    Support.not_supported: "not supported",
    Support.needs_person: "needs a person",
}


class Hindrance(StrEnum):
    """What stands between the records and a representation; docs/reference/attestation.md explains each."""

    exposed = "exposed"
    """A confirmed or probable finding in what it reaches."""
    use_unknown = "use_unknown"
    """Such a finding in an asset of which nobody says whether it is used on the contract."""
    nothing_recorded = "nothing_recorded"
    """Nothing is recorded as within its reach, so that silence is no answer."""
    not_looked_for = "not_looked_for"
    """A vendor that it names was not looked for."""
    review_open = "review_open"
    """A finding that waits for a person."""
    legal_review = "legal_review"
    """Whether the act behind it is in force, or reaches this contract, is not settled."""
    use_ended = "use_ended"
    """Use is recorded, and recorded as ended."""
    coverage = "coverage"
    """Too little of what it reaches has evidence of what is inside."""
    hidden = "hidden"
    """A gap that hides presence."""
    register_old = "register_old"
    """The facts used are older, on the law date, than the threshold allows."""
    inputs_old = "inputs_old"
    """The inputs are older, on the law date, than the threshold allows, or bear no date."""
    other_tier = "other_tier"
    """A finding further away than the tiers that it names."""
    beyond_records = "beyond_records"
    """It reaches what no scan can see: devices, development, another company's tiers."""

    @property
    def words(self) -> str:
        """Return what it comes to, before the findings that it names."""
        return _HINDRANCE_WORDS[self]


_HINDRANCE_WORDS = {
    Hindrance.exposed: "open in what is used",
    Hindrance.use_unknown: "open where nobody says whether it is used",
    Hindrance.nothing_recorded: "nothing is recorded as within its reach",
    Hindrance.not_looked_for: "not every source was looked for, or its official list reviewed",
    Hindrance.review_open: "waiting for a person",
    Hindrance.legal_review: "whether the act reaches this is not settled",
    Hindrance.use_ended: "use that has ended",
    Hindrance.coverage: "too little has evidence of what is inside",
    Hindrance.hidden: "something may hide presence",
    Hindrance.register_old: "facts are older than the threshold allows",
    Hindrance.inputs_old: "inputs are older than the threshold allows",
    Hindrance.other_tier: "beyond the tiers that it names",
    Hindrance.beyond_records: "it reaches what no scan can see",
}


class Obstacle(Struct, frozen=True):
    """One thing that stands against a representation, for the people inside, and for the recipient."""

    hindrance: Hindrance
    said: str
    """What the records show, with ids and places; for internal documents alone."""
    to_do: str
    """What a person does to remove it."""
    qualification: str = ""
    """What the sentence would have to say instead, for a recipient: no id, no figure, no name that is
    not public; empty where no qualification helps."""
    findings: tuple[str, ...] = ()
    """Ids."""


class Claim(Struct, frozen=True):
    """One representation, with how far the records carry it."""

    id: str
    """`C-` and a hash of representation, contract and vendors."""
    representation: Representation
    support: Support
    obstacles: tuple[Obstacle, ...]
    """The gravest first."""
    evidence: tuple[str, ...]
    """What speaks for it: what was read, how many assets it reaches, with places; internal alone."""
    findings: tuple[str, ...] = ()
    """Ids of every finding within its reach, open or settled."""

    @property
    def qualifications(self) -> tuple[str, ...]:
        """Return what must stand beside it before a recipient, each text once."""
        said = (one.qualification for one in self.obstacles if one.qualification)
        return tuple(dict.fromkeys(said))

    @property
    def may_be_drafted(self) -> bool:
        """Say whether a document may state it, alone or with its qualifications."""
        return self.support in {Support.supported, Support.qualified}
