"""What does a job show of a check on its own page, in Markdown and in few lines?"""

from collections.abc import Iterator

from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.ci.change import change_words
from exposure.report.ci.exits import exit_words
from exposure.report.ci.gate import gate_lines
from exposure.report.ci.place import Ground
from exposure.report.ci.short import short
from exposure.report.ci.told import Hit, hits_of
from exposure.report.ci.unread import unread_of
from exposure.report.index import index_of
from exposure.report.neutral import forge_markdown
from exposure.report.words import (
    NOT_ADVICE,
    dates_line,
    looked_for_words,
    outcome_words,
    spaced,
)

TITLE = "## Supply-chain exposure: "
MOST_ROWS, MOST_GAPS, MOST_WARNINGS = 100, 20, 10
LONGEST, LONGEST_WARNING = 300, 1_200
"""Characters of one cell or line, before marks are spelt out."""
_HEADER = (
    "| finding | outcome | vendor | component | to change | where | state |",
    "| --- | --- | --- | --- | --- | --- | --- |",
)


def write_job_summary(result: ScanResult, code: int, ground: Ground) -> bytes:
    """Return a section to append to a job's summary; far below the megabyte that a forge takes."""
    hits = hits_of(result, ground)
    blocks = [
        f"{TITLE}{_verdict(result, code)}",
        _counts(result, hits),
        "\n".join(_table(hits)),
        "\n".join(_unknown(result)),
        "\n".join(_warnings(result)),
        f"{_cell(dates_line(result))}  \nLooked for {_cell(looked_for_words(result))}.",
        f"**{NOT_ADVICE}** What each rule means stands in the page of check rules; "
        "`exposure why` explains a finding.",
    ]
    return ("\n".join(f"{block}\n" for block in blocks if block) + "\n").encode(errors="replace")


def _verdict(result: ScanResult, code: int) -> str:
    """Return what the exit code means, with how much it is that fails."""
    gate = result.gate
    if code != 1 or gate is None:
        return exit_words(code)
    found, assets = len(gate.failing), len(gate.assets)
    parts = [number_of(found, "finding")] if found else []
    if assets:
        parts.append(number_of(assets, "asset that cannot be assessed",
                               "assets that cannot be assessed"))  # fmt: skip
    return f"{' and '.join(parts)} {'fails' if found + assets == 1 else 'fail'} the build"


def _counts(result: ScanResult, hits: list[Hit]) -> str:
    failing = sum(hit.fails for hit in hits)
    closed = sum(hit.closed for hit in hits)
    parts = [number_of(len(hits), "finding"), f"{failing:,} failing the build"]
    if closed:
        parts.append(f"{closed:,} settled or decided")
    hiding = result.coverage.gaps_that_hide_presence
    parts += [number_of(hiding, "gap that hides presence", "gaps that hide presence"),
              number_of(result.coverage.components, "component")]  # fmt: skip
    gate = [_cell(line) for line in gate_lines(result)]
    return "  \n".join([f"**{', '.join(parts)}.**", *gate])


def _table(hits: list[Hit]) -> Iterator[str]:
    if not hits:
        return
    yield from _HEADER
    yield from (_row(hit) for hit in sorted(hits, key=_order)[:MOST_ROWS])
    if len(hits) > MOST_ROWS:
        yield ""
        yield f"{number_of(len(hits) - MOST_ROWS, 'more finding')} in the log and in the JSON result."


def _order(hit: Hit) -> tuple[bool, bool]:
    """What fails stands first, then what is open; among equals the order of urgency stays."""
    return not hit.fails, hit.closed


def _row(hit: Hit) -> str:
    change = change_words(hit.finding) if hit.finding.is_open else ""
    where = f"{hit.place.path}:{hit.place.line}" if hit.place is not None else ""
    state = "fails" + (f": {hit.state}" if hit.state else "") if hit.fails else hit.state
    cells = (hit.finding.id, f"{outcome_words(hit.finding)}, {hit.finding.confidence}",
             hit.vendor, f"{hit.subject} ({spaced(hit.finding.relation)})", change, where, state)  # fmt: skip
    return f"| {' | '.join(map(_cell, cells))} |"


def _unknown(result: ScanResult) -> Iterator[str]:
    unread = unread_of(result)
    index = index_of(result)
    lines = [_unread(one.document, one.reason, one.count) for one in unread]
    lines += [
        f"- {_cell(index.asset(one.asset))}: not assessable, {_cell(one.because)}"
        for one in (result.gate.assets if result.gate is not None else ())
    ]
    if not lines:
        return
    yield "### What could not be read or assessed"
    yield ""
    yield "No finding is no answer here."
    yield ""
    yield from lines[:MOST_GAPS]
    if len(lines) > MOST_GAPS:
        yield f"- {number_of(len(lines) - MOST_GAPS, 'more line')} in the JSON result"


def _unread(document: str, reason: str, count: int) -> str:
    place = f"{_cell(document)}: " if document else ""
    more = f" ({count - 1:,} more of this kind)" if count > 1 else ""
    return f"- {place}{_cell(reason)}{more}"


def _warnings(result: ScanResult) -> Iterator[str]:
    warnings = result.summary.warnings
    for warning in warnings[:MOST_WARNINGS]:
        yield f"> **Warning:** {_cell(warning, LONGEST_WARNING)}"
        yield ">"
    if len(warnings) > MOST_WARNINGS:
        yield f"> {number_of(len(warnings) - MOST_WARNINGS, 'more warning')} in the JSON result."


def _cell(text: str, longest: int = LONGEST) -> str:
    line = " ".join(text.split())
    return forge_markdown(short(line, longest))
