"""What do the tests of disclosures share: the shipped templates, and the example company?"""

import shutil
from datetime import date

import msgspec
import pytest

from exposure.attest.disclosures.grounds import DisclosureGrounds
from exposure.ingest.authored.templates.read import read_templates
from exposure.jobs.planning.plan import PlanRequest, planned
from exposure.jobs.request import Request
from exposure.jobs.scan import scan_to_folder
from exposure.model.result import ScanResult
from exposure.register.load import load_register

TODAY = date(2026, 11, 22)
INPUTS = ("vendors.xlsx", "contracts.csv", "sboms")


@pytest.fixture(scope="session")
def templates(root):
    return read_templates(root / "templates", None).templates


@pytest.fixture(scope="session")
def example_folder(root, tmp_path_factory):
    folder = tmp_path_factory.mktemp("disclosing")
    shutil.copytree(root / "fixtures" / "example", folder, dirs_exist_ok=True)
    request = Request(INPUTS, TODAY, folder=folder)
    scan_to_folder(request, folder / "out", width=100, progress=lambda _: None)
    return folder


@pytest.fixture(scope="session")
def example_grounds(example_folder, templates) -> DisclosureGrounds:
    raw = (example_folder / "out" / "exposure.json").read_bytes()
    result = msgspec.json.decode(raw, type=ScanResult)
    return DisclosureGrounds(result, load_register(), templates)


@pytest.fixture(scope="session")
def example_plans(example_folder):
    request = Request(INPUTS, TODAY, folder=example_folder)
    return {
        vendor: planned(request, PlanRequest(vendor), lambda _: None)[0]
        for vendor in ("anthropic", "hikvision")
    }
