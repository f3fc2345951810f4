"""How many times the cost of a bare reader does understanding a vendor sheet take?

python tests/benchmarks/bench_sheets.py

Whole processes: a workbook of 50,000 x 20 cells beside calamine, once with texts that cells share
and once with texts of their own; a delimited file of 300,000 rows beside the csv module; and the
whole scan of each, run once. Reading ends with every row sorted out and every gap known; a row
is built when somebody asks for it, which the scan does.
"""

import csv
import random
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks.measure import Costs, alternate, exposure, python, run, say_where

RUNS = 5
WORKBOOK_ROWS, LIST_ROWS, LIST_COLUMNS = 50_000, 300_000, 12
HEADERS = (
    "Vendor ID", "Vendor Name", "DBA", "Product", "Description", "Website", "Email", "Country",
    "Status", "Owner", "Annual Spend", "Currency", "End Date", "Department", "DUNS", "City", "Zip",
    "Notes", "Category", "Contract",
)  # fmt: skip
WORDS = [
    "Marlow",
    "Ridge",
    "Kestrel",
    "Point",
    "Orrin",
    "Glass",
    "Larkspur",
    "Tern",
    "Sable",
    "Quill",
    "Fenwick",
    "Harbor",
    "Cedar",
    "Pioneer",
]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

READ = """
import gc; gc.disable()
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sheet.reader import read_sheets
from {module} import {opener} as opener
read = read_sheets(opener, "list", open({path!r}, "rb").read(), DEFAULT_BOUNDS)
assert len(read.rows) == {rows}, len(read.rows)
"""
CALAMINE = """
import gc; gc.disable()
import python_calamine
python_calamine.CalamineWorkbook.from_path({path!r}).get_sheet_by_index(0).to_python()
"""
CSV = """
import gc; gc.disable()
import csv
with open({path!r}, newline="", encoding="utf-8") as stream:
    for row in csv.reader(stream):
        pass
"""


def row_of(number: int, chance: random.Random) -> list[str | float]:
    """Return one row of an invented vendor list; names come again, as in real ones."""
    name = f"{WORDS[number % 14]} {WORDS[(number // 14) % 14]} {number % 4001}, Inc."
    host = f"{WORDS[number % 14].lower()}{number % 4001}.example"
    return [
        100_000 + number, name, "", f"Product {number % 977}", "Operations and support",
        f"https://www.{host}", f"info@{host}", "US", "Active", "J. Smith",
        round(chance.uniform(100, 99_999), 2), "USD", "2027-01-31", "IT",
        f"{chance.randrange(10**8, 10**9)}", "Springfield", f"{chance.randrange(10_000, 99_999)}",
        "", "Software", "",
    ]  # fmt: skip


def write_list(path: Path) -> None:
    """Write the delimited file."""
    chance = random.Random(4)
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADERS[:LIST_COLUMNS])
        writer.writerows(row_of(k, chance)[:LIST_COLUMNS] for k in range(LIST_ROWS))


def write_workbook(path: Path, *, shared: bool) -> None:
    """Write a workbook as spreadsheet programs do, with shared texts or with texts of its own."""
    chance = random.Random(4)
    texts: dict[str, int] = {}
    rows = [list[str | float](HEADERS), *(row_of(k, chance) for k in range(WORKBOOK_ROWS))]
    lines = []
    for number, row in enumerate(rows, 1):
        cells = (
            _cell(f"{chr(65 + column)}{number}", value, texts if shared else None)
            for column, value in enumerate(row)
            if value != ""
        )
        lines.append(f'<row r="{number}">{"".join(cells)}</row>')
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'
    strings = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1"'
            f' Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
            '<sheet name="Vendors" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1"'
            f' Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2"'
            f' Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        )
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{strings}</sst>')


def _cell(place: str, value: str | float, texts: dict[str, int] | None) -> str:
    if isinstance(value, int | float):
        return f'<c r="{place}"><v>{value}</v></c>'
    if texts is None:
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{place}" t="s"><v>{texts.setdefault(value, len(texts))}</v></c>'


def tell(what: str, path: Path, costs: dict[str, Costs]) -> None:
    """Print the ratios of one file, bare reader first."""
    bare, read, scan = costs["bare"], costs["read"], costs["scan"]
    size = path.stat().st_size
    print(
        f"{what:<34} bare {bare.seconds:5.2f} s   read {read.seconds / bare.seconds:5.2f} x"
        f"   scan {scan.seconds / bare.seconds:6.1f} x ({scan.seconds:.1f} s)"
        f"   peak of read {read.peak / size:5.1f} x the file"
    )


def main() -> None:
    """Print one line per file."""
    say_where()
    with tempfile.TemporaryDirectory() as folder:
        for what, name, shared in (
            ("workbook, shared texts", "shared.xlsx", True),
            ("workbook, texts of its own", "own.xlsx", False),
            ("delimited, 300,000 rows", "list.csv", None),
        ):
            path = Path(folder) / name
            if shared is None:
                write_list(path)
                opener = ("exposure.ingest.sheet.delimited", "open_delimited")
                bare, rows = CSV.format(path=str(path)), LIST_ROWS
            else:
                write_workbook(path, shared=shared)
                opener = ("exposure.ingest.sheet.workbook", "open_workbook")
                bare, rows = CALAMINE.format(path=str(path)), WORKBOOK_ROWS
            read = READ.format(module=opener[0], opener=opener[1], path=str(path), rows=rows)
            costs = alternate({"bare": python(bare), "read": python(read)}, RUNS)
            out = str(Path(folder) / "out")
            scan = Costs((run(exposure("scan", str(path), "-o", out)),))
            tell(what, path, {**costs, "scan": scan})


if __name__ == "__main__":
    main()
