"""Are disclosures and reports drafted as each contract calls for them, and never as an admission?"""

import pytest
from msgspec.structs import replace

from exposure.attest.disclosures.disclose import all_rows, draft_disclosures
from exposure.attest.twins.leaks import leaks
from exposure.errors import InputError
from exposure.model.attest.package import DraftState
from exposure.model.finding import VerdictKind
from exposure.model.law.allocation import Use
from exposure.model.law.clock import ClockBook, ClockState, PossibleClock, RunningClock, Span, Unit
from tests.attest.disclosures.made import (
    HERE,
    THERE,
    act,
    contract,
    finding,
    grounds_of,
    tables,
    texts,
    verdict,
)

RUNNING = RunningClock(
    clock="far-52-204-30-c", citation="FAR 52.204-30(c)(4)(i)", asks="the first report",
    span=Span(3, Unit.business_days), discovery="D-0123456789abcdef", at="2026-11-17T09:30:00-05:00",
    zone="America/New_York", by="R. Teller", as_suspicion=False, findings=("F-0000000001",),
    contracts=(HERE,), first_due="2026-11-20T23:59:59-05:00",
    follow_up_due="2026-12-07T23:59:59-05:00", follow_up="the report on further mitigation",
    channel="contracting officer", assumptions=(), state=ClockState.overdue,
)  # fmt: skip
POSSIBLE = PossibleClock(
    clock="far-52-204-30-c", citation="FAR 52.204-30(c)(4)(i)", asks="the first report",
    span=Span(3, Unit.business_days), contracts=(HERE,), findings=("F-0000000001",),
    if_at="2026-11-22T00:00:00+00:00", zone="UTC", due="2026-11-25T23:59:59+00:00", suspicion=False,
    channel="contracting officer", assumptions=(),
)  # fmt: skip


def drafts(grounds):
    return {one.name: one for one in draft_disclosures(grounds, all_rows(grounds))}


def book(*, running=(), possible=()) -> ClockBook:
    return ClockBook("UTC", running, possible)


def test_a_contract_calls_for_the_documents_of_its_clauses(templates) -> None:
    found = drafts(grounds_of(templates))

    assert set(found) == {"disclosure-far-52-204-29", "report-of-identification-far-52-204-30-c"}
    assert {one.state for one in found.values()} == {DraftState.drafted}
    assert all(one.internal is None and one.claims == () for one in found.values())


def test_both_paragraphs_of_one_provision_are_one_document(templates) -> None:
    said = [verdict(conduct=word, clocks=()) for word in ("provide", "use_anywhere")]
    grounds = grounds_of(
        templates, finding(1, *said), designations=(act("ndaa2019-889"),),
        contracts=(contract("FAR 52.204-24"),),
    )  # fmt: skip
    (one,) = drafts(grounds).values()

    assert one.name == "disclosure-far-52-204-24"
    assert one.title == "Disclosure under FAR 52.204-24(e)(1) and FAR 52.204-24(e)(2)"
    assert [section.heading for section in one.outgoing.sections][1:3] == [
        "Products and services, FAR 52.204-24(e)(1)", "Products and services, FAR 52.204-24(e)(2)",
    ]  # fmt: skip


def test_no_document_admits_anything(templates) -> None:
    for one in drafts(grounds_of(templates)).values():
        said = texts(one.outgoing)

        assert "if match and use are confirmed" in said
        assert "nothing in it is an admission" in said


def test_a_blank_is_empty_and_counted_for_the_people_inside(templates) -> None:
    one = drafts(grounds_of(templates))["disclosure-far-52-204-29"]
    (table,) = tables(one.outgoing)

    assert dict(table.rows)["Brand, (e)(4)"] == ""
    assert one.to_do[0] == ("FAR 52.204-29(e): fill 6 blanks (Tillhook), or leave them on purpose.")
    assert "blank" not in texts(one.outgoing)


def test_what_is_held_back_is_not_in_the_document_and_is_told_inside(templates) -> None:
    unknown = finding(2, verdict(use=Use.unknown), asset="A-0000000002")
    base = grounds_of(templates, finding(1), unknown)
    more = replace(base.result.assets[0], id="A-0000000002", name="Ovenbird", location=None)
    grounds = replace(base, result=replace(base.result, assets=(*base.result.assets, more)))
    one = drafts(grounds)["disclosure-far-52-204-29"]

    assert one.state is DraftState.partly
    assert "Ovenbird" not in texts(one.outgoing)
    assert any("Ovenbird" in text and "no record says" in text for text in one.to_do)


def test_where_everything_is_held_back_nothing_is_drafted(templates) -> None:
    one = drafts(grounds_of(templates, finding(1, verdict(use=Use.unknown))))
    refused = one["disclosure-far-52-204-29"]

    assert refused.state is DraftState.refused
    assert refused.outgoing is None
    assert refused.to_do


def test_a_report_has_a_first_part_a_follow_up_and_its_channel(templates) -> None:
    draft = drafts(grounds_of(templates))["report-of-identification-far-52-204-30-c"].outgoing
    first, later = tables(draft)
    said = texts(draft)

    assert next(label for label, _ in first.rows) == "Contract number, (c)(4)(i)(A)"
    assert [label for label, _ in later.rows] == [
        "Mitigation undertaken, (c)(4)(ii)(A)", "Mitigation recommended, (c)(4)(ii)(A)",
        "Efforts to prevent provision or use, (c)(4)(ii)(B)", "Further efforts to come, (c)(4)(ii)(B)",
    ]  # fmt: skip
    assert "dibnet.dod.mil" in said
    assert "FAR 52.204-30(c)(4)(ii)" in said


def test_without_a_discovery_no_time_is_filled_and_an_example_stays_inside(templates) -> None:
    one = drafts(grounds_of(templates, clocks=book(possible=(POSSIBLE,))))[
        "report-of-identification-far-52-204-30-c"
    ]

    assert any("if identified at 2026-11-22 00:00 UTC, the first report is due by 2026-11-25 23:59 UTC"
               in text for text in one.to_do)  # fmt: skip
    assert "2026-11-25" not in texts(one.outgoing)
    assert "Identified, or notified of, on\n\n" in texts(one.outgoing)


def test_a_recorded_discovery_gives_the_true_time(templates) -> None:
    one = drafts(grounds_of(templates, clocks=book(running=(RUNNING,), possible=(POSSIBLE,))))[
        "report-of-identification-far-52-204-30-c"
    ]

    said = " ".join(one.to_do)
    assert "R. Teller recorded that it was identified at 2026-11-17 09:30 America/New_York;" in said
    assert "the time for the first report ended at 2026-11-20 23:59 America/New_York;" in said
    assert not any("if identified" in text for text in one.to_do)
    assert "2026-11-17 09:30 America/New_York" in texts(one.outgoing)
    assert "R. Teller" not in texts(one.outgoing)
    assert "2026-11-20" not in texts(one.outgoing)


def test_a_discovery_on_another_contract_fills_nothing(templates) -> None:
    elsewhere = replace(RUNNING, contracts=(THERE,))
    one = drafts(grounds_of(templates, clocks=book(running=(elsewhere,))))[
        "report-of-identification-far-52-204-30-c"
    ]

    assert "2026-11-17" not in texts(one.outgoing)


def test_nothing_that_the_recipient_must_not_read_goes_out(templates) -> None:
    grounds = grounds_of(templates, contracts=(contract("FAR 52.204-29", "FAR 52.204-30"),
                                               contract(number=THERE, agency="Mint of Oskar")))  # fmt: skip
    for one in drafts(grounds).values():
        assert leaks(one.outgoing, grounds.result) == ()
        assert "F-00" not in texts(one.outgoing)
        assert ".xlsx" not in texts(one.outgoing)


def test_only_contracts_that_are_asked_for_are_drafted(templates) -> None:
    grounds = grounds_of(templates, contracts=(contract("FAR 52.204-29"), contract(number=THERE)))

    assert [rows.contract for rows in all_rows(grounds, (HERE,))] == [HERE]
    assert [rows.contract for rows in all_rows(grounds, (HERE.lower(),))] == [HERE]
    assert [rows.contract for rows in all_rows(grounds)] == [HERE, THERE]


def test_a_missing_template_is_named(templates) -> None:
    grounds = replace(grounds_of(templates), templates={})

    with pytest.raises(InputError, match=r"expected disclosure\.yaml, met none"):
        drafts(grounds)


def test_a_field_that_a_template_does_not_declare_is_named(templates) -> None:
    broken = replace(templates["disclosure"], words={**templates["disclosure"].words,
                                                     "table": "{price}"})  # fmt: skip
    grounds = replace(grounds_of(templates), templates={**templates, "disclosure": broken})

    with pytest.raises(InputError, match=r"disclosure\.yaml: words\.table: .*\{price\}"):
        drafts(grounds)


def test_braces_in_a_name_of_the_records_stay_as_they_are(templates) -> None:
    base = grounds_of(templates)
    asset = replace(base.result.assets[0], name="{contract} 東京 desk")
    grounds = replace(base, result=replace(base.result, assets=(asset,)))

    assert "1. {contract} 東京 desk" in texts(drafts(grounds)["disclosure-far-52-204-29"].outgoing)


def test_zero_findings_call_for_nothing(templates) -> None:
    base = grounds_of(templates)
    grounds = replace(base, result=replace(base.result, findings=()))

    assert drafts(grounds) == {}


def test_legal_review_is_disclosed_only_as_what_would_be(templates) -> None:
    one = drafts(grounds_of(templates, finding(1, verdict(VerdictKind.legal_review))))

    assert "would be disclosed" in texts(one["disclosure-far-52-204-29"].outgoing)


def test_the_cost_of_a_disclosure_grows_no_faster_than_its_findings(templates, calls_of) -> None:
    def cost(count: int) -> int:
        findings = tuple(finding(n, asset=f"A-{n:010x}") for n in range(1, count + 1))
        base = grounds_of(templates, *findings)
        assets = tuple(
            replace(base.result.assets[0], id=f"A-{n:010x}", name=f"Desk {n}") for n in range(1, count + 1)
        )  # fmt: skip
        grounds = replace(base, result=replace(base.result, assets=assets))
        return calls_of(lambda: draft_disclosures(grounds, all_rows(grounds)))

    assert cost(400) <= 5 * cost(100)
