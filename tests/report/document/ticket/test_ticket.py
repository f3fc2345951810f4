"""Can a ticket be understood by somebody who has not seen the scan?"""

import re

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.report.document.ticket.page import (
    MOST_FINDINGS,
    asset_ticket,
    finding_ticket,
    group_ticket,
    vendor_ticket,
)
from tests.report.ci.sarif.test_log import SETTLED, deferred
from tests.report.sample import empty_result, hostile_result, sample_result
from tests.report.sample_findings import COMPONENT, LINK, SUBPROCESSOR
from tests.report.sample_reviews import review_result

SECTIONS = [
    "What was found", "What to change", "Route", "Evidence", "What the rules say on 2026-11-22",
    "Decision", "How to repeat it", "What it does not mean",
]  # fmt: skip


def told(finding, result=None) -> str:
    """The ticket, as a person reads it: no forge is kept from calling anybody."""
    return finding_ticket(result or sample_result(), finding).replace("<!-- -->", "")


def section(text: str, heading: str) -> str:
    return text.partition(f"## {heading}\n\n")[2].partition("\n## ")[0].strip()


def test_the_title_says_what_whom_and_where() -> None:
    assert told(COMPONENT).splitlines()[0] == (
        "# @anthropic-ai/sdk 0.122.0 in acme-helpdesk: made by Anthropic (F-77c0)"
    )


def test_the_sections_stand_in_the_order_of_work() -> None:
    assert re.findall(r"^## (.+)$", told(COMPONENT), re.MULTILINE) == SECTIONS


def test_the_dependency_to_change_is_an_instruction() -> None:
    assert section(told(COMPONENT), "What to change") == (
        "Change the direct dependency @langchain/anthropic, which brings it in."
    )


def test_a_route_is_a_numbered_list_with_places() -> None:
    lines = section(told(COMPONENT), "Route").splitlines()

    assert lines[0] == "Route 1:"
    assert (
        "depends on: @anthropic-ai/sdk 0.122.0, sboms/helpdesk.cdx.json › /components/81:4127"
        in (section(told(COMPONENT), "Route"))
    )
    assert lines[2].startswith("1. ")


def test_verdicts_are_conditional() -> None:
    said = section(told(COMPONENT), "What the rules say on 2026-11-22")

    assert "would be " in said
    assert " if match and use are confirmed" in said


def test_presence_is_not_told_as_use() -> None:
    assert "- Use: present; presence is not yet use" in told(COMPONENT)
    assert "a person must confirm" in section(told(COMPONENT), "What it does not mean")


def test_it_says_how_to_repeat_it() -> None:
    text = section(told(COMPONENT), "How to repeat it")

    inputs = " ".join(one.name for one in sample_result().inputs)
    assert f"\nexposure scan {inputs} --as-of 2026-11-22 -o out/\n" in text
    assert "exposure why out/ F-77c0" in text
    assert "sha256 " in text


def test_what_people_said_is_told() -> None:
    settled = told(replace(COMPONENT, analysis=SETTLED, outcome=None))
    waiting = told(replace(COMPONENT, analysis=deferred("proposed")))

    assert "- judged no match by Ada on 2026-11-01" in section(settled, "Decision")
    assert "It is settled" in section(settled, "Decision")
    assert "- Proposed, and not obeyed: defer until 2027-03-01" in section(waiting, "Decision")
    assert "Open: nobody has decided" in section(waiting, "Decision")


def test_what_no_dependency_brings_in_is_told_so() -> None:
    finding = replace(SUBPROCESSOR, introducers=())

    assert "it stands by itself" in section(told(finding), "What to change")


def test_a_vendor_tells_its_designations_and_each_finding() -> None:
    text = vendor_ticket(sample_result(), "anthropic")

    assert text.startswith("# Anthropic: ")
    assert "## Designations on 2026-11-22" in text
    assert text.count("### What to change") == sum(
        one.vendor == "anthropic" for one in sample_result().findings
    )


def test_an_asset_tells_its_outcomes() -> None:
    result = sample_result()

    text = asset_ticket(result, result.assets[1])

    assert text.startswith("# acme-helpdesk: ")
    assert "## Outcomes" in text


def test_an_asset_without_findings_says_so() -> None:
    text = asset_ticket(empty_result(), empty_result().assets[0])

    assert "No finding was made." in text
    assert "no finding does not mean no use" in text


def test_a_group_asks_its_question_and_says_how_to_answer() -> None:
    result = review_result()

    text = group_ticket(result, result.reviews[0])

    assert "Is 'Claude' in 2 findings the vendor Anthropic?" in text
    assert "`exposure judge RESULT R-0a1b2c3d4e`" in text


def test_many_findings_are_bounded_and_counted() -> None:
    many = tuple(replace(COMPONENT, id=f"F-{at:04d}") for at in range(MOST_FINDINGS + 5))

    text = vendor_ticket(replace(sample_result(), findings=many), "anthropic")

    assert text.count("### What to change") == MOST_FINDINGS
    assert "5 more findings not shown" in text


def test_hostile_names_add_no_line_and_no_markup() -> None:
    hostile, ordinary = hostile_result(), sample_result()
    for one, other in zip(hostile.findings, ordinary.findings, strict=True):
        text, plain = finding_ticket(hostile, one), finding_ticket(ordinary, other)
        assert len(text.splitlines()) == len(plain.splitlines())
        assert not re.search(r"<(?!!-- -->)", text)


@given(st.text(st.characters(), max_size=50))
def test_no_name_calls_anybody_or_ends_a_block(name) -> None:
    finding = replace(LINK, subject=replace(LINK.subject, name=name))
    text = finding_ticket(sample_result(), finding)

    assert text.count("\n```") == 2
    outside = re.sub(r"(?s)\n```.*?\n```", "", text)
    assert not re.search(r"(?<![\w&])[@#]\w", re.sub(r"(?m)^#+ ", "", outside))
