"""Does what a check read come back from its text as it was, and is anything else refused?"""

import zlib
from array import array
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable
from hashlib import sha256

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from exposure.errors import InputError
from exposure.inventory.bill import SERVICE, Bill, Section
from exposure.inventory.carried.faults import Limits
from exposure.inventory.carried.pack import NOT_CARRIED, Packing
from exposure.inventory.carried.unpack import Unpacked, unpack
from exposure.inventory.carried.wire import LAYOUT, WireBill, WireEnd, WireInventory, WireLines
from exposure.inventory.estate import Estate
from exposure.inventory.runs import one_each
from exposure.model.gap import GapEffect
from exposure.model.result import InputRecord
from tests.graph.builders import bill, bill_of, changed, hiding
from tests.graph.test_trace_properties import Drawing, drawings

LIMITS = Limits(most_bytes=10_000_000, most_nodes=1_000, most_edges=1_000)
TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
POLICY = "a" * 64


def estate_of(*bills: Bill, refused: int = 0) -> Estate:
    gaps = tuple(gap for one in bills for gap in one.gaps)
    inputs = [InputRecord(one.document, "0" * 64, "sbom", one.format, one.dated, len(one),
                          len(one.edges), len(one.gaps)) for one in bills]  # fmt: skip
    lost = [f"bad{number}.json" for number in range(refused)]
    inputs += [InputRecord(name, "", "refused", "", None, 0, 0, 1) for name in lost]
    return Estate(bills, (), (), tuple(inputs), (), (*gaps, *map(hiding, lost)))


def text_of(estate: Estate) -> str:
    return Packing(estate, "2026-10-01").text(POLICY)


def back(estate: Estate) -> Unpacked:
    return unpack("r.json", text_of(estate), LIMITS)


def without_lines(one: Bill) -> Bill:
    """A bill as it comes back: of lines that nobody came by, none is known."""
    return structs.replace(one, lines=one.lines or array("i", [0]) * len(one))


@st.composite
def estates(draw: st.DrawFn) -> Estate:
    bills: list[Bill] = []
    for number in range(draw(st.integers(0, 3))):
        drawing: Drawing = draw(drawings())
        one = bill_of(drawing.names, drawing.pairs, drawing.roots, f"{number}.json")
        names = [draw(TEXTS) for _ in one.names]
        urls = draw(st.lists(TEXTS, max_size=3)) if one.names else []
        bills.append(structs.replace(
            one, names=names, parties={"supplier": names}, urls=urls, asset=draw(TEXTS),
            cpes={0: draw(TEXTS)} if names else {}, url_nodes=one_each([0] * len(urls)),
            gaps=(hiding(f"{number}.json"),), dated=draw(st.sampled_from([None, "2026-01-02"])),
            sections=(Section(0, len(names), "/{}", numbers=array("i", range(len(names)))),),
            lines=draw(st.sampled_from([None, array("i", [7]) * len(names)])),
        ))  # fmt: skip
    return estate_of(*bills, refused=draw(st.integers(0, 2)))


@given(estates())
def test_any_inventory_comes_back_equal(read: Estate) -> None:
    found = back(read)

    assert found.bills == tuple(map(without_lines, read.bills))
    assert (found.inputs, found.as_of, found.config_sha256) == (read.inputs, "2026-10-01", POLICY)
    assert (*(gap for one in found.bills for gap in one.gaps), *found.gaps) == read.gaps


def test_a_large_inventory_is_compressed_beside_other_work_and_comes_back_equal() -> None:
    large = bill(", ".join(f"root>{name}" for name in map(str, range(900))))
    large = structs.replace(large, versions=["9" * 2_000] * len(large))

    assert back(estate_of(large)).bills == (without_lines(large),)


def test_equal_inventories_give_equal_texts() -> None:
    assert text_of(estate_of(bill("root>a"))) == text_of(estate_of(bill("root>a")))


def test_lines_that_the_check_told_come_back() -> None:
    read = estate_of(bill("root>a>b"))
    packing = Packing(read, "2026-10-01")
    packing.located(read.bills[0], {2: 41})
    packing.located(read.bills[0], {0: 3})

    found = unpack("r.json", packing.text(""), LIMITS)

    assert found.bills[0].lines == array("i", [3, 0, 41])


def test_a_sheet_is_left_out_and_said_to_be() -> None:
    read = estate_of(bill("root>a"))
    sheet = InputRecord("vendors.csv", "0" * 64, "vendors", "delimited text", None, 3, 0, 0)

    found = back(structs.replace(read, inputs=(*read.inputs, sheet)))

    assert [one.name for one in found.inputs] == ["app.cdx.json"]
    assert [(gap.kind, gap.effect, gap.document) for gap in found.gaps] == [
        (NOT_CARRIED, GapEffect.hides_presence, "vendors.csv")
    ]


def test_every_cut_is_refused_by_name() -> None:
    text = text_of(estate_of(bill("root>a, a>b")))

    for cut in range(0, len(text) - 1, 7):
        with pytest.raises(InputError, match=r"ci/r\.json: expected an inventory|the inventory"):
            unpack("ci/r.json", text[:cut], LIMITS)


WHOLE = estate_of(changed(bill("root>a?dev, a>b"), "a", supplier="Harbour Ltd"))


@given(st.integers(0, len(text_of(WHOLE)) - 1), st.characters(codec="utf-8"))
def test_a_changed_letter_is_refused_or_harmless(place: int, letter: str) -> None:
    text = text_of(WHOLE)

    try:
        found = unpack("r.json", text[:place] + letter + text[place + 1 :], LIMITS)
    except InputError:
        return
    assert found.bills == tuple(map(without_lines, WHOLE.bills))


def test_another_layout_is_told_from_damage() -> None:
    newer = text_of(WHOLE).replace(LAYOUT, "exposure-inventory/2")

    with pytest.raises(InputError, match="expected an inventory of layout exposure-inventory/1"):
        unpack("r.json", newer, LIMITS)


def forged(change: Callable[[WireInventory], WireInventory], lines: WireEnd | None = None) -> str:
    """What somebody writes who knows how to work out the hash."""
    main = zlib.decompress(a2b_base64(text_of(WHOLE).split(" ")[2]))
    wire = change(msgspec.msgpack.decode(main, type=WireInventory))
    return signed(msgspec.msgpack.encode(wire), msgspec.msgpack.encode(lines or WireEnd("", ())))


def signed(*parts: bytes) -> str:
    packed = [zlib.compress(part) for part in parts]
    digest = sha256(b"".join(packed)).hexdigest()
    return " ".join((LAYOUT, digest, *(b2a_base64(one, newline=False).decode() for one in packed)))


def numbers(*held: int) -> bytes:
    return array("i", held).tobytes()


def changing(**columns: object) -> Callable[[WireInventory], WireInventory]:
    def change(wire: WireInventory) -> WireInventory:
        one: WireBill = structs.replace(wire.bills[0], **columns)
        return structs.replace(wire, bills=(one,))

    return change


FORGED = {
    "names too short": changing(names=["one"]),
    "versions too long": changing(versions=[""] * 4),
    "kinds too short": changing(kinds=b""),
    "a kind nobody knows": changing(kinds=bytes([9, 0, 0])),
    "a party too short": changing(parties={"supplier": []}),
    "a role nobody knows": changing(parties={"friend": ["", "", ""]}),
    "a root that is not there": changing(roots=numbers(3)),
    "a root below zero": changing(roots=numbers(-1)),
    "a root twice": changing(roots=numbers(0, 0)),
    "half a number": changing(roots=b"abc"),
    "an edge to nobody": changing(targets=numbers(1, 3)),
    "an edge below zero": changing(targets=numbers(1, -1)),
    "an edge from nobody": changing(sources=numbers(0, 9)),
    "more edges than sources": changing(source_counts=numbers(1, 2)),
    "runs that swell": changing(source_counts=numbers(2**31 - 1, 2**31 - 1)),
    "runs below zero": changing(source_counts=numbers(3, -1)),
    "marks too short": changing(marks=b"\0"),
    "a mark nobody knows": changing(marks=b"\xff\0"),
    "an address of nobody": changing(urls=["x"], url_nodes=numbers(7), url_counts=numbers(1)),
    "addresses that swell": changing(url_nodes=numbers(0), url_counts=numbers(2**31 - 1)),
    "a CPE of nobody": changing(cpe_nodes=numbers(5), cpes=["cpe:2.3:a:x:y"]),
    "CPEs too few": changing(cpe_nodes=numbers(1), cpes=[]),
    "a place beyond the end": changing(sections=[{"first": 0, "count": 9, "pointer": "/{}"}]),
    "a place below zero": changing(sections=[{"first": -1, "count": 1, "pointer": "/{}"}]),
    "a place without numbers": changing(
        sections=[{"first": 0, "count": 2, "pointer": "/{}", "numbers": numbers(1)}]
    ),
    "lines too short": changing(lines=numbers(1)),
    "a line below zero": changing(lines=numbers(1, -1, 2)),
    "no day": changing(dated="2026-13-01"),
    "another SBOM": changing(document="other.json"),
    "no law date": lambda wire: structs.replace(wire, as_of="today"),
    "no SBOM": lambda wire: structs.replace(wire, bills=()),
    "a sheet": lambda wire: structs.replace(
        wire, inputs=(*wire.inputs, InputRecord("v.csv", "", "vendors", "", None, 0, 0, 0))
    ),
    "an undated day": lambda wire: structs.replace(
        wire, inputs=(structs.replace(wire.inputs[0], dated="soon"),)
    ),
}


@pytest.mark.parametrize("what", FORGED)
def test_columns_that_do_not_fit_are_refused_before_anything_uses_them(what: str) -> None:
    with pytest.raises(InputError, match=r"r\.json: expected the inventory of a check as it was"):
        unpack("r.json", forged(FORGED[what]), LIMITS)


@pytest.mark.parametrize("found", [
    WireLines(1, b"", b""), WireLines(-1, b"", b""), WireLines(0, numbers(3), numbers(1)),
    WireLines(0, numbers(1), b""), WireLines(0, numbers(1), numbers(-1)),
    WireLines(0, b"abc", b"abc"),
])  # fmt: skip
def test_lines_of_nothing_are_refused(found: WireLines) -> None:
    with pytest.raises(InputError, match=r"r\.json: expected the inventory of a check as it was"):
        unpack("r.json", forged(lambda wire: wire, WireEnd("", (found,))), LIMITS)


def test_what_is_forged_well_is_read() -> None:
    """The cases above are refused for what they change, and not because they are forged."""
    found = unpack("r.json", forged(changing(kinds=bytes([0, 0, SERVICE]))), LIMITS)

    assert found.bills[0].kinds[2] == SERVICE


@pytest.mark.parametrize("limits", [Limits(10_000, 2, 1_000), Limits(10_000, 1_000, 1)])
def test_more_nodes_or_edges_than_allowed_are_refused(limits: Limits) -> None:
    with pytest.raises(InputError, match="expected the inventory of a check as it was written"):
        unpack("r.json", text_of(WHOLE), limits)


@pytest.mark.parametrize("place", [0, 1])
def test_an_inventory_that_swells_is_refused_unread(place: int) -> None:
    parts = [b"", b""]
    parts[place] = b"\0" * 12_000_000

    with pytest.raises(InputError, match="unpacks to at most"):
        unpack("r.json", signed(*parts), LIMITS)


def test_bytes_behind_the_end_are_refused() -> None:
    end = zlib.compress(b"") + b"more"
    main = zlib.compress(b"")
    text = " ".join((LAYOUT, sha256(main + end).hexdigest(),
                     *(b2a_base64(one, newline=False).decode() for one in (main, end))))  # fmt: skip

    with pytest.raises(InputError, match="more behind its end"):
        unpack("r.json", text, LIMITS)


@given(st.binary(max_size=60))
def test_any_bytes_inside_are_refused_in_one_line(raw: bytes) -> None:
    with pytest.raises(InputError):
        unpack("r.json", signed(raw, raw), LIMITS)


def test_values_nested_without_end_are_refused() -> None:
    with pytest.raises(InputError):
        unpack("r.json", signed(b"\x91" * 100_000, b""), LIMITS)
