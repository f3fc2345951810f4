"""Do our own sentences keep away from the words that promise too much, or say too little?"""

import re

PROMISES = re.compile(r"(?<![\w-])(?:compliant|clean|safe)(?![\w-])", re.IGNORECASE)
BRUSH_OFFS = re.compile(r"(?<![\w-])(?:simply|just)(?![\w-])", re.IGNORECASE)

QUOTED: dict[str, str] = {}
"""A string of the program that holds a promising word → why it may, for example a quoted clause."""

NAMED = {"docs/glossary.md": "says which words are not used"}
"""A page that names the promising words → why it may."""


def test_no_sentence_of_the_program_promises_too_much(modules) -> None:
    promises = [
        f"{module.path}:{line} {text!r}"
        for module in modules
        for line, text in module.strings()
        if PROMISES.search(text) and text not in QUOTED
    ]

    assert not promises, "\n".join(promises)


def test_each_quoted_string_is_still_there(modules) -> None:
    strings = {text for module in modules for _, text in module.strings()}

    assert [text for text in QUOTED if text not in strings] == []


def test_no_page_promises_too_much(pages) -> None:
    promising = {page for page, text in pages.items() if PROMISES.search(_prose(text))}

    assert promising == set(NAMED)


def test_no_page_brushes_the_reader_off(pages) -> None:
    assert [page for page, text in pages.items() if BRUSH_OFFS.search(_prose(text))] == []


def _prose(text: str) -> str:
    """A page without its fenced blocks: printed output may quote names from inputs."""
    return re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
