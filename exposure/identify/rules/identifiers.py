"""Does an official identifier, or a CPE's vendor field, name a vendor?"""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from exposure.identify.rules.claim import claim
from exposure.model.relation import Confidence, Match, Relation
from exposure.register.facts import Register
from exposure.register.names.numbers import plain_number


class IdentifierIndex(Struct, frozen=True):
    """Identifiers and CPE vendor fields of some vendors."""

    identifiers: dict[tuple[str, str], tuple[tuple[str, bool], ...]]
    """Kind and value → vendors, each with whether its source was read."""
    cpe_vendors: dict[str, tuple[str, ...]]
    names: dict[str, str]
    """Vendor → display name."""


def index_identifiers(register: Register, vendors: Iterable[str]) -> IdentifierIndex:
    """Return the identifiers of `vendors`."""
    chosen = sorted(vendors)
    identifiers: dict[tuple[str, str], tuple[tuple[str, bool], ...]] = {}
    cpe_vendors: dict[str, tuple[str, ...]] = {}
    for vendor in chosen:
        for one in register.vendors[vendor].all_identifiers:
            key = one.kind, plain_number(one.text)
            verified = bool(one.source) and register.is_verified(one.source)
            identifiers[key] = (*identifiers.get(key, ()), (vendor, verified))
        for field in register.vendors[vendor].cpe_vendors:
            cpe_vendors[field.lower()] = (*cpe_vendors.get(field.lower(), ()), vendor)
    return IdentifierIndex(
        identifiers, cpe_vendors, {vendor: register.vendors[vendor].name for vendor in chosen}
    )


def identifier_matches(index: IdentifierIndex, stated: Mapping[str, str]) -> list[Match]:
    """Return a match for each vendor that bears one of the identifiers, kind → value."""
    return [
        claim(
            vendor,
            Relation.made_by,
            Confidence.confirmed,
            rule="identifier",
            quote=value,
            because=f"{kind.upper()} {value} is that of {index.names[vendor]} in the register",
            verified=verified,
            listed=plain_number(value),
            matched=value,
        )
        for kind, value in sorted(stated.items())
        for vendor, verified in index.identifiers.get((kind.lower(), plain_number(value)), ())
    ]


def cpe_vendor_of(cpe: str) -> str:
    """Return the vendor field of a CPE 2.2 or 2.3 name, in lower case; empty where there is none."""
    return _cpe_field(cpe, 0)


def cpe_product_of(cpe: str) -> str:
    """Return the product field of a CPE name, in lower case; empty where there is none."""
    return _cpe_field(cpe, 1)


def _cpe_field(cpe: str, number: int) -> str:
    parts = cpe.strip().lower().replace("\\:", "\0").split(":")
    place = (3 if parts[:2] == ["cpe", "2.3"] else 2) + number
    return parts[place].replace("\0", ":").replace("\\", "") if len(parts) > place else ""


def cpe_matches(index: IdentifierIndex, cpe: str, *, purl_disagrees: bool) -> list[Match]:
    """Return a match for each vendor whose CPE name the vendor field is.

    Tools make CPEs up from package names, so one that the purl does not bear out asks for review.
    """
    field = cpe_vendor_of(cpe)
    against = "; the purl is not listed for that vendor, and CPEs are often made up by tools"
    return [
        Match(
            vendor,
            Relation.made_by,
            Confidence.review if purl_disagrees else Confidence.probable,
            "cpe-vendor",
            cpe,
            f"the CPE's vendor field is {field}, which the register lists for {index.names[vendor]}"
            + (against if purl_disagrees else ""),
            listed=field,
            matched=field,
            against=(against.removeprefix("; "),) if purl_disagrees else (),
        )
        for vendor in index.cpe_vendors.get(field, ())
    ]
