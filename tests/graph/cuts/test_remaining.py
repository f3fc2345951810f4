"""What does each cut of a row end, and does following the routes again find a wrong one out?"""

import random

from hypothesis import given
from hypothesis import strategies as st

from exposure.graph.cuts.minimum import Cut, minimum_cut
from exposure.graph.cuts.part import ExposedPart
from exposure.graph.cuts.remaining import Step, remaining_after
from tests.graph.cuts.drawn import exposed_without, layered, named, node, part, parts

DRAWN = part("crm>host, desk>host, host>model, desk>copilot", starts="crm desk idle",
             ends="model copilot")  # fmt: skip


def nodes(*names: str) -> list[int]:
    return [node(DRAWN, name) for name in names]


def test_each_step_says_what_it_ends() -> None:
    found = remaining_after(DRAWN, nodes("host", "copilot"))

    assert named(DRAWN, found.exposed) == "crm desk"
    assert [named(DRAWN, step.freed) for step in found.steps] == ["crm", "desk"]
    assert [named(DRAWN, step.unreached) for step in found.steps] == ["model", "copilot"]
    assert found.remaining == ()


def test_what_is_freed_depends_on_the_order() -> None:
    found = remaining_after(DRAWN, nodes("copilot", "host"))

    assert [named(DRAWN, step.freed) for step in found.steps] == ["", "crm desk"]


def test_a_start_is_freed_for_nothing_when_another_node_goes() -> None:
    found = remaining_after(DRAWN, nodes("copilot", "host", "crm", "desk"))

    assert named(DRAWN, found.steps[1].freed) == "crm desk"
    assert found.steps[2] == Step(node(DRAWN, "crm"), (), ())


def test_a_row_of_cuts_that_is_not_enough_is_found_out() -> None:
    found = remaining_after(DRAWN, nodes("host"))

    assert named(DRAWN, found.remaining) == "desk"


def test_without_cuts_all_that_is_exposed_remains() -> None:
    found = remaining_after(DRAWN, [])

    assert (found.steps, found.remaining) == ((), found.exposed)


def test_the_same_node_twice_ends_nothing_more() -> None:
    found = remaining_after(DRAWN, nodes("host", "host"))

    assert found.steps[1] == Step(node(DRAWN, "host"), (), ())


def test_a_start_that_is_an_end_goes_with_itself() -> None:
    drawn = part("model>model", starts="model", ends="model")

    assert remaining_after(drawn, [0]).steps == (Step(0, (0,), (0,)),)


def test_a_start_named_twice_is_freed_once() -> None:
    drawn = part("crm>model", starts="crm crm", ends="model model")

    found = remaining_after(drawn, [0])

    assert (found.exposed, found.steps) == ((0,), (Step(0, (0,), (1,)),))


@given(parts(largest=10), st.data())
def test_each_step_is_what_walking_again_says(part: ExposedPart, data) -> None:
    cuts = data.draw(st.lists(st.integers(0, part.size - 1), max_size=6))
    found = remaining_after(part, cuts)

    assert set(found.exposed) == exposed_without(part)
    for count, step in enumerate(found.steps):
        before, after = cuts[:count], cuts[: count + 1]
        turned = part.turned()
        assert step.node == cuts[count]
        assert set(step.freed) == exposed_without(part, before) - exposed_without(part, after)
        assert set(step.unreached) == exposed_without(turned, before) - exposed_without(
            turned, after
        )
    assert set(found.remaining) == exposed_without(part, cuts)


def test_the_cut_of_ten_thousand_nodes_proves_itself_and_no_less_would() -> None:
    drawn = layered(10_000, random.Random(2))
    cut = minimum_cut(drawn)
    assert isinstance(cut, Cut)

    found = remaining_after(drawn, cut.nodes)

    assert found.remaining == ()
    assert len(found.exposed) == sum(len(step.freed) for step in found.steps)
    assert remaining_after(drawn, cut.nodes[1:]).remaining != ()
