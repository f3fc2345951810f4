"""Is a Mermaid chart made of nothing but the few lines that it needs, and small enough?"""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.errors import OutputError
from exposure.report.graph.mermaid import MOST_ARROWS, write_mermaid
from exposure.report.neutral import terminal
from tests.graph.builders import bill
from tests.graph.network.drawn import network
from tests.report.graph.sample import ABOUT, Drawing, drawing, named, nothing
from tests.report.test_neutral_graphs import TEXTS

TEXT = r'"((?:[^\W_]|[ ./-]|#\d+;|<br/>)+)"'
LINES = (
    re.compile(r"---"),
    re.compile(r'title: "(?:[^"\\]|\\.)*"'),
    re.compile(r"flowchart LR"),
    re.compile(r"accDescr: [\w .,]+"),
    re.compile(rf"n\d+(?:\[{TEXT}\]|\({TEXT}\)|\(\[{TEXT}\]\)|\[\[{TEXT}\]\]|\{{\{{{TEXT}\}}\}})"),
    re.compile(rf"n\d+ (?:-->|-\.->)\|{TEXT}\| n\d+"),
    re.compile(r"classDef (?:designated|sought) stroke-width:\dpx"),
    re.compile(r"class n\d+(?:,n\d+)* (?:designated|sought)"),
)
"""Mermaid needs a browser: this grammar is a small part of its own, and nothing else may stand.

Its own parser read the same chart, and a thousand names such as those of the last test, back by
hand.
"""


def lines(drawn, about=ABOUT):
    return "".join(write_mermaid(drawn, about)).removesuffix("\n").split("\n")


def labels(drawn):
    found = re.findall(rf"^n\d+[\[({{]+{TEXT}", "\n".join(lines(drawn)), re.MULTILINE)
    return [re.sub(r"#(\d+);", lambda match: chr(int(match[1])), one) for one in found]


def test_boxes_tell_name_version_and_standing() -> None:
    assert set(labels(drawing())) >= {
        "the company", "contract<br/>C-1", "Payroll", "Veyrantha<br/>designated",
        "@veyrantha/kit<br/>1.0.0",
    }  # fmt: skip


def test_shapes_tell_kinds_and_a_designated_vendor_has_a_thick_border() -> None:
    chart = lines(drawing())

    number = next(one.partition("{")[0] for one in chart if one.endswith('designated"}}'))
    assert f"class {number} designated" in chart


def test_what_is_doubtful_is_dashed_and_says_why() -> None:
    chart = "\n".join(lines(drawing()))

    assert '-.->|"made by<br/>#40;review#41;"|' in chart
    assert '-.->|"supplied by<br/>#40;past use#41;"|' in chart
    assert '-->|"names as sub"|' in chart


def test_the_title_says_what_it_is() -> None:
    title = lines(drawing())[1].removeprefix("title: ")

    assert json.loads(title) == "Routes from the company to Veyrantha · law date 2026-10-01"


def test_an_empty_graph_is_a_chart_with_its_title() -> None:
    chart = lines(nothing(), replace(ABOUT, without=("Veyrantha",)))

    assert "No route to Veyrantha was found in what was read" in chart[1]
    assert chart[3] == "flowchart LR"
    assert len(chart) == 5


def star(count):
    return Drawing(network(bill(", ".join(f"root>p{number}" for number in range(count)))))


def test_a_chart_of_as_many_arrows_as_mermaid_draws_is_written() -> None:
    beside = star(1).edge_count - 1

    chart = lines(star(MOST_ARROWS - beside))

    assert sum("-->" in line for line in chart) == MOST_ARROWS


def test_one_arrow_more_is_refused_with_a_way_out() -> None:
    beside = star(1).edge_count - 1

    with pytest.raises(OutputError, match="expected at most 500 arrows, met 501") as refusal:
        lines(star(MOST_ARROWS - beside + 1))

    assert "--format dot" in refusal.value.hint


def test_a_chart_of_too_many_characters_is_refused() -> None:
    with pytest.raises(OutputError, match=r"expected at most 50,000 characters, met [\d,]+"):
        lines(named(*["😀" * 110] * 60))


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_any_name_is_one_label(texts: list[str]) -> None:
    drawn = named(*texts)

    assert [one for one in lines(drawn) if not any(form.fullmatch(one) for form in LINES)] == []
    told = [one.partition("<br/>")[0] for one in labels(drawn)[-len(texts) :]]
    assert told == [terminal(text) if text else one for text, one in zip(texts, told, strict=True)]
