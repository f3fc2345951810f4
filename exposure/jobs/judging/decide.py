"""What did a person decide to do about a finding or a group, so that the next scan obeys it?"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.decisions.seen import around, decided_on, standings
from exposure.errors import SettingsError
from exposure.ingest.authored.decisions.people import person
from exposure.ingest.authored.decisions.placed import PlacedRisk
from exposure.ingest.authored.decisions.risks import risk_contradiction
from exposure.ingest.authored.judgements import lines_of
from exposure.ingest.authored.line import line_of, with_id
from exposure.ingest.authored.lines import ended, held
from exposure.ingest.authored.refusal import JUDGEMENTS
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.jobs.judging.judge import proposal_words
from exposure.jobs.judging.shown import Shown, saved_result, shown_to
from exposure.jobs.judging.spoken import day_from, known_word, on_one_line, target_of
from exposure.jobs.outputs import write_target
from exposure.model.judgements.risk import RISKS_SCHEMA, RiskDecision
from exposure.model.judgements.sheet import words_of
from exposure.model.judgements.words import RiskWord
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.neutral import terminal

_FLAGS = {"until": "--until", "approved_by": "--approved-by", "reason": "--because", "by": "--by"}


class Deciding(Struct, frozen=True):
    """Everything that was typed, and the world it was typed in."""

    result: Path
    subject: str
    """Finding or group id, or its first digits."""
    decision: str
    because: str
    by: str
    today: date
    """The day on which it is decided, in UTC."""
    until: str | None = None
    vendor: str | None = None
    evidence: str = ""
    approved_by: str = ""
    file: Path | None = None
    """None for the one file of lines that exposure.toml names, else judgements.jsonl."""
    environment: Mapping[str, str] = {}
    folder: Path = Path()


def decide(deciding: Deciding) -> str:
    """Add one line to a file of decisions, and return in one line what was written.

    The file is put in place whole. Raises `ResultError`, `SettingsError` or `InputError` for what
    cannot be decided so; then nothing is written.
    """
    saved = saved_result(deciding.result, deciding.folder)
    shown = shown_to(deciding, saved)
    path = target_of(deciding.file, deciding.environment, deciding.folder)
    before = held(path, JUDGEMENTS, DEFAULT_BOUNDS.max_file_bytes)
    said = lines_of(before, path.name).risks
    decision = with_id(_superseding(_decision(deciding, shown, saved), said))
    _refuse_contradiction(decision, said)
    write_target(str(path), ended(before) + line_of(decision))
    return _told(decision, path)


def _decision(deciding: Deciding, shown: Shown, saved: ScanResult) -> RiskDecision:
    return RiskDecision(
        schema=RISKS_SCHEMA,
        id="",
        vendor=shown.vendor,
        decision=known_word(deciding.decision, RiskWord, "--as", list(RiskWord)),
        reason=on_one_line(deciding.because),
        by=on_one_line(deciding.by),
        on=deciding.today,
        register_entry=shown.entry,
        subjects=decided_on(shown.findings, around(saved)),
        designations=standings(saved.designations).get(shown.vendor, ()),
        until=day_from(deciding.until, "--until", deciding.today + timedelta(days=1)),
        group=shown.group,
        cause=shown.cause,
        evidence_reference=on_one_line(deciding.evidence),
        approved_by=on_one_line(deciding.approved_by),
    )


def _superseding(decision: RiskDecision, said: Sequence[PlacedRisk]) -> RiskDecision:
    """Return the decision naming the same person's last one on the same, whose place it takes."""
    own = [one.decision for one in said if _is_about(one.decision, decision)]
    older = sorted(own, key=lambda one: one.on)
    return replace(decision, supersedes=older[-1].id) if older else decision


def _is_about(older: RiskDecision, newer: RiskDecision) -> bool:
    """Say whether a person decided before on a version of a subject that is decided on anew."""
    if person(older.by) != person(newer.by) or older.vendor != newer.vendor:
        return False
    known = {(one.asset, one.key): one.versions for one in older.subjects}
    return any(
        (one.asset, one.key) in known
        and (not one.versions or not set(one.versions).isdisjoint(known[one.asset, one.key]))
        for one in newer.subjects
    )


def _refuse_contradiction(decision: RiskDecision, said: Sequence[PlacedRisk]) -> None:
    told = risk_contradiction(decision)
    if told:
        field, _, what = told.partition(": ")
        raise SettingsError(f"{_FLAGS.get(field, field)}: {what}", hint="nothing was written")
    for one in said:
        same = replace(one.decision, id=decision.id, on=decision.on, supersedes=decision.supersedes)
        if same == decision:
            raise SettingsError(f"{one.decision.id} of {one.decision.on} by {one.decision.by} already "
                                "says so", hint="nothing was written")  # fmt: skip


def _told(decision: RiskDecision, path: Path) -> str:
    """Return `RD-... defer acme: its name in our product (...)`, without outside marks."""
    first, *more = decision.subjects
    what = f"{first.shown} in {first.asset_shown}"
    what += f" and {number_of(len(more), 'more subject')}" if more else ""
    until = f", until {decision.until}" if decision.until else ""
    instead = f", in place of {decision.supersedes}" if decision.supersedes else ""
    return terminal(f"{decision.id}  {words_of(decision.decision)} of {decision.vendor}: {what} "
                    f"({decision.by}, {decision.on}{until}{instead}); added to {path.name}"
                    f"{proposal_words(decision, path.name)}")  # fmt: skip
