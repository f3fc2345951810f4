"""Which judgements and risk decisions do people's files hold, and where does each stand?

Read with msgspec and not pydantic: `check` obeys them and must start in a moment
(docs/architecture.md).
"""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct

from exposure.ingest.authored.contradiction import contradiction
from exposure.ingest.authored.decisions.placed import Authored, Lines, Placed, PlacedRisk
from exposure.ingest.authored.decisions.risks import risk_contradiction
from exposure.ingest.authored.lines import line_at, placed_lines, source_of
from exposure.ingest.authored.refusal import JUDGEMENTS, RISKS
from exposure.ingest.bounds import Bounds
from exposure.model.judgements.decision import JudgementFile
from exposure.model.judgements.judgement import Judgement
from exposure.model.judgements.risk import RISKS_SCHEMA, RiskDecision

_ZIPPED = b"PK\x03\x04"
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_JUDGEMENTS = msgspec.json.Decoder(Judgement)
_RISKS = msgspec.json.Decoder(RiskDecision)


class _Stamp(Struct):
    schema: str = ""


_STAMPS = msgspec.json.Decoder(_Stamp)


def read_judgements(
    names: Sequence[str], folder: Path, bounds: Bounds, today: str = ""
) -> Authored:
    """Read the files, looked for from `folder`: lines or workbooks, told by content.

    `today` is the ISO day on which they are read; empty where nobody says.
    Raises `InputError` naming file, place and field, what was expected and met.
    """
    judgements: dict[str, Placed] = {}
    risks: dict[str, PlacedRisk] = {}
    files, sources = [], []
    warnings: list[str] = []
    for name in dict.fromkeys(names):
        source = source_of(name, folder, JUDGEMENTS)
        raw = source.read(bounds.max_file_bytes)
        said = said_in(raw, name, bounds, today)
        for placed in said.judgements:
            judgements.setdefault(placed.judgement.id, placed)
        for risk in said.risks:
            risks.setdefault(risk.decision.id, risk)
        digest = sha256(raw).hexdigest()
        files.append(JudgementFile(name, digest, len(said.judgements), len(said.risks)))
        sources.append(source)
        warnings += said.warnings
    return Authored(tuple(judgements.values()), tuple(files), tuple(sources),
                    tuple(risks.values()), tuple(warnings))  # fmt: skip


def said_in(raw: bytes, name: str, bounds: Bounds, today: str = "") -> Lines:
    """Return what one file says, whether it holds lines or is a workbook. Raises `InputError`."""
    if raw.startswith((_ZIPPED, _OLD_WORKBOOK)):
        # Late on purpose: a run without a workbook of decisions needs no reader of sheets.
        from exposure.ingest.authored.decisions.filled import filled_in

        return filled_in(name, raw, bounds, today)
    return lines_of(raw, name)


def lines_of(raw: bytes, name: str) -> Lines:
    """Return what the lines of one file say; empty lines are passed over. Raises `InputError`."""
    judgements, risks = [], []
    for line, place in placed_lines(raw, name):
        if _stamp(line) == RISKS_SCHEMA:
            decision = line_at(line, place, RISKS, _RISKS, risk_contradiction)
            risks.append(PlacedRisk(decision, place))
        else:
            judgement = line_at(line, place, JUDGEMENTS, _JUDGEMENTS, contradiction)
            judgements.append(Placed(judgement, place))
    return Lines(tuple(judgements), tuple(risks))


def _stamp(line: bytes) -> str:
    """Return the schema that a line names, also one that is cut off; empty for what is no such line."""
    try:
        return _STAMPS.decode(line).schema
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return RISKS_SCHEMA if RISKS_SCHEMA.encode() in line else ""
