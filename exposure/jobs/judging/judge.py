"""What did a person say of a finding or of a group, so that the next scan obeys it?"""

from pathlib import Path

from exposure.assess.judgements.profile import profiles_of
from exposure.assess.judgements.subject import in_view
from exposure.ingest.authored.contradiction import waits_for
from exposure.ingest.authored.judgements import lines_of
from exposure.ingest.authored.line import line_of, with_id
from exposure.ingest.authored.lines import ended, held
from exposure.ingest.authored.named import is_stated
from exposure.ingest.authored.refusal import JUDGEMENTS
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.jobs.judging.consent import refuse_contradiction, superseding
from exposure.jobs.judging.shown import Shown, saved_result, shown_to
from exposure.jobs.judging.spoken import Spoken, on_one_line
from exposure.jobs.outputs import write_target
from exposure.model.judgements.judgement import JUDGEMENTS_SCHEMA, JudgedSubject, Judgement
from exposure.model.judgements.risk import RiskDecision
from exposure.model.words import number_of
from exposure.report.neutral import terminal


def judge(spoken: Spoken) -> str:
    """Add one line to a file of judgements, and return in one line what was written.

    The file is put in place whole. Raises `ResultError`, `SettingsError` or `InputError` for what
    cannot be said so; then nothing is written.
    """
    saved = saved_result(spoken.result, spoken.folder)
    shown = shown_to(spoken, saved)
    profiles = profiles_of(shown.findings, saved.vendors, {one.id: one for one in saved.assets})
    stated = _judgement(spoken, shown, in_view(shown.findings, profiles))
    path = spoken.target()
    before = held(path, JUDGEMENTS, DEFAULT_BOUNDS.max_file_bytes)
    said = lines_of(before, path.name).judgements
    judgement = with_id(superseding(stated, said))
    refuse_contradiction(judgement, said)
    write_target(str(path), ended(before) + line_of(judgement))
    return _told(judgement, path)


def _judgement(spoken: Spoken, shown: Shown, subjects: tuple[JudgedSubject, ...]) -> Judgement:
    return Judgement(
        schema=JUDGEMENTS_SCHEMA,
        id="",
        vendor=shown.vendor,
        judgement=spoken.word(),
        reason_code=spoken.code(),
        reason=on_one_line(spoken.reason),
        by=on_one_line(spoken.by),
        on=spoken.today,
        register_entry=shown.entry,
        subjects=subjects,
        group=shown.group,
        cause=shown.cause,
        expires=spoken.last_day(),
        evidence_reference=on_one_line(spoken.evidence),
        approved_by=on_one_line(spoken.approved_by),
    )


def _told(judgement: Judgement, path: Path) -> str:
    """Return `J-... no match: vendor: acme and 2 more are not judged VENDOR ...`, without outside marks."""
    first, *more = judgement.subjects
    what = f"{first.shown}" + (f" and {number_of(len(more), 'more subject')}" if more else "")
    until = f", until {judgement.expires}" if judgement.expires else ""
    instead = f", in place of {judgement.supersedes}" if judgement.supersedes else ""
    word = judgement.judgement.replace("_", " ")
    return terminal(f"{judgement.id}  {word} with {judgement.vendor}: {what} ({judgement.reason_code}, "
                    f"{judgement.by}, {judgement.on}{until}{instead}); added to {path.name}"
                    f"{proposal_words(judgement, path.name)}")  # fmt: skip


def proposal_words(line: Judgement | RiskDecision, name: str) -> str:
    """Return that a line is a proposal, and how a second person approves it; empty for all else."""
    waits = waits_for(line)
    if not waits:
        return ""
    proof = "" if is_stated(line.evidence_reference) else " --evidence REF"
    return (f"; this is a proposal: {waits}. To approve: "
            f"`exposure approve {line.id} --by NAME{proof} --file {name}`")  # fmt: skip
