"""Does the reference say of each reason what it lets a reader conclude?"""

import re

from exposure.model.comparison.comparison import Comparison
from exposure.model.comparison.reason import LOOKED_AGAIN, ReasonKind

PAGE = "docs/reference/comparison.md"


def test_each_reason_has_a_row(root) -> None:
    text = (root / PAGE).read_text(encoding="utf-8").partition("## Reasons")[2]
    rows = re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)

    assert rows == [one.value for one in ReasonKind]


def test_only_what_was_looked_for_again_lets_a_reader_conclude_that_it_is_not_named(root) -> None:
    text = (root / PAGE).read_text(encoding="utf-8").partition("## Reasons")[2]
    rows = re.findall(r"^\| `(\w+)` \|.*\| (.*) \|$", text, re.MULTILINE)
    concluding = {name for name, told in rows if " does not " in f" {told} "}

    assert concluding == {one.value for one in LOOKED_AGAIN}


def test_each_field_of_a_comparison_is_on_the_page(root) -> None:
    text = (root / PAGE).read_text(encoding="utf-8")

    assert [one for one in Comparison.__struct_fields__ if f"`{one}" not in text] == []
