"""Does a column of parent companies say who owns a row's vendor, and no more than that?"""

import pytest

from exposure.identify.matcher import Matcher
from exposure.identify.rows import RowHit, match_row
from exposure.model.records import Cell
from exposure.model.relation import Confidence, Relation


def _parents(matcher: Matcher, given) -> list[RowHit]:
    return [hit for hit in match_row(matcher, given) if hit.role == "parent"]


def _parent(text: str, role: str = "parent") -> dict[str, Cell]:
    return {role: Cell(text, "vendors!K2")}


@pytest.mark.parametrize("role", ["parent", "parent 2"])
def test_a_parent_owns_the_vendor(matcher, row, role: str) -> None:
    (hit,) = _parents(matcher, row("Harbour Ltd", cells=_parent("Anthropic, PBC", role)))

    match = hit.match
    assert (match.vendor, match.relation, match.confidence, hit.cell.place) == (
        "anthropic", Relation.owned_by, Confidence.confirmed, "vendors!K2",
    )  # fmt: skip
    assert match.because.endswith("it stands in a column of parent companies")


def test_a_parent_is_found_once(matcher, row) -> None:
    assert len(match_row(matcher, row("Harbour Ltd", cells=_parent("Huawei")))) == 1


def test_a_parent_of_another_name_is_nobody(matcher, row) -> None:
    assert _parents(matcher, row("Harbour Ltd", cells=_parent("Philanthropic Holding"))) == []


def test_a_vendor_that_is_its_own_parent_stays_the_vendor_itself(matcher, row) -> None:
    (hit,) = _parents(matcher, row("Anthropic", cells=_parent("Anthropic, PBC")))

    assert hit.match.relation is Relation.made_by


def test_a_vendor_that_only_may_be_another_is_still_owned(matcher, row) -> None:
    (hit,) = _parents(matcher, row("Claude", cells=_parent("Anthropic, PBC")))

    assert hit.match.relation is Relation.owned_by


def test_a_former_parent_is_for_review(matcher, row) -> None:
    (hit,) = _parents(matcher, row("Harbour Ltd", cells=_parent("formerly Huawei")))

    assert hit.match.confidence is Confidence.review


def test_another_name_is_still_the_vendors_own(matcher, row) -> None:
    (hit,) = match_row(matcher, row("Harbour Ltd", other_names=(Cell("Huawei", "vendors!F2"),)))

    assert hit.match.relation is Relation.made_by
