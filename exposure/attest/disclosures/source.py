"""Under which name, and with which official numbers, does the register know a source?"""

from msgspec import Struct

from exposure.attest.disclosures.grounds import DisclosureGrounds
from exposure.model.finding import Finding
from exposure.model.relation import Relation

_PRODUCED = frozenset({Relation.made_by, Relation.hosted_through, Relation.subprocessor_of})
"""Ties by which the source itself produces, or runs, what was found."""
_BY_BRAND = frozenset({"product-name", "name-in-text"})


class Told(Struct, frozen=True):
    """A text, and where it stands."""

    text: str = ""
    source: str = ""


def name_of(grounds: DisclosureGrounds, vendor: str) -> Told:
    """Return the legal name of a source where one was read, else the name that results show."""
    shown = grounds.vendors[vendor].name if vendor in grounds.vendors else vendor
    known = grounds.register.vendors.get(vendor)
    for one in known.names if known is not None else ():
        own = one.kind == "legal" and one.relation is Relation.made_by
        if own and grounds.register.is_verified(one.source):
            return Told(one.text, f"register: legal name of {shown}, source {one.source}")
    return Told(shown, "the name under which it was looked for")


def number_of(grounds: DisclosureGrounds, vendor: str, kind: str) -> Told:
    """Return an official number of a source, `uei` or `cage`, of those that were read."""
    known = grounds.register.vendors.get(vendor)
    read = [
        one
        for one in (known.all_identifiers if known is not None else ())
        if one.kind == kind and one.source and grounds.register.is_verified(one.source)
    ]
    if not read:
        return Told("", f"the register holds no {kind.upper()} of it that was read")
    sources = ", ".join(dict.fromkeys(one.source for one in read))
    return Told("; ".join(one.text for one in read), f"register, source {sources}")


def producers(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """Return the sources that produced what was found, as far as the ties say so."""
    return tuple(dict.fromkeys(one.vendor for one in findings if one.relation in _PRODUCED))


def affiliates(findings: tuple[Finding, ...]) -> tuple[Told, ...]:
    """Return the relatives of a source that produced what was found, by the names that were met."""
    met = {
        evidence.listed: Told(evidence.listed, f"register, met at {evidence.location}")
        for one in findings
        if one.relation is Relation.owned_by
        for evidence in one.evidence[:1]
        if evidence.listed and not evidence.listed.startswith("pkg:")
    }
    return tuple(met.values())


def brand_of(findings: tuple[Finding, ...]) -> Told:
    """Return the brand under which a product of the source was bought; empty where none was met."""
    met = {
        evidence.listed: str(evidence.location)
        for one in findings
        if one.relation is Relation.made_by and not one.subject.purl
        for evidence in sorted(one.evidence, key=lambda evidence: evidence.rule != "product-name")
        if evidence.rule in _BY_BRAND and evidence.listed
    }
    text, place = next(iter(met.items()), ("", ""))
    return Told(text, place)
