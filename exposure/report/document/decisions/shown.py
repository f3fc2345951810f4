"""What stands already in the columns of decisions: which line is shown in which row?"""

from collections.abc import Mapping

from msgspec import Struct

from exposure.ingest.authored.contradiction import waits_for
from exposure.ingest.authored.decisions.placed import Lines
from exposure.model.finding import Finding
from exposure.model.judgements.decision import Fate
from exposure.model.judgements.judgement import Judgement
from exposure.model.judgements.risk import RiskDecision
from exposure.model.judgements.sheet import DecisionTexts, ShownKey, words_of
from exposure.model.result import ScanResult
from exposure.report.neutral import spreadsheet


class Shown(Struct, frozen=True):
    """Id of a finding or group → what stands in its row."""

    rows: Mapping[str, ShownKey]

    @property
    def texts(self) -> dict[str, DecisionTexts]:
        """Id → the texts of its row."""
        return {name: one.texts for name, one in self.rows.items()}


def shown_in(result: ScanResult, lines: Lines) -> Shown:
    """Return what is shown: decisions that hold, and proposals that wait for a second person.

    A row has room for one line; the others go with the workbook unseen.
    """
    by_id: dict[str, Judgement | RiskDecision] = {
        **{one.judgement.id: one.judgement for one in lines.judgements},
        **{one.decision.id: one.decision for one in lines.risks},
    }
    rows = {}
    for finding in result.findings:
        line = _line_of(finding, by_id)
        if line is not None:
            rows[finding.id] = ShownKey(line.id, texts_of(line))
    for group in result.reviews:
        met = {rows[one].line if one in rows else "" for one in group.findings}
        line = by_id.get(met.pop()) if len(met) == 1 else None
        if line is not None and line.group == group.id:
            rows[group.id] = ShownKey(line.id, texts_of(line))
    return Shown(rows)


def texts_of(line: Judgement | RiskDecision) -> DecisionTexts:
    """Return a line as it stands in the nine columns, and as it is read back from them."""
    if isinstance(line, Judgement):
        judgement, decision, until = words_of(line.judgement), "", line.expires
        code = words_of(line.reason_code)
    else:
        judgement, decision, until, code = "", words_of(line.decision), line.until, ""
    return (
        judgement,
        decision,
        until.isoformat() if until else "",
        code,
        *(
            " ".join(spreadsheet(text).split())
            for text in (line.reason, line.evidence_reference, line.by, line.approved_by)
        ),
        line.on.isoformat(),
    )


def _line_of(
    finding: Finding, by_id: Mapping[str, Judgement | RiskDecision]
) -> Judgement | RiskDecision | None:
    """Return what holds, then what is proposed; of a finding that is open, what is decided first."""
    analysis = finding.analysis
    risk = analysis.risk.id if analysis.risk else ""
    held = (risk, analysis.decision) if finding.is_open else (analysis.decision,)
    proposed = (
        *(one.decision for one in analysis.risks if one.fate is Fate.proposed),
        *(one.decision for one in analysis.said if analysis.fate is Fate.proposed),
    )
    for name in (*held, *proposed):
        line = by_id.get(name)
        if line is not None and (name in held or waits_for(line)):
            return line
    return None
