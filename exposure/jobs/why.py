"""Why does a scan say what it says, of what it flagged and of what it did not?"""

from collections.abc import Sequence
from pathlib import Path

from exposure.errors import ResultError, SettingsError
from exposure.jobs.company.earlier import GRAPH_NAME, RESULT_NAME, bytes_of, graph_beside
from exposure.jobs.explain.listed import with_listed
from exposure.jobs.explain.telling import Scanned, together, told_of
from exposure.jobs.register.registered import register_of
from exposure.model.relation import Relation
from exposure.model.result import ScanResult
from exposure.register.facts import Register, Vendor
from exposure.register.find import find_vendor
from exposure.report.document.result_json import read_result
from exposure.report.neutral import terminal
from exposure.report.terminal.why.finding import why_finding
from exposure.report.terminal.why.groups import why_vendor
from exposure.report.terminal.why.limits import ALL, Limits

_SHORTEST_PREFIX = 4
_KINDS = (
    "name a finding id, vendor, asset, contract, SBOM, purl, component, "
    "or a cell such as Vendors!B14"
)


def why(
    result: Path, subject: str, *, show_all: bool = False, limits: Limits = ALL,
    register_file: Path | None = None, register_key: Path | None = None,
) -> str:  # fmt: skip
    """Return the explanation of a finding, vendor, asset, contract, supplier, package or cell.

    `limits` holds for whatever is not the id of a finding, and what it leaves out is counted.
    `register_file` says where the register file of the scan lies now; with `register_key` its
    signature is verified before anything is told.
    Raises `ResultError` when the saved result holds nothing by that name, or when the graph beside
    it was not written by the same scan.
    """
    file = result / RESULT_NAME if result.is_dir() else result
    saved = read_result(bytes_of(file), str(file))
    places = {"file": _posix(register_file), "key": _posix(register_key)}
    known = register_of(saved, Path(), **places) if any(places.values()) else None
    told = _finding(saved, subject, show_all) or _vendor(saved, subject, show_all, limits)
    if told:
        return told
    register = known or register_of(saved, Path())
    vendor = _in_register(register, subject)
    saved = with_listed(saved, register, vendor.id) if vendor is not None else saved
    sought = vendor is not None and vendor.id in {one.id for one in saved.looked_for}
    if vendor is not None and sought and not file.with_name(GRAPH_NAME).exists():
        return why_vendor(saved, vendor.id, show_all=show_all, limits=limits)
    scanned = Scanned(saved, graph_beside(file, saved), register, show_all, limits)
    parts = told_of(scanned, subject)
    if vendor is None:
        if not parts:
            raise ResultError(f"{result}: nothing in this scan is called {subject!r}", hint=_KINDS)
        return together(parts)
    if sought:
        return together([
            why_vendor(saved, vendor.id, show_all=show_all, limits=limits), *parts,
        ])  # fmt: skip
    if not parts:
        raise ResultError(f"{result}: this scan did not look for {vendor.name}",
                          hint=f"run `exposure scan` with `--watch {vendor.id}`")  # fmt: skip
    notice = f"This scan did not look for {vendor.name}; run it with --watch {vendor.id}."
    return together([terminal(notice), *parts])


def limited(max_tier: int | None, relations: Sequence[str]) -> Limits:
    """Return what is to be shown: findings up to a tier, and of some relations; all without any.

    Raises `SettingsError` for a word that is no relation.
    """
    known = {word.value: word for word in Relation}
    wanted = [word.strip().casefold().replace("-", "_").replace(" ", "_") for word in relations]
    for word, given in zip(wanted, relations, strict=True):
        if word not in known:
            raise SettingsError(f"--relation: expected a relation, met {given!r}",
                                hint=f"one of {', '.join(known)}")  # fmt: skip
    return Limits(max_tier, tuple(known[word] for word in wanted))


def _posix(path: Path | None) -> str:
    return path.as_posix() if path is not None else ""


def _in_register(register: Register, subject: str) -> Vendor | None:
    try:
        return find_vendor(register, subject)
    except SettingsError:
        return None


def _finding(saved: ScanResult, subject: str, show_all: bool) -> str:
    wanted = subject.strip().casefold()
    if not wanted.startswith("f-") or len(wanted) < _SHORTEST_PREFIX:
        return ""
    found = [one for one in saved.findings if one.id.casefold().startswith(wanted)]
    if len(found) > 1:
        ids = ", ".join(finding.id for finding in found)
        raise ResultError(f"{subject!r} begins several finding ids: {ids}", hint="name one")
    return together([why_finding(saved, one, show_all=show_all) for one in found])


def _vendor(saved: ScanResult, subject: str, show_all: bool, limits: Limits) -> str:
    wanted = subject.strip().casefold()
    for vendor in saved.looked_for:
        if wanted in {vendor.id.casefold(), vendor.name.casefold()}:
            return why_vendor(saved, vendor.id, show_all=show_all, limits=limits)
    return ""
