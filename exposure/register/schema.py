"""What may a person write in the register's YAML? Pydantic, because people author it."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from exposure.model.designation import Status
from exposure.model.law.authority import AffiliateRule, Buyer, Instrument
from exposure.model.relation import Relation

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$")]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
LooseDay = Annotated[str, StringConstraints(pattern=r"^(\d{4}(-\d{2}){0,2})?$")]
"""A date as precise as its source: year, month or day; empty where none is stated."""
Purl = Annotated[str, StringConstraints(pattern=r"^pkg:[a-z][a-z0-9.+-]*/[^@?#*\s]+\*?$")]
Family = Annotated[
    str, StringConstraints(pattern=r"^pkg:[a-z]+/[^@?#*\s{}]*\{token\}[^@?#*\s{}]*$")
]
Word = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+$")]
RequirementId = Annotated[str, StringConstraints(pattern=r"^[A-K][1-9]$")]
EvidenceWord = Annotated[str, StringConstraints(pattern=r"^[a-z_]+$")]
AT_LEAST_ONE = Field(min_length=1)
"""For a list that says nothing when it is empty."""
_SPELT = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


def _as_flag(written: object) -> object:
    """A users' file holds texts alone: `true` is one of them."""
    return _SPELT.get(written.lower(), written) if isinstance(written, str) else written


Sharing = Annotated[Literal[True, False, "mail", "pages"], BeforeValidator(_as_flag)]
Certainty = Literal["primary", "secondary", "unverified"]


class Authored(BaseModel):
    """A misspelt field is an error, never silently dropped."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class AuthoredSource(Authored):
    """One row of sources.yaml."""

    title: Text
    url: str
    as_of: LooseDay
    certainty: Certainty


class AuthoredName(Authored):
    """One way in which a vendor is written."""

    text: Text
    kind: Literal["legal", "alias", "native", "former", "subsidiary"]
    relation: Relation | None = None
    """None: made_by, or owned_by for a subsidiary."""
    source: Identifier
    ambiguous: bool | None = None
    """None: worked out from the background vocabulary."""
    since: LooseDay = ""
    until: LooseDay = ""
    note: str = ""


class AuthoredProduct(Authored):
    """A product or brand name."""

    text: Text
    source: Identifier
    weak: bool | None = None
    """None: worked out from the background vocabulary."""
    prefix: bool = False
    """The first letters of part numbers, such as `AB-12`."""


class AuthoredDomain(Authored):
    """A host that the vendor owns."""

    text: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$")]
    source: Identifier
    shared: Sharing = False
    """Whether everybody's mailboxes, everybody's pages, or both stand under it."""


class AuthoredPackage(Authored):
    """A package or namespace in a vendor's own file."""

    pattern: Purl
    relation: Relation = Relation.made_by
    source: Identifier
    note: str = ""


class AuthoredExclusion(Authored):
    """A near name that is not the vendor."""

    text: Text
    reason: Text
    source: Identifier


class AuthoredTexts(Authored):
    """Several short facts from one source."""

    source: Identifier
    texts: list[Text]


class AuthoredIdentifier(Authored):
    """An official number of a vendor."""

    kind: Literal["uei", "cage", "lei", "duns"]
    text: Text
    source: Identifier


class AuthoredVendor(Authored):
    """vendors/<id>.yaml."""

    id: Identifier
    name: Text
    also: list[Text]
    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    names: Annotated[list[AuthoredName], Field(min_length=1)]
    products: list[AuthoredProduct] = []
    domains: list[AuthoredDomain] = []
    packages: list[AuthoredPackage] = []
    cpe_vendors: AuthoredTexts | None = None
    model_ids: AuthoredTexts | None = None
    identifiers: list[AuthoredIdentifier] = []
    package_tokens: list[Identifier] = []
    trades: list[Identifier] = []
    excluded: list[AuthoredExclusion] = []


class AuthoredTie(Authored):
    """A package of somebody else that leads to one vendor."""

    pattern: Purl
    vendor: Identifier
    source: Identifier
    note: str = ""


class AuthoredRouter(Authored):
    """A package that can reach several vendors."""

    pattern: Purl
    vendors: list[Identifier]
    source: Identifier
    note: str = ""


class AuthoredPackages(Authored):
    """packages.yaml."""

    connectors: list[AuthoredTie]
    routers: list[AuthoredRouter]
    mentions: list[AuthoredTie]
    instrumentation: list[AuthoredTie]
    origins: list[AuthoredTie]


class AuthoredIntegrations(Authored):
    """integrations.yaml."""

    source: Identifier
    connectors: list[Family]
    instrumentation: list[Family]


class AuthoredLink(Authored):
    """One row of links.yaml."""

    id: Identifier
    product: Text
    aliases: list[Text]
    provider: Text
    vendors: list[Identifier]
    relation: Relation
    default_state: Literal["default_on", "opt_in", "opt_out", "region", "unknown"]
    stated: Text
    source: Identifier
    note: str = ""
    sources: dict[Identifier, Identifier] = {}
    """Vendor → source, where `source` does not name it."""


class AuthoredChange(Authored):
    """One dated step of a designation."""

    date: Day
    stated_as: Text
    source: Identifier


class AuthoredDesignation(Authored):
    """One row of designations.yaml."""

    id: Identifier
    vendor: Identifier
    basis: Identifier
    """An id of authorities.yaml."""
    instrument: Instrument
    buyers: list[Buyer] = []
    """Where the act says more narrowly than its basis whose contracts are meant."""
    affiliates: AffiliateRule | None = None
    """None: as its basis says."""
    authority: Text
    issuer: Text
    entity_text: Text
    scope: Text
    contractor_scope: Text
    clauses: list[Text]
    confirm: list[Text] = []
    """What a person must confirm of this source, beside what the basis asks."""
    history: list[AuthoredChange]
    deadline: Day | None = None
    certainty: Certainty
    sources: list[Identifier]
    as_of: LooseDay
    note: str = ""
    open_questions: list[Text] = []


class AuthoredVocabulary(Authored):
    """vocabulary.yaml."""

    legal_forms: list[Text]
    generic: list[Text]
    negations: list[Text]
    marks: list[Text] = []
    people: list[Text] = []


class AuthoredBackground(Authored):
    """background.yaml."""

    sources: list[Identifier]
    names: int
    words: dict[Annotated[int, Field(ge=1)], str]


AuthoredTrades = dict[Identifier, list[Text]]
"""trades.yaml: a trade → words that tell of it."""


class AuthoredAbout(Authored):
    """about.yaml."""

    schema_version: Literal[1]
    known_to: Day


Statuses = dict[Text, Status]
"""statuses.yaml: a source's word → what it means."""
