"""What does the lean path load, and does it leave the heavy libraries on the shelf?"""

import json
import re
from pathlib import Path

import pytest

from exposure.register.compiler import write_compiled

DENIED = {
    "jinja2",
    "networkx",
    "numpy",
    "openpyxl",
    "pydantic",
    "python_calamine",
    "rdflib",
    "rich",
    "yaml",
}
NAME = re.compile(r"^import time:[\s\d]+\|[\s\d]+\|\s*([\w.]+)$", re.MULTILINE)


@pytest.fixture(scope="module", autouse=True)
def _compiled_facts(root: Path) -> None:
    """What an installation has and an edited checkout may lack: facts compiled from this YAML."""
    write_compiled(root / "exposure")


@pytest.fixture
def thousand(tmp_path: Path) -> Path:
    """An SBOM of a thousand components, each needing the next two."""
    ids = range(1_000)
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "app"}},
        "components": [
            {
                "type": "library",
                "bom-ref": f"part-{i}",
                "name": f"part-{i}",
                "version": "1.0.0",
                "purl": f"pkg:npm/part-{i}@1.0.0",
            }
            for i in ids
        ],
        "dependencies": [
            {"ref": "app", "dependsOn": ["part-0"]},
            *(
                {
                    "ref": f"part-{i}",
                    "dependsOn": [f"part-{k}" for k in (i + 1, i + 2) if k < 1_000],
                }
                for i in ids
            ),
        ],
    }
    path = tmp_path / "thousand.cdx.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_check_of_a_small_sbom_loads_no_heavy_library(run_exposure, thousand: Path) -> None:
    run = run_exposure("check", thousand, cwd=thousand.parent, interpreter=("-X", "importtime"))

    assert run.returncode == 0, run.stdout
    assert _loaded(run.stderr) & DENIED == set()


def test_help_loads_no_heavy_library(run_exposure, tmp_path: Path) -> None:
    run = run_exposure("--help", cwd=tmp_path, interpreter=("-X", "importtime"))

    assert run.returncode == 0, run.stdout
    assert _loaded(run.stderr) & DENIED == set()


def test_a_library_that_is_loaded_would_be_seen(run_exposure, example: Path) -> None:
    """The list above means something only if a run that writes a workbook is caught."""
    run = run_exposure("scan", ".", "-o", "out", cwd=example, interpreter=("-X", "importtime"))

    assert "openpyxl" in _loaded(run.stderr)


def _loaded(importtime: str) -> set[str]:
    return {name.partition(".")[0] for name in NAME.findall(importtime)}
