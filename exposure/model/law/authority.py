"""What does a legal basis ask, of whom, and how far does it reach?

The words follow the attributes of a designation in docs/reference/designations.md.
"""

from enum import StrEnum

from msgspec import Struct


class Instrument(StrEnum):
    """By which act a vendor was designated."""

    statute = "statute"
    determination = "determination"
    order = "order"
    rule = "rule"
    memorandum = "memorandum"
    letter = "letter"
    direction = "direction"
    """Of a contracting officer, or of a customer."""
    public_statement = "public_statement"
    """A post or a press release: it announces, and has no legal force by itself."""
    listing = "listing"
    """An entry in an official list."""
    own_list = "own_list"
    """The user's own."""


class Buyer(StrEnum):
    """Whose contracts are meant."""

    dod = "dod"
    civilian = "civilian"
    intelligence = "intelligence"


class SystemScope(StrEnum):
    """Which systems are meant."""

    national_security_systems = "national_security_systems"
    sensitive_compartmented = "sensitive_compartmented"
    agency_it = "agency_it"
    contractor_it_in_performance = "contractor_it_in_performance"
    whole_company = "whole_company"
    any = "any"
    """Not limited to certain systems."""


class Conduct(StrEnum):
    """What is asked to stop, or to be told."""

    provide = "provide"
    use_in_performance = "use_in_performance"
    use_anywhere = "use_anywhere"
    contract_with = "contract_with"
    develop_with = "develop_with"
    device_presence = "device_presence"
    government_action = "government_action"
    """It addresses the Government alone: what it buys, runs or authorises."""
    trade = "trade"
    """It addresses everybody who buys or sells, with or without a contract."""


class Reach(StrEnum):
    """How much of the vendor must be in a product."""

    named_product = "named_product"
    any_product = "any_product"
    """Any product or service of the source."""
    contains = "contains"
    """Also what contains, or was developed with, a part of it."""
    substantial_component = "substantial_component"
    includes_goods = "includes_goods"
    """Also goods and services that include those of the source, components apart."""


class AffiliateRule(StrEnum):
    """Which relatives of the named source are meant."""

    none = "none"
    subsidiary_affiliate = "subsidiary_affiliate"
    control = "control"
    """Who controls it, is controlled by it, stands under common control, or is held by majority."""
    subject_to_control = "subject_to_control"
    owned_by = "owned_by"
    listed_only = "listed_only"
    not_seen = "not_seen"
    """The text was not read."""


class OpenSource(StrEnum):
    """What the text says of open-source code that stems from the source."""

    silent = "silent"
    included = "included"
    excluded = "excluded"
    not_seen = "not_seen"


class ClauseRegime(StrEnum):
    """Which generation of clauses a contract carries."""

    codified = "codified"
    far_overhaul = "far_overhaul"
    customer_wording = "customer_wording"


class Paragraph(Struct, frozen=True):
    """Where one regime states a duty."""

    regime: ClauseRegime
    clause: str
    """A number of the register's clauses; empty where a statute itself states it."""
    citation: str
    """For example `FAR 52.204-25(b)(1)`."""
    clocks: tuple[str, ...] = ()
    """Ids of the reporting clocks that may run."""
    offer: bool = False
    """Whether it is a provision of a solicitation, which asks an offeror to represent or disclose."""
    clocks_of_new: tuple[str, ...] = ()
    """Those that may run where the act came after the contract began, and is asked about anew."""


class Duty(Struct, frozen=True):
    """One thing that an authority asks."""

    id: str
    conduct: Conduct
    reach: Reach
    said: str
    """In our words, behind `would be reached:`."""
    paragraphs: tuple[Paragraph, ...]
    since: str = ""
    """ISO day from which it binds; empty where it binds with the designation."""
    flows_down: bool = True
    """Whether a subcontract carries it too."""
    confirm: tuple[str, ...] = ()
    """What a person must confirm beside match and use, each a clause behind `that`."""


class ExceptionQuestion(Struct, frozen=True):
    """An exception that only a person can claim."""

    id: str
    question: str
    citation: str


class Authority(Struct, frozen=True):
    """One legal basis on which vendors are designated."""

    id: str
    name: str
    """As people cite it."""
    rule: str
    """Name of the rule that says which contracts it reaches: docs/reference/authorities.md."""
    buyers: tuple[Buyer, ...]
    """Empty: every buyer, or no buyer's contract is needed."""
    systems: SystemScope
    duties: tuple[Duty, ...]
    affiliates: AffiliateRule
    open_source: OpenSource
    exceptions: tuple[ExceptionQuestion, ...]
    waiver: str
    """Who may grant one, on whose request; empty where none is known."""
    flow_down: str
    """What subcontracts must carry, in our words."""
    list_place: str
    """Where the Government names the sources; empty where it publishes no list."""
    certainty: str
    """primary where the text itself was read, else secondary or unverified."""
    sources: tuple[str, ...]
    as_of: str
    ends: str = ""
    """ISO day on which the authority itself ends."""
    review: str = ""
    """When the Government must look at its acts again."""
    note: str = ""

    @property
    def clauses(self) -> tuple[str, ...]:
        """Return every clause through which it binds, in the order of its duties."""
        named = (one.clause for duty in self.duties for one in duty.paragraphs if one.clause)
        return tuple(dict.fromkeys(named))
