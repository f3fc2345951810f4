"""Do the pictures of the page answer to pointer and keys, and say what they show?"""

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import Open
from tests.browser.opened import NARROW, violations

pytestmark = pytest.mark.xdist_group("browser")
ALL = "All 27 findings of the picture are shown."
PICTURES = ("graph", "reach", "timeline")


def picture(page: Page) -> Locator:
    return page.locator("#graph")


def shown(page: Page) -> list[str]:
    """The names of the boxes that can be seen."""
    return page.eval_on_selector_all(
        "#graph [data-node]:not(.graph-off) > title",
        "all => all.map((one) => one.textContent)",
    )


def node(page: Page, name: str) -> Locator:
    return page.locator("#graph [data-node]", has=page.locator(f"title:text-is('{name}')"))


def choose(page: Page, by: str, value: str) -> None:
    picture(page).locator(f"select[data-by={by}]").select_option(label=value)


def said(page: Page) -> str:
    return page.inner_text("#graph .graph-said")


def test_a_vendor_that_is_chosen_hides_the_routes_of_others(opened: Open, example: bytes) -> None:
    page = opened(example)
    assert said(page) == ALL
    choose(page, "vendor", "Hikvision")

    assert shown(page) == [
        "The company",
        "contract not recorded",
        "CCTV upkeep, Hikvision DS-2CD cameras, lobby and loading dock",
        "Hikvision",
    ]
    assert said(page) == "1 of 27 findings shown, 4 of 41 boxes."


def test_choices_narrow_together_and_reset_shows_all(opened: Open, example: bytes) -> None:
    page = opened(example)
    choose(page, "contract", "47EXMP26F0042")
    choose(page, "relation", "connector to")
    assert shown(page) == [
        "The company",
        "47EXMP26F0042",
        "Harborlight Citizen Portal",
        "@ai-sdk/anthropic 3.0.138",
        "Anthropic",
    ]
    picture(page).get_by_role("button", name="Show everything again").click()

    assert said(page) == ALL
    assert len(shown(page)) == 41


def test_a_choice_that_nothing_meets_says_so(opened: Open, example: bytes) -> None:
    page = opened(example)
    choose(page, "vendor", "Acronis")
    choose(page, "contract", "47EXMP26F0042")

    assert shown(page) == []
    assert said(page) == "0 of 27 findings shown, 0 of 41 boxes."


def test_a_box_lists_the_findings_on_its_routes_and_leads_to_them(
    opened: Open, example: bytes
) -> None:
    page = opened(example)
    node(page, "Harborlight Citizen Portal").click()
    detail = picture(page).locator(".graph-detail")

    assert (
        detail.locator("h4").inner_text() == "Harborlight Citizen Portal: 7 findings on its routes"
    )
    assert detail.locator("a").count() == 7
    assert said(page).endswith(
        "Harborlight Citizen Portal: 7 findings on its routes, listed below."
    )
    assert node(page, "Harborlight Citizen Portal").get_attribute("aria-pressed") == "true"
    detail.get_by_role("link", name="F-73e04aaa83").click()
    assert page.locator("#detail-F-73e04aaa83").is_visible()


def test_routes_through_a_box_stand_out(opened: Open, example: bytes) -> None:
    page = opened(example)
    node(page, "wexmoor-helpdesk").click()

    lit = page.eval_on_selector_all("#graph .graph-node.graph-on > title",
                                    "all => all.map((one) => one.textContent)")  # fmt: skip
    assert lit == [
        "The company",
        "N00024-26-C-1234",
        "wexmoor-helpdesk",
        "@langchain/anthropic 1.5.11",
        "@anthropic-ai/sdk 0.122.0",
        "Anthropic",
    ]


def test_boxes_are_walked_and_chosen_by_keys_alone(opened: Open, example: bytes) -> None:
    page = opened(example)
    view = picture(page).locator(".graph-view")
    view.focus()
    page.keyboard.press("Tab")
    assert focused(page) == "The company"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    first, product = shown(page), focused(page)
    assert product in first
    page.keyboard.press("Enter")
    assert picture(page).locator(".graph-detail h4").inner_text().startswith(product)
    page.keyboard.press("Escape")
    assert not picture(page).locator(".graph-detail").is_visible()
    assert focused(page) == product


def focused(page: Page) -> str:
    return page.evaluate("document.activeElement.querySelector('title').textContent")


def test_only_one_box_can_be_reached_with_tab(opened: Open, example: bytes) -> None:
    page = opened(example)
    choose(page, "vendor", "Kaspersky")

    assert page.locator("#graph [data-node][tabindex='0']:not(.graph-off)").count() == 1


def test_the_picture_is_moved_and_zoomed_by_keys(opened: Open, example: bytes) -> None:
    page = opened(example, viewport=NARROW)
    view = picture(page).locator(".graph-view")
    view.focus()
    before = view.locator("svg").bounding_box()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    moved = view.evaluate("one => [one.scrollLeft, one.scrollTop]")
    page.keyboard.press("+")
    after = view.locator("svg").bounding_box()

    assert moved[0] > 0
    assert moved[1] > 0
    assert before is not None
    assert after is not None
    assert after["width"] > 1.2 * before["width"]


def test_a_drag_moves_the_picture_and_chooses_nothing(opened: Open, example: bytes) -> None:
    page = opened(example)
    view = picture(page).locator(".graph-view")
    view.scroll_into_view_if_needed()
    box = view.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 500, box["y"] + 400)
    page.mouse.down()
    page.mouse.move(box["x"] + 500, box["y"] + 250, steps=4)
    page.mouse.up()

    assert view.evaluate("one => one.scrollTop") == 150
    assert not picture(page).locator(".graph-detail").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_with_a_box_chosen(
    scheme: str, opened: Open, example: bytes
) -> None:
    page = opened(example, color_scheme=scheme)
    node(page, "Claude Code").click()

    assert violations(page) == []


def test_wide_pictures_scroll_inside_their_own_box(opened: Open, example: bytes) -> None:
    page = opened(example, viewport=NARROW)
    views = page.locator(".graph-view, .reach-view, .timeline-view")

    assert views.count() == 3
    assert views.evaluate_all("all => all.map((one) => one.scrollWidth > one.clientWidth)") == [
        True, True, True,
    ]  # fmt: skip
    assert page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]


def test_print_shows_pictures_whole(opened: Open, example: bytes) -> None:
    page = opened(example)
    page.emulate_media(media="print")

    for name in PICTURES:
        view = page.locator(f"#{name} .{name}-view")
        assert view.evaluate("one => getComputedStyle(one).overflowX") == "visible"
        assert view.evaluate("one => one.scrollWidth <= one.clientWidth")
    assert not picture(page).locator(".graph-controls").is_visible()


def test_without_scripts_the_pictures_stand_and_no_idle_control_does(
    opened: Open, example: bytes
) -> None:
    page = opened(example, java_script_enabled=False)

    assert page.locator("#graph svg.graph-svg").is_visible()
    assert not picture(page).locator(".graph-controls").is_visible()
    assert page.locator("#graph svg.graph-svg").get_attribute("role") == "img"


def test_two_instances_do_not_disturb_each_other(opened: Open, example: bytes) -> None:
    """The function of a picture takes its own element: a copy beside it stays as it is."""
    page = opened(example)
    page.evaluate(
        "document.body.append(Object.assign(document.getElementById('graph').cloneNode(true),"
        " {id: 'copy'}))"
    )
    choose(page, "vendor", "Hikvision")

    assert page.locator("#copy .graph-off").count() == 0
    assert page.locator("#graph .graph-off").count() > 0
