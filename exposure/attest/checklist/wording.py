"""How are findings and counts written into the evidence of a checklist row?"""

from exposure.attest.shown import some_of
from exposure.model.coverage.figures import unfed_systems
from exposure.model.finding import Finding
from exposure.model.relation import tie_words
from exposure.model.result import ScanResult
from exposure.model.words import number_of

SHOWN_FINDINGS = 10


def findings_words(
    result: ScanResult, findings: tuple[Finding, ...], *, by_id: bool = False
) -> str:
    """Return each finding with asset, relation, vendor, confidence and location; bounded.

    `by_id` names them alone, where a table tells of each.
    """
    if by_id:
        return f"{ids_words(findings)}." if findings else ""
    assets = {asset.id: asset.name for asset in result.assets}
    vendors = {vendor.id: vendor.name for vendor in result.looked_for}
    words = [
        f"{one.id} ({assets.get(one.asset, one.asset)}: "
        f"{tie_words(one.relation, vendors.get(one.vendor, one.vendor), by_link=one.by_link)}, "
        f"{one.confidence}{_past(one)}{_place(one)})"
        for one in findings[:SHOWN_FINDINGS]
    ]
    rest = len(findings) - SHOWN_FINDINGS
    return "; ".join(words) + (f"; {rest} more" if rest > 0 else "") + ("." if words else "")


def ids_words(findings: tuple[Finding, ...]) -> str:
    """Return the first ids, and how many more there are."""
    return some_of([one.id for one in findings], SHOWN_FINDINGS)


def unknown_words(result: ScanResult, contract: str | None = None) -> str:
    """Return what could hide a vendor, or an empty text where everything was read to its end.

    With a contract, it is counted over what is used on it, and over what may be.
    """
    coverage = result.coverage
    missing = len(unfed_systems(coverage))
    refused = sum(one.kind == "refused" for one in result.inputs)
    unsaid, unanswered, gaps = _unknown_counts(result, contract)
    hiding = number_of(gaps, "gap hides", "gaps hide")
    counts = (
        (unsaid, f"whether {number_of(unsaid, 'asset is', 'assets are')} used on this contract"),
        (unanswered, f"{number_of(unanswered, 'asset')} could not be assessed"),
        (gaps, f"{hiding} presence"),
        (refused, f"{number_of(refused, 'input')} could not be used"),
        (missing, f"{number_of(missing, 'record system')} not fed or stale"),
    )
    return ", ".join(words for count, words in counts if count)


def _unknown_counts(result: ScanResult, contract: str | None) -> tuple[int, int, int]:
    """Return the assets of unknown use, those that could not be assessed, and the gaps."""
    reach = next((one for one in result.reaches if one.contract == contract is not None), None)
    if reach is None:
        return 0, result.summary.outcomes.not_assessable, result.coverage.gaps_that_hide_presence
    gaps = reach.gaps_that_hide_presence + reach.gaps_elsewhere
    return reach.unknown, reach.not_assessable, gaps


def _past(finding: Finding) -> str:
    if finding.past_until is not None:
        return f", past use until {finding.past_until}"
    return ", past use" if any("past" in route.flags for route in finding.routes) else ""


def _place(finding: Finding) -> str:
    return f"; {finding.evidence[0].location}" if finding.evidence else ""
