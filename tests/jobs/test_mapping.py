"""Does a written mapping hold what was understood, and nothing else of exposure.toml change?"""

import tomllib
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace

from exposure.errors import SettingsError
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.read import Plan, read_all
from exposure.ingest.source import sources_of
from exposure.inventory.estate import Estate
from exposure.jobs.inspect import Inspected, inspect
from exposure.jobs.mapping.drafts import drafted
from exposure.jobs.mapping.file import with_sheets
from exposure.jobs.mapping.proof import proven
from exposure.jobs.request import Request
from exposure.jobs.settings import settings_from
from exposure.model.settings import SheetMapping
from tests.jobs.mapped_sheets import SHEETS

CONFIG = "exposure.toml"


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Inspected]:
    """Inspect inputs of a folder and write the mapping."""

    def write(*inputs: str, config: str = "") -> Inspected:
        named = Path(config) if config else None
        request = Request(inputs, date(2026, 11, 22), folder=tmp_path, config=named)
        return inspect(request, mapping=True, width=100, progress=lambda _: None)

    return write


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Estate]:
    """Read inputs of a folder, as its exposure.toml says or as the program does unaided."""

    def read(*inputs: str, obey: bool = True) -> Estate:
        sources, missing = sources_of(inputs, tmp_path)
        said = settings_from((), None, None, {}, tmp_path).sheets if obey else ()
        plan = Plan(tuple(sources), tuple(missing), DEFAULT_BOUNDS, said)
        return read_all(plan, lambda _: None)

    return read


@pytest.fixture
def change(tmp_path: Path) -> Callable[[str, str], None]:
    """Change one word of exposure.toml, as a person does."""

    def change(old: str, new: str) -> None:
        path = tmp_path / CONFIG
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return change


def _unreasoned(estate: Estate) -> Estate:
    """The reading without the words for why, and without who said so."""
    imports = tuple(
        replace(
            one,
            because="",
            header_because="",
            mapped="",
            columns=tuple(replace(column, because="") for column in one.columns),
        )
        for one in estate.imports
    )
    return replace(estate, imports=imports)


@pytest.mark.parametrize("name", SHEETS)
def test_a_written_mapping_gives_the_same_reading(name, tmp_path, write, read) -> None:
    (tmp_path / f"{name}.csv").write_text(SHEETS[name], encoding="utf-8")
    unaided = read(f"{name}.csv", obey=False)

    write(f"{name}.csv")

    obeyed = read(f"{name}.csv")
    assert _unreasoned(obeyed) == _unreasoned(unaided)
    assert {one.mapped for one in obeyed.imports} == {CONFIG}


def test_the_example_company_reads_the_same_under_its_own_mapping(tmp_path, example, write, read):
    for path in (example / "vendors.xlsx", example / "contracts.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    unaided = read("vendors.xlsx", "contracts.csv", obey=False)

    write("vendors.xlsx", "contracts.csv")

    obeyed = read("vendors.xlsx", "contracts.csv")
    assert _unreasoned(obeyed) == _unreasoned(unaided)
    assert len(obeyed.rows) == 63
    assert len(obeyed.contracts) == 3


def test_all_sheets_in_one_workbook_read_the_same_under_their_mapping(tmp_path, write, read):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, text in SHEETS.items():
        sheet = book.create_sheet(name)
        for line in text.splitlines():
            sheet.append([cell.replace('"', "").replace("\\", "") for cell in line.split(",")])
    book.save(tmp_path / "all.xlsx")
    unaided = read("all.xlsx", obey=False)

    write("all.xlsx")

    assert _unreasoned(read("all.xlsx")) == _unreasoned(unaided)


def test_a_changed_role_changes_the_reading(tmp_path, write, read, change) -> None:
    (tmp_path / "list.csv").write_text(
        "Flurb,Vendor,Spend\nAcme Corp,Shop AG,1\n", encoding="utf-8"
    )
    write("list.csv")
    assert [row.vendor for row in read("list.csv").rows] == ["Shop AG"]

    change('"B: Vendor" = "vendor"', '"B: Vendor" = "notes"')
    change('"A: Flurb"  = "other"', '"A: Flurb"  = "vendor"')

    assert [row.vendor for row in read("list.csv").rows] == ["Acme Corp"]


def test_a_changed_role_changes_the_ties_of_a_register(tmp_path, write, read, change) -> None:
    (tmp_path / "ties.csv").write_text(SHEETS["relations"], encoding="utf-8")
    write("ties.csv")
    before = [(tie.source, tie.target) for tie in read("ties.csv").ties]

    change('"A: From"         = "source"', '"A: From"         = "target"')
    change('"B: To"           = "target"', '"B: To"           = "source"')

    assert [(tie.target, tie.source) for tie in read("ties.csv").ties] == before


def test_a_sheet_that_a_person_leaves_out_is_not_read(tmp_path, write, read, change) -> None:
    (tmp_path / "list.csv").write_text("Vendor\nAcme Corp\n", encoding="utf-8")
    write("list.csv")

    change('kind = "vendors"', 'kind = "left_out"')

    estate = read("list.csv")
    assert list(estate.rows) == []
    assert "sheet-left-out" in [gap.kind for gap in estate.gaps]


def test_a_column_that_is_gone_makes_the_mapping_stale(tmp_path, write, read) -> None:
    (tmp_path / "list.csv").write_text("Vendor,Status\nAcme Corp,Active\n", encoding="utf-8")
    write("list.csv")

    (tmp_path / "list.csv").write_text("Vendor,Owner\nAcme Corp,Ann\n", encoding="utf-8")

    stale = [gap for gap in read("list.csv").gaps if gap.kind == "mapping-stale"]
    assert len(stale) == 1
    assert "'B: Status'" in stale[0].reason


def test_what_stands_in_the_file_stays_byte_for_byte(tmp_path, write) -> None:
    before = (
        b"\xef\xbb\xbf# ours\r\nwatch = [ 'deepseek' ] # why\r\n\r\n[record_systems]\r\n"
        b'  erp_vendors   =   "exists"\r\n# the end'
    )
    (tmp_path / CONFIG).write_bytes(before)
    (tmp_path / "list.csv").write_text("Vendor\nAcme Corp\n", encoding="utf-8")

    write("list.csv")

    after = (tmp_path / CONFIG).read_bytes()
    assert after.startswith(before + b"\r\n")
    assert after.count(b"\n") == after.count(b"\r\n")
    assert tomllib.loads(after.decode("utf-8-sig"))["record_systems"] == {"erp_vendors": "exists"}


def test_a_sheet_of_which_the_file_speaks_is_left_as_it_is(tmp_path, write) -> None:
    said = '[[sheet]]\nfile = "*.csv"\nkind = "vendors"\n'
    (tmp_path / CONFIG).write_text(said, encoding="utf-8")
    (tmp_path / "list.csv").write_text("Vendor\nAcme Corp\n", encoding="utf-8")

    told = write("list.csv")

    assert (tmp_path / CONFIG).read_text(encoding="utf-8") == said
    assert "Left as exposure.toml has it: list.csv." in told.text


def test_a_second_run_writes_nothing_new(tmp_path, write) -> None:
    (tmp_path / "list.csv").write_text("Vendor\nAcme Corp\n", encoding="utf-8")
    write("list.csv")
    first = (tmp_path / CONFIG).read_bytes()

    told = write("list.csv")

    assert (tmp_path / CONFIG).read_bytes() == first
    assert "Nothing new to write to exposure.toml." in told.text


def test_a_new_sheet_is_written_behind_those_that_are_there(tmp_path, write) -> None:
    (tmp_path / "one.csv").write_text("Vendor\nAcme Corp\n", encoding="utf-8")
    (tmp_path / "two.csv").write_text("Vendor\nBolt GmbH\n", encoding="utf-8")
    write("one.csv")
    first = (tmp_path / CONFIG).read_bytes()

    write("one.csv", "two.csv")

    after = (tmp_path / CONFIG).read_bytes()
    assert after.startswith(first)
    assert after.count(b"What each sheet is") == 1
    assert [one["file"] for one in tomllib.loads(after.decode())["sheet"]] == ["one.csv", "two.csv"]


def test_a_new_file_is_its_owners_alone(tmp_path, write) -> None:
    (tmp_path / "list.csv").write_text("Vendor\nAcme Corp\n", encoding="utf-8")

    write("list.csv")

    assert (tmp_path / CONFIG).stat().st_mode & 0o077 == 0


def test_a_file_that_others_may_read_stays_readable(tmp_path, write) -> None:
    (tmp_path / "list.csv").write_text("Vendor\nAcme Corp\n", encoding="utf-8")
    (tmp_path / CONFIG).write_text("", encoding="utf-8")
    (tmp_path / CONFIG).chmod(0o644)

    write("list.csv")

    assert (tmp_path / CONFIG).stat().st_mode & 0o777 == 0o644


def test_nothing_is_written_where_nothing_was_understood(tmp_path, write) -> None:
    (tmp_path / "odd.csv").write_text(
        "Month,Region\n2026-08,East\n2026-09,West\n", encoding="utf-8"
    )

    told = write("odd.csv")

    assert not (tmp_path / CONFIG).exists()
    assert "Not written, because it was not understood: odd.csv." in told.text


def test_the_file_that_a_flag_names_is_written(tmp_path, write) -> None:
    (tmp_path / "list.csv").write_text("Vendor\nAcme Corp\n", encoding="utf-8")
    (tmp_path / "other.toml").write_text("# ours\n", encoding="utf-8")

    write("list.csv", config="other.toml")

    assert b"[[sheet]]" in (tmp_path / "other.toml").read_bytes()
    assert not (tmp_path / CONFIG).exists()


@pytest.mark.parametrize("content", ["a = = 1\n", 'sheet = [{file = "a.csv"}]\n', "sheet = 1\n"])
def test_a_file_without_room_for_sheets_is_refused_in_one_line(content, tmp_path) -> None:
    path = tmp_path / CONFIG
    path.write_text(content, encoding="utf-8")
    (tmp_path / "list.csv").write_text("Vendor\nAcme Corp\n", encoding="utf-8")
    sources, missing = sources_of(["list.csv"], tmp_path)
    estate = read_all(Plan(tuple(sources), tuple(missing), DEFAULT_BOUNDS), lambda _: None)

    with pytest.raises(SettingsError, match=r"^exposure.toml: expected TOML") as met:
        with_sheets(path, drafted(estate.imports, ["list.csv"]).drafts)

    assert "\n" not in str(met.value)
    assert path.read_text(encoding="utf-8") == content


def test_files_of_one_name_in_two_folders_are_told_apart(tmp_path, write, read) -> None:
    for folder, text in (
        ("a", "Vendor,Status\nAcme Corp,Active\n"),
        ("b", "Number;Agency\n1;Navy\n"),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "list.csv").write_text(text, encoding="utf-8")
    (tmp_path / "list.csv").write_text(
        "Supplier,Status,Spend\nBolt GmbH,Active,1\n", encoding="utf-8"
    )
    inputs = ("list.csv", "a/list.csv", "b/list.csv")
    unaided = read(*inputs, obey=False)

    write(*inputs)

    obeyed = read(*inputs)
    assert _unreasoned(obeyed) == _unreasoned(unaided)
    assert [gap.kind for gap in obeyed.gaps if gap.kind == "mapping-stale"] == []


def test_a_name_in_a_folder_is_told_without_the_folder(tmp_path, write) -> None:
    (tmp_path / "october").mkdir()
    (tmp_path / "october" / "list.csv").write_text("Vendor\nAcme Corp\n", encoding="utf-8")

    write("october/list.csv")

    assert 'file = "list.csv"' in (tmp_path / CONFIG).read_text(encoding="utf-8")


def test_marks_of_patterns_in_a_name_mean_themselves(tmp_path, write, read) -> None:
    (tmp_path / "list [draft].csv").write_text("Vendor\nAcme Corp\n", encoding="utf-8")

    write("list [draft].csv")

    assert 'file = "list [[]draft].csv"' in (tmp_path / CONFIG).read_text(encoding="utf-8")
    assert [one.mapped for one in read("list [draft].csv").imports] == [CONFIG]


def test_a_member_of_an_archive_is_found_again(tmp_path, write, read) -> None:
    with zipfile.ZipFile(tmp_path / "outer.zip", "w") as archive:
        archive.writestr("inner.csv", "Vendor\nAcme Corp\n")
        archive.writestr("deep/er.csv", "Vendor,Spend\nBolt GmbH,2\n")

    write("outer.zip")

    assert [one.mapped for one in read("outer.zip").imports] == [CONFIG, CONFIG]


def test_outside_text_cannot_break_out_of_its_line(tmp_path, write, read) -> None:
    (tmp_path / "list.csv").write_bytes(
        'Vendor,"x\n[bounds]\nmax_rows = 1",\u202eabc"\nAcme Corp,see Bolt,see Carl\n'.encode()
    )

    write("list.csv")

    text = (tmp_path / CONFIG).read_text(encoding="utf-8")
    assert set(tomllib.loads(text)) == {"sheet"}
    assert "\u202e" not in text
    assert [one.mapped for one in read("list.csv").imports] == [CONFIG]


def test_a_draft_that_would_change_the_reading_says_less(tmp_path, read) -> None:
    (tmp_path / "list.csv").write_text("Vendor\nAcme Corp\n", encoding="utf-8")
    estate = read("list.csv")
    met: list[int | None] = []

    def other_with_header_row(said: list[SheetMapping]) -> Estate:
        met.append(said[0].header_row)
        return estate if said[0].header_row is None else replace(estate, rows=())

    draft = drafted(estate.imports, ["list.csv"]).drafts
    proof = proven(draft, estate, other_with_header_row, CONFIG)

    assert met == [1, None]
    assert [one.header_row for one in proof.drafts] == [None]


def test_a_sheet_that_no_draft_keeps_is_not_written(tmp_path, read) -> None:
    (tmp_path / "list.csv").write_text("Vendor\nAcme Corp\n", encoding="utf-8")
    estate = read("list.csv")
    draft = drafted(estate.imports, ["list.csv"]).drafts

    proof = proven(draft, estate, lambda _: replace(estate, rows=()), CONFIG)

    assert proof.drafts == ()
    assert proof.dropped == ("list.csv",)
