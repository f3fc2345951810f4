"""Does docs/reference/lists.md say what the table of lists says?"""

import re

from exposure.ingest.lists.formats import FORMATS


def test_each_format_is_on_the_page_in_the_order_in_which_it_is_tried(root) -> None:
    page = (root / "docs" / "reference" / "lists.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z0-9-]+)` \| (.+?) \|", page, re.MULTILINE)

    assert rows[: len(FORMATS)] == [(form.name, form.shown) for form in FORMATS]


def test_names_of_formats_differ() -> None:
    assert len({form.name for form in FORMATS}) == len(FORMATS)
