"""Is it told in every format where an SBOM lists nothing but the one product that it describes?"""

import json
from pathlib import Path

import pytest

from exposure.model.gap import GapEffect

ROOT, OTHER = ("app", "1.0"), ("part", "2.0")


def spdx2(*parts: tuple[str, str], described: int = 1) -> str:
    packages = [{"SPDXID": f"SPDXRef-{n}", "name": name, "versionInfo": version,
                 "downloadLocation": "NOASSERTION"}
                for n, (name, version) in enumerate(parts)]  # fmt: skip
    relationships = [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES",
                      "relatedSpdxElement": f"SPDXRef-{n}"} for n in range(described)]  # fmt: skip
    return json.dumps({"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "n",
                       "packages": packages, "relationships": relationships})  # fmt: skip


def tag_value(*parts: tuple[str, str], described: int = 1) -> str:
    lines = ["SPDXVersion: SPDX-2.3", "DataLicense: CC0-1.0", "SPDXID: SPDXRef-DOCUMENT",
             "DocumentName: n", "DocumentNamespace: https://a.example/n", "Creator: Tool: t",
             "Created: 2026-09-01T00:00:00Z"]  # fmt: skip
    for number, (name, version) in enumerate(parts):
        lines += [f"PackageName: {name}", f"SPDXID: SPDXRef-{number}", f"PackageVersion: {version}",
                  "PackageDownloadLocation: NOASSERTION"]  # fmt: skip
    lines += [f"Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-{n}" for n in range(described)]
    return "\n".join(lines) + "\n"


def spdx3(*parts: tuple[str, str], described: int = 1) -> str:
    info = {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.0.1",
            "created": "2026-09-01T00:00:00Z", "createdBy": ["https://a.example/me"]}  # fmt: skip
    packages = [{"type": "software_Package", "spdxId": f"https://a.example/{n}", "creationInfo": "_:c",
                 "name": name, "software_packageVersion": version}
                for n, (name, version) in enumerate(parts)]  # fmt: skip
    roots = [one["spdxId"] for one in packages[:described]]
    whole = {"type": "SpdxDocument", "spdxId": "https://a.example/d", "creationInfo": "_:c",
             "rootElement": roots, "element": [one["spdxId"] for one in packages]}  # fmt: skip
    return json.dumps({"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld",
                       "@graph": [info, whole, *packages]})  # fmt: skip


def cyclonedx(*parts: tuple[str, str], described: int = 1) -> str:
    made = [{"type": "library", "bom-ref": f"r{n}", "name": name, "version": version}
            for n, (name, version) in enumerate(parts)]  # fmt: skip
    return json.dumps({"bomFormat": "CycloneDX", "specVersion": "1.6",
                       "metadata": {"component": made[0]}, "components": made[described:]})  # fmt: skip


FORMATS = [spdx2, tag_value, spdx3, cyclonedx]


@pytest.mark.parametrize("written", FORMATS)
def test_nothing_beside_the_product_hides_presence(written, tmp_path: Path, read_inputs) -> None:
    (tmp_path / "a").write_text(written(ROOT), encoding="utf-8")

    gaps = read_inputs("a", folder=tmp_path).gaps

    assert [gap.kind for gap in gaps if gap.effect is GapEffect.hides_presence] == ["no-components"]


@pytest.mark.parametrize("written", FORMATS)
def test_the_product_written_twice_is_nothing_more(written, tmp_path: Path, read_inputs) -> None:
    (tmp_path / "a").write_text(written(ROOT, ROOT), encoding="utf-8")

    assert "no-components" in {gap.kind for gap in read_inputs("a", folder=tmp_path).gaps}


@pytest.mark.parametrize("written", FORMATS)
def test_one_component_is_something(written, tmp_path: Path, read_inputs) -> None:
    (tmp_path / "a").write_text(written(ROOT, OTHER), encoding="utf-8")

    estate = read_inputs("a", folder=tmp_path)

    assert "no-components" not in {gap.kind for gap in estate.gaps}


@pytest.mark.parametrize("written", [spdx2, tag_value, spdx3])
def test_several_products_and_nothing_beside_them_hide_presence_too(
    written, tmp_path: Path, read_inputs
) -> None:
    """They may be its contents, as converters write a list without a product; it does not say so."""
    (tmp_path / "a").write_text(written(ROOT, OTHER, described=2), encoding="utf-8")

    (gap,) = (one for one in read_inputs("a", folder=tmp_path).gaps if one.kind == "no-components")

    assert gap.effect is GapEffect.hides_presence
    assert "the 2 products that it describes" in gap.reason
