"""Does the inventory in an edition for others hold no more than the SBOMs of the build?"""

import json
import zlib
from binascii import a2b_base64
from datetime import date
from pathlib import Path

import pytest

from exposure.ingest.carried.result import LEFT_OUT
from exposure.jobs.check import check
from exposure.jobs.checking.asked import Outputs
from exposure.jobs.request import Request
from exposure.register.load import load_register
from exposure.report.document.result_json import read_result
from exposure.scan.examination import scan
from tests.jobs.test_check_handling import SBOM, SECRETS, furnished

IN_THE_SBOM = json.dumps(SBOM).casefold()


def packed(folder: Path, *inputs: str, with_not_public: bool = False, **more) -> str:
    """The inventory as it stands in the JSON of a check."""
    target = folder / "result.json"
    request = Request(inputs=inputs, today=date(2026, 11, 22), folder=folder,
                      vendors=("secret.yaml",), **more)  # fmt: skip
    check(request, outputs=Outputs(json=str(target)), with_not_public=with_not_public)
    return read_result(target.read_bytes(), "result.json").inventory


def unpacked(text: str) -> str:
    _, _, *parts = text.split(" ")
    raw = b"".join(zlib.decompress(a2b_base64(part)) for part in parts)
    return raw.decode("utf-8", "replace").casefold()


@pytest.mark.parametrize("secret", SECRETS)
def test_nothing_is_in_it_that_the_sbom_does_not_hold(secret: str, tmp_path: Path) -> None:
    held = unpacked(packed(furnished(tmp_path), "app.cdx.json", "vendors.csv", "contracts.csv"))

    assert secret not in held or secret in IN_THE_SBOM


def test_the_components_of_the_sbom_are_in_it(tmp_path: Path) -> None:
    """Otherwise a central scan would read them as absent."""
    assert "@northgate/client" in unpacked(packed(furnished(tmp_path), "app.cdx.json")).replace(
        "%40", "@"
    )


def test_the_hash_of_settings_that_are_not_public_is_not_in_it(tmp_path: Path) -> None:
    folder = furnished(tmp_path)
    (folder / "exposure.toml").write_text('watch = ["anysphere"]\n', encoding="utf-8")
    whole = packed(folder, "app.cdx.json", with_not_public=True)
    own = read_result((folder / "result.json").read_bytes(), "r").settings.config_sha256

    assert own in unpacked(whole)
    assert own not in unpacked(packed(folder, "app.cdx.json"))


def test_an_asset_that_is_not_public_leaves_the_inventory_out(tmp_path: Path) -> None:
    folder = furnished(tmp_path)

    assert packed(folder, "app.cdx.json", asset="Northgate Panels") == LEFT_OUT
    (gap,) = scan(
        ["result.json"], as_of="2026-11-22", folder=folder, register=load_register()
    ).gaps[:1]
    assert (gap.kind, gap.document) == ("unusable-input", "result.json")
    assert "northgate" not in gap.reason.casefold()
    assert packed(folder, "app.cdx.json", asset="Northgate Panels", with_not_public=True)


def test_a_public_asset_does_not(tmp_path: Path) -> None:
    assert packed(furnished(tmp_path), "app.cdx.json", asset="Desk").startswith("exposure-")
