"""What was read of something that was not flagged, and what spoke against each vendor?"""

import re

from msgspec import Struct

from exposure.graph.trace import Tracer
from exposure.identify.explain import consider
from exposure.identify.fold import fold
from exposure.identify.matcher import build_matcher
from exposure.inventory.bill import Bill
from exposure.inventory.estate import Estate
from exposure.model.match import Considered
from exposure.model.records import VendorRow
from exposure.model.result import ScanResult
from exposure.register.facts import Register
from exposure.report.terminal.why_groups import why_unflagged

MOST_NODES = 20
"""Components explained for one name; a name that fits more is too common to explain."""

_CELL = re.compile(
    r"^(?:(?P<document>.*?)\s*(?:›|:)\s*)?(?:(?P<sheet>[^!›]+)!)?[A-Z]{0,3}(?P<row>\d+)$"
)


class NodeAt(Struct, frozen=True):
    """A component of one bill."""

    bill: Bill
    position: int


def nodes_named(estate: Estate, subject: str) -> list[NodeAt]:
    """Return the components with that purl (with or without version), reference or name."""
    wanted = subject.casefold()
    return [
        NodeAt(bill, position)
        for bill in estate.bills
        for position, (purl, name) in enumerate(zip(bill.purls, bill.names, strict=True))
        if wanted in {name.casefold(), purl.casefold(), _unversioned(purl).casefold(),
                      f"{name}@{bill.versions[position]}".casefold()}
    ][:MOST_NODES]  # fmt: skip


def _unversioned(purl: str) -> str:
    bare = purl.partition("?")[0]
    return bare[: bare.rfind("@")] if bare.rfind("@") > bare.rfind("/") else bare


def row_at(estate: Estate, subject: str) -> VendorRow | None:
    """Return the row in which a cell stands: `Vendors!B14`, `B14`, or `vendors.xlsx › Vendors!B14`."""
    found = _CELL.match(subject.strip())
    if found is None:
        return None
    for row in estate.rows:
        sheet, _, cell = row.location.place.rpartition("!")
        same_row = re.sub(r"\D", "", cell) == found["row"]
        same_sheet = found["sheet"] is None or found["sheet"].strip() == sheet
        document = found["document"]
        if same_row and same_sheet and (not document or row.location.document.endswith(document)):
            return row
    return None


def explain_node(saved: ScanResult, register: Register, node: NodeAt) -> str:
    """Explain a component that no vendor was found behind."""
    bill, position = node.bill, node.position
    name = f"{bill.names[position]} {bill.versions[position]}".strip()
    parties = [f"{role}: {column[position]}" for role, column in bill.parties.items()
               if column[position]]  # fmt: skip
    hosts = [url for url, owner in zip(bill.urls, bill.url_nodes, strict=True) if owner == position]
    read = [f"{bill.document} › {bill.place_of(position)} ({bill.format})"]
    read += [f"purl: {bill.purls[position] or 'none'}", *parties]
    read += [f"address: {url}" for url in hosts]
    read.append(_reach(bill, position))
    texts = [
        bill.purls[position] or bill.names[position],
        *(part.partition(": ")[2] for part in parties),
    ]
    return why_unflagged(name, tuple(read), _considered(saved, register, texts))


def _reach(bill: Bill, position: int) -> str:
    trace = Tracer(bill).trace([position])[position]
    route = " › ".join(bill.names[stop] for stop in trace.ways[0].nodes)
    depth = "depth unknown" if trace.depth is None else f"depth {trace.depth}"
    return f"route: {route} ({depth})"


def explain_row(saved: ScanResult, register: Register, row: VendorRow) -> str:
    """Explain a row: what was read of each cell, and which vendors its texts came near to."""
    read = [f"{row.location.document} › {cell.place} ({role}): {cell.text}"
            for role, cell in row.cells.items() if cell.text]  # fmt: skip
    texts = [row.vendor, row.product, row.website, row.email, row.description]
    texts += [cell.text for cell in (*row.other_names, *row.subprocessors)]
    named = row.product or row.vendor
    return why_unflagged(named, tuple(read), _considered(saved, register, texts))


def _considered(saved: ScanResult, register: Register, texts: list[str]) -> tuple[Considered, ...]:
    matcher = build_matcher(register, [vendor.id for vendor in saved.looked_for])
    found: dict[tuple[str, str], Considered] = {}
    for text in dict.fromkeys(text for text in texts if fold(text)):
        for near in consider(matcher, text)[1]:
            found.setdefault((near.vendor, near.against), near)
    return tuple(found.values())
