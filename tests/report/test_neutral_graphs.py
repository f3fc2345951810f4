"""Does text for graph files come back from a reader of each medium as it went in?"""

import json
import re
from html import unescape
from xml.etree import ElementTree

import pydot
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.report.neutral import cypher, dot, json_string, mermaid, terminal, xml

ANY_TEXT = st.text(st.characters(), max_size=60)
MARKUP = st.text("ab1 \"'\\<>&#;:%{}[]()|`*_~$-=+.,/@!?^\n\t\u202e", max_size=40)
TEXTS = st.one_of(ANY_TEXT, MARKUP)
PLAIN_IN_MERMAID = re.compile(r"(?:[^\W_]|(?<=\w)[./-](?=\w)|(?<=\S) (?=\S)|#\d+;)*")
HALF = re.compile("[\ud800-\udfff]")


@given(TEXTS)
def test_xml_text_and_attributes_come_back_with_their_marks_made_visible(text: str) -> None:
    element = ElementTree.fromstring(f'<a b="{xml(text)}">{xml(text)}</a>')

    assert (element.text or "") == terminal(text)
    assert element.get("b") == terminal(text)


@given(TEXTS)
def test_a_json_string_comes_back_whole_but_for_half_characters(text: str) -> None:
    back = json.loads(json_string(text))

    assert back == HALF.sub(lambda match: terminal(match.group()), text)


@given(TEXTS)
def test_a_json_string_holds_no_tag_no_line_break_and_no_hidden_mark(text: str) -> None:
    written = json_string(text)

    assert not set("<>&\n\r\u2028\u202e") & set(written)
    assert written.encode("utf-8").decode() == written


@given(TEXTS)
def test_a_cypher_string_ends_where_its_last_quote_stands(text: str) -> None:
    assert re.fullmatch(r'"(?:[^"\\\n]|\\["\\]|\\u[0-9a-f]{4})*"', cypher(text))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # pydot calls its parser by old names
@settings(max_examples=20)
@given(st.lists(TEXTS, min_size=1, max_size=12))
def test_a_label_for_graphviz_comes_back_as_one_text(texts: list[str]) -> None:
    nodes = "".join(f'n{place} [label="{dot(text)}"];' for place, text in enumerate(texts))
    (drawn,) = pydot.graph_from_dot_data(f"digraph {{ {nodes} }}")

    labels = [node.get("label")[1:-1] for node in drawn.get_nodes()]
    shown = [unescape(re.sub(r"\\(.)", r"\1", label)) for label in labels]
    assert shown == [terminal(text) for text in texts]


@given(TEXTS)
def test_a_label_for_graphviz_holds_no_escape_but_for_quotes_and_backslashes(text: str) -> None:
    assert re.fullmatch(r'(?:[^"\\\n]|\\["\\])*', dot(text))


@given(TEXTS)
def test_a_label_for_mermaid_comes_back_by_the_numbers_of_its_marks(text: str) -> None:
    written = mermaid(text)

    assert re.sub(r"#(\d+);", lambda match: chr(int(match[1])), written) == terminal(text)


@given(TEXTS)
def test_a_label_for_mermaid_holds_letters_and_numbered_marks_alone(text: str) -> None:
    assert PLAIN_IN_MERMAID.fullmatch(mermaid(text))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Payroll 2.4.1", "Payroll 2.4.1"),
        ("wexmoor-helpdesk", "wexmoor-helpdesk"),
        ("杭州海康威视", "杭州海康威视"),
        ('"] --> n2["x', "#34;#93; #45;#45;#62; n2#91;#34;x"),
        ("1. one", "1#46; one"),
        ("www.harbour.example", "www#46;harbour.example"),
        ("    code", "#32;#32;#32;#32;code"),
        ("a_b", "a#95;b"),
        ("lifestyle: #1;", "lifestyle#58; #35;1#59;"),
    ],
)
def test_what_mermaid_would_take_for_markup_is_numbered(text: str, shown: str) -> None:
    assert mermaid(text) == shown


@pytest.mark.parametrize("text", ["Payroll 2.4.1", "naïve café", "杭州海康威视", "family 👩‍👩‍👧"])
def test_an_ordinary_name_stands_in_xml_json_and_graphviz_as_it_is(text: str) -> None:
    assert xml(text) == dot(text) == text
    assert json_string(text) == cypher(text) == f'"{text}"'
