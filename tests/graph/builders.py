"""From which drawings and sentences are the bills, rows and facts of these tests made?"""

from array import array
from itertools import pairwise

from msgspec import structs

from exposure.graph.joins.joined import build_graph
from exposure.graph.supply import SupplyGraph
from exposure.graph.ties.names import Names
from exposure.identify.bills import NodeHit, match_bill
from exposure.identify.matcher import Matcher, build_matcher
from exposure.identify.rows import RowHit, match_row
from exposure.inventory.bill import CONTAINED, DEV, OPTIONAL, Bill, Edges, Section
from exposure.inventory.estate import Estate
from exposure.inventory.runs import one_each
from exposure.model.designation import Status
from exposure.model.gap import Gap, GapEffect
from exposure.model.location import Location
from exposure.model.records import Cell, ContractRow, VendorRow
from exposure.model.relation import Relation
from exposure.model.result import InputRecord
from exposure.model.settings import Join
from exposure.register.facts import (
    CatalogueLink,
    Domain,
    Name,
    PackagePattern,
    Register,
    Source,
    Vendor,
    Vocabulary,
)
from exposure.register.law.facts import Clause, Designation, HistoryEntry

AS_OF = "2026-10-01"
MARKS = {"dev": DEV, "optional": OPTIONAL, "contained": CONTAINED}


def bill(drawing: str, *, document: str = "app.cdx.json", roots: tuple[str, ...] | None = None,
         version: str = "1.0.0") -> Bill:  # fmt: skip
    """Draw a bill: `root>a, a>b, root>b?dev, x` has four components and three edges.

    An edge is marked `?dev`, `?optional` or `?contained`. A component called `root` is the root,
    unless `roots` says otherwise. Each has an npm purl of its name.
    """
    names: dict[str, int] = {}
    pairs = []
    for part in filter(None, (part.strip() for part in drawing.split(","))):
        ways, _, mark = part.partition("?")
        nodes = [names.setdefault(name, len(names)) for name in ways.split(">")]
        pairs += [(*pair, MARKS.get(mark, 0)) for pair in pairwise(nodes)]
    if roots is None:
        roots = ("root",) if "root" in names else ()
    return bill_of(list(names), pairs, [names[root] for root in roots], document, version)


def bill_of(names: list[str], pairs: list[tuple[int, int, int]], roots: list[int],
            document: str = "app.cdx.json", version: str = "1.0.0") -> Bill:  # fmt: skip
    """Make a bill of names, (source, target, mark) and positions of the roots."""
    size = len(names)
    marks = bytes(mark for *_, mark in pairs)
    return Bill(
        document=document, format="CycloneDX 1.6 JSON", dated="2026-09-01", roots=tuple(roots),
        refs=[f"ref-{name}" for name in names], names=list(names), versions=[version] * size,
        purls=[f"pkg:npm/{name.replace('@', '%40')}@{version}" for name in names],
        parties={}, cpes={}, urls=[], url_nodes=one_each([]), kinds=bytes(size),
        sections=(Section(0, size, "/components/{}"),),
        edges=Edges(one_each(source for source, *_ in pairs),
                    array("i", [target for _, target, _ in pairs]), marks if any(marks) else b""),
        gaps=(), ref_key="bom-ref",
    )  # fmt: skip


def changed(drawn: Bill, node: str, **columns: str) -> Bill:
    """Give one component another `name`, `version`, `purl`, or a party such as `supplier`."""
    position = drawn.names.index(node)
    for column, text in columns.items():
        if column in {"name", "version", "purl"}:
            texts = list(getattr(drawn, f"{column}s"))
            drawn = structs.replace(drawn, **{f"{column}s": texts})
        else:
            texts = list(drawn.parties.get(column, [""] * len(drawn)))
            drawn = structs.replace(drawn, parties={**drawn.parties, column: texts})
        texts[position] = text
    return drawn


def row(vendor: str, product: str = "", *, line: int = 2, document: str = "vendors.xlsx",
        **fields: object) -> VendorRow:  # fmt: skip
    """Make a row whose vendor stands in column A and whose product stands in column B."""
    cells = {"vendor": Cell(vendor, f"Vendors!A{line}")}
    if product:
        cells["product"] = Cell(product, f"Vendors!B{line}")
    for place, role in (("C", "sbom"), ("D", "notes"), ("E", "website")):
        if fields.get(role):
            cells[role] = Cell(str(fields[role]), f"Vendors!{place}{line}")
    subprocessors = tuple(Cell(str(text), f"Vendors!H{line}")
                          for text in fields.pop("subprocessors", ()))  # fmt: skip
    return VendorRow(location=Location(document, f"Vendors!A{line}"), vendor=vendor,
                     product=product, cells=cells, subprocessors=subprocessors, **fields)  # fmt: skip


def contract(number: str, *, uses: tuple[str, ...] = (), clauses: tuple[str, ...] = (),
             line: int = 2) -> ContractRow:  # fmt: skip
    """Make a contract; what it uses stands in column C."""
    cells = tuple(Cell(text, f"C{line}") for text in uses)
    return ContractRow(Location("contracts.csv", f"A{line}", line), number,
                       clauses=clauses, uses=cells)  # fmt: skip


def hiding(document: str, place: str = "") -> Gap:
    """Make a gap that hides presence."""
    return Gap("says-incomplete", GapEffect.hides_presence, document, place, "it is incomplete")


def estate(*parts: Bill | VendorRow | ContractRow | Gap) -> Estate:
    """Put bills, rows, contracts and gaps together as if they had been read."""
    bills = tuple(part for part in parts if isinstance(part, Bill))
    inputs = tuple(
        InputRecord(one.document, "", "sbom", one.format, one.dated, len(one), len(one.edges), 0)
        for one in bills
    )
    return Estate(
        bills=bills, rows=tuple(part for part in parts if isinstance(part, VendorRow)),
        contracts=tuple(part for part in parts if isinstance(part, ContractRow)), inputs=inputs,
        imports=(), gaps=(*(gap for one in bills for gap in one.gaps),
                          *(part for part in parts if isinstance(part, Gap))),
    )  # fmt: skip


def graph_of(*parts: Bill | VendorRow | ContractRow | Gap, joins: tuple[Join, ...] = (),
             ) -> SupplyGraph:  # fmt: skip
    """Join the parts; rows are recognised by the invented register."""
    whole = estate(*parts)
    return build_graph(whole, [hits_in_row(one) for one in whole.rows], joins, "exposure.toml", (),
                       Names(MATCHER))  # fmt: skip


def hits_in_row(one: VendorRow) -> list[RowHit]:
    """Return what the invented register recognises in a row."""
    return match_row(MATCHER, one)


def hits_in_bill(one: Bill) -> list[NodeHit]:
    """Return what the invented register recognises in a bill."""
    return match_bill(MATCHER, one)


def no_lines(_: Bill, __: object) -> dict[int, int]:
    """Stand in for the search for lines."""
    return {}


def _vendor(key: str, name: str, legal: str, domain: str) -> Vendor:
    return Vendor(
        id=key, name=name, also=(), country="ZZ",
        names=(Name(legal, "legal", Relation.made_by, "read"),
               Name(name, "alias", Relation.made_by, "read")),
        products=(), domains=(Domain(domain, "read"),), cpe_vendors=(), model_ids=(),
        identifiers={}, excluded=(),
    )  # fmt: skip


def _pattern(pattern: str, vendor: str, relation: Relation) -> PackagePattern:
    return PackagePattern(pattern, vendor, relation, "read", f"purl-{relation.value}")


def _act(key: str, vendor: str, status: Status, **fields: object) -> Designation:
    given = {
        "authority": "Act 7", "issuer": "an office", "entity_text": vendor, "scope": "all of it",
        "contractor_scope": "what contractors use", "clauses": (), "deadline": None,
        "certainty": "primary", "sources": ("read",), "as_of": "2026-09-01", "note": "",
        "open_questions": (), "history": (HistoryEntry("2026-01-01", status, "signed", "read"),),
    } | fields  # fmt: skip
    return Designation(id=key, vendor=vendor, **given)


VEYRA, KESTRIN, MORROW = "veyra", "kestrin", "morrow"
"""Designated since 2026-01-01; under watch since then; in the register and nothing more."""

REGISTER = Register(
    version="invented", known_to="2026-11-01",
    sources={"read": Source("read", "A notice", "https://notice.example", "2026-09-01", "primary")},
    vendors={
        VEYRA: _vendor(VEYRA, "Veyrantha", "Veyrantha Inc", "veyrantha.example"),
        KESTRIN: _vendor(KESTRIN, "Kestrinova", "Kestrinova Ltd", "kestrinova.example"),
        MORROW: _vendor(MORROW, "Morrowlight", "Morrowlight Inc", "morrowlight.example"),
    },
    packages=(
        _pattern("pkg:npm/%40veyrantha/*", VEYRA, Relation.made_by),
        _pattern("pkg:npm/langkit-veyrantha", VEYRA, Relation.connector_to),
        _pattern("pkg:npm/veyrantha-icons", VEYRA, Relation.mentions_only),
        _pattern("pkg:npm/switchboard", VEYRA, Relation.routes_to),
        _pattern("pkg:npm/switchboard", KESTRIN, Relation.routes_to),
        _pattern("pkg:npm/%40kestrinova/*", KESTRIN, Relation.made_by),
        _pattern("pkg:npm/%40morrowlight/*", MORROW, Relation.made_by),
    ),
    links=(
        CatalogueLink("copperdesk-assist", "Copperdesk Assist", (), "Copperdesk", (VEYRA,),
                      Relation.subprocessor_of, "opt_in", "off until asked for", "read"),
    ),
    designations=(
        _act("act-veyra", VEYRA, Status.effective, clauses=("FAR 52.204-25",)),
        _act("act-kestrin", KESTRIN, Status.under_consideration),
    ),
    clauses=(Clause("FAR 52.204-25", "a clause", "codified", "read"),),
    requirements=(),
    vocabulary=Vocabulary(("inc", "ltd"), ("cloud",), ("formerly",)),
)  # fmt: skip

MATCHER: Matcher = build_matcher(REGISTER, REGISTER.vendors)
