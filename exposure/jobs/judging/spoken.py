"""What does a person say on the command line, in the words that a judgement knows?"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from exposure.errors import SettingsError
from exposure.jobs.settings import settings_from
from exposure.model.judgements.judgement import FITTING
from exposure.model.judgements.words import JudgementWord, ReasonCode

FILE_NAME = "judgements.jsonl"
WORKBOOKS = frozenset({".xlsx", ".xls", ".ods", ".xlsb"})
SEE = "docs/reference/judgements.md says when each fits"
Word = TypeVar("Word", bound=StrEnum)


class Spoken(Struct, frozen=True):
    """Everything that was typed, and the world it was typed in."""

    result: Path
    subject: str
    """Finding or group id, or its first digits."""
    judgement: str
    because: str
    reason: str
    by: str
    today: date
    """The day on which it is said, in UTC."""
    vendor: str | None = None
    """Whom the person takes the finding to be about; None leaves it to the finding."""
    expires: str | None = None
    evidence: str = ""
    approved_by: str = ""
    file: Path | None = None
    """None for the one file that exposure.toml names, else judgements.jsonl."""
    environment: Mapping[str, str] = {}
    folder: Path = Path()

    def word(self) -> JudgementWord:
        """Return the judgement. Raises `SettingsError` for another word."""
        return known_word(self.judgement, JudgementWord, "--as", list(JudgementWord))

    def code(self) -> ReasonCode:
        """Return the reason code. Raises `SettingsError` for one that does not fit the judgement."""
        fitting = [code for code, words in FITTING.items() if self.word() in words]
        return known_word(self.because, ReasonCode, "--because", fitting)

    def last_day(self) -> date | None:
        """Return the last day on which it holds. Raises `SettingsError` for no day, or one past."""
        return day_from(self.expires, "--expires", self.today)

    def target(self) -> Path:
        """Return the file to which the judgement is added. Raises `SettingsError` for a choice of two."""
        return target_of(self.file, self.environment, self.folder)


def target_of(file: Path | None, environment: Mapping[str, str], folder: Path) -> Path:
    """Return the file to which lines are added: the named one, that of the settings, or the usual.

    Workbooks are passed over: they are read, and nothing is added to them. Raises `SettingsError`
    for a choice of two.
    """
    if file is not None:
        return folder / file
    named = settings_from((), None, None, environment, folder).judgements
    stated = [one for one in named if Path(one).suffix.casefold() not in WORKBOOKS]
    if len(stated) > 1:
        raise SettingsError(f"--file: expected one of {', '.join(stated)}, met none",
                            hint="exposure.toml names several: say which is yours")  # fmt: skip
    return folder / (stated[0] if stated else FILE_NAME)


def day_from(stated: str | None, flag: str, first: date) -> date | None:
    """Return a day that is not before `first`; None for none. Raises `SettingsError`."""
    if stated is None:
        return None
    try:
        day = date.fromisoformat(stated)
    except ValueError:
        day = None
    if day is None or day.isoformat() != stated or day < first:
        raise SettingsError(f"{flag}: expected a day as YYYY-MM-DD, {first} or later, "
                            f"met {stated!r}")  # fmt: skip
    return day


def on_one_line(text: str) -> str:
    """Return what was typed, runs of blanks and breaks as one."""
    return " ".join(text.split())


def known_word(text: str, words: type[Word], flag: str, expected: list[Word]) -> Word:
    """Return the word that was typed behind a flag. Raises `SettingsError` for another."""
    wanted = text.strip().casefold().replace("-", "_")
    met = next((word for word in words if word.value == wanted), None)
    if met is None or met not in expected:
        raise SettingsError(f"{flag}: expected {', '.join(expected)}, met {text!r}", hint=SEE)
    return met
