"""How is a screening written? One line per format; a writer is loaded when it is asked for."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TypeAlias

from exposure.jobs.screening.request import Format
from exposure.model.screening.result import ScreenResult

Writer: TypeAlias = Callable[[ScreenResult, int], bytes]

WRITERS: Mapping[Format, tuple[str, str]] = {
    "csv": ("exposure.report.screen.table", "write_csv"),
    "json": ("exposure.report.screen.result_json", "write_json"),
    "xlsx": ("exposure.report.document.screening.workbook", "write_workbook"),
    "text": ("exposure.report.screen.lines", "write_text"),
}
"""Format → the module and function that write it. A list that is screened to lines needs no
workbook writer, which takes longer to load than a thousand names take to compare."""


def writer_of(form: Format) -> Writer:
    """Return what turns a result into bytes; it takes the columns of the terminal, too."""
    module, function = WRITERS[form]
    writer: Writer = getattr(import_module(module), function)
    return writer
