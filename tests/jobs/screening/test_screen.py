import csv
import io
import json
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace

from exposure.errors import OutputError, SettingsError
from exposure.jobs.request import Request
from exposure.jobs.screening.request import ScreenRequest
from exposure.jobs.screening.screen import Screened, screen
from exposure.jobs.screening.writers import WRITERS, writer_of

LIST = (
    "text,column_kind,context\n"
    '"Anthropic, PBC",vendor_name,\n'
    "Acme Rockets,vendor_name,\n"
    "\n"
    '"=HYPERLINK(""http://x"") Anthropic",vendor_name,\n'
    "pkg:npm/%40anthropic-ai/sdk@1,purl,\n"
)


def _request(folder: Path, *inputs: str, **more: object) -> ScreenRequest:
    asked = Request(inputs=inputs, today=date(2026, 11, 22), folder=folder)
    return ScreenRequest(asked, **more)  # type: ignore[arg-type]


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    return tmp_path


def _run(request: ScreenRequest) -> Screened:
    return screen(request, width=100, progress=lambda _: None)


def _table(done: Screened) -> list[dict[str, str]]:
    written = writer_of("csv")(done.result, 100).decode()
    return list(csv.DictReader(io.StringIO(written)))


def test_rows_are_numbered_as_in_the_list(listed: Path) -> None:
    done = _run(_request(listed, "list.csv"))

    assert [row["row"] for row in _table(done)] == ["0", "3", "4"]
    assert (done.result.counts.rows, done.result.counts.rows_with_hits) == (4, 3)


def test_the_numbers_go_on_over_all_inputs(listed: Path) -> None:
    done = _run(_request(listed, "Anthropic", "list.csv", "claude.ai"))

    assert [row.row for row in done.result.rows] == [0, 1, 4, 5, 6]


def test_the_columns_are_those_of_the_design(listed: Path) -> None:
    written = writer_of("csv")(_run(_request(listed, "list.csv")).result, 100)

    assert written.split(b"\n")[0] == b"row,text,vendor,level,relation,reason"
    assert b"\r" not in written


def test_a_formula_is_text_in_the_table(listed: Path) -> None:
    row = _table(_run(_request(listed, "list.csv")))[1]

    assert row["text"].startswith("'=HYPERLINK")
    assert row["vendor"] == "anthropic"


def test_the_json_holds_the_evidence_and_says_what_was_asked(listed: Path) -> None:
    result = _run(_request(listed, "list.csv", vendors=("Anthropic",))).result

    read = json.loads(writer_of("json")(result, 100))
    assert (read["schema"], read["as_of"]) == ("exposure-screen/1", "2026-11-22")
    assert read["settings"]["vendors"] == ["anthropic"]
    assert [vendor["id"] for vendor in read["looked_for"]] == ["anthropic"]
    assert read["rows"][0]["hits"][0]["match"]["rule"]
    assert read["inputs"][0]["sha256"]


def test_the_workbook_holds_the_same_rows_and_their_evidence(listed: Path) -> None:
    result = _run(_request(listed, "list.csv")).result
    write = writer_of("xlsx")

    book = openpyxl.load_workbook(BytesIO(write(result, 100)))
    hits = book["Hits"]
    rows = list(hits.iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows] == [0, 3, 4]
    assert rows[1][1].startswith("'=HYPERLINK")
    assert hits.freeze_panes == "C2"
    assert "no hit does not mean no use" in str(book["Screened"]["A2"].value)
    assert write(result, 100) == write(result, 100)


def test_no_hit_is_a_header_alone_and_a_sentence(tmp_path: Path) -> None:
    done = _run(_request(tmp_path, "Acme Rockets"))

    assert _table(done) == []
    assert "no row with a hit" in done.text
    assert "no hit does not mean no use" in done.text


def test_one_vendor_narrows_and_others_are_left_out(listed: Path) -> None:
    done = _run(_request(listed, "list.csv", "OpenAI", vendors=("openai",)))

    assert {row["vendor"] for row in _table(done)} == {"openai"}


def test_an_unknown_vendor_is_named_with_the_flag(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"^--vendor: expected a vendor"):
        _run(_request(tmp_path, "Acme", vendors=("Nobody At All",)))


@pytest.mark.parametrize(
    ("name", "fail_on", "code"),
    [
        ("Anthropic, PBC", "", 0),
        ("Anthropic, PBC", "confirmed", 1),
        ("Anthropic, PBC", "review", 1),
        ("Person: Anthropic", "review", 1),
        ("Acme Rockets", "review", 0),
    ],
)
def test_a_level_may_fail_a_build(tmp_path: Path, name: str, fail_on: str, code: int) -> None:
    assert _run(_request(tmp_path, name, fail_on=fail_on)).code == code


def test_a_surer_level_than_any_hit_fails_nothing(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("text,column_kind\nPerson: Anthropic,sbom_supplier\n")

    assert _run(_request(tmp_path, "list.csv", fail_on="probable")).code == 0


def test_what_may_hide_a_row_is_told_and_fails_a_build(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("a\tb\nq\tAcme\n")

    done = _run(_request(tmp_path, "list.csv", fail_on="review"))

    assert done.code == 3
    assert done.told[0].startswith("may hide a hit: list.csv: no column names a vendor")


def test_a_refused_input_is_told_and_the_others_are_screened(listed: Path) -> None:
    done = _run(_request(listed, "nowhere.csv", "list.csv"))

    assert done.code == 2
    assert done.told[0].startswith("nowhere.csv: no such file")
    assert done.result.counts.rows == 4


def test_nothing_is_written_where_nothing_was_read(tmp_path: Path) -> None:
    done = _run(_request(tmp_path, "nowhere.csv", target=str(tmp_path / "hits.csv")))

    assert done.code == 2
    assert not (tmp_path / "hits.csv").exists()


@pytest.mark.parametrize(
    ("target", "form"),
    [("a.csv", "csv"), ("a.JSON", "json"), ("a.xlsx", "xlsx"), ("a.txt", "text")],
)
def test_the_ending_says_how_to_write(target: str, form: str) -> None:
    assert _request(Path(), target=target).output_format() == form


def test_the_flag_wins_over_the_ending() -> None:
    assert _request(Path(), target="a.csv", format="json").output_format() == "json"


@pytest.mark.parametrize("request_", [_request(Path(), target="a.dat"),
                                      _request(Path(), format="xlsx")])  # fmt: skip
def test_what_cannot_be_written_so_is_an_error(request_: ScreenRequest) -> None:
    with pytest.raises(OutputError):
        request_.output_format()


def test_a_list_is_never_overwritten(listed: Path) -> None:
    request = _request(listed, str(listed / "list.csv"), target=str(listed / "list.csv"))

    with pytest.raises(OutputError, match="met the input"):
        _run(request)


def test_each_format_has_a_writer_and_gives_the_same_bytes_twice(listed: Path) -> None:
    result = _run(_request(listed, "list.csv")).result

    assert all(writer_of(form)(result, 80) == writer_of(form)(result, 80) for form in WRITERS)


def test_the_law_date_is_an_argument(tmp_path: Path) -> None:
    request = _request(tmp_path, "Acme")
    request = replace(request, asked=replace(request.asked, as_of="2026-02-30"))

    with pytest.raises(SettingsError, match="--as-of"):
        _run(request)
