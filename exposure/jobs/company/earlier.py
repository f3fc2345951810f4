"""What did an earlier scan write, and do its files belong together?"""

from pathlib import Path

from msgspec import Struct

from exposure.errors import ResultError
from exposure.graph.store import unpack
from exposure.graph.supply import SupplyGraph
from exposure.model.result import ScanResult
from exposure.report.document.result_json import read_result

RESULT_NAME = "exposure.json"
GRAPH_NAME = "exposure.graph"
WORKBOOK_NAME = "findings.xlsx"
CHECKLIST_NAME = "checklist.md"
PAGE_NAME = "report.html"
NAMES = (RESULT_NAME, PAGE_NAME, WORKBOOK_NAME, CHECKLIST_NAME, GRAPH_NAME)
"""What a scan writes."""


class Earlier(Struct, frozen=True):
    """The result of a scan with the graph beside it."""

    result: ScanResult
    graph: SupplyGraph


def is_earlier(path: Path) -> bool:
    """Say whether a path is the folder of a scan, or the result in it."""
    return (path / RESULT_NAME).is_file() or (
        path.name == RESULT_NAME and path.with_name(GRAPH_NAME).is_file()
    )


def read_earlier(path: Path) -> Earlier:
    """Return what a scan wrote. Raises `ResultError` for what is missing, damaged or mixed up."""
    file = path / RESULT_NAME if path.is_dir() else path
    result = read_result(bytes_of(file), str(file))
    return Earlier(result, graph_beside(file, result))


def graph_beside(file: Path, result: ScanResult) -> SupplyGraph:
    """Return the graph beside a result. Raises `ResultError` where they do not belong together."""
    path = file.with_name(GRAPH_NAME)
    graph = unpack(bytes_of(path), str(path))
    if graph.estate.inputs != result.inputs:
        raise ResultError(f"{path}: expected the graph of {file.name}, met that of other inputs",
                          hint="run `exposure scan` again, and keep its files together")  # fmt: skip
    return graph


def bytes_of(path: Path) -> bytes:
    """Return the bytes of a file that a scan wrote. Raises `ResultError`."""
    try:
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise ResultError(f"{path}: expected the result of a scan, met: {reason}",
                          hint="run `exposure scan INPUT... -o DIR` first") from error  # fmt: skip
