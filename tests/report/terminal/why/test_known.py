"""What does a reader see of one asset, and how old is it said to be?"""

import pytest
from msgspec.structs import replace

from exposure.model.coverage.known import Completeness
from exposure.model.coverage.words import dated_words
from exposure.model.result import ScanResult
from exposure.report.terminal.why.groups import why_asset
from exposure.report.terminal.why.known import asset_lines
from tests.report.sample import sample_result

CRM, APP, CAMERA, QUIET = sample_result().assets


def with_sbom(**fields: object) -> ScanResult:
    result = sample_result()
    (sbom,) = result.coverage.per_sbom
    coverage = replace(result.coverage, per_sbom=(replace(sbom, **fields),))
    return replace(result, coverage=coverage)


def test_an_sbom_is_told_with_what_it_lists() -> None:
    assert list(asset_lines(sample_result(), APP)) == [
        "Known by an SBOM, of 2026-10-31, 22 days before the law date: read to its end.",
        "sboms/helpdesk.cdx.json: of 2026-10-31, 22 days before the law date, 1,742 components, "
        "28 without edges, 0 gaps that hide presence; read to its end.",
    ]


def test_a_row_alone_tells_nothing_of_what_is_inside() -> None:
    assert list(asset_lines(sample_result(), CRM)) == [
        "Known by a row alone, of 2026-09-15, 68 days before the law date: "
        "nothing tells what is inside."
    ]


def test_a_public_statement_is_told_as_no_more() -> None:
    (line,) = asset_lines(sample_result(), CAMERA)

    assert line.startswith("Known by a public statement alone, ")
    assert line.endswith(": nothing tells what is inside.")


def test_what_is_undated_is_said_to_be_and_has_no_age() -> None:
    (line,) = asset_lines(sample_result(), QUIET)

    assert line == "Known by a row alone, undated: nothing tells what is inside."


def test_an_sbom_without_a_root_that_is_incomplete_says_both() -> None:
    told = with_sbom(
        has_root=False, gaps_that_hide_presence=1, completeness=Completeness.incomplete
    )

    assert list(asset_lines(told, APP))[1].endswith(
        "28 without edges, no root, 1 gap that hides presence; incomplete, or not read to its end."
    )


def test_an_older_result_tells_nothing_of_it() -> None:
    result = sample_result()
    older = replace(result, coverage=replace(result.coverage, per_sbom=(), per_asset=()))

    assert list(asset_lines(older, APP)) == []


@pytest.mark.parametrize(
    ("dated", "days", "words"),
    [
        ("2026-11-22", 0, "of 2026-11-22, the law date"),
        ("2026-11-21", 1, "of 2026-11-21, 1 day before the law date"),
        ("2026-11-30", -8, "of 2026-11-30, 8 days after the law date"),
        ("2026", None, "of 2026"),
        (None, None, "undated"),
    ],
)
def test_an_age_is_told_from_the_law_date(dated: str | None, days: int | None, words: str) -> None:
    known = replace(sample_result().coverage.per_asset[0], dated=dated, days=days)

    assert dated_words(known) == words


def test_why_of_an_asset_tells_what_is_known_of_it() -> None:
    lines = why_asset(sample_result(), APP).splitlines()

    assert (
        "  Known by an SBOM, of 2026-10-31, 22 days before the law date: read to its end." in lines
    )


def test_the_name_of_a_document_cannot_steer_the_terminal() -> None:
    told = with_sbom(document="evil\x1b[2J\u202e.json")

    assert "\x1b" not in why_asset(told, APP)
    assert "\u202e" not in why_asset(told, APP)
