"""Does a DOT file come back from its parser as the picture that was meant?"""

import re
from html import unescape

import pydot
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.report.graph.dot import write_dot
from exposure.report.neutral import terminal
from tests.report.graph.sample import ABOUT, drawing, named, nothing
from tests.report.test_neutral_graphs import TEXTS

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # pydot's own parser


def read(drawn, about=ABOUT):
    (found,) = pydot.graph_from_dot_data("".join(write_dot(drawn, about)))
    return found


def shown(thing):
    return unescape(re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nl" else m[1], thing.get("label")))


def by_label(found):
    boxes = [one for one in found.get_nodes() if re.fullmatch(r"n\d+", one.get_name())]
    return {shown(one).strip('"'): one for one in boxes}


def arrows(found):
    names = {one.get_name(): label for label, one in by_label(found).items()}
    return {
        (names[one.get_source()], names[one.get_destination()]): one for one in found.get_edges()
    }


def test_boxes_tell_name_version_and_standing() -> None:
    assert set(by_label(read(drawing()))) >= {
        "the company", "contract\nC-1", "Payroll", "Veyrantha\ndesignated", "Harbour Ltd",
        "@veyrantha/kit\n1.0.0",
    }  # fmt: skip


def test_a_designated_vendor_is_told_by_shape_and_border_not_by_colour() -> None:
    drawn = "".join(write_dot(drawing(), ABOUT))
    veyrantha = by_label(read(drawing()))["Veyrantha\ndesignated"]

    assert (veyrantha.get("shape"), veyrantha.get("peripheries")) == ("octagon", "2")
    assert veyrantha.get("class") == '"vendor designated"'
    assert "color" not in drawn


def test_an_arrow_tells_its_tie_and_where_its_evidence_stands() -> None:
    arrow = arrows(read(drawing()))["Payroll", "Veyrantha\ndesignated"]

    assert shown(arrow) == '"names as sub"'
    assert arrow.get("tooltip") == r'"v.xlsx › V!H2\nv.xlsx › V!H3"'
    assert arrow.get("style") is None


def test_what_is_doubtful_is_dashed_and_says_why() -> None:
    found = arrows(read(drawing()))

    unsure = found["@veyrantha/kit\n1.0.0", "Veyrantha\ndesignated"]
    past = found["Old desk", "Veyrantha\ndesignated"]
    assert (shown(unsure), unsure.get("style")) == ('"made by\n(review)"', "dashed")
    assert (shown(past), past.get("style")) == ('"supplied by\n(past use)"', "dashed")


def test_two_edges_between_two_nodes_are_one_arrow_with_both_words() -> None:
    arrow = arrows(read(drawing()))["root\n1.0.0", "a\n1.0.0"]

    assert shown(arrow) == '"depends on\nneeds for development"'


def test_vendors_that_were_looked_for_stand_last_in_a_drawing_of_routes() -> None:
    routes = "".join(write_dot(drawing(), ABOUT))
    whole = "".join(write_dot(drawing(), replace(ABOUT, whole=True)))

    assert "rank=sink" in routes
    assert "rank=" not in whole


def test_the_caption_says_what_it_is_and_what_it_is_not() -> None:
    caption = shown(read(drawing()))

    assert caption.startswith('"Routes from the company to Veyrantha · law date 2026-10-01\n')
    assert "No route here is no answer about what was not read." in caption


def test_an_empty_graph_is_a_picture_with_its_caption() -> None:
    found = read(nothing(), replace(ABOUT, without=("Veyrantha",)))

    assert by_label(found) == {}
    assert "No route to Veyrantha was found in what was read" in shown(found)


@settings(max_examples=15)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_any_name_is_one_label(texts: list[str]) -> None:
    found = read(named(*texts))

    labels = [shown(one)[1:-1] for one in found.get_nodes() if one.get("shape") == "ellipse"][1:]
    told = [label.replace("\n", " ") for label in labels]
    assert told == [" ".join([terminal(text)] * 2) if text else label
                    for text, label in zip(texts, told, strict=True)]  # fmt: skip


def test_a_wide_name_is_broken_at_blanks_and_a_long_one_is_cut() -> None:
    found = read(named("one two " * 9, "x" * 500))

    wide, long = list(by_label(found))[-2:]
    assert max(map(len, wide.split("\n"))) <= 26
    assert long.split("\n")[0] == "x" * 119 + "…"
