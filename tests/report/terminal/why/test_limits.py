"""Which findings are shown under a limit, and is every other one counted?"""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.model.finding import Finding
from exposure.model.relation import Relation
from exposure.report.terminal.why.limits import ALL, Limits
from tests.report.sample_findings import COMPONENT


def findings(*tiers: int | None, relation: Relation = Relation.made_by) -> list[Finding]:
    return [replace(COMPONENT, id=f"F-{place}", tier=tier, relation=relation)
            for place, tier in enumerate(tiers)]  # fmt: skip


def test_without_a_limit_all_are_shown() -> None:
    assert ALL.split(findings(1, 2, None)) == (findings(1, 2, None), [])


def test_a_tier_beyond_the_limit_is_counted() -> None:
    kept, lines = Limits(max_tier=2).split(findings(1, 3, 2, 4, 9, 5))

    assert [finding.tier for finding in kept] == [1, 2]
    assert lines == ["4 findings beyond tier 2 not shown: F-1, F-3, F-4, and 1 more."]


def test_a_tier_that_nobody_knows_is_beyond_none() -> None:
    kept, lines = Limits(max_tier=1).split(findings(None, 2))

    assert ([finding.tier for finding in kept], len(lines)) == ([None], 1)


def test_other_relations_are_counted_apart() -> None:
    given_ones = [*findings(1, 3), *findings(1, relation=Relation.routes_to)]

    kept, lines = Limits(2, (Relation.made_by, Relation.owned_by)).split(given_ones)

    assert [finding.id for finding in kept] == ["F-0"]
    assert lines == [
        "1 finding beyond tier 2 not shown: F-1.", "1 finding of other relations not shown: F-0.",
    ]  # fmt: skip


@given(
    st.lists(st.tuples(st.none() | st.integers(1, 4), st.sampled_from(Relation))),
    st.none() | st.integers(1, 4),
    st.lists(st.sampled_from(Relation), max_size=3),
)
def test_every_finding_is_shown_or_counted_once(some, tier, relations) -> None:
    made = [replace(COMPONENT, id=f"F-{place}", tier=one, relation=relation)
            for place, (one, relation) in enumerate(some)]  # fmt: skip

    kept, lines = Limits(tier, tuple(relations)).split(made)

    counted = sum(int(line.split()[0].replace(",", "")) for line in lines)
    assert len(kept) + counted == len(made)
