"""Why is a vendor, an asset or an unflagged subject answered as it is?"""

from exposure.model.designation import Handling
from exposure.model.finding import Finding
from exposure.model.gap import Gap
from exposure.model.outcome import AssetOutcome
from exposure.model.relation import Considered
from exposure.model.result import Asset, ScanResult
from exposure.model.words import number_of
from exposure.report.index import Index, index_of
from exposure.report.neutral import terminal
from exposure.report.terminal.text import shown
from exposure.report.terminal.tree import more_words
from exposure.report.terminal.why.finding import finding_blocks
from exposure.report.terminal.why.known import asset_lines
from exposure.report.terminal.why.limits import ALL, Limits
from exposure.report.use_words import asset_uses, contract_reaches
from exposure.report.words import NOT_ADVICE, OUTCOME, gap_place, reason_words, spaced

SHOWN_FINDINGS = 10
SHOWN_LINES = 20


def why_vendor(
    result: ScanResult, vendor: str, *, show_all: bool = False, limits: Limits = ALL
) -> str:
    """Return what is known of a vendor's designations and its findings, asset by asset."""
    index = index_of(result)
    found = tuple(one for one in result.findings if one.vendor == vendor)
    kept, left_out = limits.split(found)
    ordered = sorted(kept, key=lambda one: (index.asset(one.asset), index.urgency(one)))
    assets = number_of(len({one.asset for one in found}), "asset")
    head = f"{shown(index.vendor(vendor))}: {number_of(len(found), 'finding')} in {assets}"
    known = [head, *_handled(result, vendor), *_statuses(result, vendor)]
    blocks = [known, *_bounded_blocks(result, ordered, show_all), left_out]
    return _joined(blocks) if found else _joined([*blocks, ["No finding names this vendor."]])


def why_asset(
    result: ScanResult, asset: Asset, *, show_all: bool = False, limits: Limits = ALL
) -> str:
    """Return an asset's outcome per vendor, with reasons, findings and what could not be read."""
    index = index_of(result)
    found = [one for one in result.findings if one.asset == asset.id]
    place = f"   {terminal(str(asset.location))}" if asset.location is not None else ""
    head = f"{shown(asset.name, 200)}   {asset.kind}{place}"
    joined = [f"  {terminal(sentence)}" for sentence in asset.joined]
    outcomes = [
        _outcome_line(one, index, len(found)) for one in result.outcomes if one.asset == asset.id
    ]
    kept, left_out = limits.split(found)
    blocks = [
        [head, *joined, *_beside(result, asset, show_all), *outcomes],
        *_bounded_blocks(result, sorted(kept, key=index.urgency), show_all),
        left_out,
        _gap_lines(_gaps_of(result, asset, found), show_all),
    ]
    return _joined(blocks)


def _beside(result: ScanResult, asset: Asset, show_all: bool) -> list[str]:
    """Say what tells what is inside an asset, then what is known of its use on each contract."""
    said = [one for one in result.allocations if one.asset == asset.id]
    uses = asset_uses(said, len(contract_reaches(result)))
    return [
        line
        for told in (list(asset_lines(result, asset)), uses)
        for line in _bounded([f"  {terminal(one)}" for one in told], show_all)
    ]


def why_unflagged(
    subject: str,
    read: tuple[str, ...],
    considered: tuple[Considered, ...],
    *,
    looked_for: tuple[str, ...] = (),
    show_all: bool = False,
) -> str:
    """Return what was read for a subject without findings, and what spoke against each vendor.

    `looked_for` holds the names of all vendors that the subject was compared with.
    """
    against = [
        f'{shown(one.vendor)}: "{shown(one.quote)}": {terminal(one.against)}' for one in considered
    ]
    blocks = [
        [f"{shown(subject, 200)} was not flagged."],
        ["Read:", *_bounded([f"  {terminal(one)}" for one in read], show_all)],
        ["Considered:", *_bounded([f"  {one}" for one in against], show_all)],
        [NOT_ADVICE],
    ]
    if not read:
        blocks[1] = ["Nothing was read that could name it: this is no answer."]
    if not considered:
        blocks[2] = ["No vendor that was looked for came near it."]
    if looked_for:
        names = ", ".join(map(shown, looked_for))
        blocks[2].append(f"Looked for: {names}. No other vendor was looked for.")
    return _joined(blocks)


def _handled(result: ScanResult, vendor: str) -> list[str]:
    """Say who may read that the vendor was looked for, where that is not public."""
    told = [one for one in result.looked_for if one.id == vendor]
    return [
        f"  Looked for: {reason_words(one)}." for one in told if one.handling is not Handling.public
    ]


def _statuses(result: ScanResult, vendor: str) -> list[str]:
    lines = [
        f"  {terminal(one.act)}: {terminal(one.standing_words)}."
        for one in result.designations
        if one.vendor == vendor
    ]
    return [f"Designations as they stood on {result.as_of}:", *lines] if lines else []


def _bounded_blocks(result: ScanResult, findings: list[Finding], show_all: bool) -> list[list[str]]:
    kept = findings if show_all else findings[:SHOWN_FINDINGS]
    blocks = finding_blocks(result, tuple(kept), show_all)
    rest = len(findings) - len(kept)
    return [*blocks, [more_words(rest, "finding")]] if rest else blocks


def _outcome_line(outcome: AssetOutcome, index: Index, findings: int) -> str:
    others = "every other vendor looked for" if findings else "every vendor looked for"
    vendor = others if outcome.vendor == "*" else shown(index.vendor(outcome.vendor))
    because = terminal(outcome.because).rstrip(".")
    return f"  {vendor}: {OUTCOME[outcome.outcome]} ({because})"


def _gaps_of(result: ScanResult, asset: Asset, findings: list[Finding]) -> list[Gap]:
    steps = [step for one in findings for route in one.routes for step in route.steps]
    places = [asset.location, *(step.location for step in steps)]
    documents = {place.document for place in places if place is not None}
    return [
        gap
        for gap in result.gaps
        if gap.document in documents or any(_names(block, asset) for block in gap.settle)
    ]


def _names(block: str, asset: Asset) -> bool:
    """Say whether a block of exposure.toml would join something to an asset."""
    return block.endswith(f'\nasset = "{asset.name}"')


def _gap_lines(gaps: list[Gap], show_all: bool) -> list[str]:
    lines = [line for gap in gaps for line in (_gap_line(gap), *_settle_lines(gap))]
    return ["Gaps in what was read for it:", *_bounded(lines, show_all)] if lines else []


def _gap_line(gap: Gap) -> str:
    place = f" › {terminal(gap_place(gap))}" if gap.place else ""
    effect = spaced(gap.effect.value)
    return f"  {effect}: {terminal(gap.document)}{place}: {terminal(gap.reason)}"


def _settle_lines(gap: Gap) -> list[str]:
    """Return what a person may paste to settle a gap, as it must stand in the file."""
    which = "one of these" if len(gap.settle) > 1 else "this"
    lines = [f"      {terminal(line)}" for block in gap.settle for line in block.split("\n")]
    return [f"    Paste {which} into exposure.toml to settle it:", *lines] if lines else []


def _bounded(lines: list[str], show_all: bool) -> list[str]:
    rest = len(lines) - SHOWN_LINES
    if show_all or rest <= 0:
        return lines
    return [*lines[:SHOWN_LINES], "  " + more_words(rest, "line")]


def _joined(blocks: list[list[str]]) -> str:
    return "\n\n".join("\n".join(block) for block in blocks if block)
