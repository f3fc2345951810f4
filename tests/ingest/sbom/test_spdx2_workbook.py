"""Does an SPDX spreadsheet give the bill that the same document gives in JSON?"""

import io
from collections.abc import Callable, Sequence

import openpyxl
import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom.spdx2.workbook import read_spdx2_workbook
from exposure.inventory.bill import Bill
from tests.ingest.sbom.build import edges_of, kinds_of
from tests.ingest.sheet.xls import xls

Sheets = dict[str, Sequence[Sequence[str]]]

DOCUMENT = [
    [
        "SPDX Version",
        "SPDX Identifier",
        "Document Contents",
        "External Document References",
        "Created",
    ],
    ["SPDX-2.3", "SPDXRef-DOCUMENT", "SPDXRef-app", "", "2026-01-02 03:04:05"],
]
COLUMNS = ["Package Name", "SPDX Identifier", "Package Version", "Package Supplier",
           "Package Originator", "Home Page", "Package Download Location"]  # fmt: skip
APP = [
    "app",
    "SPDXRef-app",
    "4.10",
    "Organization: Acme",
    "NOASSERTION",
    "https://a.example",
    "NONE",
]
LIB = ["lib", "SPDXRef-lib"]
RELATED = ["SPDX Identifier A", "Relationship", "SPDX Identifier B"]
NEEDS = ["SPDXRef-app", "DEPENDS_ON", "SPDXRef-lib"]
REFERRED = ["Package ID", "Category", "Type", "Locator"]


def sheets(**others: Sequence[Sequence[str]]) -> Sheets:
    return {
        "Document Info": DOCUMENT,
        "Package Info": [COLUMNS, APP, LIB],
        "Relationships": [RELATED, NEEDS],
        **{name.replace("_", " "): rows for name, rows in others.items()},
    }


def xlsx(sheets: Sheets) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([text or None for text in row])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.fixture(params=[xlsx, xls], ids=["xlsx", "xls"])
def write(request: pytest.FixtureRequest) -> Callable[[Sheets], bytes]:
    """Write a workbook, new or old."""
    return request.param


def read(raw: bytes) -> Bill:
    bill = read_spdx2_workbook("app.xlsx", raw, DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


def test_an_ordinary_workbook_has_no_gap(write) -> None:
    bill = read(write(sheets()))

    assert bill.gaps == ()
    assert bill.format in ("SPDX 2.3 XLSX", "SPDX 2.3 XLS")
    assert (bill.names, bill.versions, bill.roots) == (["app", "lib"], ["4.10", ""], (0,))
    assert (bill.dated, bill.parties) == ("2026-01-02", {"supplier": ["Acme", ""]})
    assert bill.urls == ["https://a.example"]
    assert edges_of(bill) == [("SPDXRef-app", "SPDXRef-lib", 0)]


def test_external_references_reach_their_package(write) -> None:
    rows = [REFERRED, ["SPDXRef-lib", "PACKAGE-MANAGER", "purl", "pkg:npm/lib@1"],
            ["SPDXRef-lib", "SECURITY", "cpe23Type", "cpe:2.3:a:acme:lib:1"]]  # fmt: skip
    bill = read(write(sheets(External_Refs=rows)))

    assert (bill.purls, bill.cpes) == (["", "pkg:npm/lib@1"], {1: "cpe:2.3:a:acme:lib:1"})


def test_a_reference_of_no_package_is_said(write) -> None:
    rows = [
        REFERRED,
        ["SPDXRef-gone", "", "purl", "pkg:npm/gone@1"],
        ["", "", "purl", "pkg:npm/x@1"],
    ]
    bill = read(write(sheets(External_Refs=rows)))

    assert kinds_of(bill) == [("dangling-reference", "hides_presence")] * 2
    assert bill.gaps[0].place == "External Refs!A2"


def test_a_place_is_the_cell_of_the_package(write) -> None:
    bill = read(write(sheets(Package_Info=[COLUMNS, APP, [], [], LIB])))

    assert [bill.place_of(node) for node in (0, 1)] == ["Package Info!A2", "Package Info!A5"]


def test_a_gap_of_a_package_stands_at_its_cell(write) -> None:
    bill = read(write(sheets(Package_Info=[COLUMNS, APP, LIB, ["", "SPDXRef-x"]])))

    assert [(gap.kind, gap.place) for gap in bill.gaps] == [("no-identity", "Package Info!A4")]


def test_columns_may_stand_in_any_order_and_case(write) -> None:
    rows = [[name.upper() for name in reversed(COLUMNS)], list(reversed(APP))]
    bill = read(write(sheets(Package_Info=rows)))

    assert (bill.names, bill.refs, bill.versions) == (["app"], ["SPDXRef-app"], ["4.10"])


def test_a_missing_column_may_hide_a_supplier(write) -> None:
    rows = [[row[k] for k in (0, 1, 2, 4, 5, 6)] for row in (COLUMNS, APP)]
    bill = read(write(sheets(Package_Info=[*rows, LIB])))

    assert kinds_of(bill) == [("field-dropped", "hides_presence")]
    assert "'Package Supplier'" in bill.gaps[0].reason


def test_files_and_snippets_are_known_ends_of_edges(write) -> None:
    rows = [
        RELATED,
        NEEDS,
        ["SPDXRef-app", "CONTAINS", "SPDXRef-f"],
        ["SPDXRef-s", "CONTAINS", "SPDXRef-app"],
    ]
    files = [["File Name", "SPDX Identifier"], ["a.c", "SPDXRef-f"]]
    bill = read(
        write(sheets(Relationships=rows, Per_File_Info=files, Snippets=[["ID"], ["SPDXRef-s"]]))
    )

    assert bill.gaps == ()


def test_another_document_is_announced(write) -> None:
    about = [
        DOCUMENT[0],
        [*DOCUMENT[1][:3], "DocumentRef-b https://b.example SHA1: 00", "2026-01-02"],
    ]
    bill = read(write(sheets(Document_Info=about)))

    assert [(gap.kind, gap.place) for gap in bill.gaps] == [("other-document", "Document Info")]


def test_a_sheet_of_another_kind_is_not_skipped_in_silence(write) -> None:
    bill = read(write(sheets(More_packages=[["Name"], ["x"]])))

    assert kinds_of(bill) == [("sheet-unread", "hides_presence")]


@pytest.mark.parametrize("name", ["Extracted_License_Info", "Annotations", "Reviewers"])
def test_sheets_without_components_are_no_gap(write, name: str) -> None:
    assert read(write(sheets(**{name: [["Comment"], ["x"]]}))).gaps == ()


def test_relationships_without_their_columns_blur_the_route(write) -> None:
    bill = read(write(sheets(Relationships=[["A", "B"], ["x", "y"]])))

    assert ("sheet-unread", "blurs_route") in kinds_of(bill)


def test_an_error_in_a_used_cell_may_hide_a_package() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx(sheets())))
    book["Package Info"]["A3"] = "#N/A"
    book["Package Info"]["A3"].data_type = "e"
    stream = io.BytesIO()
    book.save(stream)

    bill = read(stream.getvalue())

    assert ("error-value", "hides_presence") in kinds_of(bill)


def test_a_workbook_without_packages_is_refused(write) -> None:
    rest = sheets()
    del rest["Package Info"]

    with pytest.raises(InputError, match="expected a sheet 'Package Info'"):
        read(write(rest))


def test_a_first_row_of_other_words_is_refused_with_them(write) -> None:
    with pytest.raises(
        InputError, match="'Package Name', 'SPDX Identifier', which its first row lacks"
    ):
        read(write(sheets(Package_Info=[["Vendor", "Product"], ["Acme", "CRM"]])))


@pytest.mark.requires_shared
@pytest.mark.parametrize("tenth", range(10))
@pytest.mark.parametrize("suffix", ["xls", "xlsx"])
def test_a_truncated_workbook_is_refused_or_said_to_be(shared, suffix: str, tenth: int) -> None:
    folder = shared / "corpora" / "third-party" / "spdx-tools-java" / "testResources"
    whole = (folder / f"SPDXSpreadsheetExample-v2.3.{suffix}").read_bytes()

    try:
        gaps = read(whole[: len(whole) * tenth // 10]).gaps
    except InputError:
        return
    assert "archive-cut-short" in {gap.kind for gap in gaps}
