"""Which workbooks stand beside the drafts?"""

from exposure.jobs.attesting.documents import Called, checklist_names
from exposure.jobs.attesting.files import Folders, Look
from exposure.jobs.attesting.study import Study
from exposure.report.document.checklist.workbook import write_checklist_workbook
from exposure.report.document.disclosure.workbook import write_disclosure_workbook

ROWS = "disclosure-rows"


def sheets_of(called: Called, study: Study, folders: Folders, look: Look) -> dict[str, bytes]:
    """Return path → content of every workbook; all of them stay inside."""
    names = checklist_names(called.checklists)
    files = {
        f"{folders.inside(one.contract)}/{names[one.name]}.xlsx": write_checklist_workbook(
            one, study.result, look.marking
        )
        for one in called.checklists
    }
    for rows in called.rows:
        path = f"{folders.inside(rows.contract)}/{ROWS}.xlsx"
        files[path] = write_disclosure_workbook(rows, look.marking)
    return files
