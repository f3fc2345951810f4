"""What tells one finding of a group from the others?"""

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from exposure.model.finding import Finding
from exposure.model.judgements.decision import RiskSaid, Said
from exposure.model.judgements.review import ReviewGroup
from exposure.model.location import Location
from exposure.model.records import VendorRow
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.evidence_line import evidence_line
from exposure.report.index import Index
from exposure.report.words import first_of, spaced

_ROW = re.compile(r"\d+$")
SHOWN_VALUES = 4
_RowKey = tuple[str, str]


class Member(Struct, frozen=True):
    """One finding of a group, with what a person compares."""

    finding: Finding
    asset: str
    text: str
    """What was read, as it stood."""
    location: Location | None
    country: str
    website: str
    """Of the rows in which it was read, each once; empty where they state none."""

    def line(self, *, placed: bool) -> str:
        """Return its leading evidence in one line, with its place if asked; not neutralised."""
        if not self.finding.evidence:
            return ""
        place = str(self.location) if placed and self.location is not None else ""
        return evidence_line(self.finding.evidence[0], self.finding.confidence, place)

    def against(self) -> list[str]:
        """Return what spoke against it in any of its evidence, each reason once."""
        return list(dict.fromkeys(why for one in self.finding.evidence for why in one.against))

    def elsewhere(self) -> str:
        """Return in how many further places it was read; empty where there is none."""
        places = {str(one.location) for one in self.finding.evidence} - {str(self.location)}
        return f"also read in {number_of(len(places), 'more place')}" if places else ""

    def said(self) -> list[str]:
        """Return what people have said of it, one line each, and why it does not hold."""
        return said_words(self.finding)


class Members(Struct, frozen=True):
    """A result, ready to be asked for the members of its groups."""

    index: Index
    findings: Mapping[str, Finding]
    rows: Mapping[_RowKey, VendorRow]

    def of(self, group: ReviewGroup) -> Iterator[Member]:
        """Yield the members that the result holds, in the group's order."""
        for key in group.findings:
            finding = self.findings.get(key)
            if finding is not None:
                yield self._member(finding)

    def _member(self, finding: Finding) -> Member:
        lead = finding.evidence[0] if finding.evidence else None
        keys = dict.fromkeys(_row_key(one.location) for one in finding.evidence)
        rows = [self.rows[key] for key in keys if key in self.rows]
        return Member(
            finding,
            self.index.asset(finding.asset),
            lead.quote if lead else finding.subject.name,
            lead.location if lead else finding.subject.location,
            _each(row.country for row in rows),
            _each(row.website for row in rows),
        )


def members_of(result: ScanResult, index: Index) -> Members:
    """Return a result ready to be asked for the members of its groups."""
    return Members(
        index,
        {finding.id: finding for finding in result.findings},
        {_row_key(row.location): row for row in reversed(result.vendors)},
    )


def _each(texts: Iterable[str]) -> str:
    return first_of(tuple(dict.fromkeys(text for text in texts if text)), SHOWN_VALUES)


def said_words(finding: Finding) -> list[str]:
    """Return what each person said and decided of a finding, a line each."""
    analysis = finding.analysis
    return [*map(_said_words, analysis.said), *map(_risk_words, analysis.risks)]


def _risk_words(said: RiskSaid) -> str:
    held = f"; it does not hold: {said.because}" if said.because else ""
    until = f" until {said.until}" if said.until else ""
    return f"{said.by} decided {spaced(said.word)}{until} on {said.on}: {said.reason}{held}"


def _said_words(said: Said) -> str:
    held = f"; it does not hold: {said.because}" if said.because else ""
    answer = f"{said.by} said {said.judgement} on {said.on} ({spaced(said.reason_code)})"
    return f"{answer}: {said.reason}{held}"


def _row_key(location: Location) -> _RowKey:
    """Return the same for every cell of one row: its sheet and number, or its line."""
    sheet, _, cell = location.place.rpartition("!")
    number = _ROW.search(cell)
    if number is not None:
        return location.document, f"{sheet}!{number.group()}"
    return location.document, f"{location.place} {location.line}"
