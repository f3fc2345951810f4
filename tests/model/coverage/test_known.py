"""Does a share ever say all where it is not, or none where there is something?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.model.coverage.known import EvidenceCounts, EvidenceKind, share_of

amounts = st.floats(min_value=0.01, max_value=1e12, allow_nan=False)


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [
        (0, 0, None),
        (0.0, -5.0, None),
        (0, 8, 0.0),
        (8, 8, 1.0),
        (1, 3, 0.3333),
        (99_999, 100_000, 0.9999),
        (1, 1_000_000, 0.0001),
    ],
)
def test_a_share(part: float, whole: float, share: float | None) -> None:
    assert share_of(part, whole) == share


@given(amounts, amounts)
def test_a_part_is_never_told_as_all_or_none(part: float, rest: float) -> None:
    share = share_of(part, part + rest)

    assert share is not None
    assert share > 0
    assert share < 1 or part == part + rest


def test_links_rows_and_names_are_no_evidence_of_what_is_inside() -> None:
    telling = [kind for kind in EvidenceKind if kind.tells_inside]

    assert telling == [EvidenceKind.sbom, EvidenceKind.answer]


def test_counts_hold_each_kind_of_evidence() -> None:
    counts = EvidenceCounts(1, 2, 3, 4, 5)

    assert (counts.with_evidence, counts.total) == (3, 15)
    assert set(EvidenceCounts.__struct_fields__) == {kind.value for kind in EvidenceKind}
