"""What holds of every picture: nothing in it acts, two runs give the same, and no text is markup."""

import re
from collections.abc import Callable

import pytest

from exposure.model.result import ScanResult
from exposure.report.document.html.picture import Picture
from exposure.report.document.html.pictures.graph.picture import graph_picture
from exposure.report.document.html.pictures.reach.picture import reach_picture
from exposure.report.document.html.pictures.timeline.picture import timeline_picture
from exposure.report.index import Index, index_of
from tests.report.document.html.pictures.drawn import tree_of
from tests.report.sample import empty_result, hostile_result, sample_result

Draw = Callable[[ScanResult, Index], Picture]
RESULTS = {"sample": sample_result(), "hostile": hostile_result(), "empty": empty_result()}


@pytest.fixture(
    params=[graph_picture, reach_picture, timeline_picture], ids=lambda one: one.__name__
)
def draw(request: pytest.FixtureRequest) -> Draw:
    return request.param


@pytest.fixture(params=RESULTS.values(), ids=RESULTS)
def picture(request: pytest.FixtureRequest, draw: Draw) -> Picture:
    return draw(request.param, index_of(request.param))


def test_markup_is_well_formed_and_holds_nothing_that_acts(picture: Picture) -> None:
    forbidden = {"script", "style", "foreignObject", "image", "use", "a", "animate", "set"}

    for element in tree_of(picture).iter():
        assert element.tag not in forbidden
        assert not [
            key for key in element.attrib if key.startswith("on") or key in {"style", "href"}
        ]


def test_references_stay_inside_the_picture(picture: Picture) -> None:
    css = picture.style

    assert set(re.findall(r"url\((.*?)\)", css + picture.markup)) <= {
        f"#{one.get('id')}" for one in tree_of(picture).iter() if one.get("id")
    } | set(re.findall(r"url\((.*?)\)", css))
    assert "@import" not in css
    assert "http" not in css


def test_coordinates_are_whole_numbers(picture: Picture) -> None:
    for element in tree_of(picture).iter():
        for key in ("x", "y", "width", "height", "d", "transform", "viewBox"):
            assert "." not in element.get(key, "")


def test_two_runs_draw_the_same(draw: Draw) -> None:
    result = sample_result()

    assert draw(result, index_of(result)) == draw(result, index_of(result))


def test_every_rule_of_the_style_is_below_the_picture(picture: Picture) -> None:
    flat = re.sub(r"@media[^{]*\{((?:[^{}]*\{[^{}]*\})*)\s*\}", r"\1", picture.style)
    selectors = [one for rule in re.findall(r"([^{}]+)\{", flat) for one in rule.split(",")]

    assert selectors
    assert [one.strip() for one in selectors if not one.strip().startswith(f"#{picture.id} ")] == []


def test_ids_and_classes_begin_with_the_name_of_the_picture(picture: Picture) -> None:
    for element in tree_of(picture).iter():
        for name in (*element.get("class", "").split(), *element.get("id", "").split()):
            assert name.startswith(f"{picture.id}-")


def test_the_script_makes_no_markup_of_text(picture: Picture) -> None:
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", picture.script
    )


def test_a_script_in_a_name_is_text(draw: Draw) -> None:
    result = hostile_result()
    picture = draw(result, index_of(result))

    assert "<script" not in picture.markup
    assert "\u202e" not in picture.markup
    assert "\x1b" not in picture.markup


def test_nothing_found_is_no_absence(draw: Draw) -> None:
    result = empty_result()
    picture = draw(result, index_of(result))

    assert "<svg" not in picture.markup
    assert picture.table.rows == ()
    assert "there is no" in picture.lead
