"""A register with one authority, one clock and three designations, and requests that ask of it."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from exposure.jobs.request import Request
from exposure.model.designation import Status
from exposure.model.law.authority import (
    AffiliateRule,
    Authority,
    Buyer,
    ClauseRegime,
    Conduct,
    Duty,
    ExceptionQuestion,
    Instrument,
    OpenSource,
    Paragraph,
    Reach,
    SystemScope,
)
from exposure.model.law.clock import Span, Unit
from exposure.register.exported.file import body_of, written
from exposure.register.facts import Register
from exposure.register.law.clocks import ClockRule, CountsFrom, FollowUp, Starts
from exposure.register.law.facts import HistoryEntry
from tests.graph.builders import KESTRIN, REGISTER

CLOCK = ClockRule(
    id="report-7", name="Report under Act 7", clause="FAR 52.204-25",
    citation="FAR 52.204-25(d)(2)(i)", regime=ClauseRegime.codified, starts=Starts.discovery,
    trigger="it is found", asks="the first report", first=Span(1, Unit.business_days),
    follow_up=FollowUp(Span(10, Unit.business_days), CountsFrom.first_report, "the second report",
                       "FAR 52.204-25(d)(2)(ii)"),
    channel="the officer", suspicion=False, certainty="primary", source="read", note="",
)  # fmt: skip
DUTY = Duty(
    "provide", Conduct.provide, Reach.contains, "not to provide it",
    (Paragraph(ClauseRegime.codified, "FAR 52.204-25", "FAR 52.204-25(b)(1)", ("report-7",)),),
    since="2026-02-01", flows_down=False, confirm=("it is part of the delivery",),
)  # fmt: skip
BASIS = Authority(
    id="act-7", name="Act 7", rule="section_889", buyers=(Buyer.dod,),
    systems=SystemScope.whole_company, duties=(DUTY,),
    affiliates=AffiliateRule.subsidiary_affiliate, open_source=OpenSource.silent,
    exceptions=(ExceptionQuestion("backhaul", "Is it backhaul?", "FAR 52.204-25(c)(1)"),),
    waiver="the office may waive", flow_down="all subcontracts", list_place="the Act itself",
    certainty="primary", sources=("read",), as_of="2026-09-01", ends="2033-12-31",
    review="yearly", note="Read in full.",
)  # fmt: skip
FIRST, SECOND = REGISTER.designations
LAW: Register = replace(
    REGISTER,
    authorities={"act-7": BASIS},
    clocks=(CLOCK,),
    designations=(
        replace(FIRST, basis="act-7", instrument=Instrument.statute, deadline="2026-12-01",
                open_questions=("Was an appeal filed?",), note="Read twice."),
        SECOND,
        replace(SECOND, id="act-later", history=(
            HistoryEntry("2027-03-01", Status.effective, "in force", "read"),)),
    ),
)  # fmt: skip
"""Veyrantha: in force since 2026-01-01 with an open question. Kestrinova: under consideration, and
another act that begins on 2027-03-01."""
assert SECOND.vendor == KESTRIN
NAME = "law.json"


def request(folder: Path, law: Register = LAW, **fields: object) -> Request:
    """Write a register to a file of `folder`, and ask of it on 2026-10-01."""
    (folder / NAME).write_bytes(written(law.known_to, body_of(law), None))
    given = {"as_of": "2026-10-01", "register": Path(NAME)} | fields
    return Request((), date(2026, 11, 22), folder=folder, **given)  # type: ignore[arg-type]
