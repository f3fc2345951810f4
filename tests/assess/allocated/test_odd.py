"""Is it said once for each file how many cells hold another text than the words?"""

from exposure.assess.allocated.odd import odd_warnings
from tests.assess.allocated.said import filled, people


def test_other_texts_are_counted_once_for_each_file_with_the_first_of_them() -> None:
    one = filled({("C-1", "A-1"): "used", ("C-1", "A-2"): "yes", ("C-1", "A-3"): "x"})
    two = filled({("C-1", "A-1"): "unknown"}, name="b.xlsx")
    answers = [answer for file in (one, two) for answer in file.answers]

    assert list(odd_warnings(people(one, two), answers)) == [
        "a.xlsx: 2 cells hold another text than the words, the first Allocation!F5 'yes'; "
        "counted as unknown."
    ]
