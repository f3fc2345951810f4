"""Does a second person stand behind what somebody proposed, so that the next scan obeys it?"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exposure.errors import SettingsError
from exposure.ingest.authored.contradiction import own_approval, waits_for
from exposure.ingest.authored.decisions.people import person
from exposure.ingest.authored.decisions.placed import Lines
from exposure.ingest.authored.judgements import lines_of
from exposure.ingest.authored.line import line_of, with_id
from exposure.ingest.authored.lines import ended, held
from exposure.ingest.authored.named import names_a_person
from exposure.ingest.authored.refusal import JUDGEMENTS
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.jobs.judging.spoken import on_one_line, target_of
from exposure.jobs.outputs import write_target
from exposure.model.judgements.judgement import Judgement
from exposure.model.judgements.risk import RiskDecision
from exposure.report.neutral import terminal

_SHORTEST_PREFIX = 4


class Approving(Struct, frozen=True):
    """Everything that was typed, and the world it was typed in."""

    line: str
    """Id of the proposal, `J-...` or `RD-...`, or its first digits."""
    by: str
    """Who approves."""
    today: date
    evidence: str = ""
    """Where the proof lies; empty for what the proposal names."""
    file: Path | None = None
    environment: Mapping[str, str] = {}
    folder: Path = Path()


def approve(approving: Approving) -> str:
    """Add the proposal once more with who approved it, and return in one line what was written.

    What was proposed stays as it was said, by whom, when and in view of what. Raises `SettingsError`
    or `InputError` for what cannot be approved; then nothing is written.
    """
    path = target_of(approving.file, approving.environment, approving.folder)
    before = held(path, JUDGEMENTS, DEFAULT_BOUNDS.max_file_bytes)
    proposed = _proposed(approving, lines_of(before, path.name), path.name)
    approved = _approved(proposed, approving)
    write_target(str(path), ended(before) + line_of(approved))
    return terminal(f"{approved.id}  approved by {approved.approved_by} on {approved.approved_on}, in "
                    f"place of {proposed.id} of {proposed.by}; added to {path.name}")  # fmt: skip


def _proposed(approving: Approving, said: Lines, name: str) -> Judgement | RiskDecision:
    lines: dict[str, Judgement | RiskDecision] = {
        **{one.judgement.id: one.judgement for one in said.judgements},
        **{one.decision.id: one.decision for one in said.risks},
    }
    wanted = approving.line.strip().casefold()
    met = [one for one in lines if one.casefold().startswith(wanted)]
    if len(wanted) < _SHORTEST_PREFIX or len(met) != 1:
        several = f"several: {', '.join(met[:5])}" if len(met) > 1 else repr(approving.line)
        raise SettingsError(f"{name}: expected the id of one judgement (J-...) or decision (RD-...), "
                            f"met {several}", hint="`exposure judge` and `decide` print it")  # fmt: skip
    line = lines[met[0]]
    newer = next((one.id for one in lines.values() if one.supersedes == line.id
                  and person(one.by) == person(line.by)), "")  # fmt: skip
    if newer:
        raise SettingsError(f"{line.id}: expected what still stands, met what {newer} took the place of",
                            hint="nothing was written")  # fmt: skip
    if line.approved_by and not waits_for(line):
        raise SettingsError(f"{line.id} is already approved by {line.approved_by}",
                            hint="nothing was written")  # fmt: skip
    return line


def _approved(line: Judgement | RiskDecision, approving: Approving) -> Judgement | RiskDecision:
    by, evidence = on_one_line(approving.by), on_one_line(approving.evidence)
    if not names_a_person(by):
        raise SettingsError(f"--by: expected the name of who approves, met {approving.by!r}")
    end = line.expires if isinstance(line, Judgement) else line.until
    if end is not None and end < approving.today:
        raise SettingsError(f"{line.id}: expected what still holds, met what held until {end}",
                            hint="nothing was written")  # fmt: skip
    proof = evidence or line.evidence_reference
    approved = _with(line, by, proof, max(approving.today, line.on))
    told = own_approval(approved) or waits_for(approved)
    if told:
        hint = "somebody else approves; name the proof with --evidence"
        raise SettingsError(f"{line.id}: {told}", hint=hint)
    return approved


def _with(
    line: Judgement | RiskDecision, by: str, proof: str, on: date
) -> Judgement | RiskDecision:
    if isinstance(line, Judgement):
        return with_id(replace(line, approved_by=by, evidence_reference=proof, approved_on=on,
                               supersedes=line.id))  # fmt: skip
    return with_id(replace(line, approved_by=by, evidence_reference=proof, approved_on=on,
                           supersedes=line.id))  # fmt: skip
