"""What does one cell of a decision say: a word, a text, a name or a day?"""

from datetime import date
from enum import StrEnum
from typing import TypeVar

from exposure.ingest.authored.decisions.rows import Said
from exposure.ingest.authored.named import names_a_person
from exposure.ingest.sheet.values.dates import read_day
from exposure.model.judgements.sheet import DecisionColumn, words_of

Word = TypeVar("Word", bound=StrEnum)


def word_in(row: Said, column: DecisionColumn, words: type[Word]) -> Word:
    """Return the word of a cell. Raises `InputError` for another one."""
    met = " ".join(row.text(column).casefold().replace("_", " ").replace("-", " ").split())
    for word in words:
        if words_of(word) == met:
            return word
    *most, last = map(words_of, words)
    raise row.refuse(column, f"expected {', '.join(most)} or {last}, met {row.met(column)}")


def text_in(row: Said, column: DecisionColumn) -> str:
    """Return the text of a cell. Raises `InputError` where it says nothing."""
    text = row.text(column)
    if not any(map(str.isalnum, text)):
        raise row.refuse(column, f"expected a text, met {row.met(column)}")
    return text


def speaker_in(row: Said) -> str:
    """Return who says so. Raises `InputError` where nobody is named."""
    if not names_a_person(row.text(DecisionColumn.by)):
        met = row.met(DecisionColumn.by)
        raise row.refuse(DecisionColumn.by, f"expected the name of who says so, met {met}")
    return row.text(DecisionColumn.by)


def day_said_in(row: Said) -> date:
    """Return the day on which it was said. Raises `InputError` without one."""
    day = day_in(row, DecisionColumn.on)
    if day is None:
        raise row.refuse(DecisionColumn.on, "expected the day on which it was said, met nothing")
    return day


def day_in(row: Said, column: DecisionColumn) -> date | None:
    """Return the day of a cell, None for an empty one. Raises `InputError` for what is none."""
    text = row.text(column)
    day = read_day(text, "").iso if text else None
    if text and day is None:
        raise row.refuse(column, f"expected a day as YYYY-MM-DD, met {row.met(column)}")
    return date.fromisoformat(day) if day else None
