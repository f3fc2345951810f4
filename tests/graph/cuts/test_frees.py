"""Which exposures end for free when one node goes?"""

import random

from hypothesis import given

from exposure.graph.cuts.frees import frees
from exposure.graph.cuts.part import ExposedPart
from tests.graph.cuts.drawn import exposed_without, layered, named, node, part, parts

DRAWN = part("suite>crm, crm>host, desk>host, host>model, mail>tool, mail>model",
             starts="suite crm desk mail idle", ends="model tool")  # fmt: skip


def freed_by(name: str) -> str:
    return named(DRAWN, frees(DRAWN).starts(node(DRAWN, name)))


def test_a_shared_node_frees_all_that_lead_only_through_it() -> None:
    assert freed_by("host") == "suite crm desk"


def test_a_start_that_needs_another_is_freed_with_it() -> None:
    assert freed_by("crm") == "suite crm"


def test_a_start_frees_itself_and_nobody_else_where_nobody_needs_it() -> None:
    assert freed_by("desk") == "desk"


def test_a_node_that_can_be_gone_around_frees_nothing() -> None:
    assert freed_by("tool") == ""


def test_what_leads_nowhere_is_freed_by_nothing() -> None:
    assert freed_by("idle") == ""


def test_the_turned_part_tells_which_ends_are_no_longer_reached() -> None:
    found = frees(DRAWN.turned())

    assert named(DRAWN, found.starts(node(DRAWN, "mail"))) == "tool"
    assert named(DRAWN, found.starts(node(DRAWN, "host"))) == ""


@given(parts(largest=10))
def test_every_node_frees_what_walking_again_without_it_says(part: ExposedPart) -> None:
    found = frees(part)

    for gone in range(part.size):
        freed = exposed_without(part) - exposed_without(part, [gone])
        assert found.starts(gone) == tuple(sorted(freed))
        assert found.count(gone) == len(freed)


def test_a_chain_of_starts_is_counted_without_listing_what_each_frees() -> None:
    size = 20_000
    chain = ExposedPart(size, range(size - 1), range(1, size), range(size), [size - 1],
                        [None] * size, [f"{place:05}" for place in range(size)])  # fmt: skip

    found = frees(chain)

    assert [found.count(place) for place in (0, 9_999, size - 1)] == [1, 10_000, size]


def test_ten_thousand_nodes_agree_with_walking_again_on_some() -> None:
    drawn = layered(10_000, random.Random(4))
    found = frees(drawn)
    best = sorted(range(drawn.size), key=found.count)[-3:]

    for gone in best:
        kept = ExposedPart(drawn.size, *zip(*[
            edge for edge in zip(drawn.sources, drawn.targets, strict=True) if gone not in edge
        ], strict=True), drawn.starts, [end for end in drawn.ends if end != gone],
            drawn.costs, drawn.keys)  # fmt: skip
        lost = set(frees(drawn).freed) - set(frees(kept).freed)
        assert set(found.starts(gone)) == lost
