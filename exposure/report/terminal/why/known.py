"""What tells what is inside one asset, and how old and whole is it?"""

from collections.abc import Iterator

from exposure.model.coverage.known import SbomCoverage
from exposure.model.coverage.words import COMPLETENESS, EVIDENCE, dated_words
from exposure.model.result import Asset, ScanResult
from exposure.model.words import number_of


def asset_lines(result: ScanResult, asset: Asset) -> Iterator[str]:
    """Yield what tells what is inside an asset, how old and how whole it is, SBOM by SBOM."""
    for known in result.coverage.per_asset:
        if known.asset == asset.id:
            evidence, whole = EVIDENCE[known.evidence], COMPLETENESS[known.completeness]
            yield f"Known by {evidence}, {dated_words(known)}: {whole}."
    for sbom in result.coverage.per_sbom:
        if sbom.asset == asset.id:
            yield f"{sbom.document}: {', '.join(_sbom(sbom))}; {COMPLETENESS[sbom.completeness]}."


def _sbom(sbom: SbomCoverage) -> Iterator[str]:
    yield dated_words(sbom)
    yield number_of(sbom.components, "component")
    yield f"{sbom.components_without_edges:,} without edges"
    if not sbom.has_root:
        yield "no root"
    hiding = sbom.gaps_that_hide_presence
    yield number_of(hiding, "gap that hides presence", "gaps that hide presence")
