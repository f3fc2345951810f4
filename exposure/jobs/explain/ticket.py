"""Which findings does a ticket tell of, and what of them may its readers know?"""

from collections.abc import Callable
from pathlib import Path

from exposure.errors import ResultError, SettingsError
from exposure.identify.purl import Purl, split_purl
from exposure.jobs.company.earlier import RESULT_NAME, bytes_of
from exposure.jobs.register.registered import register_of
from exposure.model.finding import Finding
from exposure.model.result import ScanResult
from exposure.register.facts import Register
from exposure.register.find import find_vendor
from exposure.report.document.result_json import read_result
from exposure.report.document.ticket.page import (
    asset_ticket,
    finding_ticket,
    group_ticket,
    vendor_ticket,
)
from exposure.report.handling import for_others
from exposure.report.terminal.why.limits import ALL, Limits

_SHORTEST_PREFIX = 4
_HINT = "name a finding, a group of findings, a vendor, an asset, or a package that was found"
_HIDDEN = "--with-not-public tells it all the same"


def why_in_markdown(
    result: Path, subject: str, *, limits: Limits = ALL, with_not_public: bool = False,
    register_file: Path | None = None, register_key: Path | None = None,
) -> str:  # fmt: skip
    """Return the explanation of a saved result's finding, group, vendor, asset or package.

    Raises `ResultError`, and `SettingsError` where `limits` ask for a part.
    """
    if limits != ALL:
        raise SettingsError("--markdown: expected no --max-tier and --relation, met one of them",
                            hint="name the finding by its id")  # fmt: skip
    file = result / RESULT_NAME if result.is_dir() else result
    saved = read_result(bytes_of(file), str(file))
    places = {"file": _posix(register_file), "key": _posix(register_key)}
    verified = register_of(saved, Path(), **places) if any(places.values()) else None

    def register() -> Register:
        return verified or register_of(saved, Path())

    return ticket(saved, subject, result, register=register, with_not_public=with_not_public)


def _posix(path: Path | None) -> str:
    return path.as_posix() if path is not None else ""


def ticket(
    saved: ScanResult, subject: str, place: Path, *, register: Callable[[], Register],
    with_not_public: bool = False,
) -> str:  # fmt: skip
    """Return Markdown for a finding, group, vendor, asset or package of a saved result.

    `register` is asked for other names of a vendor, where nothing else is called so.
    Tickets are read by others: what is not public stands as a code, unless `with_not_public`.
    Raises `ResultError` for what the result does not hold, or what nobody else may read of it.
    """
    wanted = subject.strip().casefold()
    shown = saved if with_not_public else for_others(saved)
    text = _ticket(shown, wanted, register)
    if text:
        return text
    if shown is not saved and _ticket(saved, wanted, register):
        raise ResultError(f"{place}: what it tells of {subject!r} is not public", hint=_HIDDEN)
    raise ResultError(f"{place}: nothing that a ticket could tell of is called {subject!r}",
                      hint=_HINT)  # fmt: skip


def _ticket(shown: ScanResult, wanted: str, register: Callable[[], Register]) -> str:
    if wanted.startswith("r-") and len(wanted) >= _SHORTEST_PREFIX:
        groups = [one for one in shown.reviews if one.id.casefold().startswith(wanted)]
        if len(groups) == 1:
            return group_ticket(shown, groups[0])
    found = _findings(shown, wanted)
    if len(found) > 1 and wanted.startswith("f-"):
        ids = ", ".join(finding.id for finding in found)
        raise ResultError(f"{wanted!r} begins several finding ids: {ids}", hint="name one")
    if len(found) == 1:
        return finding_ticket(shown, found[0])
    for vendor in shown.looked_for:
        if wanted in {vendor.id.casefold(), vendor.name.casefold()}:
            return vendor_ticket(shown, vendor.id)
    for asset in shown.assets:
        if wanted in {asset.id.casefold(), asset.name.casefold()}:
            return asset_ticket(shown, asset)
    return _of_package(shown, found) or _by_register(shown, wanted, register)


def _findings(shown: ScanResult, wanted: str) -> list[Finding]:
    """Return the findings of an id or its first digits, else those of a package by name or purl."""
    if wanted.startswith("f-") and len(wanted) >= _SHORTEST_PREFIX:
        return [one for one in shown.findings if one.id.casefold().startswith(wanted)]
    purl = split_purl(wanted)
    return [
        one for one in shown.findings
        if one.subject.name.casefold() == wanted
        or (purl is not None and _is_package(one.subject.purl, purl))
    ]  # fmt: skip


def _is_package(stated: str, wanted: Purl) -> bool:
    split = split_purl(stated)
    same = split is not None and split.key.casefold() == wanted.key.casefold()
    return split is not None and same and wanted.version in {"", split.version}


def _of_package(shown: ScanResult, found: list[Finding]) -> str:
    """Return a ticket for several findings of one package, one below the other."""
    return "\n".join(finding_ticket(shown, one) for one in found)


def _by_register(shown: ScanResult, wanted: str, register: Callable[[], Register]) -> str:
    """Return a ticket for a vendor that is called by another name of the register."""
    try:
        vendor = find_vendor(register(), wanted)
    except SettingsError:
        return ""
    known = {one.id for one in shown.looked_for}
    return vendor_ticket(shown, vendor.id) if vendor.id in known else ""
