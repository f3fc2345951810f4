"""Which reporting times run, may run or come round, as a person reads them right after a scan?"""

from collections.abc import Iterator, Sequence

from exposure.model.law.clock import ClockBook, PossibleClock
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.clock_words import (
    EXAMPLE,
    calendar_in_short,
    possible_in_short,
    running_words,
)
from exposure.report.terminal.text import folded, shown

SHOWN = 3
_HANG = "    "


def clock_lines(result: ScanResult, width: int) -> list[str]:
    """Return the clocks, those that run first; nothing where none runs, may run or is due."""
    book = result.clocks
    if book is None:
        return []
    lines: list[str] = []
    for head, sentences in _parts(book):
        if sentences:
            lines += folded(head, width, "  ", _HANG)
            lines += _sentences(sentences, width)
    return lines


def _parts(book: ClockBook) -> Iterator[tuple[str, list[str]]]:
    yield "Reporting times that run:", [running_words(one) for one in book.running]
    may = number_of(len(_by_rule(book)), "reporting time")
    yield f"{may} may run. {EXAMPLE}", [possible_in_short(some) for some in _by_rule(book)]
    yield "Comes round:", [calendar_in_short(one) for one in book.calendar]


def _by_rule(book: ClockBook) -> list[list[PossibleClock]]:
    rules: dict[tuple[str, str], list[PossibleClock]] = {}
    for one in book.possible:
        rules.setdefault((one.clock, one.if_at), []).append(one)
    return list(rules.values())


def _sentences(sentences: Sequence[str], width: int) -> Iterator[str]:
    for sentence in sentences[:SHOWN]:
        yield from folded(shown(sentence, 600), width, _HANG, _HANG + "  ")
    rest = len(sentences) - SHOWN
    if rest > 0:
        yield f"{_HANG}{rest} more on the sheet Clocks of findings.xlsx"
