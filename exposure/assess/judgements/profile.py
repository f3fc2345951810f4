"""What do the records say of each finding's subject beside its name?"""

from collections.abc import Iterable, Mapping, Sequence

from exposure.identify.fold import fold
from exposure.identify.rules.hosts import split_host
from exposure.model.finding import Finding
from exposure.model.judgements.judgement import Profile
from exposure.model.records import VendorRow
from exposure.model.relation import Relation
from exposure.model.result import Asset, AssetKind

_Known = dict[tuple[str, str], set[Profile]]


def profiles_of(
    findings: Sequence[Finding], rows: Iterable[VendorRow], assets: Mapping[str, Asset]
) -> dict[str, tuple[Profile, ...]]:
    """Return finding id → the profiles of the rows that speak of its subject, sorted.

    A component has none: its purl, or its name, is all that an SBOM tells of it here. File names,
    sheets and the order of rows do not count.
    """
    known = _by_name(rows, {finding.subject.name for finding in findings})
    return {one.id: _profiles(one, known, assets.get(one.asset)) for one in findings}


def _profiles(finding: Finding, known: _Known, asset: Asset | None) -> tuple[Profile, ...]:
    subject = finding.subject
    if subject.purl or asset is None:
        return ()
    named = finding.relation is Relation.subprocessor_of and not finding.by_link
    if named and subject.kind == "vendor":
        return (Profile(named_by=fold(asset.name) or asset.name),)
    product = fold(asset.name) if asset.kind is AssetKind.product else ""
    return tuple(sorted(known.get((subject.name, product), ()), key=_order))


def _by_name(rows: Iterable[VendorRow], wanted: set[str]) -> _Known:
    """Return vendor's or product's name, and product without spelling habits → profiles."""
    known: _Known = {}
    for row in rows:
        for name in {row.vendor, row.product} & wanted:
            known.setdefault((name, fold(row.product)), set()).add(_profile(row))
    return known


def _profile(row: VendorRow) -> Profile:
    parent = row.cells.get("parent")
    hosts = {_host(row.website), _host(row.email)} - {""}
    return Profile(
        country=fold(row.country),
        domains=tuple(sorted(hosts)),
        parent=fold(parent.text) if parent is not None else "",
    )


def _host(address: str) -> str:
    return split_host(address)[0].removeprefix("www.") if address else ""


def _order(profile: Profile) -> tuple[str, tuple[str, ...], str, str]:
    return profile.country, profile.domains, profile.parent, profile.named_by


def profile_words(profile: Profile) -> str:
    """Return `country fr, bakery.example`, or that nothing is stated."""
    parts = (
        f"country {profile.country}" if profile.country else "",
        *profile.domains,
        f"parent {profile.parent}" if profile.parent else "",
        f"named by {profile.named_by}" if profile.named_by else "",
    )
    return ", ".join(part for part in parts if part) or "no country, website, e-mail or parent"
