"""Which assets and ids would give away what is not public, and what stands for them?"""

from collections.abc import Iterator

from exposure.model.finding import Finding
from exposure.model.result import Asset, AssetKind, ScanResult
from exposure.report.withheld.codes import Codes, mixed, numbered
from exposure.report.withheld.secrets import Secrets

_RISK = "RD-"
"""How ids of risk decisions begin."""
_BOUGHT = frozenset({AssetKind.vendor, AssetKind.product, AssetKind.service})


def covered_assets(result: ScanResult, codes: Codes, secrets: Secrets) -> tuple[Asset, ...]:
    """Return assets that are the vendor's own, or whose name tells: bought things that a row shows.

    What the company builds itself stays by name: a vendor in it is no part of its name.
    """
    shown = {
        finding.asset
        for finding in result.findings
        if finding.vendor in codes.vendors and finding.depth is None
    }
    return tuple(
        asset
        for asset in result.assets
        if (asset.id in shown and asset.kind in _BOUGHT) or secrets.hold(asset.name)
    )


def codes_of_ids(
    result: ScanResult, codes: Codes, secrets: Secrets, assets: tuple[Asset, ...]
) -> dict[str, str]:
    """Return id → code for each id that is a hash of a name, and could be found by trying names."""
    withheld = {asset.id for asset in assets}
    findings = [one for one in result.findings if _tells(one, codes, secrets, withheld)]
    told = {finding.id for finding in findings}
    decided = list(_decisions(result, codes, told))
    ids = (
        ("A", (asset.id for asset in assets)),
        ("F", (finding.id for finding in findings)),
        ("R", _groups(result, codes, secrets, told)),
        ("J", (one for one in decided if not one.startswith(_RISK))),
        ("RD", (one for one in decided if one.startswith(_RISK))),
    )
    return {
        one: code
        for letter, named in ids
        for one, code in zip(
            sorted(named, key=lambda one: mixed(result.register.overlays, (one,))),
            numbered(letter),
            strict=False,
        )
    }


def _tells(finding: Finding, codes: Codes, secrets: Secrets, withheld: set[str]) -> bool:
    subject = finding.subject
    hidden = finding.vendor in codes.vendors or finding.asset in withheld
    return hidden or secrets.hold(subject.name) or secrets.hold(subject.purl)


def _groups(
    result: ScanResult, codes: Codes, secrets: Secrets, findings: set[str]
) -> Iterator[str]:
    for group in result.reviews:
        named = any(map(secrets.hold, (group.cause, *group.subjects)))
        if named or group.vendor in codes.vendors or not findings.isdisjoint(group.findings):
            yield group.id


def _decisions(result: ScanResult, codes: Codes, findings: set[str]) -> Iterator[str]:
    for one in result.decisions:
        spoken_of = {*(effect.finding for effect in one.effects), *one.newcomers}
        if one.vendor in codes.vendors or not findings.isdisjoint(spoken_of):
            yield one.id
