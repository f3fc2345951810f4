"""Is a designation that stands otherwise told by its steps, and by why they are new?"""

from exposure.model.comparison.findings import Change
from exposure.model.designation import Standing, Status
from exposure.model.result import RegisterRecord, VendorName
from tests.assess.compared.results import OTHER, VENDOR, act, before, compared

FEBRUARY, JUNE = ("2026-02-01", Status.designated), ("2026-06-01", Status.effective)
EARLY, LATE = "2026-03-01", "2026-11-01"
WATCHED = act("veyrantha-order", FEBRUARY, standing=Standing.under_watch)
BEGUN = act("veyrantha-order", FEBRUARY, JUNE)


def told(old, new):
    (only,) = compared(old, new).designations
    return only


def reasons(one) -> list[tuple[str, str]]:
    return [(reason.kind.value, reason.said) for reason in one.reasons]


def test_a_step_after_the_old_law_date_is_the_law_dates() -> None:
    one = told(before(designations=(WATCHED,), as_of=EARLY), before(designations=(BEGUN,)))

    assert (one.change, one.before, one.after) == (
        Change.changed, "designated since 2026-02-01, under watch", "effective since 2026-06-01, in force",
    )  # fmt: skip
    assert [step.date for step in one.steps] == ["2026-06-01"]
    assert reasons(one) == [("law_date_moved", "the law date moved from 2026-03-01 to 2026-11-01")]


def test_a_step_that_the_old_register_did_not_know_is_the_registers() -> None:
    one = told(before(designations=(WATCHED,)),
               before(designations=(BEGUN,), register=RegisterRecord("r2", "2026-10-31")))  # fmt: skip

    assert [kind for kind, _ in reasons(one)] == ["register_changed"]
    assert "knows steps up to 2026-11-01 that the old one did not know" in reasons(one)[0][1]


def test_a_known_step_that_is_lost_is_asked_about() -> None:
    one = told(before(designations=(BEGUN,)), before(designations=(WATCHED,)))

    assert [step.date for step in one.lost_steps] == ["2026-06-01"]
    assert "ask who changed them" in reasons(one)[0][1]


def test_an_act_that_had_not_begun_says_so() -> None:
    one = told(before(designations=(), as_of="2026-01-01"), before(designations=(BEGUN,)))

    assert (one.change, one.before, one.standing_before) == (Change.new, "not begun", None)
    assert [kind for kind, _ in reasons(one)] == ["law_date_moved"]


def test_an_act_that_the_old_register_did_not_state_is_no_news_of_the_day() -> None:
    one = told(before(designations=()), before(designations=(BEGUN,)))

    assert one.before == "not told of"
    assert reasons(one) == [
        ("register_changed", "the register of the old result does not state it for that day")
    ]


def test_an_act_of_a_file_that_was_not_laid_over_names_the_file() -> None:
    own = act("own-act", stated_in="halyard.yaml")
    one = told(before(designations=(own,)), before(designations=()))

    assert (one.change, one.after) == (Change.gone, "not told of")
    assert reasons(one)[0][0] == "settings_changed"
    assert "halyard.yaml, which the new result did not obey" in reasons(one)[0][1]


def test_another_deadline_of_the_same_act_is_told_by_field() -> None:
    later = act(deadline="2027-01-01")
    one = told(before(designations=(act(),)), before(designations=(later,)))

    assert one.fields == ("deadline",)
    assert one.before == one.after


def test_a_note_or_a_later_check_of_the_facts_is_no_change() -> None:
    later = act(note="Argued again.", facts_as_of="2026-10-31", open_questions=("When?",))

    assert compared(before(), before(designations=(later,))).designations == ()


def test_acts_of_vendors_that_were_found_stand_first_then_those_in_force() -> None:
    acts = (
        act("b-watch", vendor=OTHER, standing=Standing.under_watch),
        act("c-force", vendor=OTHER),
        act("a-found", standing=Standing.not_in_force),
    )
    found = compared(before(designations=()), before(designations=acts))

    assert [one.id for one in found.designations] == ["a-found", "c-force", "b-watch"]


def test_a_vendor_that_came_to_be_looked_for_names_its_act() -> None:
    both = (VendorName(VENDOR, "Veyrantha", "designated"),)
    found = compared(before(designations=(), looked_for=(), findings=(), as_of="2026-01-01"),
                     before(designations=(BEGUN,), looked_for=both, findings=()))  # fmt: skip
    (one,) = found.looked_for

    assert (one.change, one.fields[0].before, one.fields[0].after) == (Change.new, "", "designated")
    assert (
        one.reasons[0].said
        == "Act 17, Ministry: was not begun; is effective since 2026-06-01, in force"
    )


def test_a_vendor_that_was_asked_for_before_says_so() -> None:
    watched = before().settings.__class__(watch=(OTHER,), fail_on="possible")
    asked = (*before().looked_for, VendorName(OTHER, "Quellmark", "asked"))
    (one,) = compared(before(looked_for=asked, settings=watched), before()).looked_for

    assert (one.change, one.name) == (Change.gone, "Quellmark")
    assert one.reasons[0].said == "another --watch was given"
