"""Can any text leave the place in a page that it was put in?"""

import json
import re
from html.parser import HTMLParser

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from exposure.report.neutral import html, page, page_data

ANY_TEXT = st.text(st.characters(), max_size=60) | st.sampled_from(
    [
        "</script><script>",
        "<!--",
        "]]>",
        "\" onload='x'",
        "&lt;",
        "\u2028",
        "\x00",
        "\ud800",
        "\u202e",
    ]
)
DECEIVING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.told: list[object] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.told.append((tag, attrs))

    def handle_endtag(self, tag: str) -> None:
        self.told.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        self.told.append(data)

    def handle_comment(self, data: str) -> None:
        self.told.append(("comment", data))


def read(markup: str) -> list[object]:
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return reader.told


@given(ANY_TEXT)
def test_a_text_stays_the_text_of_its_element(text: str) -> None:
    told = read(f"<p>{html(text)}</p>")

    assert told[0] == ("p", [])
    assert "".join(map(str, told[1:-1])) == page(text)
    assert told[-1] == "/p"


@given(ANY_TEXT)
def test_a_text_stays_the_value_of_its_attribute(text: str) -> None:
    assert read(f'<p title="{html(text)}"></p>')[0] == ("p", [("title", page(text))])
    assert read(f"<p title='{html(text)}'></p>")[0] == ("p", [("title", page(text))])


@given(ANY_TEXT)
def test_what_hides_or_deceives_is_readable(text: str) -> None:
    assert not DECEIVING.search(page(text))
    page(text).encode()  # no half of a character is left


@given(ANY_TEXT)
def test_lines_and_ordinary_letters_stay(text: str) -> None:
    plain = re.sub(r"[^\w \n]", "", text).replace("\x1f", "")
    plain = "".join(letter for letter in plain if letter.isprintable() or letter == "\n")

    assert page(plain) == plain


@given(ANY_TEXT)
def test_data_is_read_back_as_it_was_and_ends_no_element(text: str) -> None:
    raw = page_data(msgspec.json.encode([page(text)]))

    assert not set(raw) & set("<>&\u2028\u2029")
    assert json.loads(raw) == [page(text)]


def test_marks_piled_on_a_letter_are_counted_and_not_drawn_over_other_lines() -> None:
    assert page("e" + "\u0301" * 300 + "x") == "e" + "\u0301" * 4 + "[and 296 more marks]x"


def test_the_few_marks_that_languages_pile_up_stay() -> None:
    assert page("Việt e\u0301\u0323\u0308") == "Việt e\u0301\u0323\u0308"
