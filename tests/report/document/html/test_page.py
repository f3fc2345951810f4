"""Does the page hold everything itself, say the same on every run, and let no text act?"""

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from msgspec.structs import replace

from exposure.model.result import ScanResult
from exposure.report.document.html.page import write_page
from exposure.report.handling import for_others
from exposure.report.words import NOT_ADVICE
from tests.report.document.html.parsed import parsed
from tests.report.sample import HOSTILE_NAMES, empty_result, hostile_result, sample_result
from tests.report.sample_reviews import review_result
from tests.report.test_handling import with_letter

FORBIDDEN = re.compile(r"\b(compliant|compliance|clean|safe)\b", re.IGNORECASE)
LOADS = {"src", "srcset", "href", "action", "data", "poster", "background"}
RESULTS = {
    "sample": sample_result(), "hostile": hostile_result(), "empty": empty_result(),
    "reviews": review_result(), "letter": with_letter(sample_result()),
}  # fmt: skip


@pytest.fixture(params=RESULTS.values(), ids=RESULTS)
def result(request: pytest.FixtureRequest) -> ScanResult:
    return request.param


def test_the_same_result_gives_the_same_bytes(result: ScanResult) -> None:
    assert write_page(result) == write_page(result)


def test_nothing_is_loaded_from_outside(result: ScanResult) -> None:
    page = parsed(write_page(result))

    assert [
        (name, key, told[key])
        for name, told in page.elements
        for key in LOADS & set(told)
        if not told[key].startswith("#")
    ] == []
    assert not {name for name, _ in page.elements} & {"link", "img", "iframe", "object", "base"}
    assert not re.search(r"@import|url\((?!\W?#)|https?://", page.raw["style"])
    assert not re.search(
        r"\bfetch\b|XMLHttpRequest|WebSocket|import\(|navigator\.", page.raw["script"]
    )


def test_no_text_can_become_markup_or_code(result: ScanResult) -> None:
    page = parsed(write_page(result))

    assert [told for _, told in page.elements if any(key.startswith("on") for key in told)] == []
    assert [told for _, told in page.elements if "style" in told] == []
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function",
                         page.raw["script"])  # fmt: skip
    assert sum(name == "script" for name, _ in page.elements) == 2
    assert sum(name == "style" for name, _ in page.elements) == 1


def test_the_policy_allows_the_one_style_and_the_one_script_alone(result: ScanResult) -> None:
    page = parsed(write_page(result))
    (policy,) = [told["content"] for _, told in page.elements if "http-equiv" in told]
    rules = dict(part.split(" ", 1) for part in policy.split("; "))

    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert rules["script-src"] == _digest(page.raw["script"])
    assert rules["style-src"] == _digest(page.raw["style"])


def test_ids_are_told_once_and_every_link_has_its_goal(result: ScanResult) -> None:
    page = parsed(write_page(result))
    ids = page.ids()
    goals = {told["href"][1:] for name, told in page.elements if name == "a"}

    assert len(ids) == len(set(ids))
    assert goals <= set(ids)


def test_hostile_names_stand_as_text_and_what_deceives_is_readable() -> None:
    page = parsed(write_page(hostile_result()))

    assert "<script>alert('x')</script> | `tick` [link](x)" in " ".join(page.data["texts"])
    assert "evil\\u202egnp.exe \\u001b[31mred\\u001b[0m" in " ".join(page.data["texts"])
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", page.text)
    assert HOSTILE_NAMES[3] in " ".join(page.data["texts"])


def test_the_data_cannot_end_its_element() -> None:
    raw = write_page(hostile_result()).decode()
    data = raw.split('id="data">', 1)[1].split("</script>", 1)[0]

    assert not set(data) & set("<>&\u2028\u2029")


def test_the_same_ids_stand_in_the_page_as_in_the_result() -> None:
    result = sample_result()
    shape = parsed(write_page(result)).data["shapes"]["finding"].index("id")
    rows = parsed(write_page(result)).data["findings"]

    assert sorted(row[shape] for row in rows) == sorted(one.id for one in result.findings)


def test_the_top_says_what_was_asked_of_which_dates_and_what_it_is_not(result: ScanResult) -> None:
    text = parsed(write_page(result)).text

    assert "Law date 2026-11-22" in text
    assert "Inputs dated" in text
    assert "Facts known to" in text
    assert NOT_ADVICE in text
    assert "Every finding is unconfirmed until a person has confirmed match and use." in text


def test_every_warning_stands_in_the_page() -> None:
    warnings = ("The first of all.", "Another <b> one.")
    result = sample_result()
    result = replace(result, summary=replace(result.summary, warnings=warnings))
    text = parsed(write_page(result)).text

    assert all(warning in text for warning in warnings)


def test_our_own_words_promise_nothing() -> None:
    page = parsed(write_page(sample_result()))

    assert FORBIDDEN.findall(page.text) == []
    assert FORBIDDEN.findall(page.raw["script"]) == []


def test_a_page_with_something_not_public_says_that_it_is_for_insiders() -> None:
    text = parsed(write_page(with_letter(sample_result()))).text

    assert "Whole edition, for insiders." in text
    assert "Something in this page is not public: halyard.yaml." in text


def test_a_public_page_carries_no_such_mark() -> None:
    assert "edition" not in parsed(write_page(sample_result())).text


def test_an_edition_for_others_says_so_and_holds_no_secret() -> None:
    page = write_page(for_others(with_letter(sample_result())))

    assert "Edition for others." in parsed(page).text
    assert b"Halyard Crest" not in page


def test_a_scan_that_found_nothing_says_what_that_does_not_mean() -> None:
    text = parsed(write_page(empty_result())).text

    assert "No findings in what was read. What could not be read may hold a vendor." in text
    assert "Pictures" not in text


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
