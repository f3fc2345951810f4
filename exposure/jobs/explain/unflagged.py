"""What was read of something that was not flagged, and what spoke against each vendor?"""

from msgspec import Struct
from msgspec.structs import replace

from exposure.graph.bill_steps import FIRST_STEPS, ends_of, hidden_on
from exposure.graph.trace import Tracer
from exposure.identify.explain import consider
from exposure.identify.fold import fold
from exposure.identify.matcher import build_matcher
from exposure.inventory.bill import Bill
from exposure.jobs.explain.listed import listed_on, of_lists
from exposure.model.records import VendorRow
from exposure.model.relation import Considered
from exposure.model.result import ScanResult
from exposure.register.facts import Register
from exposure.report.terminal.why.groups import why_unflagged

_MOST_ADDRESSES = 10
"""Addresses of one component that are compared with every vendor's."""


class NodeAt(Struct, frozen=True):
    """A component of one bill."""

    bill: Bill
    position: int


def explain_node(saved: ScanResult, register: Register, node: NodeAt, *, show_all: bool) -> str:
    """Explain a component that no vendor was found behind."""
    bill, position = node.bill, node.position
    name = f"{bill.names[position]} {bill.versions[position]}".strip()
    parties = [(role, column[position]) for role, column in bill.parties.items()
               if column[position]]  # fmt: skip
    owned = zip(bill.urls, bill.url_nodes, strict=True)
    hosts = list(dict.fromkeys(url for url, owner in owned if owner == position))
    cpe = bill.cpes.get(position, "")
    read = [f"{bill.document} › {bill.place_of(position)} ({bill.format})"]
    read.append(f"purl: {bill.purls[position] or 'none'}")
    read += [f"{role}: {text}" for role, text in parties]
    read += [f"CPE: {cpe}"] if cpe else []
    read += [f"address: {url}" for url in hosts]
    read.append(_route_words(bill, position))
    read += [f"on the way to: {', '.join(passed)}"] if (passed := _passed_by(saved, node)) else []
    texts = [bill.purls[position] or bill.names[position], *(text for _, text in parties)]
    texts += hosts[:_MOST_ADDRESSES]
    considered = _considered(saved, register, texts)
    return _unflagged(saved, name, read, considered, show_all=show_all)


def _passed_by(saved: ScanResult, node: NodeAt) -> list[str]:
    """Return the findings that the component brings in: what is not flagged may lead to what is."""
    document, place = node.bill.document, node.bill.place_of(node.position)
    return [
        finding.id
        for finding in saved.findings
        if any(
            step.location is not None
            and (step.location.document, step.location.place) == (document, place)
            for step in (*finding.introducers, *(s for r in finding.routes for s in r.steps))
        )
    ]


def _route_words(bill: Bill, position: int) -> str:
    trace = Tracer(bill).trace([position])[position]
    shown, hidden = ends_of(trace.ways[0]), hidden_on(trace.ways[0])
    names = [bill.names[stop] for stop in shown]
    if hidden:
        names.insert(FIRST_STEPS, f"{hidden:,} steps not shown")
    route = " › ".join(names)
    depth = "depth unknown" if trace.depth is None else f"depth {trace.depth}"
    return f"route: {route} ({depth})"


def explain_row(saved: ScanResult, register: Register, row: VendorRow, *, show_all: bool) -> str:
    """Explain a row: what was read of each cell, and which vendors its texts came near to."""
    read = [f"{row.location.document} › {cell.place} ({role.replace('_', ' ')}): {cell.text}"
            for role, cell in row.cells.items() if cell.text]  # fmt: skip
    texts = [row.vendor, row.product, row.website, row.email, row.description]
    texts += [cell.text for cell in (*row.other_names, *row.subprocessors)]
    named = row.product or row.vendor
    considered = _considered(saved, register, texts)
    return _unflagged(saved, named, read, considered, show_all=show_all)


def explain_name(
    saved: ScanResult, register: Register, name: str, places: list[str], *, show_all: bool
) -> str:
    """Explain a name that stands beside or behind a row's vendor, and where it does."""
    considered = _considered(saved, register, [name])
    return _unflagged(saved, name, places, considered, show_all=show_all)


def _unflagged(
    saved: ScanResult, name: str, read: list[str], near: tuple[Considered, ...], *, show_all: bool
) -> str:
    """Render with the vendors' display names."""
    names = {vendor.id: vendor.name for vendor in saved.looked_for}
    looked_for = (*sorted(names.values(), key=str.casefold), *of_lists(saved))
    return why_unflagged(name, tuple(read), near, looked_for=looked_for, show_all=show_all)


def _considered(saved: ScanResult, register: Register, texts: list[str]) -> tuple[Considered, ...]:
    looked_for = {vendor.id for vendor in saved.looked_for if vendor.id in register.vendors}
    matcher = build_matcher(register, looked_for | listed_on(register, saved.as_of))
    found: dict[tuple[str, str], Considered] = {}
    for text in dict.fromkeys(text for text in texts if fold(text)):
        for near in consider(matcher, text)[1]:
            found.setdefault((near.vendor, near.against), near)
    return tuple(replace(one, vendor=register.vendors[one.vendor].name) for one in found.values())
