"""What does the door of the importers promise, whichever list comes through it?"""

import io
import zipfile
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.errors import InputError, SettingsError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.lists.formats import FORMATS
from exposure.ingest.lists.read import read_list

FILES = {
    "SAM_Exclusions_Public_Extract_V2_26282.CSV": "sam-exclusions",
    "FASCSAOrders26282.CSV": "sam-fascsa",
    "FASCSAOrders23277.CSV": "sam-fascsa",
    "consolidated.csv": "csl-csv",
    "consolidated.json": "csl-json",
    "entities.ftm.json": "ftm",
    "targets.nested.json": "ftm",
    "targets.simple.csv": "opensanctions",
    "section_1260h.txt": "section-1260h",
    "section_1260h.html": "section-1260h",
    "own_list.csv": "plain",
    "names.txt": "plain",
}
"""Every file of fixtures/lists → the one format that it is."""


def packed(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_each_fixture_is_of_the_format_it_is_of(lists) -> None:
    met = {
        path.name: read_list(path.name, path.read_bytes(), DEFAULT_BOUNDS).format
        for path in lists.iterdir()
    }

    assert met == FILES


def test_only_the_plain_reader_may_say_yes_beside_another(lists) -> None:
    for path in sorted(lists.iterdir()):
        raw = path.read_bytes()
        said = [form.name for form in FORMATS if form.is_it(raw) and form.name != "plain"]

        assert said == [FILES[path.name]][: FILES[path.name] != "plain"], path.name


def test_a_list_says_from_which_bytes_it_was_read(imported) -> None:
    found = imported("name\nVeyrantha\n", "mine.csv")

    assert (found.schema, found.source) == ("exposure-list/1", "mine.csv")
    assert found.sha256 == sha256(b"name\nVeyrantha\n").hexdigest()


def test_the_name_of_a_file_decides_nothing(imported, lists) -> None:
    raw = (lists / "FASCSAOrders26282.CSV").read_bytes()

    assert imported(raw, "sdn.json").format == "sam-fascsa"


def test_an_archive_with_one_file_is_opened(imported, lists) -> None:
    raw = packed(**{"FASCSAOrders26282.CSV": (lists / "FASCSAOrders26282.CSV").read_bytes()})
    found = imported(raw, "download.zip")

    assert (found.format, found.dated, len(found.parties)) == ("sam-fascsa", "2026-10-09", 2)
    assert (found.source, found.sha256) == ("download.zip", sha256(raw).hexdigest())


def test_an_archive_with_several_files_is_refused(imported) -> None:
    with pytest.raises(InputError, match="expected an archive with one list in it, met 2 files"):
        imported(packed(a=b"name\nx\n", b=b"name\ny\n"), "two.zip")


def test_a_workbook_is_refused_with_a_way_out(imported, root) -> None:
    raw = (root / "fixtures" / "example" / "vendors.xlsx").read_bytes()

    with pytest.raises(InputError, match=r"met a workbook \(hint: save the sheet as \.csv"):
        imported(raw, "vendors.xlsx")


@pytest.mark.parametrize("path", ["contracts.csv", "sboms/relay-gateway.cdx.json", "exposure.toml"])
def test_a_companys_own_inputs_are_no_lists(imported, root, path: str) -> None:
    with pytest.raises(InputError, match="expected one of the lists that are known"):
        imported((root / "fixtures" / "example" / path).read_bytes(), path)


def test_unknown_content_is_refused_with_every_format_in_one_line(imported) -> None:
    with pytest.raises(InputError) as met:
        imported(bytes(range(256)) * 20, "x.bin")

    assert "\n" not in str(met.value)
    assert all(f"[{form.name}]" in str(met.value) for form in FORMATS)


def test_an_unknown_format_is_refused_with_those_that_are_known(imported) -> None:
    with pytest.raises(SettingsError, match=r"expected one of sam-fascsa, .*, plain, met 'sdn'"):
        imported("name\nx\n", as_format="sdn")


def test_a_file_beyond_the_bound_is_refused(imported) -> None:
    with pytest.raises(InputError, match="expected at most 5 bytes, met 7"):
        imported("name\nx\n", bounds=Bounds(max_file_bytes=5))


def test_the_same_bytes_give_the_same_list(imported) -> None:
    assert all(imported(name) == imported(name) for name in FILES)


@given(st.binary(max_size=400), st.sampled_from([form.name for form in FORMATS]))
def test_no_bytes_raise_anything_but_the_one_line(raw: bytes, form: str) -> None:
    told = ""
    try:
        read_list("x", raw, DEFAULT_BOUNDS, form)
    except InputError as error:
        told = str(error)

    assert "\n" not in told


@given(st.text(max_size=300))
def test_no_text_behind_the_sentence_of_a_notice_raises(text: str) -> None:
    head = "Section 1260H: the following entities of section 1260H:\n\n"

    read_list("x", (head + text).encode("utf-8", "replace"), DEFAULT_BOUNDS, "section-1260h")
