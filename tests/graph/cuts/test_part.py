"""What of a part counts as an edge, and what does turning it round change?"""

from exposure.graph.cuts.part import led_to, neighbours_of
from tests.graph.cuts.drawn import part


def test_double_edges_count_once_and_self_dependencies_not_at_all() -> None:
    joined = neighbours_of(part("a>b, a>b, b>b, b>a, a>c", starts="a", ends="c"))

    assert joined.after == [[1, 2], [0], []]
    assert joined.before == [[1], [0], [0]]


def test_a_circle_leads_to_itself_and_an_island_is_not_reached() -> None:
    joined = neighbours_of(part("a>b, b>a, c>c", starts="a", ends="c"))

    assert list(led_to([0], joined.after)) == [1, 1, 0]


def test_a_part_that_is_turned_twice_is_itself() -> None:
    drawn = part("a>b", starts="a", ends="b")

    assert drawn.turned() != drawn
    assert drawn.turned().turned() == drawn
