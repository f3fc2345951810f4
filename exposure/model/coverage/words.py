"""In which words is it said how much is known?"""

from collections.abc import Iterator, Sequence

from exposure.model.coverage.figures import Coverage
from exposure.model.coverage.known import (
    AssetCoverage,
    Completeness,
    ContractCoverage,
    EvidenceCounts,
    EvidenceKind,
    SbomCoverage,
    SpendCoverage,
)
from exposure.model.coverage.repositories import roster_sentences
from exposure.model.words import bought_words, number_of

EVIDENCE: dict[EvidenceKind, str] = {
    EvidenceKind.sbom: "an SBOM",
    EvidenceKind.answer: "a supplier's answer",
    EvidenceKind.catalogue_link: "a public statement alone",
    EvidenceKind.row: "a row alone",
    EvidenceKind.nothing: "its name alone",
}

COMPLETENESS: dict[Completeness, str] = {
    Completeness.read_to_the_end: "read to its end",
    Completeness.not_asserted: "read to its end; it does not say that it lists everything",
    Completeness.incomplete: "incomplete, or not read to its end",
    Completeness.unknown: "nothing tells what is inside",
}
"""None of them says that an SBOM lists everything."""

UNUSED = "nothing is known to be used on it"


def share_words(share: float) -> str:
    """Return `5%`; a share that is neither none nor all never reads as one of the two."""
    rounded = round(share * 100)
    if rounded in {0, 100} and share not in {0, 1}:
        return "under 1%" if rounded == 0 else "over 99%"
    return f"{rounded}%"


def spend_words(spend: Sequence[SpendCoverage]) -> str:
    """Return `5% of USD spend, 40% of EUR spend`; nothing where no amount is stated."""
    told = [f"{share_words(one.share)} of {one.currency or 'stated'} spend" for one in spend]
    return ", ".join(told)


def without_evidence_words(counts: EvidenceCounts) -> str:
    """Return `5 with a public statement alone, 54 with a row alone`; nothing where all have more."""
    kinds = EvidenceKind.catalogue_link, EvidenceKind.row, EvidenceKind.nothing
    told = ((getattr(counts, kind.value), EVIDENCE[kind]) for kind in kinds)
    return ", ".join(f"{count:,} with {words}" for count, words in told if count)


def evidence_name(counts: EvidenceCounts) -> str:
    """Return what evidence of what is inside is called."""
    return "an SBOM or answer" if counts.answer else "an SBOM"


def age_words(oldest: str | None, undated: int) -> str:
    """Return `the oldest dated 2026-03-02, 1 undated`; an undated one may be of any age."""
    told = (
        f"the oldest dated {oldest}" if oldest else "",
        f"{undated:,} undated" if undated else "",
    )
    return ", ".join(part for part in told if part)


def dated_words(known: AssetCoverage | SbomCoverage) -> str:
    """Return a date and how long it lies before the law date; undated is never a day old."""
    if known.dated is None or known.days is None:
        return "undated" if known.dated is None else f"of {known.dated}"
    if known.days == 0:
        return f"of {known.dated}, the law date"
    side = "before" if known.days > 0 else "after"
    return f"of {known.dated}, {number_of(abs(known.days), 'day')} {side} the law date"


def coverage_sentences(coverage: Coverage) -> tuple[str, ...]:
    """Return how much of what is bought, and of what was read, could be looked into."""
    read = "; ".join(_read_words(coverage))
    roster = roster_sentences(coverage.repositories)
    if not coverage.vendors:
        return f"Coverage: {read}.", *roster
    return f"Coverage: {bought_known(coverage)}.", f"What hides or blurs: {read}.", *roster


def bought_known(coverage: Coverage) -> str:
    """Return how many of what is bought have evidence, by spend and age, and what the others have."""
    spend = spend_words(coverage.spend)
    if not spend and coverage.by_spend is not None:
        spend = f"{share_words(coverage.by_spend)} of stated spend"
    age = age_words(coverage.oldest_evidence, coverage.undated_evidence)
    beside = "; ".join(part for part in (spend, age) if part)
    name = evidence_name(coverage.evidence)
    told = f"{coverage.vendors_with_evidence:,} of {bought_words(coverage.vendors)} with {name}"
    told += _incomplete(coverage.incomplete_evidence)
    others = without_evidence_words(coverage.evidence)
    return f"{told}{f' ({beside})' if beside else ''}{f'; {others}' if others else ''}"


def _read_words(coverage: Coverage) -> Iterator[str]:
    """Yield what is amiss with the SBOMs, and how many gaps hide presence, which is always said."""
    if coverage.components_without_edges:
        without = f"{coverage.components_without_edges:,} of {coverage.components:,}"
        yield f"{without} components without edges"
    if coverage.sboms_without_root:
        yield number_of(coverage.sboms_without_root, "SBOM") + " without a root"
    if coverage.sboms_incomplete:
        yield number_of(coverage.sboms_incomplete, "incomplete SBOM")
    hiding = coverage.gaps_that_hide_presence
    yield number_of(hiding, "gap that hides presence", "gaps that hide presence")


def contract_words(one: ContractCoverage) -> str:
    """Return `an SBOM for 2 of the 3 (66% of USD spend)`, or that nothing is known to be used."""
    if not one.assets:
        return UNUSED
    spend = f" ({told})" if (told := spend_words(one.spend)) else ""
    of = f"{one.evidence.with_evidence:,} of the {one.assets:,}"
    return f"{evidence_name(one.evidence)} for {of}{_incomplete(one.incomplete_evidence)}{spend}"


def _incomplete(count: int) -> str:
    return f", {count:,} of them incomplete" if count else ""
