"""Does the workbook's Summary say on which register the scan rests?"""

from io import BytesIO

import openpyxl
from msgspec.structs import replace

from exposure.model.checklist import Checklist
from exposure.model.register.file import RegisterFile
from exposure.model.result import ScanResult
from exposure.report.document.workbook import write_workbook
from tests.report.sample import sample_result


def stated(result: ScanResult) -> str:
    """Return what stands beside `Register file`."""
    written = write_workbook(result, Checklist(as_of="2026-11-22", preamble=(), rows=()))
    rows = openpyxl.load_workbook(BytesIO(written))["Summary"].iter_rows(values_only=True)
    return next(row[1] for row in rows if row[0] == "Register file")


def with_file(key: str) -> ScanResult:
    result = sample_result()
    file = RegisterFile("law.json", "ab" * 32, "0.1.0", key)
    return replace(result, register=replace(result.register, file=file))


def test_the_shipped_register_is_called_so() -> None:
    assert stated(sample_result()) == "none: the shipped register"


def test_a_file_is_named_with_its_hash_and_what_became_of_its_signature() -> None:
    assert stated(with_file("")) == f"law.json, SHA-256 {'ab' * 32}, signature not verified"
    assert stated(with_file("cd" * 32)).endswith(f"signature verified with key {'cd' * 32}")
