"""Which small companies are plans tried on: rows, ties, owners, SBOMs with and without roots?"""

from random import Random

from msgspec import structs

from exposure.inventory.bill import Bill
from exposure.inventory.estate import Estate
from exposure.model.records import Cell, ContractRow, Tie, VendorRow
from tests.graph.builders import bill, changed, contract, estate, row
from tests.graph.test_ties import owned, tie

NAMES = (
    "Harbour Ltd", "Harbour Inc", "HARBOUR", "Quay Ltd", "Sub Ltd", "Veyrantha Inc", "Veyrantha",
    "Kestrinova Ltd", "Morrowlight Inc", "Copperdesk", "Pier Works",
)  # fmt: skip
PRODUCTS = ("Payroll", "Desk", "Lamp", "Veyrantha Desk", "Copperdesk Assist", "root", "gadget")
PARTS = (
    "root", "gadget", "a", "b", "c", "@veyrantha/kit", "langkit-veyrantha", "switchboard",
    "veyrantha-icons", "@kestrinova/x",
)  # fmt: skip
PROSE = ("uses Veyrantha", "powered by Veyrantha models", "planned: Veyrantha",
         "hosted on Kestrinova Ltd")  # fmt: skip


def company(chance: Random) -> Estate:
    """Draw a company of up to five rows, three SBOMs, three ties and two contracts."""
    rows = [_row(chance, line) for line in range(2, 2 + chance.randint(0, 5))]
    bills = [_bill(chance, place) for place in range(chance.randint(0, 3))]
    contracts = [_contract(chance, line) for line in range(2, 2 + chance.randint(0, 2))]
    ties = tuple(_tie(chance, line) for line in range(2, 2 + chance.randint(0, 3)))
    return structs.replace(estate(*rows, *bills, *contracts), ties=ties)


def _row(chance: Random, line: int) -> VendorRow:
    fields: dict[str, object] = {}
    if chance.random() < 0.3:
        fields["subprocessors"] = tuple(chance.sample(NAMES, chance.randint(1, 2)))
    if chance.random() < 0.15:
        fields["ended"] = chance.choice(["2025-01-01", "2027-01-01"])
    if chance.random() < 0.15:
        fields["notes"] = chance.choice(PROSE)
    if chance.random() < 0.15:
        fields["website"] = chance.choice(["https://veyrantha.example", "https://x.example"])
    if chance.random() < 0.1:
        fields["other_names"] = (Cell(chance.choice(NAMES), f"Vendors!O{line}"),)
    drawn = row(chance.choice(NAMES), chance.choice((*PRODUCTS, "")), line=line, **fields)
    if chance.random() < 0.15:
        parent = Cell(chance.choice(NAMES), f"Vendors!P{line}")
        drawn = structs.replace(drawn, cells={**drawn.cells, "parent": parent})
    return drawn


def _bill(chance: Random, place: int) -> Bill:
    roots = chance.choice([("root",), ("root",), ("gadget",), ()])
    parts = chance.sample(PARTS, chance.randint(2, 6))
    ways = [f"{root}>{part}" for root in roots for part in parts
            if part != root and chance.random() < 0.5]  # fmt: skip
    ways += [f"{one}>{other}" for one in parts for other in parts
             if one != other and chance.random() < 0.2]  # fmt: skip
    drawn = bill(", ".join((*ways, *parts, *roots)), document=f"{place}.cdx.json", roots=roots,
                 version=chance.choice(["1.0.0", "1.0.0", "2.0.0"]))  # fmt: skip
    for name in drawn.names:
        if chance.random() < 0.15:
            drawn = changed(drawn, name, supplier=chance.choice(NAMES))
    return drawn


def _contract(chance: Random, line: int) -> ContractRow:
    drawn = contract(
        f"C-{line}", uses=tuple(chance.sample(PRODUCTS, chance.randint(0, 2))), line=line
    )
    if chance.random() < 0.3:
        prose = Cell("relies on Veyrantha Inc", f"D{line}")
        drawn = structs.replace(drawn, cells={"notes": prose})
    return drawn


def _tie(chance: Random, line: int) -> Tie:
    state = tie if chance.random() < 0.6 else owned
    return state(chance.choice((*NAMES, *PRODUCTS)), chance.choice(NAMES), line=line)
