"""Is a saved scan asked for its reviews by id, and is a wrong id refused in one line?"""

from pathlib import Path

import pytest
from msgspec.structs import replace

from exposure.errors import ResultError
from exposure.jobs.review import review
from exposure.report.document.result_json import write_result
from tests.report.sample import empty_result
from tests.report.sample_reviews import group_of, review_result


def _saved(folder: Path, result) -> Path:
    (folder / "exposure.json").write_bytes(write_result(result))
    return folder


def test_without_a_group_all_are_listed(tmp_path: Path) -> None:
    text = review(_saved(tmp_path, review_result()), None, width=100)

    assert text.count("\nR-") == 2


@pytest.mark.parametrize("named", ["R-0a1b2c3d4e", "R-0a", " r-0A1B "])
def test_a_group_is_named_by_its_id_or_its_first_digits(tmp_path: Path, named: str) -> None:
    assert "Judge all 2" in review(_saved(tmp_path, review_result()), named, width=100)


@pytest.mark.parametrize("named", ["R-ffff", "R-", "", "F-3a91", "\x1b[2J"])
def test_what_is_no_group_is_refused(tmp_path: Path, named: str) -> None:
    with pytest.raises(ResultError, match="expected the id of a review group"):
        review(_saved(tmp_path, review_result()), named, width=100)


def test_digits_that_begin_several_groups_are_refused(tmp_path: Path) -> None:
    base = review_result()
    groups = tuple(group_of(base.findings[:1], f"R-aa{number:08x}") for number in range(9))

    with pytest.raises(ResultError, match=r"begins several group ids: .* and 4 more"):
        review(_saved(tmp_path, replace(base, reviews=groups)), "R-aa", width=100)


def test_a_result_that_was_written_without_groups_is_no_answer(tmp_path: Path) -> None:
    with pytest.raises(ResultError, match="a result without them"):
        review(_saved(tmp_path, replace(review_result(), reviews=())), None, width=100)


def test_a_result_with_nothing_to_review_says_so(tmp_path: Path) -> None:
    assert "No finding waits" in review(_saved(tmp_path, empty_result()), None, width=100)


def test_a_missing_result_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ResultError, match="expected the result of a scan"):
        review(tmp_path / "nowhere", None, width=100)
