"""Do the sentences of clocks state facts, and neither admit nor set anything?"""

import re

from msgspec.structs import replace

from exposure.assess.clocks.possible import possible
from exposure.assess.clocks.recurring import recurring
from exposure.assess.clocks.running import running
from exposure.model.law.clock import ClockState, MayRun
from exposure.report.clock_words import (
    EXAMPLE,
    NO_ADMISSION,
    assumption_words,
    calendar_words,
    moment_words,
    possible_words,
    running_sentences,
    running_words,
)
from tests.assess.clocks.told import DAYS, HOURS, ROUND, RULES, bought, discovery, records

ONE = bought(DAYS)
SAID = discovery(ONE)
(RUNNING,) = running(records(ONE, SAID))
(POSSIBLE,) = possible(records(bought(HOURS)))
MAY = (MayRun(ROUND, (), ("C-1",)),)
ADMITTING = re.compile(
    r"\b(?:admit|breach|violat|guilt|late|fail|must|discovered)\w*", re.IGNORECASE
)


def test_a_running_clock_says_who_recorded_what_and_until_when() -> None:
    assert running_sentences(RUNNING) == (
        f"FAR 1.1-1(three-days), contract C-1, {ONE.id}: a person (Ann Lee) recorded that this was "
        f"identified at 2026-11-20 14:05 UTC-05:00 ({SAID.id}).",
        "The first report is due by 2026-11-25 23:59 UTC-05:00 (3 business days).",
        "After it: the report on prevention, 10 business days after the first report is submitted "
        "(FAR 1.1-1(d)); by 2026-12-10 23:59 UTC-05:00 if the first report goes out at its end.",
        "To: contracting officer.",
    )
    assert running_words(RUNNING).count("\n") == 0


def test_a_suspicion_is_called_one() -> None:
    (clock,) = running(records(bought(HOURS), discovery(bought(HOURS), as_suspicion=True)))

    assert "recorded that there was reason to suspect this at" in running_words(clock)
    assert "identified" not in running_words(clock)


def test_a_time_that_is_over_is_told_without_a_word_on_what_was_done() -> None:
    words = running_words(replace(RUNNING, state=ClockState.overdue))

    assert (
        "The time for the first report (3 business days) ended at 2026-11-25 23:59 UTC-05:00; "
        "whether it was made is not known here."
    ) in words
    assert "is due" not in words


def test_a_clock_that_no_verdict_names_any_more_says_so() -> None:
    (clock,) = running(records([], SAID))

    assert running_words(clock).endswith(
        "No verdict of this scan names this clock; it is told as it was recorded."
    )


def test_a_possible_clock_is_worded_as_a_question_of_treatment() -> None:
    assert possible_words(POSSIBLE) == (
        f"FAR 1.1-1(hours), contract C-1, {POSSIBLE.findings[0]}: if this is treated as identified, "
        "or as reason to suspect, at 2026-11-22 00:00 UTC, the first report is due by 2026-11-25 "
        "00:00 UTC (72 hours). To: contracting officer."
    )


def test_a_reason_to_suspect_stands_only_where_the_text_knows_it() -> None:
    (clock,) = possible(records(ONE))

    assert "if this is treated as identified at 2026-11-22 00:00 UTC, the first" in possible_words(
        clock
    )


def test_beyond_the_calendar_the_sentences_say_so() -> None:
    told = "until when the first report is due is not computed"

    assert told in running_words(replace(RUNNING, first_due=None)).lower()
    assert told in possible_words(replace(POSSIBLE, due=None))


def test_a_clock_of_the_calendar_says_from_when_it_counts() -> None:
    (known,) = recurring(RULES, MAY, {ROUND: "2026-09-01"}, "2026-11-22")
    (unknown,) = recurring(RULES, MAY, {}, "2026-11-22")

    assert calendar_words(known) == (
        "FAR 1.1-1(review), contract C-1: the first report is due by 2026-12-01; it counts 3 months "
        "from 2026-09-01, as a person recorded it."
    )
    assert calendar_words(unknown) == (
        "FAR 1.1-1(review), contract C-1: when the first report is due is not known here; nobody "
        "recorded the last review, from which it counts."
    )


def test_long_lists_are_cut_and_counted_and_the_company_is_called_so() -> None:
    many = tuple(f"C-{n}" for n in range(5))

    assert "contracts C-0, C-1, C-2 and 2 more contracts," in possible_words(
        replace(POSSIBLE, contracts=many)
    )
    assert ", the company as a whole, " in possible_words(replace(POSSIBLE, contracts=()))


def test_a_named_zone_stands_beside_its_offset() -> None:
    assert moment_words("2026-11-23T23:59:59-05:00", "America/New_York") == (
        "2026-11-23 23:59 America/New_York (UTC-05:00)"
    )
    assert moment_words("2026-11-23T23:59:59+00:00", "UTC") == "2026-11-23 23:59 UTC"


def test_assumptions_are_told_in_one_line_or_not_at_all() -> None:
    assert assumption_words(("one", "two")) == "Assumed: one; two."
    assert assumption_words(()) == ""


def test_no_sentence_admits_or_commands_anything() -> None:
    (calendar,) = recurring(RULES, MAY, {ROUND: "2026-01-01"}, "2026-11-22")
    over = replace(RUNNING, state=ClockState.overdue)
    texts = [running_words(RUNNING), running_words(over), possible_words(POSSIBLE),
             calendar_words(calendar), EXAMPLE.replace("`exposure discovered`", "")]  # fmt: skip

    assert [text for text in texts if ADMITTING.search(text)] == []
    assert "They admit nothing" in NO_ADMISSION
