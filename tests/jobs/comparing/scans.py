"""Which scans of the example company, each with one thing changed, do these tests compare?"""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl

from exposure.jobs.request import Request
from exposure.jobs.scan import scan_to_folder

EXAMPLE = Path(__file__).resolve().parents[3] / "fixtures" / "example"
HELPDESK, PORTAL = "sboms/wexmoor-helpdesk.cdx.json", "sboms/harborlight-portal.spdx.json"
SDK, CONNECTOR = "@anthropic-ai/sdk", "@langchain/anthropic"
TERN = 61
"""Row of the product whose sub-processor is a designated vendor."""
TODAY = date(2026, 11, 22)


def scanned(folder: Path, change: Callable[[Path], None] = lambda _: None, *,
            as_of: str = "2026-11-22", **more) -> Path:  # fmt: skip
    """Scan a copy of the example in `folder` after a change, and return where the result lies."""
    desk = folder / "desk"
    shutil.copytree(EXAMPLE, desk)
    change(desk)
    request = Request(inputs=(".",), today=TODAY, as_of=as_of, folder=desk,
                      config=desk / "exposure.toml", **more)  # fmt: skip
    scan_to_folder(request, folder / "out", width=100, progress=lambda _: None)
    return folder / "out"


def in_helpdesk(change: Callable[[dict], None]) -> Callable[[Path], None]:
    """Return a change of the help desk's SBOM."""

    def changed(desk: Path) -> None:
        file = desk / HELPDESK
        document = json.loads(file.read_text(encoding="utf-8"))
        change(document)
        file.write_text(json.dumps(document), encoding="utf-8")

    return changed


@in_helpdesk
def newer_sdk(document: dict) -> None:
    """Raise the version of the SDK everywhere it is named."""
    text = json.dumps(document).replace("sdk@0.122.0", "sdk@0.123.1")
    document |= json.loads(text.replace('"0.122.0"', '"0.123.1"'))


@in_helpdesk
def without_vendor(document: dict) -> None:
    """Take both packages of the vendor out, with their edges."""
    gone = {one["bom-ref"] for one in document["components"] if "anthropic" in one.get("purl", "")}
    document["components"] = [one for one in document["components"] if one["bom-ref"] not in gone]
    document["dependencies"] = [
        one | {"dependsOn": [ref for ref in one.get("dependsOn", []) if ref not in gone]}
        for one in document["dependencies"] if one["ref"] not in gone
    ]  # fmt: skip


@in_helpdesk
def incomplete(document: dict) -> None:
    """Take both packages out, in an SBOM that calls itself incomplete."""
    gone = [one for one in document["components"] if "anthropic" in one.get("purl", "")]
    document["components"] = [one for one in document["components"] if one not in gone]
    document["compositions"] = [{"aggregate": "incomplete"}]


def broken(desk: Path) -> None:
    """Cut the help desk's SBOM off."""
    (desk / HELPDESK).write_text('{"bomFormat": "CycloneDX", "specVersion": "1.5", "comp', "utf-8")


def without_portal(desk: Path) -> None:
    """Leave the portal's SBOM out."""
    (desk / PORTAL).unlink()


def without_tern(desk: Path) -> None:
    """Take the product with the sub-processor out of the sheet."""
    book = openpyxl.load_workbook(desk / "vendors.xlsx")
    book["Vendors"].delete_rows(TERN)
    book.save(desk / "vendors.xlsx")


def renamed(desk: Path) -> None:
    """Give the month's export another name and folder, with the same rows."""
    (desk / "november").mkdir()
    (desk / "vendors.xlsx").rename(desk / "november" / "suppliers 2026-11.xlsx")
