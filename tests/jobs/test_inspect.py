"""Does an inspection tell what was understood, ask for what is unsaid, and exit as it should?"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from exposure.errors import SettingsError
from exposure.jobs.inspect import Inspected, inspect
from exposure.jobs.request import Request


@pytest.fixture
def look(tmp_path: Path) -> Callable[..., Inspected]:
    """Inspect inputs of a folder."""

    def look(*inputs: str, mapping: bool = False) -> Inspected:
        request = Request(inputs, date(2026, 11, 22), folder=tmp_path)
        return inspect(request, mapping=mapping, width=100, progress=lambda _: None)

    return look


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, str], None]:
    def put(name: str, text: str) -> None:
        (tmp_path / name).write_text(text, encoding="utf-8")

    return put


def test_files_are_told_in_the_order_given(put, look) -> None:
    put("b.csv", "Vendor\nAcme Corp\n")
    put("a.csv", "Vendor\nBolt GmbH\n")

    text = look("b.csv", "a.csv").text

    assert text.index("b.csv   ") < text.index("a.csv   ")


def test_an_input_that_cannot_be_used_is_one_line_and_the_others_are_told(put, look) -> None:
    put("list.csv", "Vendor\nAcme Corp\n")
    put("empty.csv", "")

    done = look("nowhere.csv", "empty.csv", "list.csv")

    assert done.code == 2
    assert [line.partition(":")[0] for line in done.refused] == ["nowhere.csv", "empty.csv"]
    assert "1 vendor read." in done.text


def test_what_was_understood_ends_well(put, look) -> None:
    put("list.csv", "Vendor\nAcme Corp\n")

    done = look("list.csv")

    assert (done.code, done.refused) == (0, ())


def test_each_record_system_is_asked_for_the_first_time(put, look) -> None:
    put("list.csv", "Vendor\nAcme Corp\n")

    text = look("list.csv").text

    assert "\n[record_systems]\nerp_vendors = " in text
    assert text.rstrip("\n").splitlines()[-1].startswith("affiliates = ")


def test_a_record_system_of_which_something_was_said_is_not_asked_for(put, look) -> None:
    put("list.csv", "Vendor\nAcme Corp\n")
    put("exposure.toml", '[record_systems]\nerp_vendors = "exists"\n')

    text = look("list.csv").text

    assert "\nerp_vendors" not in text
    assert "\ncloud_bills" in text


def test_what_to_paste_is_read_as_it_stands(put, look) -> None:
    put("odd.csv", "Flurb,Zork\n2026-08,Anton\n2026-09,Berta\n")
    lines = look("odd.csv").text.splitlines()
    start = lines.index("      [[sheet]]")
    stop = lines.index("", start)

    put("exposure.toml", "\n".join(line.strip() for line in lines[start:stop]))

    again = look("odd.csv")
    assert again.code == 0
    assert "2 vendors read." in again.text or "3 vendors read." in again.text
    assert "Read as exposure.toml says." in again.text


def test_what_to_paste_names_a_column_of_words(put, look) -> None:
    put("odd.csv", "Flurb,Zork\n2026-08,Anton\n2026-09,Berta\n")

    assert '= "vendor"}' in look("odd.csv").text
    assert 'columns = {"A' not in look("odd.csv").text


def test_what_to_paste_comes_with_the_words_it_may_use(put, look) -> None:
    put("odd.csv", "Flurb,Zork\n2026-08,Anton\n2026-09,Berta\n")

    text = look("odd.csv").text

    assert "Kinds of sheets: vendors, contracts, " in text
    assert "Roles of columns: " in text


def test_an_sbom_saved_as_a_sheet_is_not_offered_as_a_list_of_vendors(put, look) -> None:
    put("sbom.csv", "SPDXID,Package Name,Package Version\nSPDXRef-1,acme,1.0\n")

    assert "[[sheet]]" not in look("sbom.csv").text


def test_settings_that_are_no_toml_are_refused_before_anything_is_read(put, look) -> None:
    put("list.csv", "Vendor\nAcme Corp\n")
    put("exposure.toml", "a = = 1\n")

    with pytest.raises(SettingsError, match=r"^exposure\.toml: expected TOML"):
        look("list.csv", mapping=True)


def test_what_was_written_is_told_before_the_questions(put, look) -> None:
    put("list.csv", "Vendor\nAcme Corp\n")

    text = look("list.csv", mapping=True).text

    written = text.index("Wrote to exposure.toml: list.csv.\nChange a role or a kind there")
    assert written < text.index("[record_systems]")


def test_nothing_is_written_unasked(put, look, tmp_path) -> None:
    put("list.csv", "Vendor\nAcme Corp\n")

    look("list.csv")

    assert not (tmp_path / "exposure.toml").exists()
