"""Do short words stand whole, and does the room that is left go to long texts?"""

import pytest

from exposure.model.attest.draft import Table
from exposure.report.document.draft.widths import fits, is_wide, shares

LONG = "A sentence that is longer than any column and so takes the room that the others leave. " * 3


def test_short_columns_keep_their_words_whole_beside_a_long_one() -> None:
    first, second, third = shares(Table("T", ("What", "State", "Owner"), ((LONG, "open", ""),) * 9))

    assert first > 0.6
    assert min(second, third) * 468 > 5 * len("State") + 9  # points, with the room between columns


def test_together_they_make_one() -> None:
    for columns in (1, 6, 7, 30):
        assert sum(
            shares(Table("T", ("Column",) * columns, ((LONG,) * columns,)))
        ) == pytest.approx(1)


def test_a_table_without_rows_or_words_has_widths_too() -> None:
    assert shares(Table("T", ("A", "A"), ())) == (0.5, 0.5)
    assert shares(Table("T", ("", ""), (("", ""),))) == (0.5, 0.5)


def test_a_table_of_seven_columns_is_wide() -> None:
    assert [is_wide(Table("T", ("A",) * columns, ())) for columns in (6, 7)] == [False, True]


def test_only_words_that_do_not_fit_are_broken() -> None:
    assert fits(Table("T", ("A", "B"), (("word", LONG),))) == 200
    assert 20 < fits(Table("T", ("A", "B"), (("x" * 90, LONG),))) < 50


def test_chinese_takes_twice_the_room() -> None:
    first, second = shares(Table("T", ("A", "A"), (("北京维兰科技有限公司", "ten letter"),)))

    assert first > second
