"""Is a comparison in Markdown plain text to whoever shows it, calling nobody and running nothing?"""

import re

from exposure.assess.compared.compare import compare
from exposure.assess.compared.sides import side_of
from exposure.ingest.own import own_output
from exposure.report.compared.telling import told_of
from exposure.report.document.compared.comparison_json import write_comparison_json
from exposure.report.document.compared.markdown import write_markdown
from tests.assess.compared.results import BILL, before, cell, compared, component, without
from tests.report.sample import empty_result, hostile_result


def written(found) -> str:
    return write_markdown(told_of(found, show_all=True)).decode()


def test_sections_are_headings_and_findings_are_points() -> None:
    text = written(compared(before(), without(before(), BILL)))

    assert text.startswith("# What changed between two scans\n\n- old  old: law date 2026-11-01")
    assert "\n## Not seen this time (1)\n\nNobody can say that these are gone" in text
    assert "\n- **F-desk-veyrantha-sdk-1.0.0-made\\_by  Desk → Veyrantha   was exposed" in text
    assert "\n## Whatever changed\n" in text


def test_warnings_stand_first_and_stand_out() -> None:
    text = written(compared(before(), without(before(), BILL)))

    assert text.index("> **Warning:**") < text.index("**Findings:")


def test_no_text_of_an_input_is_markup() -> None:
    found = compare(side_of(hostile_result(), "old"), side_of(empty_result(), "new"))
    text = written(found)

    assert not re.search(r"<(?!!-- -->)", text)
    assert "](x)" not in text.replace("\\](x)", "")
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_a_scoped_package_calls_nobody() -> None:
    scoped = component(name="@veyrantha/sdk")
    text = written(compared(before(findings=(cell(),)), before(findings=(scoped, cell()))))

    assert "@<!-- -->veyrantha/sdk 1.0.0" in text
    assert not re.search(r"(?<!\w)@\w", text)


def test_what_was_written_is_known_as_our_own_and_no_inventory() -> None:
    found = compared(before(), without(before(), BILL))

    assert own_output(write_markdown(told_of(found, show_all=False)))
    assert own_output(write_comparison_json(found))
