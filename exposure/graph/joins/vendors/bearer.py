"""What is there in one row by which another may name the same organisation?"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from exposure.graph.joins.vendors.numbers import numbers_of, own_host
from exposure.graph.ties.names import Names
from exposure.identify.rows import RowHit
from exposure.model.records import VendorRow
from exposure.model.relation import Confidence, Relation

_TELLING = frozenset({"vendor", "identifier", "website"})
"""Cells that say who a row's vendor is."""
_OTHER_BODIES = frozenset({"foundation", "trust", "cooperative", "eg", "ev"})
"""Legal forms of what stands beside a company of the same words: these never are left out."""
_SAME_FORM = {"pvt": "private", "pty": "proprietary", "aktiebolag": "ab"}


class Called(Struct, frozen=True, gc=False):
    """A written name, taken apart into words and legal form."""

    folded: str
    core: str
    """The words, legal form left out."""
    form: str
    """In one spelling; empty where the name bears none."""


class Bearer(Struct, frozen=True, gc=False):
    """Who the vendor of one row is, as far as the row tells."""

    called: Called
    register: str
    """Register id, where the row surely or probably names that vendor; else empty."""
    doubted: frozenset[str]
    """Register ids that the vendor's name may mean, for a person to say."""
    numbers: tuple[tuple[str, str], ...]
    host: str
    """Of its own website; empty where the row states none."""


def called(names: Names, text: str) -> Called:
    """Return what a name is compared by: a foundation is not the company of the same words."""
    name = names.of(text)
    words = [_SAME_FORM.get(word, word) for word in name.form.split()]
    bodies = [word for word in words if word in _OTHER_BODIES]
    form = " ".join(sorted(word for word in words if word not in _OTHER_BODIES))
    return Called(name.folded, " ".join((name.core, *bodies)), form)


def own_identity(name: Called) -> str:
    """Return the identity of an organisation outside the register: its words, without legal form."""
    return f"own:{name.core}"


def bearer_of(row: VendorRow, hits: Sequence[RowHit], names: Names) -> Bearer:
    """Return what a row tells of its vendor."""
    name = called(names, row.vendor)
    register = _recognised(hits)
    doubted = frozenset(
        hit.match.vendor
        for hit in hits
        if hit.role == "vendor" and hit.match.confidence is Confidence.review
    )
    return Bearer(name, register, doubted - {register}, tuple(numbers_of(row)),
                  own_host(row, name.core))  # fmt: skip


def _recognised(hits: Iterable[RowHit]) -> str:
    sure = (
        hit.match.vendor
        for hit in hits
        if hit.role in _TELLING
        and hit.match.relation is Relation.made_by
        and hit.match.confidence is not Confidence.review
    )
    return min(sure, default="")
