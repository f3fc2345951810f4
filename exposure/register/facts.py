"""What does the register hold once its YAML has been compiled? Every fact keeps its source."""

from typing import Literal, TypeAlias

from msgspec import Struct

from exposure.model.designation import Handling, Waiver
from exposure.model.law.authority import Authority
from exposure.model.register.file import RegisterFile
from exposure.model.register.lists import ListRecord
from exposure.model.relation import Relation
from exposure.model.result import RegisterRecord
from exposure.register.law.agencies import AgencyNames
from exposure.register.law.clocks import ClockRule
from exposure.register.law.facts import Clause, Designation, Requirement

Sharing: TypeAlias = bool | Literal["mail", "pages"]
REPOSITORIES = "pkg:github/"
BY_REPOSITORY = ("pkg:golang/github.com/", "pkg:githubactions/", "pkg:swift/github.com/")
"""What packages that are known by the address of their repository begin with."""


class Source(Struct, frozen=True, gc=False):
    """Where a fact was read."""

    id: str
    title: str
    url: str
    as_of: str
    certainty: str
    """primary, secondary or unverified. A hit on unverified facts alone is at most probable."""

    @property
    def was_read(self) -> bool:
        """Say whether somebody read it, rather than remembered the fact."""
        return self.certainty != "unverified"


class Name(Struct, frozen=True, gc=False):
    """One way in which a vendor is written."""

    text: str
    kind: str
    """legal, alias, native, former or subsidiary."""
    relation: Relation
    """made_by for the vendor's own names, owned_by for a subsidiary's."""
    source: str
    ambiguous: bool | None = None
    """Also an ordinary word, place, person or other company: never more than review on its own.
    None where nobody has said so, and the background vocabulary decides."""
    since: str = ""
    """As precise as its source: year, month or day; empty where none is stated."""
    until: str = ""
    """Of a business that was sold, or a name that was given up: when."""
    note: str = ""
    """What a reviewer should know: a sale, a licence, a claim to be separate."""


class Product(Struct, frozen=True, gc=False):
    """A product or brand name."""

    text: str
    source: str
    weak: bool | None = None
    """Also an ordinary word or name: never more than review on its own.
    None where nobody has said so, and the background vocabulary decides."""
    prefix: bool = False
    """The first letters of part numbers: what begins with them is the vendor's."""


class Domain(Struct, frozen=True, gc=False):
    """A host that the vendor owns; its subdomains count."""

    text: str
    source: str
    shared: Sharing = False
    """Customers' mailboxes, pages or buckets stand under it: such a one alone is review.
    `mail` and `pages` say that it is the one alone, and True that it may be both."""


class PackagePattern(Struct, frozen=True, gc=False):
    """A purl without version, or a prefix of one ending in `*`, and what it says about a vendor."""

    pattern: str
    vendor: str
    relation: Relation
    source: str
    rule: str
    """purl-owned-namespace, purl-owned-prefix, purl-owned-package, purl-connector,
    purl-integration-name, purl-router, purl-origin, purl-instrumentation, purl-mention."""
    note: str = ""


class Excluded(Struct, frozen=True, gc=False):
    """A near name, package or host that is not the vendor, and why."""

    text: str
    reason: str
    source: str


class Identifier(Struct, frozen=True, gc=False):
    """One more official number of a kind of which a vendor has another."""

    kind: str
    text: str
    source: str


class Vendor(Struct, frozen=True):
    """One vendor of the register."""

    id: str
    name: str
    also: tuple[str, ...]
    """Other ids under which sources list this vendor."""
    country: str
    names: tuple[Name, ...]
    products: tuple[Product, ...]
    domains: tuple[Domain, ...]
    cpe_vendors: tuple[str, ...]
    model_ids: tuple[str, ...]
    """Globs of hosted or shipped model identifiers."""
    identifiers: dict[str, str]
    """`uei`, `cage`, `lei`, `duns`."""
    excluded: tuple[Excluded, ...]
    cpe_source: str = ""
    """Source of `cpe_vendors` as a group; empty where there are none."""
    model_source: str = ""
    """Source of `model_ids` as a group; empty where there are none."""
    trades: tuple[str, ...] = ()
    """What it makes or does: keys of `Vocabulary.trades`."""
    identifier_sources: dict[str, str] = {}
    """Kind of identifier → source; a kind without one counts as not verified."""
    more_identifiers: tuple[Identifier, ...] = ()
    """Further numbers of a kind: a party of a list may have several."""
    listed_in: str = ""
    """Source of the list that alone names it; empty for a vendor that somebody described."""

    @property
    def all_identifiers(self) -> tuple[Identifier, ...]:
        """Return every number with its kind; `source` is empty where none stands."""
        stated = (
            Identifier(kind, text, self.identifier_sources.get(kind, ""))
            for kind, text in self.identifiers.items()
        )
        return (*stated, *self.more_identifiers)


class CatalogueLink(Struct, frozen=True):
    """A publicly stated route from somebody's product to vendors of the register."""

    id: str
    product: str
    aliases: tuple[str, ...]
    """Other ways to write the product."""
    provider: str
    vendors: tuple[str, ...]
    relation: Relation
    default_state: str
    """default_on, opt_in, opt_out, region or unknown."""
    stated: str
    """The default state in the source's terms."""
    source: str
    note: str = ""
    sources: dict[str, str] = {}
    """Vendor → source, for vendors that `source` itself does not name."""

    def source_of(self, vendor: str) -> str:
        """Return the source that says this vendor is reached."""
        return self.sources.get(vendor, self.source)

    @property
    def all_sources(self) -> tuple[str, ...]:
        """Return the link's own source, then those of single vendors, sorted."""
        return tuple(dict.fromkeys((self.source, *sorted(self.sources.values()))))


class Vocabulary(Struct, frozen=True):
    """Words that say nothing about who a company is."""

    legal_forms: tuple[str, ...]
    """Folded: `pbc`, `gmbh`, `co ltd`; longest first."""
    generic: tuple[str, ...]
    """Trade and place words that may stand beside a name without changing whose it is."""
    negations: tuple[str, ...]
    """`formerly`, `no longer used` and the like: a hit beside them is review."""
    marks: tuple[str, ...] = ()
    """What people write into a record that is closed or kept twice: it says nothing of who it is."""
    people: tuple[str, ...] = ()
    """Family names and titles: a name beside nothing else may be a person's."""
    trades: dict[str, tuple[str, ...]] = {}
    """Trade → words that tell of it, folded: beside a name they say whose it is, or whose not."""


class Background(Struct, frozen=True):
    """How common words are in the names of real companies that are not in this register."""

    sources: tuple[str, ...] = ()
    names: int = 0
    """Companies that were counted."""
    words: dict[int, str] = {}
    """Number of companies → the words that occur in so many of their names, blanks between."""


class Register(Struct, frozen=True):
    """All facts, ready to use."""

    version: str
    """Hash of the YAML."""
    known_to: str
    sources: dict[str, Source]
    vendors: dict[str, Vendor]
    packages: tuple[PackagePattern, ...]
    links: tuple[CatalogueLink, ...]
    designations: tuple[Designation, ...]
    clauses: tuple[Clause, ...]
    requirements: tuple[Requirement, ...]
    vocabulary: Vocabulary
    background: Background = Background()
    authorities: dict[str, Authority] = {}
    agencies: tuple[AgencyNames, ...] = ()
    clocks: tuple[ClockRule, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    """What government authorities granted, as the user's own files record it."""
    overlays: tuple[str, ...] = ()
    handling: dict[str, Handling] = {}
    """Vendors that only some may read of, as their own file says."""
    not_public: tuple[str, ...] = ()
    """Names of the user's files that state something that is not public."""
    file: RegisterFile | None = None
    """The file it was loaded from; None for the shipped register."""
    lists: tuple[ListRecord, ...] = ()
    """Official lists over it, those that come with the program first."""

    def is_verified(self, source: str) -> bool:
        """Say whether a fact's source was read, rather than remembered."""
        return self.sources[source].was_read

    @property
    def record(self) -> RegisterRecord:
        """Return which facts these are, as every result says it."""
        return RegisterRecord(
            self.version, self.known_to, self.overlays, self.file, self.not_public
        )
