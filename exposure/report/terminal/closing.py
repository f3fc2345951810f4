"""What could not be seen, what must be warned of, and what is the one next step?"""

from exposure.model.coverage.words import coverage_sentences
from exposure.model.result import ScanResult
from exposure.report.index import Index
from exposure.report.terminal.text import folded, shown
from exposure.report.words import NOT_ADVICE


def closing_lines(result: ScanResult, index: Index, width: int, out_dir: str | None) -> list[str]:
    """Return the lines on coverage, the warnings, the one next step and the standing sentence."""
    lines = []
    for sentence in coverage_sentences(result.coverage):
        lines += folded(shown(sentence, 600), width, hang="  ")
    for warning in result.summary.warnings:
        lines += folded(f"Warning: {shown(warning, 400)}", width, hang="  ")
    lines += folded(next_step(result, index, out_dir), width, hang="  ")
    return lines + folded(NOT_ADVICE, width, hang="  ")


def next_step(result: ScanResult, index: Index, out_dir: str | None) -> str:
    """Return the one thing to do next."""
    named = "DIR" if out_dir is None else shown(out_dir, 200)
    folder = "" if out_dir is None else named.rstrip("/\\") + "/"
    if result.findings:
        first = min(result.findings, key=index.urgency).id
        opened = f"open {folder}report.html, or run " if folder else "run "
        quoted = f'"{named}"' if " " in named else named
        return f"Next: {opened}`exposure why {quoted} {first}`."
    if result.summary.outcomes.not_assessable or result.coverage.gaps_that_hide_presence:
        where = f"the sheet Coverage and gaps of {folder}findings.xlsx" if folder else "the gaps"
        return f"Next: look at {where}; what could not be read may hold a vendor."
    where = f"{folder}checklist.md" if folder else "the checklist"
    return f"Next: work through {where} with the person who will sign."
