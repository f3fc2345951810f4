"""What is told of a node and of an edge, in whatever form the graph leaves the program?"""

from collections.abc import Mapping

from msgspec import Struct

from exposure.graph.network.columns import PAST, REVIEW, SETTLED


class Described(Struct, frozen=True, gc=False):
    """A node as people and other programs know it; an empty text means that there is nothing to say."""

    key: str
    """Stable: asset ids, `contract:` numbers, `vendor:` ids, `bill:` document and reference."""
    kind: str
    """company, contract, asset, vendor or component."""
    type: str
    """Of an asset or component, what it is more closely: product, sbom, service, model ..."""
    name: str
    version: str = ""
    purl: str = ""
    location: str = ""
    """Where the inputs first speak of it."""
    contracts: str = ""
    """Numbers of the contracts on which an asset is used, between `; `."""
    looked_for: str = ""
    """Of a vendor, why the scan looked for it: designated, under_watch or asked."""
    ours: bool = False
    """The vendor supplies nothing but the company's own products: most likely it is the company."""
    findings: str = ""
    """Ids of the findings in an asset, between blanks."""

    @property
    def designated(self) -> bool:
        """Say whether it is a vendor with a designation that is in force, or not settled."""
        return self.looked_for == "designated"


class Manner(Struct, frozen=True, gc=False):
    """How an edge ties its ends; many edges share one."""

    kind: str
    """The name of an `EdgeKind`."""
    relation: str
    """The same in words."""
    doubt: str = ""
    """review, past and settled, as far as they hold, between blanks."""
    source_roles: str = ""
    """The roles in which a vendor stands at this end: supplier, behind and owner, between blanks."""
    target_roles: str = ""


class Cited(Struct, frozen=True, gc=False):
    """What findings say of an edge that leads to their vendor."""

    findings: tuple[str, ...] = ()
    """Their ids."""
    ties: tuple[str, ...] = ()
    """How they are related to the vendor: words of `Relation`."""
    words: tuple[str, ...] = ()
    """The same, as people read it: `connector to`."""
    confidence: str = ""
    """Of the surest finding."""
    evidence: tuple[str, ...] = ()
    """Where their evidence stands."""
    settled: bool = False
    """A person settled of each that it is not that vendor."""


NOTHING_CITED = Cited()


class Linked(Struct, frozen=True, gc=False):
    """An edge between two nodes, given by their numbers in the drawing."""

    source: int
    target: int
    manner: Manner
    cited: Cited = NOTHING_CITED


class Marks(Struct, frozen=True):
    """What the result of a scan says of the graph."""

    looked_for: Mapping[str, str] = {}
    """Id of a vendor → why the scan looked for it."""
    findings: Mapping[str, tuple[str, ...]] = {}
    """Id of an asset → ids of the findings in it."""
    cited: Mapping[int, Cited] = {}
    """Edge of the network → what findings say of it."""


UNMARKED = Marks()


def doubt_words(doubt: int) -> str:
    """Return why an edge is doubtful; empty where it is not."""
    named = ((REVIEW, "review"), (PAST, "past"), (SETTLED, "settled"))
    return " ".join(word for bit, word in named if doubt & bit)
