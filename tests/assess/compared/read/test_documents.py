"""Is a later edition of a document known, and is another document never taken for one?"""

from msgspec.structs import replace

from exposure.assess.compared.read.documents import paired_documents
from exposure.model.location import Location
from exposure.model.result import Asset, AssetKind, ScanResult
from tests.assess.compared.results import BILL, SHEET, before, record


def result(*inputs: str, assets: tuple[Asset, ...] = (), digest: str = "") -> ScanResult:
    records = tuple(record(name, f"{digest}{name}") for name in inputs)
    return before(inputs=records, assets=assets)


def at(name: str, *documents: str) -> tuple[Asset, ...]:
    return tuple(Asset(f"A-{name}-{number}", name, AssetKind.product, Location(document, "A2"))
                 for number, document in enumerate(documents))  # fmt: skip


def test_a_document_of_the_same_name_is_the_same_whatever_it_holds() -> None:
    assert paired_documents(result(SHEET), result(SHEET, digest="other")) == {SHEET: SHEET}


def test_a_name_is_compared_as_every_system_writes_it() -> None:
    assert paired_documents(result("./sboms/a.json"), result("sboms\\a.json", digest="x")) == {
        "./sboms/a.json": "sboms\\a.json"
    }


def test_the_same_bytes_under_another_name_are_the_same() -> None:
    old, new = before(inputs=(record("a.csv", "same"),)), before(inputs=(record("b.csv", "same"),))

    assert paired_documents(old, new) == {"a.csv": "b.csv"}


def test_bytes_that_two_documents_hold_tell_nothing() -> None:
    old = before(inputs=(record("a.csv", "same"),))
    new = before(inputs=(record("b.csv", "same"), record("c.csv", "same")), assets=())

    assert paired_documents(old, new) == {}


def test_a_monthly_export_is_known_by_the_assets_that_it_lists() -> None:
    old = result("2026-10.xlsx", assets=at("x", *["2026-10.xlsx"] * 3))
    new = result("2026-11.xlsx", assets=at("x", *["2026-11.xlsx"] * 4))

    assert paired_documents(old, new) == {"2026-10.xlsx": "2026-11.xlsx"}


def test_a_list_that_shares_few_assets_is_another_list() -> None:
    old = result("site-a.xlsx", assets=at("x", *["site-a.xlsx"] * 5))
    shared = (*at("x", "site-b.xlsx"), *at("y", *["site-b.xlsx"] * 5))

    assert paired_documents(old, result("site-b.xlsx", assets=shared)) == {}


def test_a_list_of_the_same_file_name_elsewhere_is_another_list_unless_assets_agree() -> None:
    old = result("a/vendors.xlsx", assets=at("x", *["a/vendors.xlsx"] * 5))
    new = result(
        "b/vendors.xlsx", assets=(*at("x", "b/vendors.xlsx"), *at("y", *["b/vendors.xlsx"] * 5))
    )

    assert paired_documents(old, new) == {}


def test_of_two_that_are_as_close_neither_is_taken() -> None:
    old = result("a.xlsx", assets=at("x", "a.xlsx", "a.xlsx"))
    new = before(inputs=(record("b.xlsx", "1"), record("c.xlsx", "2")),
                 assets=at("x", "b.xlsx", "c.xlsx"))  # fmt: skip

    assert paired_documents(old, new) == {}


def test_a_file_moves_with_its_folder_where_another_shows_that_the_folder_moved() -> None:
    old = result("old/a.xlsx", "old/ties.csv", assets=at("x", "old/a.xlsx"))
    new = result("new/a.xlsx", "new/ties.csv", assets=at("x", "new/a.xlsx"))

    assert paired_documents(old, new) == {
        "old/a.xlsx": "new/a.xlsx",
        "old/ties.csv": "new/ties.csv",
    }


def test_a_file_name_alone_shows_nothing() -> None:
    assert paired_documents(result("old/ties.csv"), result("new/ties.csv")) == {}


def test_an_sbom_that_came_to_be_joined_with_a_row_moves_with_its_folder() -> None:
    old = before(inputs=(record(f"old/{SHEET}", "1"), record(f"old/{BILL}", "2")),
                 assets=(*at("x", f"old/{SHEET}"), *at("desk", f"old/{BILL}")))  # fmt: skip
    new = before(inputs=(record(f"new/{SHEET}", "3"), record(f"new/{BILL}", "4")),
                 assets=at("x", f"new/{SHEET}"))  # fmt: skip
    new = replace(
        new, inputs=tuple(replace(one, name=one.name.replace("sboms/", "")) for one in new.inputs)
    )
    old = replace(
        old, inputs=tuple(replace(one, name=one.name.replace("sboms/", "")) for one in old.inputs)
    )

    assert paired_documents(old, new)["old/desk.cdx.json"] == "new/desk.cdx.json"
