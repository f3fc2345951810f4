"""Which package names say something about which vendor, once families of names are written out?"""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from exposure.model.relation import Relation
from exposure.register.facts import BY_REPOSITORY, REPOSITORIES, PackagePattern
from exposure.register.schema import (
    AuthoredIntegrations,
    AuthoredPackages,
    AuthoredTie,
    AuthoredVendor,
)

_RULES = {
    Relation.connector_to: "purl-connector",
    Relation.routes_to: "purl-router",
    Relation.origin_only: "purl-origin",
    Relation.instrumentation_only: "purl-instrumentation",
    Relation.mentions_only: "purl-mention",
    Relation.owned_by: "purl-affiliate",
}


def patterns_of(
    vendors: Iterable[AuthoredVendor],
    packages: AuthoredPackages,
    integrations: AuthoredIntegrations,
) -> tuple[PackagePattern, ...]:
    """Return every pattern, sorted; what is listed by name goes before what a family implies."""
    vendors = tuple(vendors)
    listed = [*_owned(vendors), *_ties(packages), *_routers(packages)]
    known = {(pattern.pattern.lower(), pattern.vendor) for pattern in listed}
    implied = [
        pattern
        for pattern in (*_implied(vendors, integrations), *_of_repositories(listed))
        if (pattern.pattern.lower(), pattern.vendor) not in known
    ]
    return tuple(sorted(listed + implied, key=_order))


def _of_repositories(listed: Iterable[PackagePattern]) -> Iterator[PackagePattern]:
    """What is true of the repositories of an organisation is true of what they publish."""
    for pattern in listed:
        organisation = pattern.pattern.removeprefix(REPOSITORIES)
        if organisation != pattern.pattern and organisation.endswith("/*"):
            for kind in BY_REPOSITORY:
                yield replace(pattern, pattern=f"{kind}{organisation}")


def _order(pattern: PackagePattern) -> tuple[str, str, str]:
    return pattern.pattern, pattern.vendor, pattern.relation


def _owned(vendors: Iterable[AuthoredVendor]) -> Iterator[PackagePattern]:
    for vendor in vendors:
        for package in vendor.packages:
            rule = _RULES.get(package.relation) or _owned_rule(package.pattern)
            yield PackagePattern(
                package.pattern, vendor.id, package.relation, package.source, rule, package.note
            )


def _owned_rule(pattern: str) -> str:
    if pattern.endswith(("/*", ".*")):
        return "purl-owned-namespace"
    # a prefix without a namespace is open to anybody on most registries
    return "purl-owned-prefix" if pattern.endswith("*") else "purl-owned-package"


def _ties(packages: AuthoredPackages) -> Iterator[PackagePattern]:
    groups: tuple[tuple[Relation, list[AuthoredTie]], ...] = (
        (Relation.connector_to, packages.connectors),
        (Relation.mentions_only, packages.mentions),
        (Relation.instrumentation_only, packages.instrumentation),
        (Relation.origin_only, packages.origins),
    )
    for relation, ties in groups:
        for tie in ties:
            yield PackagePattern(
                tie.pattern, tie.vendor, relation, tie.source, _RULES[relation], tie.note
            )


def _routers(packages: AuthoredPackages) -> Iterator[PackagePattern]:
    relation = Relation.routes_to
    for router in packages.routers:
        for vendor in router.vendors:
            yield PackagePattern(
                router.pattern, vendor, relation, router.source, _RULES[relation], router.note
            )


def _implied(
    vendors: Iterable[AuthoredVendor], integrations: AuthoredIntegrations
) -> Iterator[PackagePattern]:
    groups = (
        (Relation.connector_to, "purl-integration-name", integrations.connectors),
        (Relation.instrumentation_only, "purl-instrumentation", integrations.instrumentation),
    )
    for vendor in vendors:
        excluded = {exclusion.text for exclusion in vendor.excluded}
        for relation, rule, families in groups:
            for family in families:
                for token in vendor.package_tokens:
                    name = family.replace("{token}", token)
                    if name not in excluded:
                        source = integrations.source
                        yield PackagePattern(name, vendor.id, relation, source, rule)
