"""Does a page of five thousand findings stay usable?"""

import pytest
from msgspec.structs import replace

from exposure.model.finding import Finding
from exposure.report.document.html.page import write_page
from tests.browser.conftest import Open
from tests.browser.opened import choose, count, ids, open_row, search
from tests.report.sample import sample_result
from tests.report.sample_findings import COMPONENT, LINK, SUBPROCESSOR

pytestmark = pytest.mark.xdist_group("browser")
MANY = 5_000
MEGABYTES = 1024 * 1024


@pytest.fixture(scope="module")
def large() -> bytes:
    """Five thousand findings, each with names, places and routes of its own."""
    findings = tuple(_finding(number) for number in range(MANY))
    return write_page(replace(sample_result(), findings=findings))


def _finding(number: int) -> Finding:
    like = (COMPONENT, SUBPROCESSOR, LINK)[number % 3]
    subject = replace(like.subject, name=f"{like.subject.name}-{number}", version=f"1.{number}")
    places = tuple(
        replace(one, quote=f"{one.quote} {number}",
                location=replace(one.location, place=f"/components/{number}"))
        for one in like.evidence
    )  # fmt: skip
    routes = tuple(
        replace(route, steps=(*route.steps[:-1], replace(route.steps[-1], name=subject.name)))
        for route in like.routes
    )
    return replace(like, id=f"F-{number:010x}", subject=subject, evidence=places, routes=routes)


def test_only_a_page_of_rows_stands_in_the_document(large: bytes, opened: Open) -> None:
    page = opened(large)

    assert count(page) == "5,000 findings; rows 1 to 50 shown"
    assert len(ids(page)) == 50
    assert page.evaluate("document.getElementsByTagName('*').length") < 6_000
    assert len(large) < 5 * MEGABYTES


def test_search_filter_sorting_and_pages_reach_every_finding(large: bytes, opened: Open) -> None:
    page = opened(large)
    search(page, "-4321")

    assert count(page) == "1 of 5,000 findings shown"
    page.get_by_role("button", name="Clear search and filters").click()
    choose(page, "outcome", "possible")
    assert count(page) == "1,666 of 5,000 findings; rows 1 to 50 shown"
    page.get_by_role("button", name="Next").first.click()
    assert count(page) == "1,666 of 5,000 findings; rows 51 to 100 shown"
    page.get_by_role("button", name="What was found").click()
    assert count(page) == "1,666 of 5,000 findings; rows 1 to 50 shown"


def test_an_address_opens_a_finding_of_a_far_page(large: bytes, opened: Open) -> None:
    far = f"F-{MANY - 1:010x}"
    page = opened(large, f"#{far}")

    assert page.locator(f"#detail-{far}").is_visible()
    assert " of 100 " in page.locator(".pages").first.inner_text()


def test_a_row_of_a_large_page_opens(large: bytes, opened: Open) -> None:
    page = opened(large)
    first = ids(page)[0]

    assert open_row(page, first).locator(".station").count() > 2
