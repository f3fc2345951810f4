"""What is the yardstick of a draft, line by line?"""

from msgspec.structs import replace

from exposure.model.attest.draft import Audience, Blank, Draft, Section, Table
from exposure.report.document.draft.lines import lines_of
from tests.report.document.draft.drafts import LATIN, RICH


def test_lines_stand_in_the_order_of_the_document() -> None:
    assert lines_of(RICH, "Held close")[:9] == (
        "Held close",
        "DRAFT",
        "Certification & disclosure on Общество «Вейранта», contract W9-24-C-0007",
        "Offeror: Wexmoor <Federal> & Sons",
        "UEI: __________________________________",
        "What was asked",
        "An inquiry was made on the law date. [FAR 52.204-30(b)(1)]",
        '{{ 7*7 }} {% for x in y %} {_{ a }_} <w:p>&amp; #import "x" $x$ *a* =1+1'
        " \\u202etxt\\u0000",
        "A first point.",
    )


def test_each_box_is_empty() -> None:
    lines = lines_of(RICH)

    assert '☐ "does not" provide or use one;' in lines
    assert "☐ will provide one, as disclosed below." in lines
    assert not any(mark in line for line in lines for mark in "☑☒✓✔")


def test_an_empty_cell_is_a_blank_and_no_rows_are_said() -> None:
    table = Table("T", ("A", "B"), (("x", ""),))
    draft = Draft("t", "Title", Audience.internal, "", None, "2026-11-22", (),
                  (Section("", (table, replace(table, rows=()))),))  # fmt: skip

    assert lines_of(draft) == (
        "DRAFT", "Title", "T", "A", "B", "x", "____", "T", "A", "B", "No rows."
    )  # fmt: skip


def test_a_form_that_states_nothing_is_no_draft() -> None:
    assert lines_of(LATIN) == ("A plain document", "One", "One sentence.")


def test_a_label_has_one_colon() -> None:
    draft = replace(LATIN, facts=(Blank("Name:", "Ann"), Blank("", "alone")), sections=())

    assert lines_of(draft) == ("A plain document", "Name: Ann", "alone")


def test_no_claim_and_no_audience_reach_the_text() -> None:
    said = " ".join(lines_of(RICH))

    assert "C-1" not in said
    assert "outgoing" not in said
    assert "vendor-certification" not in said
