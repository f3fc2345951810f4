"""How do decisions of workbooks become lines of the plain file, which git keeps?"""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.authored.decisions.placed import Lines
from exposure.ingest.authored.judgements import lines_of, said_in
from exposure.ingest.authored.line import line_of
from exposure.ingest.authored.lines import ended, held, source_of
from exposure.ingest.authored.refusal import JUDGEMENTS
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.jobs.judging.spoken import target_of
from exposure.jobs.outputs import write_target
from exposure.model.judgements.judgement import Judgement
from exposure.model.judgements.risk import RiskDecision
from exposure.model.words import number_of
from exposure.report.neutral import terminal


class Gathering(Struct, frozen=True):
    """Which workbooks are read, and where their lines go."""

    workbooks: tuple[str, ...]
    file: Path | None = None
    environment: Mapping[str, str] = {}
    folder: Path = Path()


class Gathered(Struct, frozen=True):
    """What was written, in one line, and what stands in the workbooks and decides nothing."""

    text: str
    notes: tuple[str, ...]


def gather(gathering: Gathering) -> Gathered:
    """Add what the workbooks say to a file of lines; a line that it holds already counts once.

    Raises `InputError` or `SettingsError` where a file cannot be used; then nothing is written.
    """
    path = target_of(gathering.file, gathering.environment, gathering.folder)
    before = held(path, JUDGEMENTS, DEFAULT_BOUNDS.max_file_bytes)
    known = {line.id for line in _lines(lines_of(before, path.name))}
    added: dict[str, Judgement | RiskDecision] = {}
    notes: list[str] = []
    for name in gathering.workbooks:
        said = _read(name, gathering.folder)
        added |= {line.id: line for line in _lines(said) if line.id not in known}
        notes += said.warnings
    if added:
        write_target(str(path), ended(before) + b"".join(map(line_of, added.values())))
    judged = sum(isinstance(line, Judgement) for line in added.values())
    return Gathered(terminal(_told(judged, len(added) - judged, path)), tuple(notes))


def _read(name: str, folder: Path) -> Lines:
    source = source_of(name, folder, JUDGEMENTS)
    raw = source.read(DEFAULT_BOUNDS.max_file_bytes)
    if not raw.startswith((b"PK", b"\xd0\xcf")):
        raise InputError(f"{name}: expected a findings workbook, met another file",
                         hint="lines of a plain file are named to a scan as they are")  # fmt: skip
    return said_in(raw, name, DEFAULT_BOUNDS)


def _lines(said: Lines) -> list[Judgement | RiskDecision]:
    return [*(one.judgement for one in said.judgements), *(one.decision for one in said.risks)]


def _told(judged: int, decided: int, path: Path) -> str:
    if not judged + decided:
        return f"Nothing new was decided; {path.name} stays as it is."
    parts = (number_of(judged, "judgement") if judged else "",
             number_of(decided, "risk decision") if decided else "")  # fmt: skip
    return f"{' and '.join(part for part in parts if part)} added to {path.name}"
