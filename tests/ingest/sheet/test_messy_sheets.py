"""Is each messy spreadsheet read as a person would read it?

The expectations stand in fixtures/messy/sheets/expected/, written by hand; a cell of them that is
left out expects nothing to be said.
"""

import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.read import Plan, read_all
from exposure.ingest.sheet.kinds.table import WITHOUT_INVENTORY
from exposure.ingest.source import sources_of
from exposure.inventory.estate import Estate
from exposure.jobs.settings import settings_from
from exposure.model.gap import GapEffect
from exposure.model.records import ContractRow, Import, Tie, VendorRow
from exposure.model.result import ScanResult
from exposure.model.settings import Settings
from exposure.register.facts import Register
from exposure.register.load import load_register
from exposure.scan.examination import scan

SHEETS = Path(__file__).parents[3] / "fixtures" / "messy" / "sheets"
EXPECTED: dict[str, dict[str, Any]] = {
    name: said
    for table in sorted((SHEETS / "expected").glob("*.yaml"))
    for name, said in yaml.safe_load(table.read_text(encoding="utf-8")).items()
}
NOT_READ = {*WITHOUT_INVENTORY, "unknown"}
USES = {True: "in use", False: "past", None: "unsaid"}

every_file = pytest.mark.parametrize("name", EXPECTED)


def _that_say(key: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("name", [name for name, said in EXPECTED.items() if key in said])


every_other_file = pytest.mark.parametrize(
    "name", [name for name, said in EXPECTED.items() if "not_silent" not in said]
)


@pytest.fixture(scope="session")
def register() -> Register:
    return load_register()


def settings_of(name: str) -> Settings:
    """Return the settings that a file's expectation names, or none."""
    config = EXPECTED[name].get("config")
    return settings_from((), None, SHEETS / config, {}) if config else Settings()


@cache
def read(name: str) -> Estate:
    """Read a file as a scan does."""
    sources, missing = sources_of([str(SHEETS / name)], Path())
    said = settings_of(name).sheets
    return read_all(Plan(tuple(sources), tuple(missing), DEFAULT_BOUNDS, said), lambda _: None)


def parts(line: str | None, count: int) -> tuple[str, ...]:
    """Return the cells of one line of an expectation, NFC, the missing ones empty."""
    cells = [unicodedata.normalize("NFC", cell.strip()) for cell in (line or "").split("|")]
    assert len(cells) <= count, line
    return tuple(cells + [""] * (count - len(cells)))


def plain(*texts: str | None) -> tuple[str, ...]:
    return tuple(unicodedata.normalize("NFC", text or "") for text in texts)


def expected_rows(name: str) -> list[tuple[str, ...]]:
    rows = [parts(line, 5) for line in EXPECTED[name].get("rows", ())]
    return [(*row[:3], row[3] or "unsaid", row[4]) for row in rows]


def seen_row(row: VendorRow) -> tuple[str, ...]:
    return plain(row.location.place, row.vendor, row.product, USES[row.active], row.ended)


def seen_sheet(sheet: Import) -> tuple[str, ...]:
    """Return sheet, kind and header row; of a sheet that was not read no header is a claim."""
    cell = "" if sheet.kind in NOT_READ else sheet.header_place.rpartition("!")[2]
    return (sheet.sheet, sheet.kind, "".join(filter(str.isdigit, cell)))


def seen_tie(tie: Tie) -> tuple[str, ...]:
    return plain(
        tie.location.place, tie.source, tie.relation.value, tie.target, tie.since, tie.until
    )


def seen_contract(contract: ContractRow) -> tuple[str, ...]:
    uses = "; ".join(cell.text for cell in contract.uses)
    clauses = "; ".join(contract.clauses)
    return plain(
        contract.location.place, contract.number, contract.agency, clauses, uses, contract.ends
    )


def gaps_of(estate: Estate) -> set[str]:
    return {f"{gap.kind} {gap.effect.value}" for gap in estate.gaps}


def field_of(row: VendorRow | ContractRow, path: str) -> str:
    """Return a field as text; `cells.notes 2` is a cell, `identifiers.duns` a number."""
    owner, _, key = path.partition(".")
    value = getattr(row, owner)
    if key:
        value = value.get(key, "")
    if isinstance(value, tuple):
        return "; ".join(str(getattr(one, "text", one)) for one in value)
    return str(getattr(value, "text", value))


def scanned(name: str, register: Register) -> ScanResult:
    return scan(
        [str(SHEETS / name)], as_of="2026-11-22", register=register, settings=settings_of(name)
    )


def found_in(name: str, register: Register) -> set[str]:
    return {finding.vendor for finding in scanned(name, register).findings}


@every_file
def test_the_vendors_are_these_each_from_its_cell(name: str) -> None:
    rows = read(name).rows

    if "count" in EXPECTED[name]:
        assert len(rows) == EXPECTED[name]["count"]
    else:
        assert [seen_row(row) for row in rows] == expected_rows(name)


@every_file
def test_each_sheet_is_taken_for_what_it_is(name: str) -> None:
    expected = [parts(line, 3) for line in EXPECTED[name].get("sheets", ())]

    assert [seen_sheet(sheet) for sheet in read(name).imports] == expected


@every_other_file
def test_the_gaps_are_these_and_no_others(name: str) -> None:
    assert gaps_of(read(name)) == set(EXPECTED[name].get("gaps", ()))


@every_file
def test_the_rows_left_out_are_these_each_with_its_reason(name: str) -> None:
    expected = [parts(line, 2) for line in EXPECTED[name].get("left_out", ())]
    left_out = [row for sheet in read(name).imports for row in sheet.left_out]

    assert sorted(row.place for row in left_out) == sorted(place for place, _ in expected)
    reasons = {row.place: row.reason for row in left_out}
    assert all(word in reasons[place] for place, word in expected)


@every_file
def test_ties_and_contracts_are_these(name: str) -> None:
    estate = read(name)

    ties = [parts(line, 6) for line in EXPECTED[name].get("ties", ())]
    contracts = [parts(line, 6) for line in EXPECTED[name].get("contracts", ())]
    assert [seen_tie(tie) for tie in estate.ties] == ties
    assert [seen_contract(contract) for contract in estate.contracts] == contracts


@_that_say("also")
def test_a_cell_says_what_a_person_reads_in_it(name: str) -> None:
    expected = [parts(line, 3) for line in EXPECTED[name]["also"]]
    estate = read(name)
    rows: dict[str, VendorRow | ContractRow] = {row.location.place: row for row in estate.rows}
    rows |= {row.location.place: row for row in estate.contracts}

    seen = [(place, path, *plain(field_of(rows[place], path))) for place, path, _ in expected]
    assert seen == expected


@_that_say("system")
def test_what_is_no_vendor_list_is_known_for_the_record_it_is(name: str) -> None:
    expected = parts(EXPECTED[name]["system"], 2)
    rows = read(name).rows

    assert {(row.record_system, row.use_basis.value if row.use_basis else "") for row in rows} == {
        expected
    }


@_that_say("export")
def test_an_export_is_known_by_the_program_that_wrote_it(name: str) -> None:
    (sheet,) = read(name).imports

    assert EXPECTED[name]["export"] in sheet.export


@_that_say("config")
def test_a_sheet_that_obeys_a_mapping_says_so(name: str) -> None:
    (sheet,) = read(name).imports

    assert sheet.mapped.endswith(EXPECTED[name]["config"])


@_that_say("says")
def test_the_gaps_say_what_a_person_must_know(name: str) -> None:
    reasons = " ".join(gap.reason for gap in read(name).gaps)

    assert EXPECTED[name]["says"] in reasons


@every_other_file
def test_the_vendors_of_the_register_are_found_where_they_stand(
    name: str, register: Register
) -> None:
    assert found_in(name, register) == set(EXPECTED[name].get("found", ()))


@_that_say("not_silent")
def test_a_vendor_that_a_person_reads_is_found_or_a_gap_hides_presence(
    name: str, register: Register
) -> None:
    result = scanned(name, register)

    found = {finding.vendor for finding in result.findings}
    hiding = [gap for gap in result.gaps if gap.effect is GapEffect.hides_presence]
    assert hiding or found >= set(EXPECTED[name]["not_silent"])
