"""Does no view of the page, on screen, on paper or without scripts, hide a finding uncounted?"""

import re

import pytest
from msgspec.structs import replace

from exposure.report.document.html.page import write_page
from tests.browser.conftest import Open
from tests.browser.opened import Opened, choose, count, ids, search, violations
from tests.report.sample import sample_result
from tests.report.sample_findings import COMPONENT

pytestmark = pytest.mark.xdist_group("browser")
SMALLEST = {"width": 320, "height": 700}


def test_a_filter_of_an_address_that_nothing_meets_can_be_seen(
    opened: Open, example: bytes
) -> None:
    page = opened(example, "#vendor=Nobody%20Inc")

    assert count(page) == "None of 27 findings matches."
    assert page.locator("#filter-vendor option:checked").inner_text() == "Nobody Inc (0)"
    page.get_by_role("button", name="Clear search and filters").click()
    assert count(page) == "27 findings shown"


def test_paper_says_what_was_asked_for(opened: Open, example: bytes) -> None:
    page = opened(example)
    choose(page, "vendor", "Anthropic")
    search(page, "portal")
    page.emulate_media(media="print")

    assert page.inner_text(".asked") == "Only what is asked for: Vendor: Anthropic; Search: portal."


def test_paper_says_nothing_of_filters_where_all_is_shown(opened: Open, example: bytes) -> None:
    page = opened(example)
    page.emulate_media(media="print")

    assert page.locator(".asked").inner_text() == ""


def test_paper_shows_the_whole_picture_whatever_was_chosen_on_the_screen(
    opened: Open, example: bytes
) -> None:
    page = opened(example)
    page.locator("#graph select[data-by=vendor]").select_option(label="Hikvision")
    assert page.locator("#graph [data-node]:visible").count() == 4
    page.emulate_media(media="print")

    assert page.locator("#graph [data-node]:visible").count() == 41


def test_a_script_that_is_blocked_leaves_the_findings_and_a_notice(browser, tmp_path) -> None:
    blocked = re.sub(rb"script-src '[^']+'", b"script-src 'none'", write_page(sample_result()))
    file = tmp_path / "blocked.html"
    file.write_bytes(blocked)
    one = Opened(browser, file, "", {}, ready=False)
    text = one.page.inner_text("body")
    one.close()

    assert "The most urgent findings, 5 of 5" in text
    assert COMPONENT.id in text
    assert "This browser runs no scripts, or blocks them here." in text
    assert len(one.problems) == 1


def test_scripts_take_the_notice_away(opened: Open, example: bytes) -> None:
    page = opened(example)

    assert page.locator("#no-script").count() == 0
    assert "The most urgent findings" not in page.inner_text("#findings")


def test_a_search_meets_letters_however_they_were_typed(opened: Open) -> None:
    named = replace(COMPONENT, subject=replace(COMPONENT.subject, name="Cafe\u0301 ＳＤＫ"))
    page = opened(write_page(replace(sample_result(), findings=(named,))))
    page.fill("#query", "café sdk")
    page.locator(".clear:enabled").wait_for()

    assert count(page) == "1 finding shown"
    assert ids(page) == [named.id]


def test_narrow_screens_show_what_people_said(opened: Open, example: bytes) -> None:
    page = opened(example, viewport=SMALLEST)

    assert page.locator("#table td.people").first.is_visible()


def test_no_page_is_wider_than_the_narrowest_screen(opened: Open, example: bytes) -> None:
    page = opened(example, viewport=SMALLEST)

    assert page.evaluate("document.documentElement.scrollWidth") <= SMALLEST["width"]


@pytest.mark.parametrize("state", ["no match", "forced colours", "narrowest"])
def test_axe_finds_nothing_wrong_in_other_states(state: str, opened: Open, example: bytes) -> None:
    page = opened(
        example,
        "#vendor=Nobody" if state == "no match" else "",
        **({"forced_colors": "active"} if state == "forced colours" else {}),
        **({"viewport": SMALLEST} if state == "narrowest" else {}),
    )
    assert violations(page) == []
