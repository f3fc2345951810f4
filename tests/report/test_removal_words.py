"""Does a removal plan say what it proves, what it leaves, and no more?"""

from msgspec.structs import replace

from exposure.report.removal_words import due_words, ends_words, names_of, proof_words
from exposure.report.terminal.removal import plan_lines
from tests.assess.removal.test_plan import cost, planned
from tests.graph.builders import bill, row

PLAN = planned(
    bill("root>a, root>b, a>@veyrantha/kit, b>@veyrantha/kit"), row("Veyrantha Inc", "Desk")
)


def test_a_proof_that_fails_is_not_called_one() -> None:
    failed = replace(PLAN, proof=replace(PLAN.proof, exposed_after=1))

    assert proof_words(failed).startswith("Not proved: of 2 assets")
    assert proof_words(PLAN).startswith("Proved: with these cuts made, none of the 2 assets leads")


def test_a_step_that_ends_nothing_by_itself_says_so() -> None:
    told = [ends_words(step, names_of(PLAN)) for step in PLAN.steps]

    assert "ends no exposure by itself: another step is needed too" in told
    assert "ends its own exposure" in told
    assert "ends the exposure of root" in told


def test_a_day_that_has_passed_is_told_as_passed() -> None:
    assert due_words("2026-09-02", -81) == "2026-09-02, 81 days ago"
    assert due_words("2026-09-02", 1) == "2026-09-02, in 1 day"
    assert due_words("2026-09-02", 0) == "2026-09-02, today"


def test_a_name_cannot_reach_the_terminal() -> None:
    plan = planned(row("Veyrantha Inc", "De\x1b[31msk\u202e"))

    assert not any("\x1b" in line or "\u202e" in line for line in plan_lines(plan, 80))


def test_a_long_plan_is_cut_and_the_rest_is_counted() -> None:
    plan = planned(*(row("Veyrantha Inc", f"Desk {place}", line=place) for place in range(2, 42)))

    assert "and 15 more cuts (--all, or -o plan.xlsx)" in plan_lines(plan, 80)
    assert sum(line.endswith("more cuts (--all, or -o plan.xlsx)")
               for line in plan_lines(plan, 80, show_all=True)) == 0  # fmt: skip


def test_what_cannot_be_cut_is_shown_with_its_way() -> None:
    plan = planned(bill("root>a, a>@veyrantha/kit"), stated=[cost("a", None)])

    lines = plan_lines(plan, 100)
    assert any(line.strip().startswith("root › root 1.0.0 › a 1.0.0") for line in lines)
