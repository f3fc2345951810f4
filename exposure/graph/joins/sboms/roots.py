"""What does an SBOM say that its product is called, and who hands it over?"""

import re
from collections.abc import Iterator

from msgspec import Struct

from exposure.graph.joins.versions import without_version
from exposure.identify.fold import fold, names_a_person
from exposure.identify.purl import split_purl
from exposure.identify.rules.identifiers import cpe_product_of
from exposure.inventory.bill import Bill
from exposure.patterns import late_pattern

MAKERS = ("supplier", "manufacturer")
"""Parties of a root that are asked who hands it over, the surest first."""
_LONGEST = 300
"""Characters of a party's text that are looked at."""
_ANY = frozenset({"", "*", "-"})
_LABEL = late_pattern(r"^\s*(?:organi[sz]ation|company|tool)\s*:\s*", re.IGNORECASE)
_MAILBOX = late_pattern(r"\s*(?:<[^>]*>|\([^)]*@[^)]*\)|\(\s*\))\s*$")


class Party(Struct, frozen=True, gc=False):
    """Who is said to hand over, or to make, what an SBOM describes."""

    role: str
    name: str
    node: int


class Root(Struct, frozen=True):
    """What the roots of one SBOM are called."""

    names: frozenset[str]
    """Folded, as they stand."""
    near: dict[str, str]
    """Folded name that is read out of something else → out of what."""
    parties: tuple[Party, ...]


def root_of(bill: Bill) -> Root:
    """Return what an SBOM's roots are called; of several, all of them."""
    names = frozenset(fold(bill.names[root]) for root in bill.roots) - {""}
    near: dict[str, str] = {}
    for root in bill.roots:
        for name, source in _near(bill, root):
            folded = fold(name)
            if folded and folded not in names:
                near.setdefault(folded, source)
    return Root(names, near, tuple(_parties(bill)))


def _near(bill: Bill, root: int) -> Iterator[tuple[str, str]]:
    yield without_version(bill.names[root]), "version left out"
    purl = split_purl(bill.purls[root])
    if purl is not None:
        yield without_version(purl.name), f"as its purl {purl.key} says"
        yield f"{purl.namespace} {purl.name}", f"as its purl {purl.key} says"
    product = cpe_product_of(bill.cpes.get(root, ""))
    if product not in _ANY:
        yield product, f"as its CPE {bill.cpes[root]} says"


def _parties(bill: Bill) -> Iterator[Party]:
    for role in MAKERS:
        if role in bill.parties:
            for root in bill.roots:
                name = party_name(bill.parties[role][root])
                if name:
                    yield Party(role, name, root)


def party_name(text: str) -> str:
    """Return the organisation that a party's text begins with; empty where it is a person.

    Behind a semicolon stand people to ask, and further parties.
    """
    first = text[:_LONGEST].partition(";")[0]
    return "" if names_a_person(first) else _MAILBOX.sub("", _LABEL.sub("", first)).strip()
