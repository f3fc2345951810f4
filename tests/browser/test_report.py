"""Does the page of the example company answer to a reader in a real browser?"""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, Page

from exposure.report.document.html.page import write_page
from tests.browser.conftest import Open
from tests.browser.opened import (
    NARROW,
    Opened,
    cells,
    choose,
    count,
    ids,
    open_row,
    search,
    violations,
)
from tests.report.sample import empty_result, hostile_result, sample_result
from tests.report.sample_findings import COMPONENT

pytestmark = pytest.mark.xdist_group("browser")
SDK = "F-213be1a9fe"
LIGHT, DARK = {"color_scheme": "light"}, {"color_scheme": "dark"}
MEGABYTES = 2 * 1024 * 1024


def test_the_page_of_the_example_is_small_and_shows_all_findings(
    opened: Open, example: bytes
) -> None:
    page = opened(example)

    assert len(example) < MEGABYTES
    assert count(page) == "27 findings shown"
    assert len(ids(page)) == 27
    assert ids(page)[0] == SDK


def test_a_search_finds_names_quotes_places_and_steps(opened: Open, example: bytes) -> None:
    page = opened(example)
    search(page, "helpdesk sdk")

    assert count(page) == "1 of 27 findings shown"
    assert ids(page) == [SDK]


def test_a_search_without_a_hit_says_so(opened: Open, example: bytes) -> None:
    page = opened(example)
    search(page, "no such words")

    assert count(page) == "None of 27 findings matches."
    assert "No finding matches this search and these filters." in page.inner_text("#table tbody")


def test_filters_narrow_together_and_are_cleared_together(opened: Open, example: bytes) -> None:
    page = opened(example)
    choose(page, "vendor", "Anthropic")
    choose(page, "outcome", "exposed")

    assert count(page) == "7 of 27 findings shown"
    assert set(cells(page, "Vendor")) == {"Anthropic"}
    assert set(cells(page, "Outcome")) == {"exposed"}
    page.get_by_role("button", name="Clear search and filters").click()
    assert count(page) == "27 findings shown"


@pytest.mark.parametrize(
    "field",
    ["outcome", "vendor", "confidence", "relation", "contract", "verdict", "tier", "people"],
)
def test_each_filter_counts_what_it_then_shows(field: str, opened: Open, example: bytes) -> None:
    page = opened(example)
    option = page.locator(f"#filter-{field} option").nth(1)
    promised = int(re.search(r"\(([\d,]+)\)$", option.inner_text()).group(1))
    choose(page, field, option.get_attribute("value"))

    assert len(ids(page)) == promised


@pytest.mark.parametrize("number", range(11))
def test_every_column_sorts_both_ways_and_back(number: int, opened: Open, example: bytes) -> None:
    page = opened(example)
    before = ids(page)
    head = page.locator("#table thead th").nth(number)
    label, press = head.inner_text().strip(), head.locator("button")
    press.click()
    assert head.get_attribute("aria-sort") == "ascending"
    up = cells(page, label)
    press.click()
    assert head.get_attribute("aria-sort") == "descending"
    assert cells(page, label) == up[::-1]
    assert sorted(ids(page)) == sorted(before)
    press.click()
    assert head.get_attribute("aria-sort") == "none"
    assert ids(page) == before


def test_outcomes_sort_by_gravity_and_not_by_letter(opened: Open, example: bytes) -> None:
    page = opened(example, "#sort=-outcome")

    assert cells(page, "Outcome")[0] == "possible"
    assert cells(page, "Outcome")[-1] == "exposed"


def test_a_row_opens_its_route_evidence_and_verdicts(opened: Open, example: bytes) -> None:
    page = opened(example)
    detail = open_row(page, SDK)
    names = detail.locator(".station .name").all_text_contents()

    assert names == [
        "The company", "N00024-26-C-1234", "wexmoor-helpdesk 2.4.1", "@langchain/anthropic 1.5.11",
        "@anthropic-ai/sdk 0.122.0", "Anthropic",
    ]  # fmt: skip
    assert "depends on (confirmed)" in detail.inner_text()
    assert "Change this direct dependency: @langchain/anthropic 1.5.11" in detail.inner_text()
    assert detail.locator("blockquote").inner_text() == "pkg:npm/%40anthropic-ai/sdk@0.122.0"
    assert "sboms/wexmoor-helpdesk.cdx.json › /components/0:39" in detail.inner_text()
    assert "N00024-26-C-1234 (used)" in detail.inner_text()
    assert f"exposure why . {SDK}" in detail.inner_text()


def test_the_least_certain_step_says_so_with_its_reason(opened: Open, example: bytes) -> None:
    page = opened(example)
    detail = open_row(page, "F-65d1c16834")

    assert detail.locator(".station.least").count() == 1
    assert "least certain: probable" in detail.locator(".station.least").inner_text()
    assert "Least certain step: @langchain/anthropic 1.5.11, probable:" in detail.inner_text()


def test_a_row_that_is_open_says_so_and_closes_again(opened: Open, example: bytes) -> None:
    page = opened(example)
    opener = page.get_by_role("button", name=SDK, exact=True)
    opener.click()

    assert opener.get_attribute("aria-expanded") == "true"
    assert page.locator(f"#{opener.get_attribute('aria-controls')}").is_visible()
    opener.click()
    assert opener.get_attribute("aria-expanded") == "false"
    assert page.locator(".detail").count() == 0


def test_an_address_opens_a_finding(opened: Open, example: bytes) -> None:
    page = opened(example, "#F-ff4c720cf4")

    assert page.locator("#detail-F-ff4c720cf4").is_visible()
    assert page.evaluate("document.activeElement.textContent") == "F-ff4c720cf4"


def test_an_address_holds_filters_search_and_order(opened: Open, example: bytes) -> None:
    page = opened(example)
    choose(page, "vendor", "Anthropic")
    search(page, "portal")
    page.get_by_role("button", name="Asset").click()
    told, address = ids(page), page.evaluate("location.hash")
    again = opened(example, address)

    assert ids(again) == told
    assert count(again) == count(page)
    assert again.locator("#query").input_value() == "portal"


def test_an_address_of_nothing_known_changes_nothing(opened: Open, example: bytes) -> None:
    page = opened(example, "#F-0000000000&vendor=%E0%A4%A&sort=none&page=x")

    assert page.locator(".detail").count() == 0


def test_the_table_is_walked_by_keys_alone(opened: Open, example: bytes) -> None:
    page = opened(example)
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.textContent") == "Skip to the findings"
    page.get_by_role("button", name=SDK, exact=True).focus()
    page.keyboard.press("ArrowDown")
    second = page.evaluate("document.activeElement.textContent")
    assert second == ids(page)[1]
    page.keyboard.press("Enter")
    assert page.locator(f"#detail-{second}").is_visible()
    page.keyboard.press("Escape")
    assert page.locator(".detail").count() == 0
    assert page.evaluate("document.activeElement.textContent") == second


def test_the_focus_can_be_seen(opened: Open, example: bytes) -> None:
    page = opened(example)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")

    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_ids_in_questions_lead_to_their_rows(opened: Open, example: bytes) -> None:
    page = opened(example)
    page.locator("#next a", has_text="F-1a51b020d1").first.click()

    assert page.locator("#detail-F-1a51b020d1").is_visible()


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("wide", [True, False], ids=["wide", "narrow"])
def test_axe_finds_nothing_wrong_with_a_row_open(
    wide: bool, scheme: dict[str, str], opened: Open, example: bytes
) -> None:
    page = opened(example, **scheme, **({} if wide else {"viewport": NARROW}))
    open_row(page, SDK)
    if wide and scheme is LIGHT:  # once is enough: it takes long, and colours are the same inside
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")

    assert violations(page) == []


@pytest.mark.parametrize("result", [empty_result(), hostile_result()], ids=["empty", "hostile"])
def test_axe_finds_nothing_wrong_with_other_results(result, opened: Open) -> None:
    assert violations(opened(write_page(result))) == []


def test_the_switch_wins_over_the_system(opened: Open, example: bytes) -> None:
    page = opened(example, **DARK)
    dark = _paper(page)
    page.locator("#colours").select_option("light")

    assert _paper(page) != dark
    page.locator("#colours").select_option("as the system")
    assert _paper(page) == dark


def test_no_page_is_wider_than_a_narrow_screen(opened: Open, example: bytes) -> None:
    page = opened(example, viewport=NARROW)
    open_row(page, SDK)

    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_a_script_in_a_name_is_text(opened: Open) -> None:
    payload = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    hostile = replace(
        COMPONENT,
        subject=replace(COMPONENT.subject, name=payload),
        evidence=tuple(replace(one, quote=payload, because=payload) for one in COMPONENT.evidence),
        introducers=tuple(replace(one, name=payload) for one in COMPONENT.introducers),
    )
    result = sample_result()
    vendors = tuple(replace(one, name=payload) for one in result.looked_for)
    inputs = tuple(replace(one, name=f"{payload}.json") for one in result.inputs)
    page = opened(
        write_page(replace(result, findings=(hostile,), looked_for=vendors, inputs=inputs))
    )
    detail = open_row(page, hostile.id)

    assert page.title() == "Supply-chain exposure on 2026-11-22"
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 2
    assert payload in detail.locator("blockquote").inner_text()
    assert payload in cells(page, "Vendor")[0]
    assert f"{payload}.json" in page.locator("#basis").inner_text()


def test_hostile_names_open_and_filter_as_any_other(opened: Open) -> None:
    page = opened(write_page(hostile_result()))
    for finding in ids(page):
        open_row(page, finding)

    assert page.locator(".detail").count() == 5
    assert "\\u202e" in page.inner_text("#table")


def test_what_is_injected_later_does_not_run_either(
    browser: Browser, tmp_path: Path, example: bytes
) -> None:
    file = tmp_path / "report.html"
    file.write_bytes(example)
    one = Opened(browser, file, "", {})
    ran = one.page.evaluate("""() => {
        try { document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.ran = 1'>"); }
        catch (error) { return error.name; }
        return "inserted";
    }""")
    one.close()

    assert ran == "TypeError"
    assert len(one.problems) == 1
    assert "TrustedHTML" in one.problems[0]


def test_print_shows_every_finding_that_matches_with_its_route(
    opened: Open, example: bytes
) -> None:
    page = opened(example)
    choose(page, "vendor", "DeepSeek")
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    printed = page.locator(".printed article")

    assert printed.count() == 4
    assert printed.locator(".route").count() >= 4
    assert page.locator(".toolbar").is_hidden()
    assert page.locator("details:not([open])").count() == 0
    assert _paper(page) == "rgb(255, 255, 255)"
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert printed.count() == 0
    assert len(ids(page)) == 4


def test_without_scripts_the_summary_stands_and_a_note_says_what_is_missing(
    opened: Open, example: bytes
) -> None:
    page = opened(example, java_script_enabled=False)
    text = page.inner_text("body")

    assert "This browser runs no scripts" in text
    assert "Answers for 63 assets" in text
    assert "The most urgent findings" in text
    assert SDK in text


def test_a_scan_that_found_nothing_opens(opened: Open) -> None:
    page = opened(write_page(empty_result()))

    assert page.locator("#table").count() == 0
    assert "What could not be read may hold a vendor." in page.inner_text("#findings")


def _paper(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
