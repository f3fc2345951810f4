"""What does a person say on the command line, in the words that a judgement knows?"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from exposure.errors import SettingsError
from exposure.jobs.settings import settings_from
from exposure.model.judgements.judgement import FITTING, JudgementWord, ReasonCode

FILE_NAME = "judgements.jsonl"
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
        return _known(self.judgement, JudgementWord, "--as", list(JudgementWord))

    def code(self) -> ReasonCode:
        """Return the reason code. Raises `SettingsError` for one that does not fit the judgement."""
        fitting = [code for code, words in FITTING.items() if self.word() in words]
        return _known(self.because, ReasonCode, "--because", fitting)

    def last_day(self) -> date | None:
        """Return the last day on which it holds. Raises `SettingsError` for no day, or one past."""
        if self.expires is None:
            return None
        try:
            day = date.fromisoformat(self.expires)
        except ValueError:
            day = None
        if day is None or day.isoformat() != self.expires or day < self.today:
            raise SettingsError(f"--expires: expected a day as YYYY-MM-DD, {self.today} or later, "
                                f"met {self.expires!r}")  # fmt: skip
        return day

    def target(self) -> Path:
        """Return the file to which the judgement is added. Raises `SettingsError` for a choice of two."""
        if self.file is not None:
            return self.folder / self.file
        stated = settings_from((), None, None, self.environment, self.folder).judgements
        if len(stated) > 1:
            raise SettingsError(f"--file: expected one of {', '.join(stated)}, met none",
                                hint="exposure.toml names several: say which is yours")  # fmt: skip
        return self.folder / (stated[0] if stated else FILE_NAME)


def _known(text: str, words: type[Word], flag: str, expected: list[Word]) -> Word:
    wanted = text.strip().casefold().replace("-", "_")
    met = next((word for word in words if word.value == wanted), None)
    if met is None or met not in expected:
        raise SettingsError(f"{flag}: expected {', '.join(expected)}, met {text!r}", hint=SEE)
    return met
