"""Which findings does a person judge: the one, or the group, that an id names?"""

from pathlib import Path
from typing import Protocol

from msgspec import Struct

from exposure.errors import ResultError, SettingsError
from exposure.model.finding import Finding
from exposure.model.result import ScanResult
from exposure.report.document.result_json import read_result

_RESULT_NAME = "exposure.json"
_SHORTEST_PREFIX = 4
_LISTED = 5


class Pointed(Protocol):
    """What was typed to name a finding or a group."""

    @property
    def result(self) -> Path:
        """Folder of a scan, or its exposure.json."""

    @property
    def subject(self) -> str:
        """Finding or group id, or its first digits."""

    @property
    def vendor(self) -> str | None:
        """Whom the person takes the finding to be about; None leaves it to the finding."""


class Shown(Struct, frozen=True):
    """Findings of one vendor, with what they have in common where they are a group."""

    findings: tuple[Finding, ...]
    entry: str
    """Digest of what the register held of the vendor."""
    group: str = ""
    cause: str = ""

    @property
    def vendor(self) -> str:
        """The vendor of all of them."""
        return self.findings[0].vendor


def saved_result(result: Path, folder: Path) -> ScanResult:
    """Read the result of a scan: its folder, or its file. Raises `ResultError`."""
    path = folder / result
    file = path / _RESULT_NAME if path.is_dir() else path
    try:
        raw = file.read_bytes()
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise ResultError(f"{result}: expected the result of a scan, met: {reason}",
                          hint="run `exposure scan INPUT... -o DIR` first") from None  # fmt: skip
    return read_result(raw, str(result))


def shown_to(spoken: Pointed, saved: ScanResult) -> Shown:
    """Return what an id names. Raises `ResultError` where that is nothing, or more than one."""
    named = named_in(saved, spoken.subject, spoken.result)
    vendor = named.findings[0].vendor
    _refuse_another_vendor(spoken, saved, vendor)
    return Shown(named.findings, _entry(spoken, saved, vendor), named.group, named.cause)


class Named(Struct, frozen=True):
    """The finding, or the members of the group, that an id names."""

    findings: tuple[Finding, ...]
    group: str = ""
    cause: str = ""


def named_in(saved: ScanResult, subject: str, result: Path) -> Named:
    """Return what an id, or its first digits, names in a saved result.

    Raises `ResultError` where that is nothing, or more than one.
    """
    findings = {one.id: one for one in saved.findings}
    groups = {one.id: one for one in saved.reviews}
    wanted = subject.strip().casefold()
    met = [one for one in (*findings, *groups) if one.casefold().startswith(wanted)]
    if len(wanted) < _SHORTEST_PREFIX or len(met) != 1:
        several = f"several: {', '.join(met[:_LISTED])}" if len(met) > 1 else repr(subject)
        raise ResultError(f"{result}: expected the id of one finding (F-...) or group (R-...), "
                          f"met {several}", hint="`exposure review` lists them")  # fmt: skip
    group = groups.get(met[0])
    if group is None:
        return Named((findings[met[0]],))
    members = tuple(findings[one] for one in group.findings if one in findings)
    if not members:
        raise ResultError(f"{result}: expected findings in {met[0]}, met none",
                          hint="the file was changed; run `exposure scan` again")  # fmt: skip
    return Named(members, group.id, group.cause)


def _refuse_another_vendor(spoken: Pointed, saved: ScanResult, vendor: str) -> None:
    names = {vendor, *(one.name for one in saved.looked_for if one.id == vendor)}
    stated = vendor if spoken.vendor is None else spoken.vendor.strip()
    if stated.casefold() not in map(str.casefold, names):
        raise SettingsError(f"--vendor: expected {vendor}, of which {spoken.subject} speaks, "
                            f"met {stated!r}", hint="leave it out, or name another id")  # fmt: skip


def _entry(spoken: Pointed, saved: ScanResult, vendor: str) -> str:
    entry = next((one.entry for one in saved.looked_for if one.id == vendor), "")
    if not entry:
        raise ResultError(f"{spoken.result}: expected what the register held of {vendor}, met nothing",
                          hint="another version wrote it; run `exposure scan` again")  # fmt: skip
    return entry
