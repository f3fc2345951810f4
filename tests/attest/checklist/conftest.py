"""Which findings do several tests of the checklist look at?"""

import pytest
from msgspec.structs import replace

from exposure.model.finding import Finding, Verdict, VerdictKind
from tests.report.sample import sample_result
from tests.report.sample_findings import CONTRACT


@pytest.fixture
def device_finding() -> Finding:
    """A finding of the sample for which a rule asks about devices."""
    asked = Verdict(
        CONTRACT, "veyrantha-app", VerdictKind.legal_review, "It may be on a device.",
        "FAR 52.204-27(b)", conduct="device_presence",
    )  # fmt: skip
    return replace(sample_result().findings[0], id="F-0de1", verdicts=(asked,))
