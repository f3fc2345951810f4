"""Which imports wait inside a function, and is each of them one of the agreed seams?"""

from fnmatch import fnmatchcase

SEAMS = {
    ("exposure/cli/*", "exposure.jobs.*"): "`--help` must not load what the commands need",
    ("exposure/ingest/formats.py", "importlib.import_module"): "the table of readers names modules",
    ("exposure/graph/adjacency.py", "importlib.import_module"): "a small graph needs no numpy",
    (
        "exposure/register/load.py",
        "exposure.register.compiler.*",
    ): "compiled facts that are fresh need neither yaml nor pydantic",
    (
        "exposure/jobs/register/registered.py",
        "exposure.jobs.register.own_files.*",
    ): "a run without a vendors file needs neither yaml nor pydantic",
    (
        "exposure/jobs/screening/writers.py",
        "importlib.import_module",
    ): "lines and tables need no workbook writer",
}
"""(file, what it imports) → why it may wait."""


def test_imports_wait_only_at_the_seams(modules) -> None:
    strays = [
        f"{module.path}:{found.line} imports {found.target} inside a function"
        for module in modules
        for found in module.imports()
        if found.late and not any(_is_seam(module.path, found.target, seam) for seam in SEAMS)
    ]

    assert not strays, "\n".join(strays)


def test_each_seam_is_used(modules) -> None:
    late = [
        (module.path, found.target)
        for module in modules
        for found in module.imports()
        if found.late
    ]
    unused = [
        seam for seam in SEAMS if not any(_is_seam(path, target, seam) for path, target in late)
    ]

    assert not unused, "\n".join(map(str, unused))


def _is_seam(path: str, target: str, seam: tuple[str, str]) -> bool:
    return fnmatchcase(path, seam[0]) and fnmatchcase(target, seam[1])
