"""Does the checklist say on which register file a result rests?"""

import pytest
from msgspec.structs import replace

from exposure.attest.checklist.draft import draft_checklist
from exposure.model.register.file import RegisterFile
from exposure.model.result import ScanResult
from exposure.register.law.facts import Requirement
from tests.report.sample import sample_result

ROW = Requirement("B5", "List review", "Which register?", "none", "register_snapshot", "read")


def told(result: ScanResult) -> str:
    return draft_checklist(result, (ROW,)).rows[0].evidence


@pytest.mark.parametrize(
    ("key", "signed"),
    [("cd" * 32, "signed by key cdcdcdcdcdcd"), ("", "signature not looked at")],
)
def test_a_register_file_is_named_with_hash_and_key(key: str, signed: str) -> None:
    result = sample_result()
    file = RegisterFile("law.json", "ab" * 32, "0.1.0", key)
    laid = replace(result, register=replace(result.register, file=file))

    assert f" from law.json (SHA-256 abababababab, {signed}), facts known to" in told(laid)


def test_the_shipped_register_is_no_file() -> None:
    assert " from " not in told(sample_result()).partition(", facts known")[0]
