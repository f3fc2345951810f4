"""In which words is it said what a product is, and how it is tied to a source?"""

from collections.abc import Iterable

from exposure.attest.disclosures.grounds import DisclosureGrounds
from exposure.attest.disclosures.source import Told
from exposure.model.finding import Finding
from exposure.model.records import VendorRow
from exposure.model.relation import tie_words
from exposure.model.result import Asset
from exposure.model.words import number_of

_BOUGHT = frozenset({"vendor", "product", "service", "contract"})
_SHOWN = 12


def described(
    grounds: DisclosureGrounds, asset: Asset, rows: tuple[VendorRow, ...],
    findings: tuple[Finding, ...],
) -> Told:  # fmt: skip
    """Return what is recorded of a product: its name, its row's description, its ties."""
    said = list(
        dict.fromkeys(row.description.strip().rstrip(".") for row in rows if row.description)
    )
    ties = tuple(dict.fromkeys(presence_words(grounds, one) for one in findings))
    rest = len(ties) - _SHOWN
    more = (f"and {number_of(rest, 'more part')}",) if rest > 0 else ()
    named = f"{asset.name} {version_of(asset, findings)}".strip()
    text = f"{'. '.join([named, *said])}. As recorded: {'; '.join([*ties[:_SHOWN], *more])}."
    places = dict.fromkeys(str(one.evidence[0].location) for one in findings if one.evidence)
    return Told(text, "; ".join(list(places)[:_SHOWN]))


def presence_words(grounds: DisclosureGrounds, finding: Finding) -> str:
    """Return `contains @acme/sdk 1.2 (made by Acme)`, or the tie alone of what was bought whole."""
    known = grounds.vendors.get(finding.vendor)
    name = known.name if known is not None else finding.vendor
    tie = tie_words(finding.relation, name, by_link=finding.by_link)
    subject = finding.subject
    is_whole = subject.kind in _BOUGHT and not subject.purl
    part = f"{subject.name} {subject.version}".strip()
    said = tie if is_whole else f"contains {part} ({tie})"
    ended = f", recorded as used until {finding.past_until}" if finding.past_until else ""
    return said + (ended or (", recorded as no longer used" if finding.is_past else ""))


def version_of(asset: Asset, findings: Iterable[Finding]) -> str:
    """Return the version of a product as its parts list states it; empty without one."""
    steps = (step for one in findings for route in one.routes for step in route.steps)
    return next((step.version for step in steps if step.name == asset.name and step.version), "")
