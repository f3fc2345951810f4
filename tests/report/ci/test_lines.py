import re

from msgspec.structs import replace

from exposure.report.ci.lines import check_lines
from tests.report.sample import empty_result, hostile_result, sample_result
from tests.report.sample_findings import CONNECTOR
from tests.report.sample_reviews import hostile_reviews, review_result


def _one_asset():
    result = sample_result()
    found = tuple(one for one in result.findings if one.depth is not None)
    return replace(result, assets=(result.assets[1],), findings=found)


def test_a_finding_is_one_line_with_the_dependency_that_brings_it() -> None:
    lines = check_lines(_one_asset()).splitlines()

    assert (
        lines[0]
        == "F-77c0  exposed  Anthropic  @anthropic-ai/sdk 0.122.0  change @langchain/anthropic (direct)"
    )


def test_a_direct_dependency_is_not_brought_in_by_itself() -> None:
    result = replace(_one_asset(), findings=(CONNECTOR,))

    assert "via" not in check_lines(result).splitlines()[0]


def test_several_assets_are_told_apart() -> None:
    assert "  in acme-helpdesk\n" in check_lines(sample_result())


def test_the_counts_stand_between_what_was_asked_and_what_no_finding_means() -> None:
    assert check_lines(sample_result()).splitlines()[-3:] == [
        "Law date 2026-11-22, inputs dated 2026-09-15 to 2026-10-31, "
        "looked for 2 vendors (2 designated).",
        "5 findings, 1 gap that hides presence, 1,742 components (28 without edges).",
        "No finding does not mean no use; this is not legal advice.",
    ]


def test_no_findings_are_counted_as_none_and_read_as_no_all_clear() -> None:
    assert check_lines(empty_result()).splitlines() == [
        "Law date 2026-11-22, inputs dated 2026-10-31, looked for 2 vendors (2 designated).",
        "0 findings, 0 gaps that hide presence, 1,742 components.",
        "No finding does not mean no use; this is not legal advice.",
    ]


def test_sboms_that_say_less_than_the_whole_are_counted_beside_their_components() -> None:
    result = empty_result()
    coverage = replace(
        result.coverage, sboms=3, sboms_incomplete=1, components_without_edges=7, components=90
    )

    text = check_lines(replace(result, coverage=coverage))

    line = "0 findings, 0 gaps that hide presence, 90 components (7 without edges), "
    assert line + "1 of 3 SBOMs incomplete." in text


def test_an_input_without_a_date_is_said_to_be_undated() -> None:
    result = empty_result()
    coverage = replace(result.coverage, oldest_input=None, newest_input=None)

    assert ", inputs undated, " in check_lines(replace(result, coverage=coverage))


def test_what_hides_presence_is_named_with_its_place() -> None:
    assert "hides presence: vendors.xlsx › Old vendors!A1: Expected a header row" in check_lines(
        sample_result()
    )


def test_what_could_not_be_assessed_is_counted_with_reasons() -> None:
    assert "Not assessable: 1 of 4 assets (no SBOM or answer 1)." in check_lines(sample_result())


def test_a_gap_that_is_only_a_note_is_not_printed() -> None:
    assert "31.02.2026" not in check_lines(sample_result())


def test_gaps_beyond_the_first_few_are_counted() -> None:
    result = sample_result()

    assert "4 more gaps in the JSON result." in check_lines(
        replace(result, gaps=(result.gaps[0],) * 9)
    )


def test_warnings_stand_in_the_log() -> None:
    assert "Warning: contracts.csv states no date" in check_lines(sample_result())


def test_a_name_cannot_add_a_line_to_the_log() -> None:
    hostile, ordinary = check_lines(hostile_result()), check_lines(sample_result())

    assert len(hostile.splitlines()) == len(ordinary.splitlines())
    assert "\x1b" not in hostile


def test_past_use_is_marked() -> None:
    assert "past use until 2025-06-30" in check_lines(sample_result())


def test_a_finding_to_review_stays_one_line_and_ends_with_its_evidence() -> None:
    lines = check_lines(review_result()).splitlines()

    assert [line for line in lines if line.startswith("F-r0040")] == [
        "F-r0040  possible  Anthropic  Claude Monet Catering  "
        'in Northwind CRM Cloud  review: "Claude" in "Claude Monet Catering" = Claude '
        "(beside other words), vendors.xlsx › Vendors!B40; beside it: monet, catering; "
        "against: the website is another company's"
    ]


def test_a_sure_finding_needs_no_evidence_on_its_line() -> None:
    assert "confirmed:" not in check_lines(sample_result())


def test_evidence_of_a_hostile_name_stays_on_its_line() -> None:
    text = check_lines(hostile_reviews())

    assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e]", text)
    assert len([line for line in text.splitlines() if line.startswith("F-r")]) == 2
