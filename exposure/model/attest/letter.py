"""What does a customer's letter ask, sentence by sentence, as a person understood it?"""

from enum import StrEnum

from msgspec import Struct

from exposure.model.law.authority import Conduct, OpenSource, Reach

LETTER_FORM = "exposure-letter/1"
"""Stands at the top of each form, so that a file is known for what it is."""


class IssuerRole(StrEnum):
    """Who wrote the letter, as seen from the contract."""

    contracting_officer = "contracting_officer"
    prime = "prime"
    """A prime contractor, or a subcontractor of a higher tier."""
    other = "other"


class Qualifier(StrEnum):
    """With which word on the limits of knowledge a sentence is asked for."""

    none = "none"
    """Without any: as an absolute fact."""
    knowledge_and_belief = "knowledge_and_belief"
    after_reasonable_inquiry = "after_reasonable_inquiry"


class AskedAffiliates(StrEnum):
    """Which relatives of the named vendors a sentence takes in."""

    none = "none"
    """It names none."""
    listed_only = "listed_only"
    """Those alone whom it names one by one."""
    owned_by = "owned_by"
    subsidiary_affiliate = "subsidiary_affiliate"
    control = "control"
    """Parents, subsidiaries and sisters: whoever controls, or is controlled."""
    every = "every"
    """Every affiliate, at any tier, however far."""


class AskedTime(StrEnum):
    """Of which time a sentence speaks."""

    present = "present"
    past = "past"
    """That something never was, or was not since a day."""
    future = "future"
    """A promise."""


class SignerRank(StrEnum):
    """Who must sign, as the letter has it."""

    authorised = "authorised"
    """Any person who may bind the company."""
    officer = "officer"
    chief_executive = "chief_executive"


class LetterSentence(Struct, frozen=True):
    """One sentence that the customer wants, and how a person understood it."""

    number: int
    """Its place in the form, from 1."""
    quote: str
    """In the letter's own words; blanks and line ends are one blank each."""
    place: str
    """`letter.yaml: sentences.0`."""
    conduct: Conduct | None = None
    """Here and below, None: nobody has said yet."""
    reach: Reach | None = None
    company_wide: bool | None = None
    """Whether it speaks of the company as a whole, and not of a contract's performance."""
    affiliates: AskedAffiliates | None = None
    tiers: int | None = None
    """Steps between organisations that it takes in; 1 is what the company itself buys, runs or ships."""
    every_tier: bool | None = None
    """True where it takes in every tier, False where `tiers` says how many or the letter says nothing."""
    qualifier: Qualifier | None = None
    time: AskedTime | None = None
    open_source: OpenSource | None = None
    """Whether it mentions open-source code that stems from the vendor."""
    signer: SignerRank | None = None
    vendors: tuple[str, ...] = ()
    """Whom it names, as it writes them; empty where it means all whom the letter names."""

    @property
    def unknown(self) -> tuple[str, ...]:
        """Return the fields that say what it means, and of which nobody has said anything."""
        meant = ("conduct", "reach", "company_wide", "affiliates", "qualifier", "time",
                 "open_source")  # fmt: skip
        open_fields = [one for one in meant if getattr(self, one) is None]
        return (*open_fields, *(("tiers",) if self.every_tier is None else ()))


class Letter(Struct, frozen=True):
    """One letter of a customer, as its form states it."""

    name: str
    """Name of the form's file."""
    sha256: str
    issuer: str
    issuer_role: IssuerRole | None
    recipient: str
    """The legal entity that it is addressed to; empty where the form does not say."""
    reference: str
    dated: str
    """Here and below an ISO day; empty where the form does not say."""
    received: str
    due: str
    contracts: tuple[str, ...]
    """Numbers; empty where it names none."""
    vendors: tuple[str, ...]
    """As the letter writes them."""
    sentences: tuple[LetterSentence, ...]
