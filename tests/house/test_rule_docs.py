"""Has every recognition rule a section, an input that it recognises and one that it does not?"""

import ast
import csv
import json
import re
from pathlib import Path

import msgspec
import pytest

from exposure.model.settings import Settings
from exposure.register.load import load_register
from exposure.scan.examination import scan

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reference" / "rules.md"
GAPS = ROOT / "docs" / "reference" / "gaps.md"
TABLE = ROOT / "fixtures" / "rules" / "recognition.jsonl"
LINES = [json.loads(line) for line in TABLE.read_text(encoding="utf-8").splitlines()]
SHOWN_ELSEWHERE = {
    "continued-sbom": "tests/graph/joins/continued: a component goes on in a second SBOM",
    "stated-tie": "tests/graph/ties: an organisation is reached over the rows of two sheets",
    "purl-affiliate": "tests/identify/test_packages.py: no shipped fact is of that kind now",
    "model-family": "tests/identify/test_model_families.py: a product's name is the surer match",
}
"""Rules that one component or row cannot show → where they are tested, for and against."""
NO_RULE = {
    "unknown-use": "a word of allocations",
}
"""Words of the same shape in the code that are no rule and no gap → what they are."""
KEBAB = re.compile(r"[a-z]+(?:-[a-z]+)+")


def sections() -> list[str]:
    """The rules that have a section; `Context` tells of several."""
    found = re.findall(r"^## (\S+)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    return [one for one in found if one != "Context"]


def met(given: dict, folder: Path) -> set[str]:
    """The rules by which a scan of one component, service or row recognises anything."""
    if "row" in given:
        with (folder / "rows.csv").open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, given["row"].keys())
            writer.writeheader()
            writer.writerow(given["row"])
        name = "rows.csv"
    else:
        name = "app.cdx.json"
        (folder / name).write_bytes(msgspec.json.encode(_bom(given)))
    result = scan([name], as_of="2026-11-22", register=load_register(), folder=folder,
                  settings=Settings(watch=("all",)))  # fmt: skip
    return {one.rule for finding in result.findings for one in finding.evidence}


def _bom(given: dict) -> dict:
    part = {"bom-ref": "part", "version": "1.0.0", **given.get("component", given.get("service"))}
    kind = "components" if "component" in given else "services"
    if kind == "components":
        part = {"type": "library", **part}
    return {"bomFormat": "CycloneDX", "specVersion": "1.6", kind: [part],
            "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "app"}},
            "dependencies": [{"ref": "app", "dependsOn": ["part"]}]}  # fmt: skip


@pytest.mark.parametrize("line", LINES, ids=[line["rule"] for line in LINES])
def test_a_rule_recognises_what_it_is_for(line, tmp_path) -> None:
    assert line["rule"] in met(line["caught"], tmp_path)


@pytest.mark.parametrize("line", LINES, ids=[line["rule"] for line in LINES])
def test_and_not_what_is_only_near_it(line, tmp_path) -> None:
    assert line["rule"] not in met(line["not_caught"], tmp_path)


def test_each_rule_has_a_section_and_each_section_a_pair_of_inputs() -> None:
    shown = [line["rule"] for line in LINES]

    assert len(set(shown)) == len(shown)
    assert set(shown) | set(SHOWN_ELSEWHERE) == set(sections())
    assert not set(shown) & set(SHOWN_ELSEWHERE)


def test_a_section_names_an_example_caught_and_one_that_is_not() -> None:
    for text in re.split(r"^## ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        assert re.search(r"(?m)^Catches ", text), text[:40]
        assert re.search(r"does not (?:catch|take) ", text), text[:40]


def test_each_rule_that_the_code_names_has_a_section() -> None:
    stated = {
        node.value
        for folder in ("identify", "graph")
        for path in (ROOT / "exposure" / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and KEBAB.fullmatch(node.value)
    }
    gaps = set(re.findall(r"`([a-z-]+)`", GAPS.read_text(encoding="utf-8")))

    assert sorted(stated - gaps - set(sections()) - set(NO_RULE)) == []
