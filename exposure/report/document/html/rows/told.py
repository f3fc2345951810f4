"""What does the script of the page know of each finding, in the order in which people look?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.model.finding import Evidence, Finding, Step, Verdict
from exposure.model.law.allocation import Use
from exposure.model.outcome import Outcome
from exposure.model.relation import Confidence
from exposure.model.result import ScanResult
from exposure.report.document.html.picture import Drawn
from exposure.report.document.html.rows.data import (
    SHAPES,
    BlockRow,
    EvidenceRow,
    FindingRow,
    PageData,
)
from exposure.report.document.html.rows.people import against_words, people_words, said_words
from exposure.report.document.html.rows.routes import SHOWN_ROUTES, Stations, end_words
from exposure.report.document.html.rows.rules import gravest_words
from exposure.report.document.html.rows.texts import Texts
from exposure.report.index import Index
from exposure.report.verdict_words import exception_questions, gravity, verdict_blocks
from exposure.report.words import (
    OUTCOME,
    SETTLED,
    USE_BASIS,
    finding_tie,
    flag_words,
    outcome_words,
    past_words,
    place_words,
    route_is_unknown,
    spaced,
)

SHOWN_EVIDENCE = 6
SHOWN_INTRODUCERS = 40
_COMPANY = "The company as a whole"
_BY_LINK = "It rests on a public statement alone, not on the records given."
_UNKNOWN = "Present, route unknown: nothing that was read leads to it from the product."
_LAST = 99


class Judged(Struct, frozen=True):
    """What the rules say of one set of verdicts."""

    words: int
    gravity: int
    blocks: tuple[int, ...]
    questions: tuple[int, ...]


class Teller:
    """Tells findings, and keeps what they share once."""

    def __init__(self, result: ScanResult, index: Index) -> None:
        self._index = index
        self._against = against_words(result)
        self.texts = Texts()
        self.stations = Stations(self.texts)
        self._judged: dict[tuple[Verdict, ...], Judged] = {}
        self._blocks: dict[BlockRow, int] = {}

    def blocks(self) -> tuple[BlockRow, ...]:
        """Return what the rules say, each block once."""
        return tuple(self._blocks)

    def finding(self, finding: Finding) -> FindingRow:
        """Return the row of one finding."""
        put, index, subject = self.texts.put, self._index, finding.subject
        vendor, judged = index.vendor(finding.vendor), self._rules(finding)
        introducers = list(_introducers(finding))
        flags = dict.fromkeys(flag for route in finding.routes for flag in route.flags)
        return FindingRow(
            id=finding.id,
            outcome=put(outcome_words(finding)),
            vendor=put(vendor),
            asset=put(index.asset(finding.asset)),
            subject=put(f"{subject.name} {subject.version}".strip()),
            kind=put(subject.kind),
            purl=put(subject.purl),
            relation=put(spaced(finding.relation)),
            tie=put(finding_tie(finding, vendor)),
            confidence=put(finding.confidence.value),
            use=put(USE_BASIS[finding.use_basis]),
            tier=-1 if finding.tier is None else finding.tier,
            depth=-1 if finding.depth is None else finding.depth,
            contracts=self._all(index.contracts(finding.asset)),
            verdict=judged.words,
            gravity=judged.gravity,
            people=put(people_words(finding)),
            against=put(self._against.get(finding.id, "")),
            flags=self._all(flag_words(flag) for flag in flags),
            remarks=self._all(_remarks(finding)),
            routes=self.stations.routes(finding),
            end=put(end_words(finding, index)),
            more_routes=finding.more_routes + max(0, len(finding.routes) - SHOWN_ROUTES),
            introducers=self._all(introducers[:SHOWN_INTRODUCERS]),
            more_introducers=max(0, len(introducers) - SHOWN_INTRODUCERS),
            direct=finding.depth is not None,
            evidence=tuple(map(self._evidence, finding.evidence[:SHOWN_EVIDENCE])),
            more_evidence=max(0, len(finding.evidence) - SHOWN_EVIDENCE),
            blocks=judged.blocks,
            questions=judged.questions,
            said=self._all(said_words(finding)),
            unshown=self._unshown(finding, introducers),
        )

    def _all(self, texts: Iterator[str] | tuple[str, ...] | list[str]) -> tuple[int, ...]:
        return tuple(map(self.texts.put, texts))

    def _unshown(self, finding: Finding, introducers: list[str]) -> tuple[int, ...]:
        """Return names and quotes that a row counts and does not show: a search meets them too."""
        steps = (step for route in finding.routes[SHOWN_ROUTES:] for step in route.steps)
        quotes = (one.quote for one in finding.evidence[SHOWN_EVIDENCE:])
        told = (*map(_called, steps), *quotes, *introducers[SHOWN_INTRODUCERS:])
        return self._all(list(dict.fromkeys(told)))

    def _evidence(self, one: Evidence) -> EvidenceRow:
        put = self.texts.put
        return EvidenceRow(
            put(one.quote), put(place_words(one.location)), put(one.because), put(one.rule),
            put(one.listed), put(", ".join(one.left_over)), self._all(one.against),
        )  # fmt: skip

    def _rules(self, finding: Finding) -> Judged:
        known = self._judged.get(finding.verdicts)
        if known is None:
            known = self._judged[finding.verdicts] = self._judge(finding.verdicts)
        return known

    def _judge(self, verdicts: tuple[Verdict, ...]) -> Judged:
        if not verdicts:
            return Judged(self.texts.put(gravest_words(())), _LAST, (), ())
        lesser, place = min(map(gravity, verdicts))
        uses = {contract: one.use for one in verdicts for contract in one.contracts}
        rows = [
            BlockRow(self._all([_on(one, uses[one]) for one in block.contracts]),
                     self._all(block.lines))
            for block in verdict_blocks(verdicts)
        ]  # fmt: skip
        blocks = tuple(self._blocks.setdefault(row, len(self._blocks)) for row in rows)
        asked = self._all(exception_questions(verdicts))
        return Judged(self.texts.put(gravest_words(verdicts)), 10 * lesser + place, blocks, asked)


def told(result: ScanResult, index: Index, pictures: tuple[Drawn, ...] = ()) -> PageData:
    """Return everything that the script reads."""
    teller = Teller(result, index)
    ordered = sorted(result.findings, key=index.urgency)
    findings = tuple(map(teller.finding, ordered))
    put = teller.texts.put
    outcomes = tuple(put(word) for word in (*(OUTCOME[one] for one in Outcome), SETTLED))
    confidences = tuple(put(one.value) for one in Confidence)
    return PageData(
        teller.texts.all(), teller.stations.all(), teller.blocks(), findings, SHAPES, outcomes,
        confidences, pictures,
    )  # fmt: skip


def _introducers(finding: Finding) -> Iterator[str]:
    """Yield what brings the subject in, each once: those that are listed, then the others."""
    yield from dict.fromkeys(map(_called, finding.introducers))
    yield from finding.more_introducers


def _called(step: Step) -> str:
    return f"{step.name} {step.version}".strip()


def _remarks(finding: Finding) -> Iterator[str]:
    if past := past_words(finding):
        yield f"{past[:1].upper()}{past[1:]}, as the inputs say."
    if finding.by_link:
        yield _BY_LINK
    if route_is_unknown(finding):
        yield _UNKNOWN


def _on(contract: str | None, use: Use) -> str:
    """Return a contract with what is said of use on it."""
    if contract is None:
        return _COMPANY
    return f"{contract} ({'use there not recorded' if use is Use.unknown else use.words})"
