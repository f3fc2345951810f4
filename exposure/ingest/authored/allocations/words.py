"""Which words may a cell of a workbook of allocations hold, and what is one that holds others?"""

from collections.abc import Mapping

from exposure.ingest.authored.allocations.answers import Answer
from exposure.ingest.sheet.words.fold import folded
from exposure.model.gap import Gap, GapEffect
from exposure.model.law.allocation import Use

WORDS: Mapping[str, Use] = {use.words: use for use in Use}
"""What a cell may say, in any case; an empty one is unknown."""


def is_word(text: str) -> bool:
    """Say whether a cell holds one of the words."""
    return folded(text) in WORDS


def is_doubted(answer: Answer) -> bool:
    """Say whether a cell holds one of the words, and its file contradicts it."""
    return WORDS.get(folded(answer.text), Use.unknown) is not answer.use


def is_odd(answer: Answer) -> bool:
    """Say whether a cell holds something else than one of the words."""
    return not is_word(answer.text)


def odd_cell(answer: Answer) -> Gap:
    """Return the gap for a cell that holds something else than one of the words."""
    expected = ", ".join(WORDS)
    return Gap(
        "allocation-word", GapEffect.blurs_route, answer.location.document, answer.location.place,
        f"expected {expected} or an empty cell, met {answer.text[:60]!r}; taken as unknown",
    )  # fmt: skip
