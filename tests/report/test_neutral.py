import re
from html import unescape
from io import BytesIO
from urllib.parse import unquote
from xml.etree import ElementTree

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.report.neutral import (
    CELL_LIMIT,
    document,
    forge_markdown,
    markdown,
    path_uri,
    sarif_message,
    spreadsheet,
    terminal,
    workflow_data,
    workflow_property,
    xml,
)

ANY_TEXT = st.text(st.characters(), max_size=60)
FORMULA_STARTS = set("=+-@\t\r＝＋－＠﹦﹢﹣﹫−")
DECEIVING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def _read_back(text: str) -> object:
    book = openpyxl.Workbook()
    cell = book.active.cell(1, 1)
    cell.value = spreadsheet(text)
    cell.data_type = "s"
    target = BytesIO()
    book.save(target)
    return openpyxl.load_workbook(target).active.cell(1, 1)


def _table_cells(line: str) -> list[str]:
    """Parse one Markdown table row: split at bare pipes, undo escapes and entities."""
    inner = line.strip().removeprefix("|").removesuffix("|")
    cells = re.split(r"(?<!\\)(?:\\\\)*\|", inner)
    return [unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", cell)).strip() for cell in cells]


@given(ANY_TEXT)
def test_no_cell_text_starts_a_formula(text: str) -> None:
    shown = spreadsheet(text)

    assert shown.lstrip()[:1] not in FORMULA_STARTS
    assert not shown.startswith("\t")


@given(ANY_TEXT)
def test_every_cell_text_is_read_back_as_it_was_written(text: str) -> None:
    cell = _read_back(text)

    assert (cell.value or "") == spreadsheet(text)
    assert cell.data_type in {"s", "inlineStr"}


@given(st.integers(CELL_LIMIT - 3, CELL_LIMIT + 40), st.sampled_from(["a", "\U0001f600", "é"]))
def test_no_cell_holds_more_than_a_spreadsheet_takes(length: int, letter: str) -> None:
    assert len(spreadsheet(letter * length).encode("utf-16-le")) <= 2 * CELL_LIMIT


def test_a_cut_cell_says_that_it_was_cut() -> None:
    assert spreadsheet("a" * 40_000).endswith("[cut: the whole text is in exposure.json]")


def test_a_full_cell_is_not_cut() -> None:
    assert spreadsheet("a" * CELL_LIMIT) == "a" * CELL_LIMIT


def test_a_character_spelled_in_the_files_own_escape_stays_spelled_out() -> None:
    assert spreadsheet("_x003D_cmd") == "_x005F_x003D_cmd"


@pytest.mark.parametrize("text", ["Acme, Inc.", "a = b", "杭州海康威视", "АО «Ромашка»", "_x_", ""])
def test_an_ordinary_name_stands_in_a_cell_as_it_is(text: str) -> None:
    assert spreadsheet(text) == text


@given(ANY_TEXT)
def test_a_terminal_line_holds_no_control_or_bidirectional_mark(text: str) -> None:
    shown = terminal(text)

    assert not DECEIVING.search(shown)
    assert "\n" not in shown
    assert shown.encode("utf-8").decode() == shown


def test_a_mark_is_made_visible_rather_than_removed() -> None:
    assert terminal("a\u202eb\x1b[31m\U000e0041") == "a\\u202eb\\u001b[31m\\U000e0041"


@pytest.mark.parametrize("text", ["naïve café", "東京", "a [b] | c", "family 👩 face"])
def test_a_terminal_shows_ordinary_text_as_it_is(text: str) -> None:
    assert terminal(text) == text


@given(st.lists(ANY_TEXT, min_size=1, max_size=4))
def test_a_markdown_table_row_keeps_its_cells(texts: list[str]) -> None:
    line = f"| {' | '.join(map(markdown, texts))} |"

    assert len(line.splitlines()) == 1
    assert len(_table_cells(line)) == len(texts)


@given(ANY_TEXT)
def test_markdown_holds_no_tag_and_no_bare_link(text: str) -> None:
    shown = markdown(text)

    assert "<" not in shown
    assert "://" not in shown
    assert not re.search(r"(?<!\\)(?:\\\\)*[\[\]`]", shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a|b", r"a\|b"),
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
        ("[link](x)", r"\[link\](x)"),
        ("`tick`", r"\`tick\`"),
        ("two\nlines", "two lines"),
        ("# head", r"\# head"),
        ("1. first", r"1\. first"),
        ("- point", r"\- point"),
        ("a & b", "a &amp; b"),
    ],
)
def test_markup_is_shown_and_not_acted_upon(text: str, shown: str) -> None:
    assert markdown(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("@veyra/sdk 1.0", "@<!-- -->veyra/sdk 1.0"),
        ("see #12, /@team", "see #<!-- -->12, /@<!-- -->team"),
        ("ann@firm.example", "ann@firm.example"),
        ("https://x.example", "https&#58;//x.example"),
        ("C# & @", "C# &amp; @"),
    ],
)
def test_markdown_for_a_forge_calls_nobody_and_links_no_number(text: str, shown: str) -> None:
    assert forge_markdown(text) == shown


@given(ANY_TEXT)
def test_markdown_for_a_forge_is_the_same_markdown_but_for_empty_comments(text: str) -> None:
    assert forge_markdown(text).replace("<!-- -->", "") == markdown(text)


@pytest.mark.parametrize("text", ["2026-11-22", "N00024-26-C-1234", "FAR 52.204-25(d)", "C#, 1.0"])
def test_ordinary_text_stays_readable_in_markdown(text: str) -> None:
    assert markdown(text) == text


@given(ANY_TEXT)
def test_no_document_text_holds_what_xml_forbids_or_what_deceives(text: str) -> None:
    shown = document(text)

    assert not DECEIVING.search(shown)
    assert "\n" not in shown
    assert document(shown) == shown
    assert ElementTree.fromstring(f'<a b="{xml(shown)}">{xml(shown)}</a>').text == (shown or None)


def test_runs_of_blanks_in_a_document_are_one() -> None:
    assert document(" a\r\n\tb\u00a0 c ") == "a b c"


BUILD_COMMANDS = ("::add-mask::", "::error file=a::", "##[group]", "##vso[task.setvariable]",
                  "##teamcity[x]", "::set-output name=a::")  # fmt: skip
PIECES = st.lists(st.sampled_from([*BUILD_COMMANDS, ":", "#", " ", "x"]), max_size=7).map("".join)


def _is_obeyed(line: str) -> bool:
    started = re.match(r"\s*::(add-|set-|error|group|stop-)", line)
    return bool(started or re.search(r"##\w*\[", line))


@pytest.mark.parametrize("command", BUILD_COMMANDS)
def test_a_build_server_obeys_no_text_that_is_shown(command: str) -> None:
    assert _is_obeyed(command)
    assert not _is_obeyed(terminal(command))


@given(PIECES | ANY_TEXT, st.integers(0, 40))
def test_nor_wherever_a_line_is_folded(text: str, at: int) -> None:
    shown = terminal(text)

    assert not _is_obeyed(shown[:at])
    assert not _is_obeyed(shown[at:])


def test_names_with_colons_and_hashes_are_shown_as_they_are() -> None:
    for name in ("std::vector", "Foo::Bar 1.0", "C# #12", "## heading", "a:b"):
        assert terminal(name) == name


@given(ANY_TEXT)
def test_the_text_of_a_workflow_command_reads_back_and_ends_nothing(text: str) -> None:
    for shown in (workflow_data(text), workflow_property(text)):
        plain = shown.replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
        assert plain == document(text)
        assert not set(shown) & {"\r", "\n"}
    assert not set(workflow_property(text)) & {":", ","}


@given(ANY_TEXT)
def test_a_message_of_sarif_reads_back(text: str) -> None:
    plain = re.sub(r"\\([\\\[\]])", r"\1", sarif_message(text))

    assert re.sub(r"([{}])\1", r"\1", plain) == document(text)


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=60))
def test_a_path_reads_back_from_its_uri(path: str) -> None:
    uri = path_uri(path)

    assert unquote(uri) == path
    assert not set(uri) & set(' "<>\\^`{|}:?#\n')
