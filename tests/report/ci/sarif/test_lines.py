"""Does the line that a result names hold the component, in every format?"""

import json
from pathlib import Path

import pytest

from exposure.register.load import load_register
from exposure.report.ci.place import Ground
from exposure.report.ci.sarif.log import write_sarif
from exposure.scan.examination import scan

NAME = "@anthropic-ai/sdk"
BOM = {
    "bomFormat": "CycloneDX", "specVersion": "1.6",
    "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "app"}},
    "components": [
        {"type": "library", "bom-ref": "ms", "name": "ms", "purl": "pkg:npm/ms@2.1.3"},
        {"type": "library", "bom-ref": "sdk", "name": NAME, "version": "1.0.0",
         "purl": "pkg:npm/%40anthropic-ai/sdk@1.0.0"},
    ],
}  # fmt: skip
XML = """<?xml version="1.0"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1">
  <metadata><component type="application" bom-ref="app"><name>app</name></component></metadata>
  <components>
    <component type="library" bom-ref="ms"><name>ms</name></component>
    <component type="library" bom-ref="sdk">
      <name>@anthropic-ai/sdk</name>
      <version>1.0.0</version>
      <purl>pkg:npm/%40anthropic-ai/sdk@1.0.0</purl>
    </component>
  </components>
</bom>
"""
TAG_VALUE = """SPDXVersion: SPDX-2.3
DataLicense: CC0-1.0
SPDXID: SPDXRef-DOCUMENT
DocumentName: app
DocumentNamespace: https://example.org/app
Creator: Tool: hand
Created: 2026-11-20T00:00:00Z

PackageName: ms
SPDXID: SPDXRef-ms
PackageDownloadLocation: NOASSERTION

PackageName: @anthropic-ai/sdk
SPDXID: SPDXRef-sdk
PackageVersion: 1.0.0
PackageDownloadLocation: NOASSERTION
ExternalRef: PACKAGE-MANAGER purl pkg:npm/%40anthropic-ai/sdk@1.0.0
"""


def lines_in(text: str, name: str, folder: Path) -> tuple[int, list[str]]:
    """The line that the result names, and the file's lines."""
    (folder / name).write_text(text, encoding="utf-8")
    result = scan([name], as_of="2026-11-22", register=load_register(), folder=folder)
    log = json.loads(write_sarif(result, 1, Ground()))
    (found,) = [one for one in log["runs"][0]["results"] if one["ruleId"] == "made-by"]
    (place,) = found["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == name
    return place["physicalLocation"]["region"]["startLine"], text.splitlines()


def test_in_indented_json_it_is_the_object_of_the_component(tmp_path) -> None:
    line, lines = lines_in(json.dumps(BOM, indent=2), "app.cdx.json", tmp_path)

    around = "".join(lines[line - 1 : line + 4])
    assert NAME in around
    assert '"ms"' not in around


def test_in_json_of_one_line_it_is_the_first_line(tmp_path) -> None:
    assert lines_in(json.dumps(BOM), "app.cdx.json", tmp_path)[0] == 1


@pytest.mark.parametrize("separators", [(",", ":"), (", ", ": ")])
def test_a_line_per_component_is_that_line(tmp_path, separators) -> None:
    text = json.dumps(BOM, separators=separators).replace("{", "\n{")

    line, lines = lines_in(text, "app.cdx.json", tmp_path)

    assert NAME in lines[line - 1]


def test_in_xml_it_is_the_element(tmp_path) -> None:
    line, lines = lines_in(XML, "app.cdx.xml", tmp_path)

    assert lines[line - 1].strip() == '<component type="library" bom-ref="sdk">'


def test_in_tag_value_it_is_within_the_package(tmp_path) -> None:
    line, lines = lines_in(TAG_VALUE, "app.spdx", tmp_path)

    assert lines[line - 1] in {f"PackageName: {NAME}", "SPDXID: SPDXRef-sdk"}
