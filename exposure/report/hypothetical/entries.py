"""What is said of one asset, contract or vendor of a hypothetical answer?"""

from collections.abc import Iterator, Mapping, Sequence

from exposure.model.finding import Finding, StepKind, Verdict
from exposure.model.hypothetical.answer import (
    AssumedVerdict,
    Hypothesis,
    ReachedAsset,
    ReachedContract,
    VendorReach,
)
from exposure.model.hypothetical.scenario import AssumedVendor
from exposure.model.hypothetical.words import AN_ASSUMPTION, amount_words, amounts_words
from exposure.model.law.allocation import Use
from exposure.model.words import number_of
from exposure.report.hypothetical.told import Entry
from exposure.report.verdict_words import verdict_words
from exposure.report.words import OUTCOME, finding_tie, first_of, past_words, place_words

_MOST_VERDICTS, _MOST_NAMED = 4, 6
_ABOVE_THE_ASSET = frozenset({StepKind.company, StepKind.contract})
STANDING = {
    "designated": "a designation of it is in force, or may be, without any assumption",
    "under_watch": "it is under watch without any assumption",
    "asked": "it is looked for without any assumption",
}


def vendor_entry(one: AssumedVendor, reach: VendorReach | None) -> Entry:
    """Say who is assumed to be designated, how it is found, and what it alone reaches."""
    known = "a vendor of the register" if one.in_register else "an organisation of the records"
    told = [STANDING[reach.standing]] if reach and reach.standing in STANDING else []
    if reach:
        told.append(f"reaches {reach.exposed:,} as exposed, {reach.possible:,} as possible")
    if not one.in_register:
        told.append(_found_by(one))
    if one.maybe_ours:
        told.append(
            "it supplies nothing but products that SBOMs alone describe: it may be the company itself"
        )
    return Entry(f"{one.name} ({one.id}), {known}", tuple(told))


def _found_by(one: AssumedVendor) -> str:
    quoted = tuple(f'"{text}"' for text in one.spellings)
    hosts = f" and {first_of(one.hosts, _MOST_NAMED)}" if one.hosts else ""
    return (
        f"found by {first_of(quoted, _MOST_NAMED)}{hosts}; nobody has listed its packages, products"
        " or subsidiaries, so that more of it may be in use"
    )


def asset_entry(
    one: ReachedAsset, findings: Mapping[str, Finding], names: Mapping[str, str]
) -> Entry:
    """Say what would become of one asset, on which evidence, for whom and on which contracts."""
    tier = "tier unknown" if one.tier is None else f"tier {one.tier}"
    news = "new" if one.new else f"already so by {first_of(one.already, _MOST_NAMED)}"
    told = [_evidence(findings[one.findings[0]], names)] if one.findings else []
    more = len(one.findings) - 1
    if more > 0:
        told.append(f"{number_of(more, 'further finding')} in it")
    return Entry(
        f"{one.name}: {OUTCOME[one.outcome]}, {news}, {tier}",
        (*told, *_whose(one), _used_words(one)),
    )


def _evidence(finding: Finding, names: Mapping[str, str]) -> str:
    vendor = names.get(finding.vendor, finding.vendor)
    tie = finding_tie(finding, vendor)
    past = past_words(finding)
    beside = "; ".join(part for part in (tie, past) if part)
    if finding.depth is not None and finding.routes:
        steps = [step for step in finding.routes[0].steps if step.kind not in _ABOVE_THE_ASSET]
        return f"{' › '.join(step.name for step in steps)}: {beside}"
    piece = finding.evidence[0]
    return f'{place_words(piece.location)} "{piece.quote}": {beside}'


def _whose(one: ReachedAsset) -> Iterator[str]:
    told = (
        f"{amounts_words(one.spend)} paid for it" if one.spend else "",
        f"owner {', '.join(one.owners)}" if one.owners else "",
        ", ".join(one.business_units),
    )
    line = "; ".join(part for part in told if part)
    if line:
        yield line


def _used_words(one: ReachedAsset) -> str:
    used = f"used on {first_of(one.contracts, _MOST_NAMED)}" if one.contracts else ""
    unknown = (
        f"no record says whether it is used on {number_of(one.contracts_unknown, 'contract')}"
        if one.contracts_unknown
        else ""
    )
    return "; ".join(part for part in (used, unknown) if part)


def contract_entry(one: ReachedContract) -> Entry:
    """Say what would be touched on one contract, and what the rules would say."""
    if one.number is None:
        return Entry("The company as a whole", tuple(_verdict_words(one)))
    agency = f" ({one.agency})" if one.agency else ""
    value = amount_words(one.value) if one.value else "value not stated"
    counts = (
        f"{one.exposed:,} exposed" if one.exposed else "",
        f"{one.possible:,} possible" if one.possible else "",
    )
    used = " and ".join(part for part in counts if part)
    news = "new" if one.new else "already so by a designation in force"
    told = f"{used} used on it, {news}" if used else "none is recorded as used on it"
    unknown = f"of {number_of(one.unknown, 'asset')} no record says whether it is used on it"
    beneath = (*([unknown] if one.unknown else []), *_verdict_words(one))
    return Entry(f"{one.number}{agency}, {value}: {told}", beneath)


def unrecorded_entry(contracts: Sequence[ReachedContract]) -> Entry:
    """Say of which contracts no record tells whether anything of it is used on them."""
    numbers = tuple(one.number or "" for one in contracts)
    return Entry(
        f"On {number_of(len(numbers), 'further contract')} no record says whether any of it is used:"
        f" {first_of(numbers, _MOST_NAMED)}"
    )


def _verdict_words(one: ReachedContract) -> Iterator[str]:
    for verdict in one.verdicts[:_MOST_VERDICTS]:
        yield _verdict(verdict)
    rest = len(one.verdicts) - _MOST_VERDICTS
    if rest > 0:
        yield f"{number_of(rest, 'further verdict')} in --format json"


def _verdict(one: AssumedVerdict) -> str:
    # The whole answer is stamped; each citation need not be so once more.
    citation = one.citation.removesuffix(f" (stated in {AN_ASSUMPTION})")
    said = verdict_words(Verdict(None, "", one.verdict, "", citation))
    unsaid = ", use there not recorded" if one.use is Use.unknown else ""
    more = (
        f" (and {number_of(len(one.reasons) - 1, 'more reason')})" if len(one.reasons) > 1 else ""
    )
    reason = f": {one.reasons[0]}{more}" if one.reasons and one.reasons[0] else ""
    return f"{number_of(len(one.assets), 'asset')}{unsaid}: {said}{reason}"


def without_answer(one: Hypothesis) -> Iterator[str]:
    """Yield of how many assets nothing can be said, and why, and of how many nothing was found."""
    reasons = "; ".join(
        f"{reason} {count:,}" for reason, count in one.not_assessable_because.items()
    )
    because = f": {reasons}" if reasons else ""
    yield f"Not assessable: {one.not_assessable:,} of {number_of(one.assets, 'asset')}{because}."
    yield f"No evidence found: {one.no_evidence_found:,}."
