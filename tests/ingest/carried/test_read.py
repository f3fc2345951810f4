"""What is read of the result of a check, and what of results that repeat each other?"""

from collections.abc import Sequence

import msgspec
import pytest
from msgspec.structs import replace

from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.carried.result import LEFT_OUT
from exposure.ingest.read import Plan, read_all
from exposure.ingest.source import Source
from exposure.inventory.bill import Bill, Carried
from exposure.inventory.carried.pack import Packing
from exposure.inventory.estate import Estate
from exposure.model.gap import Gap, GapEffect
from exposure.model.result import InputRecord
from tests.graph.builders import bill, changed
from tests.inventory.carried.test_inventory import estate_of

APP = bill("root>a", document="build/app.cdx.json")
HASH = "5" * 64


def result_of(read: Estate, as_of: str = "2026-10-01") -> bytes:
    """The few members of a check's result that are looked at."""
    return with_inventory(Packing(read, as_of).text(""))


def with_inventory(text: str, clocks: object = None) -> bytes:
    members = {"schema": "exposure/1", "tool": {}, "clocks": clocks, "inventory": text}
    return msgspec.json.encode(members)


def checked(one: Bill, sha256: str = HASH) -> Estate:
    read = estate_of(one)
    record = InputRecord(one.document, sha256, "sbom", one.format, one.dated, len(one),
                         len(one.edges), 0)  # fmt: skip
    return Estate(read.bills, (), (), (record,), (), read.gaps)


def read(*files: tuple[str, bytes], named: Sequence[str] = (), results: bool = True,
         bounds: Bounds = DEFAULT_BOUNDS) -> Estate:  # fmt: skip
    sources = tuple(Source(name, None, name in named, held=raw) for name, raw in files)
    return read_all(Plan(sources, (), bounds, results=results), lambda _: None)


def told(estate: Estate) -> list[tuple[str, GapEffect, str]]:
    return [(gap.kind, gap.effect, gap.document) for gap in estate.gaps]


def documents(estate: Estate) -> list[str]:
    return [one.document for one in estate.bills]


def test_a_result_stands_for_the_sboms_that_its_check_read() -> None:
    estate = read(("ci/r.json", result_of(checked(APP))))

    assert documents(estate) == ["ci/r.json › build/app.cdx.json"]
    assert estate.bills[0].carried == Carried("ci/r.json", "2026-10-01")
    assert [(one.name, one.kind, one.sha256 == HASH) for one in estate.inputs] == [
        ("ci/r.json", "envelope", False),
        ("ci/r.json › build/app.cdx.json", "sbom", True),
    ]
    assert estate.gaps == ()


def test_a_build_takes_no_result_for_an_inventory() -> None:
    estate = read(("ci/r.json", result_of(checked(APP))), results=False)

    assert told(estate) == [("own-output", GapEffect.note, "ci/r.json")]


def test_the_result_of_a_scan_is_no_inventory() -> None:
    """It would feed its own findings back."""
    scanned = with_inventory("", clocks={"as_of": "2026-10-01"})

    assert told(read(("out/exposure.json", scanned))) == [
        ("own-output", GapEffect.note, "out/exposure.json")
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [("", "met one without the inventory"), (LEFT_OUT, "--asset is not public"),
     ("exposure-inventory/9 x", "another version"), ("exposure-inventory/1 x", "damaged")],
)  # fmt: skip
def test_a_check_without_a_whole_inventory_hides_presence(text: str, says: str) -> None:
    estate = read(("ci/r.json", with_inventory(text)))

    assert told(estate) == [("unread-file", GapEffect.hides_presence, "ci/r.json")]
    assert says in estate.gaps[0].reason
    assert "(hint: " in estate.gaps[0].reason


def test_a_named_one_is_unusable() -> None:
    estate = read(("r.json", with_inventory("")), named=["r.json"])

    assert told(estate) == [("unusable-input", GapEffect.hides_presence, "r.json")]


def test_a_result_whose_keys_another_program_sorted_is_read() -> None:
    """As `jq -S` writes it: thousands of bytes stand before the schema."""
    members = msgspec.json.decode(result_of(checked(APP)))
    padded = {"assets": ["x" * 60] * 200, **members}

    estate = read(("r.json", msgspec.json.encode(padded, order="sorted")))

    assert documents(estate) == ["r.json › build/app.cdx.json"]


def test_an_sbom_that_speaks_of_a_result_is_read_as_an_sbom() -> None:
    words = [
        {"name": "exposure/1", "value": "inventory"},
        {"name": "schema", "value": "exposure/1"},
    ]
    app = {"bomFormat": "CycloneDX", "specVersion": "1.6", "properties": words, "inventory": "x",
           "components": [{"type": "library", "name": "a", "version": "1"}]}  # fmt: skip

    assert documents(read(("a.json", msgspec.json.encode(app)))) == ["a.json"]


def test_a_result_in_which_an_sbom_stands_hides_presence() -> None:
    """Whichever of the two were read, the other would be passed over in silence."""
    members = msgspec.json.decode(result_of(checked(APP)))
    both = msgspec.json.encode({**members, "bomFormat": "CycloneDX", "specVersion": "1.6"})

    estate = read(("r.json", both))

    assert told(estate) == [("unread-file", GapEffect.hides_presence, "r.json")]
    assert "marks of an SBOM" in estate.gaps[0].reason


@pytest.mark.parametrize("raw", [
    b'{"schema": "exposure/1", "inventory": 7}', b'{"schema": "exposure/1", "inventory": "x',
    b'{"schema": "exposure/1", "clocks": null, "inventory": "\xff"}',
])  # fmt: skip
def test_a_damaged_result_hides_presence(raw: bytes) -> None:
    assert told(read(("r.json", raw))) == [("unread-file", GapEffect.hides_presence, "r.json")]


def test_what_the_check_could_not_use_travels_along() -> None:
    unusable = Gap("unusable-input", GapEffect.hides_presence, "bad.json", "", "not JSON")
    held = checked(APP)
    record = InputRecord("bad.json", "", "refused", "", None, 0, 0, 1)
    held = Estate(held.bills, (), (), (*held.inputs, record), (), (unusable,))

    estate = read(("r.json", result_of(held)), named=["r.json"])

    assert told(estate) == [("unread-file", GapEffect.hides_presence, "r.json › bad.json")]
    assert [one.kind for one in estate.inputs] == ["envelope", "sbom", "refused"]


def test_a_named_result_of_a_check_that_could_read_nothing_is_unusable() -> None:
    record = InputRecord("bad.json", "", "refused", "", None, 0, 0, 1)
    gap = Gap("unusable-input", GapEffect.hides_presence, "bad.json", "", "not JSON")
    held = Estate((), (), (), (record,), (), (gap,))

    estate = read(("r.json", result_of(held)), named=["r.json"])

    assert ("unusable-input", GapEffect.hides_presence, "r.json") in told(estate)


def test_no_name_in_a_result_leads_elsewhere_or_hides_another() -> None:
    one = changed(bill("root>a", document="../../etc/a.json"), "root", name="one")
    two = changed(bill("root>a", document="etc/a.json"), "root", name="two")

    estate = read(("r.json", result_of(estate_of(one, two))))

    assert documents(estate) == ["r.json › etc/a.json", "r.json › etc/a.json (2)"]


def test_several_results_swell_no_further_than_one_input_may() -> None:
    bounds = Bounds(max_expanded_bytes=900)
    one = result_of(checked(bill(", ".join(f"root>n{number}" for number in range(100)))))

    estate = read(("r.json", one), bounds=bounds)

    assert told(estate) == [("unread-file", GapEffect.hides_presence, "r.json")]
    assert "unpacks to at most 900 bytes" in estate.gaps[0].reason


def test_the_same_sbom_in_two_results_counts_once() -> None:
    old, new = result_of(checked(APP), "2026-10-01"), result_of(checked(APP), "2026-10-09")

    estate = read(("a.json", old), ("b.json", new))

    assert documents(estate) == ["b.json › build/app.cdx.json"]
    assert told(estate) == [("repeated-sbom", GapEffect.note, "a.json › build/app.cdx.json")]


def test_two_products_of_one_sbom_are_two() -> None:
    named = [result_of(checked(replace(APP, asset=one))) for one in ("Portal", "Desk")]

    assert len(read(("a.json", named[0]), ("b.json", named[1])).bills) == 2


def test_two_repositories_with_the_same_nameless_sbom_are_two() -> None:
    nameless = bill("a>b", document="package-lock.json")
    same = result_of(checked(nameless))

    assert len(read(("a.json", same), ("b.json", same)).bills) == 2


def test_a_hash_that_only_says_that_it_is_the_same_hides_nothing() -> None:
    liar = result_of(checked(bill("root>other", document="build/app.cdx.json")), "2026-10-01")

    assert len(read(("a.json", result_of(checked(APP))), ("b.json", liar)).bills) == 2


def test_no_block_to_paste_comes_from_a_result() -> None:
    pasted = Gap("possible-join", GapEffect.note, "x", "", "reason", ("[[join]]\nsbom = 'x'",))
    held = replace(checked(APP), gaps=(pasted,))

    (gap,) = read(("r.json", result_of(held))).gaps

    assert (gap.document, gap.settle) == ("r.json › x", ())
