"""Do other projects' test files, which name none of them, stay free of findings of four vendors?"""

from pathlib import Path

import pytest

from exposure.model.relation import Confidence
from exposure.model.settings import Settings
from exposure.register.load import load_register
from exposure.scan.examination import scan

THIRD_PARTY = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "third-party"

pytestmark = pytest.mark.requires_shared


def test_no_file_gives_a_finding_above_review() -> None:
    vendors = ("anthropic", "openai", "bytedance", "kaspersky")
    result = scan(
        [str(THIRD_PARTY)],
        as_of="2026-11-22",
        register=load_register(),
        settings=Settings(watch=vendors),
    )

    sure = [f for f in result.findings if f.confidence is not Confidence.review]

    assert [f for f in sure if f.vendor in vendors] == []


def test_every_file_is_accounted_for() -> None:
    result = scan([str(THIRD_PARTY)], as_of="2026-11-22", register=load_register())

    files = {path.as_posix() for path in THIRD_PARTY.rglob("*") if path.is_file()}

    assert {record.name for record in result.inputs} == files
