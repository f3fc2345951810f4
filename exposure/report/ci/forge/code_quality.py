"""Which list does GitLab show beside a merge request as code quality?"""

from hashlib import sha256
from typing import Literal

import msgspec
from msgspec import Struct

from exposure.model.location import Location
from exposure.model.result import ScanResult
from exposure.report.ci.place import Ground, Place
from exposure.report.ci.told import Hit, hits_of
from exposure.report.ci.unread import Unread, unread_of
from exposure.report.index import index_of
from exposure.report.neutral import document

_Severity = Literal["info", "minor", "major", "critical", "blocker"]


class _Lines(Struct, frozen=True):
    begin: int


class _Where(Struct, frozen=True):
    path: str
    lines: _Lines


class _Issue(Struct, frozen=True):
    """One line of the list, by the names that GitLab asks for."""

    check_name: str
    description: str
    fingerprint: str
    severity: _Severity
    location: _Where


def write_code_quality(result: ScanResult, ground: Ground) -> bytes:
    """Return a JSON list; what has no file that others may read stands under the run's folder."""
    issues = [_finding(hit) for hit in hits_of(result, ground)]
    issues += [_unread(one, ground) for one in unread_of(result)]
    index = index_of(result)
    for one in result.gate.assets if result.gate is not None else ():
        asset = index.assets.get(one.asset)
        place = ground.place_of(asset.location) if asset and asset.location else None
        text = f"{index.asset(one.asset)} cannot be assessed: {one.because}"
        issues.append(_issue("not-assessable", text, ("not-assessable", one.asset), "major", place))
    return msgspec.json.format(msgspec.json.encode(issues), indent=2) + b"\n"


def _finding(hit: Hit) -> _Issue:
    severity: _Severity = "info" if hit.closed else "critical" if hit.fails else "minor"
    return _issue(hit.rule.id, " ".join(hit.sentences), (hit.finding.id,), severity, hit.place)


def _unread(one: Unread, ground: Ground) -> _Issue:
    place = ground.place_of(Location(one.document, one.place)) if one.document else None
    severity: _Severity = "major" if one.rule.level == "warning" else "blocker"
    key = (one.rule.id, one.kind, one.document)
    return _issue(one.rule.id, " ".join(one.sentences), key, severity, place)


def _issue(
    rule: str, text: str, key: tuple[str, ...], severity: _Severity, place: Place | None
) -> _Issue:
    digest = sha256("\x00".join(key).encode(errors="surrogatepass")).hexdigest()
    where = _Where(document(place.path) if place else ".", _Lines(place.line if place else 1))
    return _Issue(f"exposure/{rule}", document(text), digest, severity, where)
