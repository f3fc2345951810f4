"""Which judgement and which risk decision does one row of a findings workbook amount to?"""

from msgspec import Struct
from msgspec.structs import replace

from exposure.ingest.authored.contradiction import contradiction
from exposure.ingest.authored.decisions.cells import (
    day_in,
    day_said_in,
    speaker_in,
    text_in,
    word_in,
)
from exposure.ingest.authored.decisions.keys import Keys, without_approval
from exposure.ingest.authored.decisions.matters import Groups, in_place_of
from exposure.ingest.authored.decisions.risks import risk_contradiction
from exposure.ingest.authored.decisions.rows import Said
from exposure.ingest.authored.line import with_id
from exposure.model.judgements.judgement import JUDGEMENTS_SCHEMA, JudgedSubject, Judgement
from exposure.model.judgements.risk import RISKS_SCHEMA, DecidedSubject, RiskDecision
from exposure.model.judgements.sheet import (
    APPROVAL,
    KEYS_SHEET,
    DecisionColumn,
    LineKey,
    ShownKey,
    words_of,
)
from exposure.model.judgements.words import JudgementWord, ReasonCode, RiskWord

_CELLS: dict[str, DecisionColumn] = {
    "expires": DecisionColumn.until,
    "until": DecisionColumn.until,
    "reason_code": DecisionColumn.reason_code,
    "reason": DecisionColumn.reason,
    "by": DecisionColumn.by,
    "approved_by": DecisionColumn.approved_by,
}
"""Field of a line → the cell it is taken from."""


class Spoken(Struct, frozen=True):
    """What one row says."""

    row: Said
    judgement: Judgement | None = None
    risk: RiskDecision | None = None


class _View(Struct, frozen=True):
    """What stood in view of a row."""

    vendor: str
    judged: tuple[JudgedSubject, ...]
    decided: tuple[DecidedSubject, ...]
    group: str = ""
    cause: str = ""


def spoken_in(row: Said, keys: Keys, groups: Groups) -> Spoken:
    """Return what a row says, in view of what the workbook showed when it was written.

    What is said of one finding takes the place of what the same person says of its group; `groups`
    holds what was read of groups before. Raises `InputError` naming the cell.
    """
    view = _view(row, keys)
    shown = keys.shown.get(row.id)
    approved = _approved(row, keys, shown)
    if approved is not None:
        return approved
    _check_own(row, keys)
    judgement = _judgement(row, view, keys) if _is_said(row, shown, True) else None
    risk = _risk(row, view, keys) if _is_said(row, shown, False) else None
    if judgement is not None and risk is not None:
        _check_word(row)
    before = keys.line(shown.line) if shown else LineKey()
    older = groups if row.finding else {}
    return Spoken(
        row,
        in_place_of(judgement, before.judgement, older),
        in_place_of(risk, before.risk, older),
    )


def _view(row: Said, keys: Keys) -> _View:
    group = None if row.finding else keys.groups.get(row.id)
    if group is not None:
        return _View(group.vendor, group.judged, group.decided, row.id, group.cause)
    finding = keys.findings.get(row.finding)
    if finding is None:
        column = (
            DecisionColumn.judgement
            if row.text(DecisionColumn.judgement)
            else DecisionColumn.decision
        )
        met = repr(row.id[:80]) if row.id else "nothing"
        raise row.refuse(column, "expected in its row the id of a finding or group of the sheet "
                                 f"{KEYS_SHEET!r}, met {met}")  # fmt: skip
    return _View(finding.vendor, (finding.judged,), (finding.decided,))


def _approved(row: Said, keys: Keys, shown: ShownKey | None) -> Spoken | None:
    """Return the line that the program showed, with a second person or a proof added to it."""
    if shown is None:
        return None
    before = dict(zip(DecisionColumn, shown.texts, strict=True))
    same = all(row.text(one) == before[one] for one in DecisionColumn if one not in APPROVAL)
    line = keys.line(shown.line)
    if not same or (line.judgement is None and line.risk is None):
        return None
    approver, proof = (
        row.text(DecisionColumn.approved_by),
        row.text(DecisionColumn.evidence_reference),
    )
    if line.judgement is not None:
        judgement = replace(line.judgement, approved_by=approver, evidence_reference=proof,
                            approved_on=None, supersedes=line.judgement.id)  # fmt: skip
        _check(row, contradiction(judgement))
        return Spoken(row, judgement=with_id(judgement))
    assert line.risk is not None
    risk = replace(line.risk, approved_by=approver, evidence_reference=proof, approved_on=None,
                   supersedes=line.risk.id)  # fmt: skip
    _check(row, risk_contradiction(risk))
    return Spoken(row, risk=with_id(risk))


def _check_own(row: Said, keys: Keys) -> None:
    """Raise `InputError` for what the program wrote into another row, day and all.

    Columns that were sorted apart from their ids look so, and nobody said it of this row.
    """
    other = keys.wrote.get(without_approval(row.texts), row.id)
    if other != row.id and row.id not in keys.shown:
        raise row.refuse(DecisionColumn.on,
                         f"expected the day on which it was said of {row.id}, met word for word what "
                         f"the workbook showed for {other}: were columns sorted apart from their "
                         "ids?")  # fmt: skip


def _is_said(row: Said, shown: ShownKey | None, judges: bool) -> bool:
    """Say whether a person says a word of this kind in the row, or only left it beside another."""
    own, other = DecisionColumn.judgement, DecisionColumn.decision
    if not judges:
        own, other = other, own
    if not row.text(own):
        return False
    if shown is None:
        return True
    before = dict(zip(DecisionColumn, shown.texts, strict=True))
    left = row.text(own) == before[own] and bool(row.text(other)) and not before[other]
    return not left


def _judgement(row: Said, view: _View, keys: Keys) -> Judgement:
    word = word_in(row, DecisionColumn.judgement, JudgementWord)
    code = word_in(row, DecisionColumn.reason_code, ReasonCode)
    decides = bool(row.text(DecisionColumn.decision))
    made = Judgement(
        schema=JUDGEMENTS_SCHEMA,
        id="",
        vendor=view.vendor,
        judgement=word,
        reason_code=code,
        reason=text_in(row, DecisionColumn.reason),
        by=speaker_in(row),
        on=day_said_in(row),
        register_entry=_entry(view, keys),
        subjects=view.judged,
        group=view.group,
        cause=view.cause,
        expires=None if decides else day_in(row, DecisionColumn.until),
        evidence_reference=row.text(DecisionColumn.evidence_reference),
        approved_by=row.text(DecisionColumn.approved_by),
    )
    _check(row, contradiction(made))
    return with_id(made)


def _risk(row: Said, view: _View, keys: Keys) -> RiskDecision:
    word = word_in(row, DecisionColumn.decision, RiskWord)
    if row.text(DecisionColumn.reason_code) and not row.text(DecisionColumn.judgement):
        met = row.met(DecisionColumn.reason_code)
        raise row.refuse(
            DecisionColumn.reason_code, f"expected none without a judgement, met {met}"
        )
    vendor = keys.vendors.get(view.vendor)
    made = RiskDecision(
        schema=RISKS_SCHEMA,
        id="",
        vendor=view.vendor,
        decision=word,
        reason=text_in(row, DecisionColumn.reason),
        by=speaker_in(row),
        on=day_said_in(row),
        register_entry=_entry(view, keys),
        subjects=view.decided,
        designations=vendor.designations if vendor else (),
        until=day_in(row, DecisionColumn.until),
        group=view.group,
        cause=view.cause,
        evidence_reference=row.text(DecisionColumn.evidence_reference),
        approved_by=row.text(DecisionColumn.approved_by),
    )
    _check(row, risk_contradiction(made))
    return with_id(made)


def _check_word(row: Said) -> None:
    """Raise `InputError` where a row says that it is not the vendor, and what is done about it."""
    if word_in(row, DecisionColumn.judgement, JudgementWord) is JudgementWord.no_match:
        word = word_in(row, DecisionColumn.decision, RiskWord)
        if word is not RiskWord.keep_open:
            raise row.refuse(DecisionColumn.decision,
                             f"expected none beside no match, met {words_of(word)!r}")  # fmt: skip


def _check(row: Said, told: str) -> None:
    """Raise the refusal of the cell from which the field at fault was taken."""
    field, _, what = told.partition(": ")
    if told:
        raise row.refuse(_CELLS.get(field, DecisionColumn.judgement), what or told)


def _entry(view: _View, keys: Keys) -> str:
    vendor = keys.vendors.get(view.vendor)
    return vendor.entry if vendor else "absent"
