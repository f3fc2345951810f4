"""From which few words are the filled workbooks of these tests made?"""

from collections.abc import Callable, Sequence
from datetime import date
from io import BytesIO

import openpyxl
from msgspec.structs import replace
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from exposure.assess.judgements.entry import entry_digests
from exposure.ingest.authored.decisions.placed import Lines
from exposure.model.checklist import Checklist
from exposure.model.designation import Standing
from exposure.model.finding import Finding
from exposure.model.judgements.review import CauseKind, ReviewGroup
from exposure.model.relation import Relation
from exposure.model.result import ScanResult, VendorName
from exposure.report.document.workbook import write_workbook
from tests.assess.builders import ASSET
from tests.assess.decisions.decided import ACTS, part
from tests.assess.judgements.said import BAKERY, bought
from tests.graph.builders import REGISTER, VEYRA
from tests.report.sample import empty_result

CHECKLIST = Checklist(as_of="2026-11-22", preamble=(), rows=())
PART = part()
CAKES, BREAD = bought("Veyra Cakes"), bought("Veyra Bread")
GROUP = ReviewGroup(
    "R-0000000001", CauseKind.same_alias, "Veyra", "name-in-text", Relation.made_by, VEYRA,
    (CAKES.id, BREAD.id), ("vendor: veyra bread", "vendor: veyra cakes"), 1, 0, {},
    Standing.in_force, "Is 'Veyra' in 2 findings the vendor Veyrantha?",
)  # fmt: skip
DAY = date(2026, 11, 20)
DEFER = {"Decision": "defer", "Until": date(2026, 12, 31), "Reason": "Asked.", "By": "Ann Lee",
         "Date": DAY}  # fmt: skip
NO_MATCH = {"Judgement": "no match", "Reason code": "different company", "Reason": "It bakes.",
            "Evidence reference": "T-4", "By": "Ann Lee", "Approved by": "Cy Dahl", "Date": DAY}  # fmt: skip
Row = tuple[str, str, dict[str, object]]
"""Sheet, id of the row, and what is written into it by header."""


def result_with(findings: Sequence[Finding] = (PART, CAKES, BREAD)) -> ScanResult:
    """A result with one component and one group of two rows."""
    entry = entry_digests(REGISTER, {VEYRA})[VEYRA]
    return replace(
        empty_result(), findings=tuple(findings), assets=(ASSET, BAKERY), designations=ACTS,
        looked_for=(VendorName(VEYRA, "Veyrantha", "designated", entry),), reviews=(GROUP,),
    )  # fmt: skip


def written(result: ScanResult | None = None, lines: Lines | None = None) -> bytes:
    """The workbook as the program writes it."""
    return write_workbook(result or result_with(), CHECKLIST, lines or Lines())


def filled(
    *rows: Row, raw: bytes = b"", then: Callable[[Workbook], None] = lambda _: None
) -> bytes:
    """The workbook with rows filled in, and whatever else a person does to it."""
    book = openpyxl.load_workbook(BytesIO(raw or written()))
    for sheet, name, texts in rows:
        fill(book[sheet], name, texts)
    then(book)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def fill(sheet: Worksheet, name: str, texts: dict[str, object]) -> None:
    """Write into the row of an id; of a group into the row that decides it."""
    heads = {cell.value: cell.column for cell in sheet[1]}
    ids = "Id" if "Id" in heads else "Group" if name.startswith("R-") else "Finding"
    row = next(one[0].row for one in sheet.iter_rows(min_row=2)
               if sheet.cell(one[0].row, heads[ids]).value == name)  # fmt: skip
    for head, text in texts.items():
        sheet.cell(row, heads[head]).value = text  # type: ignore[assignment]
