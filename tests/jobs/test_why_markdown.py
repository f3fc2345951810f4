"""Which tickets can be asked of a saved result, and what of them may others read?"""

from pathlib import Path

import pytest

from exposure.errors import ResultError, SettingsError
from exposure.jobs.explain.ticket import why_in_markdown
from exposure.jobs.scan import scan_to_folder
from exposure.report.document.result_json import read_result
from exposure.report.terminal.why.limits import Limits
from tests.jobs.test_check_handling import SECRETS, asked, furnished


@pytest.fixture(scope="module")
def saved(tmp_path_factory) -> Path:
    desk = furnished(tmp_path_factory.mktemp("desk"))
    scan_to_folder(asked(desk), desk / "out", width=100, progress=lambda _: None)
    return desk / "out"


@pytest.fixture(autouse=True)
def _at_the_desk(saved, monkeypatch) -> None:
    """Where the files that were laid over the register lie."""
    monkeypatch.chdir(saved.parent)


def result_of(saved: Path):
    return read_result((saved / "exposure.json").read_bytes(), "exposure.json")


def of(saved: Path, vendor: str):
    return next(one for one in result_of(saved).findings if one.vendor == vendor)


@pytest.mark.parametrize("subject", ["kaspersky", "Kaspersky", "Endpoint"])
def test_a_vendor_or_asset_is_told_by_id_or_name(saved, subject) -> None:
    assert why_in_markdown(saved, subject).startswith("# ")


def test_a_finding_is_told_by_its_first_digits(saved) -> None:
    finding = of(saved, "kaspersky")

    assert f"({finding.id})" in why_in_markdown(saved, finding.id[:8]).splitlines()[0]


def test_a_package_that_was_found_is_told(saved) -> None:
    assert "What to change" in why_in_markdown(saved, "pkg:npm/%40anthropic-ai/sdk")


@pytest.mark.parametrize("secret", SECRETS)
def test_no_secret_stands_in_a_ticket(saved, secret) -> None:
    texts = [why_in_markdown(saved, one) for one in ("kaspersky", "anthropic", "Endpoint")]

    assert secret not in "\n".join(texts).casefold()


def test_what_is_not_public_is_refused_and_told_only_if_asked_for(saved) -> None:
    finding = of(saved, "northgate")

    with pytest.raises(ResultError, match="is not public"):
        why_in_markdown(saved, finding.id)

    assert "Northgate" in why_in_markdown(saved, finding.id, with_not_public=True)


def test_what_the_result_does_not_hold_is_refused(saved) -> None:
    with pytest.raises(ResultError, match="nothing that a ticket could tell of is called 'lathe'"):
        why_in_markdown(saved, "lathe")


def test_a_ticket_is_never_a_part(saved) -> None:
    with pytest.raises(SettingsError, match="expected no --max-tier and --relation"):
        why_in_markdown(saved, "kaspersky", limits=Limits(max_tier=1))
