"""What of a finding stands in a comparison?"""

from exposure.assess.compared.sides import Side
from exposure.model.comparison.findings import FindingShown
from exposure.model.finding import Finding


def shown(finding: Finding, side: Side) -> FindingShown:
    """Return a finding in one line, with the names that its result has for vendor and asset."""
    subject = finding.subject
    return FindingShown(
        id=finding.id,
        vendor=finding.vendor,
        vendor_name=side.vendor_name(finding.vendor),
        asset=finding.asset,
        asset_name=side.asset_name(finding.asset),
        subject=subject.name,
        version=subject.version,
        purl=subject.purl,
        relation=finding.relation,
        confidence=finding.confidence,
        outcome=finding.outcome,
        by_link=finding.by_link,
        location=subject.location or next((one.location for one in finding.evidence), None),
        past=past_of(finding),
    )


def past_of(finding: Finding) -> str:
    """Return until when it was used, as the inputs say; empty where use goes on."""
    if finding.past_until is not None:
        return f"past use until {finding.past_until}"
    return "past use" if finding.is_past else ""
