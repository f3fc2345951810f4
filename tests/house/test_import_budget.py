"""What does the lean path load, and does it leave the heavy libraries on the shelf?"""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from exposure.identify.stored.load import write_matcher
from exposure.register.compiler import write_compiled

DENIED = {
    "cryptography",
    "holidays",
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
COMPILED = """
import re, sys
make = re.compile

def spy(*given, **named):
    caller = sys._getframe(1)  # msgspec compiles the patterns of a field too, and nobody asks it
    if "compile" in caller.f_code.co_names and caller.f_globals["__name__"].startswith("exposure"):
        print(caller.f_globals["__name__"])
    return make(*given, **named)

re.compile = spy
import exposure.cli.app, exposure.jobs.check, exposure.ingest.sbom.cyclonedx.reader
"""
NAME = re.compile(r"^import time:[\s\d]+\|[\s\d]+\|\s*([\w.]+)$", re.MULTILINE)


@pytest.fixture(scope="module", autouse=True)
def _compiled_facts(root: Path) -> None:
    """What an installation has and an edited checkout may lack: facts compiled from this YAML."""
    write_compiled(root / "exposure")
    write_matcher(root / "exposure")


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


def test_check_with_a_register_file_loads_no_heavy_library(run_exposure, thousand: Path) -> None:
    """A change of law is no reason to wait longer: neither YAML nor signatures are loaded."""
    folder = thousand.parent
    run_exposure("register", "export", "-o", "law.json", cwd=folder)

    run = run_exposure(
        "check", thousand, "--register", "law.json", cwd=folder, interpreter=("-X", "importtime")
    )

    assert run.returncode == 0, run.stdout
    assert _loaded(run.stderr) & DENIED == set()


def test_check_with_an_imported_list_loads_no_heavy_library(
    run_exposure, thousand: Path, root: Path
) -> None:
    """Stored lists are told from the user's own files by their first bytes, and need no YAML."""
    folder = thousand.parent
    orders = root / "fixtures" / "lists" / "FASCSAOrders26282.CSV"
    run_exposure("register", "import", orders, "-o", "orders.json", cwd=folder)

    run = run_exposure(
        "check", thousand, "--overlay", "orders.json", cwd=folder, interpreter=("-X", "importtime")
    )

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


def test_what_check_loads_compiles_no_pattern_before_a_text_is_compared_with_it(root) -> None:
    """`exposure.patterns` has them wait: together they take longer than a small SBOM."""
    run = subprocess.run(
        [sys.executable, "-c", COMPILED],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert run.stdout.split() == []


def _loaded(importtime: str) -> set[str]:
    return {name.partition(".")[0] for name in NAME.findall(importtime)}
