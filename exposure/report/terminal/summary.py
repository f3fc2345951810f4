"""What does a person read in the terminal right after a scan?"""

from collections.abc import Iterator

from exposure.model.coverage.figures import unfed_systems
from exposure.model.outcome import Outcome
from exposure.model.result import ScanResult
from exposure.model.words import bought_words, number_of
from exposure.report.index import Index, index_of
from exposure.report.neutral import terminal
from exposure.report.review_words import review_words
from exposure.report.terminal.clocks import clock_lines
from exposure.report.terminal.closing import closing_lines
from exposure.report.terminal.highlights import highlight_lines
from exposure.report.terminal.reviews import summary_lines
from exposure.report.terminal.text import SEPARATOR, beside, folded, shown
from exposure.report.terminal.uses import use_lines
from exposure.report.words import OUTCOME, dates_line, first_of, list_words, looked_for_words

LABEL_WIDTH = 18
SHOWN_COUNTS = 4
ROOMY = 90
LEFT_OUT = "left_out"
"""Kind of a sheet that a person keeps out of the scan."""


def summarise(result: ScanResult, width: int, out_dir: str | None) -> str:
    """Return the summary for a terminal of `width` columns."""
    index = index_of(result)
    blocks = (
        _read_lines(result, width),
        clock_lines(result, width),
        _outcome_lines(result, index, width),
        use_lines(result, width),
        highlight_lines(result, index, width),
        summary_lines(result, index, width, out_dir),
        closing_lines(result, index, width, out_dir),
    )
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _read_lines(result: ScanResult, width: int) -> list[str]:
    lines = beside((_read_words(result), dates_line(result)), width)
    asked = f"Looked for {looked_for_words(result)}."
    lines += folded(f"{asked} Silence about any other vendor means nothing.", width, hang="  ")
    for line in (*_list_lines(result), *_obeyed_lines(result), *_unfed_lines(result)):
        lines += folded(line, width, hang="  ")
    return lines


def _list_lines(result: ScanResult) -> Iterator[str]:
    """Say of each list that the user imported what it holds: one that names nobody is an answer."""
    return (f"{terminal(list_words(one))}." for one in result.lists if one.file)


def _obeyed_lines(result: ScanResult) -> Iterator[str]:
    """Say of how many sheets a person's word was followed, and how many it left out."""
    obeyed = {(one.document, one.sheet) for one in result.imports if one.mapped}
    left = {(one.document, one.sheet) for one in result.imports if one.kind == LEFT_OUT}
    config = shown(result.settings.config)
    if obeyed:
        yield f"Obeyed {config} for {number_of(len(obeyed), 'sheet')}."
    if left:
        yield f"Left out as {config} says: {number_of(len(left), 'sheet')}, not looked at."


def _unfed_lines(result: ScanResult) -> Iterator[str]:
    config = f" ({shown(result.settings.config)})" if result.settings.config else ""
    unfed = unfed_systems(result.coverage)
    missing = tuple(shown(one.called) for one in unfed if one.state == "not_fed")
    if missing:
        yield f"Not fed: {first_of(missing)}{config}. What {_hold(missing)} is unknown here."
    stale = tuple(
        shown(one.called) + (f" of {one.dated}" if one.dated else "")
        for one in unfed
        if one.state == "stale"
    )
    if stale:
        yield f"Stale: {first_of(stale)}{config}. What {_hold(stale)} by now is unknown here."


def _hold(names: tuple[str, ...]) -> str:
    return "it holds" if len(names) == 1 else "they hold"


def _read_words(result: ScanResult) -> str:
    coverage = result.coverage
    sboms = number_of(coverage.sboms, "SBOM")
    read = (
        bought_words(coverage.vendors) if coverage.vendors else "",
        f"{sboms} ({number_of(coverage.components, 'component')})" if coverage.sboms else "",
        number_of(len(coverage.per_contract), "contract") if coverage.per_contract else "",
    )
    words = ", ".join(part for part in read if part) or "nothing that could be used"
    refused = sum(one.kind == "refused" for one in result.inputs)
    unread = f" {number_of(refused, 'input')} could not be used." if refused else ""
    return f"Read {words}.{unread}"


def _outcome_lines(result: ScanResult, index: Index, width: int) -> list[str]:
    counts = result.summary.outcomes
    reasons = _counted(result.summary.not_assessable_because)
    rows = (
        (Outcome.exposed, counts.exposed, _exposed_words(result, index)),
        (Outcome.possible, counts.possible, _possible_words(result)),
        (
            Outcome.not_assessable,
            counts.not_assessable,
            reasons,
        ),
        (Outcome.no_evidence_found, counts.no_evidence_found, ""),
    )
    lines = []
    for outcome, count, detail in rows:
        head = f"  {OUTCOME[outcome]:<{LABEL_WIDTH}}{count:>6,} of {result.summary.assets:,}"
        hang = len(head) + 3 if width >= ROOMY else 10
        lines += folded(detail, width, f"{head}   ", " " * hang) if detail else [head]
    return lines


def _exposed_words(result: ScanResult, index: Index) -> str:
    numbers = {
        number
        for outcome in result.outcomes
        if outcome.outcome is Outcome.exposed
        for number in index.contracts(outcome.asset)
    }
    vendors = _counted(result.summary.exposed_by_vendor)
    contracts = number_of(len(numbers), "contract") + _value_words(result, numbers)
    return f"{vendors}{SEPARATOR}{contracts}" if numbers else vendors


def _value_words(result: ScanResult, numbers: set[str]) -> str:
    valued = [one for one in result.contracts if one.number in numbers and one.value is not None]
    currencies = {one.currency for one in valued}
    if len(currencies) != 1 or len(valued) != len(numbers):
        return ""
    total = sum(one.value or 0.0 for one in valued)
    amount = f"{total / 1e6:,.1f} M" if total >= 1e6 else f"{total:,.0f}"
    currency = shown(currencies.pop(), 8)
    return f", {currency} {amount}" if currency else f", {amount} (currency not stated)"


def _possible_words(result: ScanResult) -> str:
    vendors = _counted(result.summary.possible_by_vendor)
    return SEPARATOR.join(part for part in (vendors, review_words(result)) if part)


def _counted(counts: dict[str, int]) -> str:
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    words = [f"{shown(name, 90)} {count:,}" for name, count in ordered[:SHOWN_COUNTS]]
    rest = len(ordered) - SHOWN_COUNTS
    return ", ".join(words) + (f", and {rest} more" if rest > 0 else "")
