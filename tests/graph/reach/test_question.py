"""Are sets of nodes kept as they were given?"""

from exposure.graph.reach.question import each_alone, sets_of


def test_sets_keep_their_members_and_their_order() -> None:
    sets = sets_of([[3, 1], [], [1]])

    assert [list(part) for part in sets.parts()] == [[3, 1], [], [1]]
    assert len(sets) == 3


def test_chosen_sets_stand_in_the_order_asked_for() -> None:
    chosen = sets_of([[3, 1], [], [2]]).chosen([2, 0, 2])

    assert [list(part) for part in chosen.parts()] == [[2], [3, 1], [2]]


def test_each_node_alone_is_a_set_of_one() -> None:
    assert [list(part) for part in each_alone([4, 2]).parts()] == [[4], [2]]


def test_no_nodes_are_no_sets() -> None:
    assert len(each_alone([])) == 0
    assert sets_of([]).parts() == []
