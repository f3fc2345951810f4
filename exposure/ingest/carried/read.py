"""Which SBOMs does the result of a check stand for, as if they were read now?"""

from collections.abc import Callable
from typing import TypeAlias

from msgspec.structs import replace

from exposure.ingest.bounds import Bounds
from exposure.ingest.envelope.member import INSIDE, shown_name, told_apart
from exposure.ingest.envelope.swelling import Allowance, most_bytes, swollen
from exposure.inventory.bill import Bill, Carried
from exposure.inventory.carried.faults import Limits
from exposure.inventory.carried.unpack import Unpacked, unpack
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap
from exposure.model.result import InputRecord

Read: TypeAlias = tuple[InputRecord, Reading]
FORMAT = "result of a check"
_UNUSABLE, _UNREAD = "unusable-input", "unread-file"


def read_carried(
    name: str, text: str, bounds: Bounds, allowance: Allowance
) -> tuple[tuple[Gap, ...], list[Read]]:
    """Return the gaps of no input, and what a check read, each input named behind the result `name`.

    Raises `InputError` for an inventory that is not whole, or too large.
    """
    most = most_bytes(len(text), bounds)
    found = unpack(name, text, Limits(most, bounds.max_nodes, bounds.max_edges))
    if not allowance.takes_bytes(found.unpacked_bytes):
        raise swollen(name, most)
    documents, inside = _names(name, found)
    held: dict[str, list[Gap]] = {}
    for gap in found.gaps:
        held.setdefault(inside(gap.document), []).append(_told(gap, inside))
    carried = Carried(name, found.as_of, found.config_sha256)
    bills = iter(found.bills)
    reads = []
    for record, document in zip(found.inputs, documents, strict=True):
        gaps, bill = tuple(held.pop(document, ())), None
        if record.kind == "sbom":
            bill = next(bills)
            gaps = (*(_told(gap, inside) for gap in bill.gaps), *gaps)
            bill = replace(bill, document=document, carried=carried, gaps=gaps)
        reads.append(_one(document, record, bill, gaps))
    return tuple(gap for some in held.values() for gap in some), reads


def _names(name: str, found: Unpacked) -> tuple[list[str], Callable[[str], str]]:
    """Return by which name each input of the check is known here, and any document by its name."""
    names = [one.name for one in found.inputs]
    shown = told_apart(INSIDE.join(map(shown_name, one.split(INSIDE))) for one in names)
    documents = [f"{name}{INSIDE}{one}" for one in shown]
    known = dict(zip(reversed(names), reversed(documents), strict=True))
    return documents, lambda one: known.get(one) or f"{name}{INSIDE}{shown_name(one)}"


def _told(gap: Gap, inside: Callable[[str], str]) -> Gap:
    """Return a gap of the check: what it could not use was not named to this scan.

    Blocks to paste into settings come from this scan alone, never from a file.
    """
    kind = _UNREAD if gap.kind == _UNUSABLE else gap.kind
    return replace(gap, kind=kind, document=inside(gap.document), settle=())


def _one(document: str, record: InputRecord, bill: Bill | None, gaps: tuple[Gap, ...]) -> Read:
    nodes, edges = (len(bill), len(bill.edges)) if bill is not None else (0, 0)
    kind = "sbom" if bill is not None else record.kind
    named = replace(record, name=document, nodes=nodes, edges=edges, gaps=len(gaps))
    return named, Reading(record.format, kind, record.dated, bill, gaps=gaps)
