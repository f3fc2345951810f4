"""Do the arrows point down, without a cycle, and has each library one door?"""

import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

DOORS = {
    "charset_normalizer": ("exposure/ingest/sheet/text/guess.py",),
    "cryptography": ("exposure/register/exported/signing.py",),
    "docxtpl": (
        "exposure/ingest/authored/templates/layout.py",
        "exposure/report/document/draft/wordml/layout.py",
    ),
    "holidays": ("exposure/assess/clocks/calendar.py",),
    "jinja2": (
        "exposure/ingest/authored/templates/fields_of_layout.py",
        "exposure/report/document/draft/wordml/layout.py",
    ),
    "msgspec": ("exposure/*",),
    "networkx": ("exposure/graph/network/library.py",),
    "numpy": ("exposure/graph/*",),
    "openpyxl": ("exposure/report/document/*",),
    "pydantic": (
        "exposure/ingest/authored/attestation/shape.py",
        "exposure/ingest/authored/letters/shape.py",
        "exposure/ingest/authored/scenarios/shape.py",
        "exposure/ingest/authored/templates/shape.py",
        "exposure/ingest/authored/written.py",
        "exposure/register/overlay/authored.py",
        "exposure/register/read.py",
        "exposure/register/schema.py",
    ),
    "python_calamine": ("exposure/ingest/sheet/workbook.py",),
    "rdflib": ("exposure/ingest/sbom/spdx2/markup/statements.py",),
    "typer": ("exposure/cli/*",),
    "typst": ("exposure/report/document/draft/pdf.py",),
    "yaml": ("exposure/ingest/sbom/yaml/*", "exposure/register/read.py"),
}
"""Library → the files that may import it. A library that is not here may not be imported."""

LINT = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"


def test_the_layers_of_the_first_design_hold(root: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert run.returncode == 0, run.stdout + run.stderr


def test_no_module_can_reach_itself_not_even_by_a_late_import(modules) -> None:
    known = {module.name for module in modules}
    sorter = TopologicalSorter()
    for module in modules:
        for found in module.imports():
            target = found.target if found.target in known else found.target.rpartition(".")[0]
            if target in known and target != module.name:
                sorter.add(module.name, target)

    try:
        sorter.prepare()
    except CycleError as error:
        raise AssertionError(" → ".join(error.args[1])) from None


def test_each_library_enters_by_its_own_door(modules) -> None:
    intruders = [
        f"{module.path}:{found.line} imports {found.library}"
        for module in modules
        for found in module.imports()
        if found.is_third_party
        and not any(module.matches(door) for door in DOORS.get(found.library, ()))
    ]

    assert not intruders, "\n".join(intruders)


def test_each_door_is_used(modules) -> None:
    used = [(module, found.library) for module in modules for found in module.imports()]
    unused = [
        f"{library} by {door}"
        for library, doors in DOORS.items()
        for door in doors
        if not any(library == name and module.matches(door) for module, name in used)
    ]

    assert not unused, "\n".join(unused)
