"""What is left for others of everything that stands beside the findings of a result?"""

from collections.abc import Iterator

from msgspec.structs import replace

from exposure.assess.own_acts import NOT_PUBLIC as NOTICE
from exposure.model.coverage.figures import Coverage
from exposure.model.gap import Gap
from exposure.model.judgements.decision import Decision
from exposure.model.judgements.review import ReviewGroup
from exposure.model.law.allocation import Allocation
from exposure.model.law.clock import ClockBook
from exposure.model.location import Location
from exposure.model.outcome import AssetOutcome
from exposure.model.result import (
    Asset,
    RegisterRecord,
    ScanResult,
    Summary,
    VendorName,
)
from exposure.patterns import late_pattern
from exposure.report.withheld.codes import NOT_PUBLIC, SEE_THE_WHOLE, code_order
from exposure.report.withheld.findings import Cover
from exposure.report.withheld.secrets import is_told_by_name

_ROW = late_pattern(r"[A-Z]+(?=\d+$)")


def register_for_others(register: RegisterRecord) -> RegisterRecord:
    """Return which facts were used, without the names and hashes of files that are not public."""
    if not register.not_public:
        return register
    hidden = {f"{name} sha256" for name in register.not_public}
    shown = [NOT_PUBLIC if one.rpartition(":")[0] in hidden else one for one in register.overlays]
    # The version is a hash over the files too: whoever guesses one whole could make sure.
    return replace(register, version=NOT_PUBLIC, overlays=tuple(shown), not_public=())


def looked_for(result: ScanResult, cover: Cover) -> tuple[VendorName, ...]:
    """Return whom the scan looked for; codes stand last, where no alphabet tells on them."""
    coded = [
        VendorName(code, code, one.reason, handling=one.handling)
        for one in result.looked_for
        if (code := cover.codes.vendors.get(one.id))
    ]
    shown = [one for one in result.looked_for if one.id not in cover.codes.vendors]
    return (*shown, *sorted(coded, key=lambda one: code_order(one.id)))


def asset_for_others(asset: Asset, cover: Cover) -> Asset:
    """Return an asset; of one that is covered no more than its kind."""
    code = cover.ids.get(asset.id)
    return asset if code is None else Asset(code, NOT_PUBLIC, asset.kind, None)


def outcome_for_others(outcome: AssetOutcome, cover: Cover) -> AssetOutcome:
    """Return an outcome with codes."""
    vendor = cover.codes.vendors.get(outcome.vendor, outcome.vendor)
    asset = cover.ids.get(outcome.asset, outcome.asset)
    return replace(outcome, asset=asset, vendor=vendor)


def gap_for_others(gap: Gap, cover: Cover) -> Gap:
    """Return a gap; one that quotes a name says no more than what it hides."""
    told = bool(cover.codes.vendors) and is_told_by_name(gap)
    if told or cover.scrub.gives_away((gap.reason, gap.place, *gap.settle)):
        return replace(gap, place="", reason=SEE_THE_WHOLE, settle=())
    return gap


def review_for_others(group: ReviewGroup, cover: Cover) -> ReviewGroup:
    """Return a group of findings to review; of a covered one how many it holds."""
    code = cover.ids.get(group.id)
    if code is None:
        return group
    return replace(
        group,
        id=code,
        vendor=cover.codes.vendors.get(group.vendor, group.vendor),
        findings=tuple(cover.ids.get(one, one) for one in group.findings),
        cause=NOT_PUBLIC,
        rule="",
        subjects=(),
        spend={},
        question=SEE_THE_WHOLE,
    )


def decision_for_others(decision: Decision, cover: Cover) -> Decision:
    """Return a judgement or risk decision; of one on what is covered what became of it."""
    code = cover.ids.get(decision.id)
    if code is None:
        return decision
    return replace(
        decision,
        id=code,
        place=NOT_PUBLIC,
        vendor=cover.codes.vendors.get(decision.vendor, decision.vendor),
        subjects=(),
        reason=SEE_THE_WHOLE,
        because="",
        group="",
        cause="",
        supersedes="",
        evidence_reference="",
        by=NOT_PUBLIC,
        approved_by="",
        assets=(),
        effects=tuple(replace(one, because="") for one in decision.effects),
    )


def allocation_for_others(stated: Allocation, cover: Cover) -> Allocation:
    """Return what is said of an asset on a contract; of a covered asset not where, nor by whom."""
    code = cover.ids.get(stated.asset)
    if code is None:
        return stated
    return replace(stated, asset=code, because=NOT_PUBLIC, location=None)


def coverage_for_others(coverage: Coverage, cover: Cover) -> Coverage:
    """Return counts as they are; of covered assets no spend, and nothing vendor by vendor.

    A supplier with one row fewer than it had would tell whose row is left out.
    """
    return replace(
        coverage,
        per_asset=tuple(
            replace(one, asset=cover.ids[one.asset], spend={}) if one.asset in cover.ids else one
            for one in coverage.per_asset
        ),
        per_contract=tuple(
            one for one in coverage.per_contract if one.contract not in cover.contracts
        ),
        per_vendor=(),
    )


def clocks_for_others(book: ClockBook | None, cover: Cover) -> ClockBook | None:
    """Return the times of findings that others may read of; which times run tells of a vendor."""
    if book is None:
        return None
    running = (replace(one, findings=_shown(one.findings, cover)) for one in book.running)
    possible = (replace(one, findings=_shown(one.findings, cover)) for one in book.possible)
    return replace(
        book,
        running=tuple(one for one in running if one.findings),
        possible=tuple(one for one in possible if one.findings),
    )


def _shown(findings: tuple[str, ...], cover: Cover) -> tuple[str, ...]:
    return tuple(one for one in findings if one not in cover.ids)


def summary_for_others(result: ScanResult, cover: Cover) -> Summary:
    """Return the counts, with codes for names, and what must be said of this edition."""
    summary, codes = result.summary, cover.codes
    named = {
        one.name: codes.vendors[one.id] for one in result.looked_for if one.id in codes.vendors
    }
    warnings = [
        SEE_THE_WHOLE if any(coded in one for coded in cover.ids) else one
        for one in summary.warnings
        if not one.startswith(NOTICE)
    ]
    return replace(
        summary,
        exposed_by_vendor=_counted(summary.exposed_by_vendor, named),
        possible_by_vendor=_counted(summary.possible_by_vendor, named),
        warnings=(*warnings, edition_words(codes.used)),
    )


def edition_words(used: tuple[str, ...]) -> str:
    """Return what an edition for others says of itself."""
    stand = f" and stands here as {', '.join(used)}" if used else ""
    return f"Part of what was found or stated is not public{stand}: the full result is the company's own."


def _counted(counts: dict[str, int], named: dict[str, str]) -> dict[str, int]:
    """Return counts by name, in an order that does not tell which name a code stands for."""
    coded = {named.get(name, name): count for name, count in counts.items()}
    return dict(sorted(coded.items(), key=lambda pair: (-pair[1], pair[0])))


def rows_of(result: ScanResult, cover: Cover) -> Iterator[tuple[str, str]]:
    """Yield document and row of each place that shows a covered vendor."""
    for finding in result.findings:
        if finding.vendor in cover.codes.vendors:
            places = (finding.subject.location, *(one.location for one in finding.evidence))
            yield from (row_of(place) for place in places if place is not None)


def row_of(location: Location) -> tuple[str, str]:
    """Return the same for every cell of one row of a sheet."""
    return location.document, _ROW.sub("", location.place)
