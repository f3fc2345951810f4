"""Are the time limits of the register those of the texts, and is what does not fit refused?"""

from pathlib import Path

import pytest
from msgspec.structs import replace

from exposure.errors import RegisterError
from exposure.model.law.authority import ClauseRegime
from exposure.model.law.clock import Span, Unit
from exposure.register.facts import Register
from exposure.register.law.clocks import ClockRule, CountsFrom, Starts
from exposure.register.law.clocks_check import clock_faults
from exposure.register.law.clocks_schema import clocks_in
from exposure.register.load import DATA

TABLE = {
    "far-52-204-23-c": ("FAR 52.204-23(c)(2)(i)", "3 business days", "10 business days", False),
    "far-52-204-25-d": ("FAR 52.204-25(d)(2)(i)", "1 business day", "10 business days", False),
    "far-52-204-30-c": ("FAR 52.204-30(c)(4)(i)", "3 business days", "10 business days", False),
    "dfars-252-204-7018-d": (
        "DFARS 252.204-7018(d)(2)(i)", "3 business days", "30 business days", False,
    ),
    "far-52-240-91-h": ("FAR 52.240-91(h)(1)", "72 hours", "72 hours", True),
    "far-52-240-91-i": ("FAR 52.240-91(i)", "72 hours", "72 hours", True),
    "far-52-240-90-g": ("FAR 52.240-90(g)(1)", "72 hours", "72 hours", False),
    "sam-review-codified": ("FAR 52.204-30(c)(1)", "3 months", "", False),
    "sam-review-overhaul": ("FAR 52.240-91(i)(1)", "3 months", "", False),
    "cmmc-affirmation": ("DFARS 252.204-7021(d)(3)", "1 year", "", False),
    "fca-reduced-damages-30-days": ("31 U.S.C. 3729(a)(2)", "30 days", "", False),
}  # fmt: skip
"""Clock → paragraph, first time, follow-up, whether a suspicion is enough."""

CLOCKS = clocks_in(DATA)
SOURCES = frozenset(one.source for one in CLOCKS)
REGIMES = {one.clause: one.regime.value for one in CLOCKS if one.regime}
RULE = next(one for one in CLOCKS if one.id == "far-52-204-25-d")
REVIEW = next(one for one in CLOCKS if one.id == "sam-review-codified")


def faults(*clocks: ClockRule) -> list[str]:
    return list(clock_faults(clocks, SOURCES, REGIMES))


def test_the_times_are_those_of_the_texts() -> None:
    held = {
        one.id: (one.citation, one.first.words, one.follow_up.span.words if one.follow_up else "",
                 one.suspicion)
        for one in CLOCKS
    }  # fmt: skip

    assert held == TABLE


def test_the_register_holds_them(register: Register) -> None:
    assert register.clocks == CLOCKS


def test_business_days_follow_the_first_report_and_hours_what_is_learned_later() -> None:
    counted = {
        (one.follow_up.span.unit, one.follow_up.counts_from) for one in CLOCKS if one.follow_up
    }

    assert counted == {
        (Unit.business_days, CountsFrom.first_report),
        (Unit.hours, CountsFrom.new_information),
    }


def test_the_calendar_starts_what_comes_round_and_nothing_else() -> None:
    assert [one.id for one in CLOCKS if one.starts is Starts.calendar] == [
        "sam-review-codified", "sam-review-overhaul", "cmmc-affirmation",
    ]  # fmt: skip


def test_each_note_says_that_business_day_is_not_defined() -> None:
    silent = [one.id for one in CLOCKS if "business day" not in one.note.lower()]

    assert silent == []


def test_no_clock_rests_on_hearsay() -> None:
    assert {one.certainty for one in CLOCKS} == {"primary"}


def test_what_is_shipped_has_no_fault() -> None:
    assert faults(*CLOCKS) == []


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        (replace(RULE, source="hearsay"), "source: expected an id of sources.yaml, met 'hearsay'"),
        (replace(RULE, clause="FAR 52.204-99"), "expected a number of clauses.yaml, met 'FAR 52.204-99'"),
        (replace(RULE, regime=ClauseRegime.far_overhaul), "regime: expected that of its clause, "),
        (replace(RULE, regime=None), "regime: expected that of its clause, 'codified', met none"),
        (replace(RULE, clause=""), "regime: expected none without a clause, met 'codified'"),
        (replace(RULE, citation="FAR 52.204-26(c)"), "citation: expected a paragraph of FAR 52.204-25"),
        (replace(RULE, first=Span(0, Unit.hours)), "amount: expected at least 1, met 0"),
        (replace(REVIEW, first=Span(72, Unit.hours)), "unit: expected months or years"),
        (replace(REVIEW, suspicion=True), "expected neither follow-up nor suspicion"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told(rule: ClockRule, told: str) -> None:
    assert faults(rule)[0].startswith(f"clocks.yaml: {rule.id}: {told}")


def test_an_id_that_stands_twice_is_told() -> None:
    assert faults(RULE, RULE) == ["clocks.yaml: id: expected once, met twice: 'far-52-204-25-d'"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("unit: hours", "unit: weeks", r"clocks\.yaml: 4\.first\.unit: .*'weeks'"),
        ("starts: discovery", "starts: now", r"clocks\.yaml: 0\.starts: .*'now'"),
        ("asks:", "wants:", r"clocks\.yaml: 0\.asks: Field required"),
        ("counts_from: first_report", "counts_from: award", r"counts_from: .*'award'"),
        ("suspicion: true", "suspicion: maybe", r"suspicion: .*'maybe'"),
    ],
)
def test_a_word_that_nobody_knows_is_refused(old: str, new: str, told: str, folder: Path) -> None:
    path = folder / "clocks.yaml"
    rows = path.read_text(encoding="utf-8")
    assert old in rows
    head, mark, tail = rows.partition("\n- id:")
    path.write_text(head + mark + tail.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(RegisterError, match=told):
        clocks_in(folder)


def test_each_clock_is_named_by_a_paragraph_or_comes_round(register: Register) -> None:
    named = {
        clock for authority in register.authorities.values() for duty in authority.duties
        for one in duty.paragraphs for clock in (*one.clocks, *one.clocks_of_new)
    }  # fmt: skip
    rounds = {one.id for one in CLOCKS if one.starts is Starts.calendar}

    assert (
        {one.id for one in CLOCKS} - named - rounds
        == {
            "fca-reduced-damages-30-days",  # no finding says that there is a violation: checklist row J6 asks
        }
    )


def test_each_clock_is_on_the_page(root: Path) -> None:
    page = (root / "docs/concepts/clocks.md").read_text(encoding="utf-8")

    assert [one.id for one in CLOCKS if f"| `{one.id}` |" not in page] == []
