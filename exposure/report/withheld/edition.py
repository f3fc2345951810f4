"""What is left of a result in which something is not public?"""

from collections.abc import Callable

from msgspec.structs import replace

from exposure.model.gate.gated import Gated
from exposure.model.result import ScanResult
from exposure.report.withheld.codes import NOT_PUBLIC, Codes, code_order, codes_of, hides_any
from exposure.report.withheld.findings import Cover, finding_for_others
from exposure.report.withheld.gate import gate_for_others
from exposure.report.withheld.ids import codes_of_ids, covered_assets
from exposure.report.withheld.rest import (
    allocation_for_others,
    asset_for_others,
    clocks_for_others,
    coverage_for_others,
    decision_for_others,
    gap_for_others,
    looked_for,
    outcome_for_others,
    register_for_others,
    review_for_others,
    row_of,
    rows_of,
    summary_for_others,
)
from exposure.report.withheld.scrub import Scrub
from exposure.report.withheld.secrets import hidden_contracts, secrets_of


def edition_for_others(result: ScanResult) -> ScanResult:
    """Return the edition of a result that others may read; the result itself where all is public.

    Counts stay true: see `exposure.report.handling`.
    """
    cover = cover_of(result)
    if cover is None:
        return result
    return cover.scrub.struct(_ordered(_edition(result, cover), cover))


def cover_of(result: ScanResult) -> Cover | None:
    """Return what is put before others; None where all is public, and for an edition for others."""
    return _cover(result, codes_of(result)) if hides_any(result) else None


def _cover(result: ScanResult, codes: Codes) -> Cover:
    secrets = secrets_of(result, codes)
    assets = covered_assets(result, codes, secrets)
    secrets = secrets.and_names(asset.name for asset in assets)
    ids = codes_of_ids(result, codes, secrets, assets)
    return Cover(codes, ids, Scrub(secrets, ids), hidden_contracts(result, codes))


def _edition(result: ScanResult, cover: Cover) -> ScanResult:
    codes, hidden = cover.codes, frozenset(rows_of(result, cover))
    return replace(
        result,
        register=register_for_others(result.register),
        settings=replace(
            result.settings,
            watch=tuple(one for one in result.settings.watch if one not in codes.vendors),
            # Whoever guesses a policy whole could make sure by its hash.
            config_sha256=NOT_PUBLIC if result.settings.config_sha256 else "",
        ),
        summary=summary_for_others(result, cover),
        assets=tuple(asset_for_others(one, cover) for one in result.assets),
        vendors=tuple(
            one for one in result.vendors
            if row_of(one.location) not in hidden and not cover.scrub.gives_away(one)
        ),
        designations=tuple(one for one in result.designations if one.id not in codes.acts),
        looked_for=looked_for(result, cover),
        outcomes=tuple(outcome_for_others(one, cover) for one in result.outcomes),
        findings=tuple(finding_for_others(one, cover) for one in result.findings),
        gaps=tuple(gap_for_others(one, cover) for one in result.gaps),
        ties=tuple(
            one for one in result.ties
            if row_of(one.location) not in hidden and not cover.scrub.gives_away(one)
        ),
        coverage=coverage_for_others(result.coverage, cover),
        allocations=tuple(allocation_for_others(one, cover) for one in result.allocations),
        clocks=clocks_for_others(result.clocks, cover),
        lists=tuple(one.for_others for one in result.lists),
        reaches=tuple(one for one in result.reaches if one.contract not in cover.contracts),
        decisions=tuple(decision_for_others(one, cover) for one in result.decisions),
        reviews=tuple(review_for_others(one, cover) for one in result.reviews),
        waivers=tuple(
            one for one in result.waivers
            if one.number not in codes.waivers and codes.acts.keys().isdisjoint(one.designations)
        ),
        withheld=codes.used,
        gate=gate_for_others(result.gate, result.findings, cover) if result.gate else None,
    )  # fmt: skip


def _ordered(edition: ScanResult, cover: Cover) -> ScanResult:
    """Put codes last: what stands between two names of an alphabet tells how it begins."""
    coded = frozenset(cover.codes.used) | frozenset(cover.ids.values())

    def place(one: str) -> tuple[bool, int, str]:
        return (True, *code_order(one)) if one in coded else (False, 0, "")

    return replace(
        edition,
        assets=tuple(sorted(edition.assets, key=lambda one: place(one.id))),
        coverage=replace(
            edition.coverage,
            per_asset=tuple(sorted(edition.coverage.per_asset, key=lambda one: place(one.asset))),
            per_sbom=tuple(sorted(edition.coverage.per_sbom, key=lambda one: place(one.asset))),
        ),
        allocations=tuple(sorted(edition.allocations, key=lambda one: place(one.asset))),
        outcomes=tuple(sorted(edition.outcomes, key=lambda one: place(one.vendor))),
        findings=tuple(sorted(edition.findings, key=lambda one: place(one.id))),
        gate=_gate_ordered(edition.gate, place),
        decisions=tuple(sorted(edition.decisions, key=lambda one: place(one.id))),
        reviews=tuple(sorted(edition.reviews, key=lambda one: place(one.id))),
    )


def _gate_ordered(
    gate: Gated | None, place: Callable[[str], tuple[bool, int, str]]
) -> Gated | None:
    if gate is None:
        return None
    findings = sorted(gate.findings, key=lambda one: place(one.finding))
    return replace(gate, findings=tuple(findings))
