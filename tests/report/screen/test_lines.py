from msgspec.structs import replace

from exposure.model.gap import Gap, GapEffect
from exposure.model.location import Location
from exposure.model.relation import Confidence, Match, Relation
from exposure.model.result import RegisterRecord, ToolRecord, VendorName
from exposure.model.screening.listed import ColumnKind
from exposure.model.screening.result import (
    SCREEN_SCHEMA,
    ScreenCounts,
    ScreenedRow,
    ScreenHit,
    ScreenResult,
    ScreenSettings,
)
from exposure.report.screen.lines import closing_lines, notices, write_text
from exposure.report.screen.table import write_csv

PLACE = Location("list.csv", "A2")
MATCH = Match("acme", Relation.made_by, Confidence.probable, "name-in-text", "a", "because\nof it")


def _result(text: str, **settings: bool) -> ScreenResult:
    hit = ScreenHit("vendor", "A2", MATCH)
    return ScreenResult(
        schema=SCREEN_SCHEMA,
        tool=ToolRecord("0"),
        as_of="2026-11-22",
        register=RegisterRecord("v", "2026-11-01"),
        settings=ScreenSettings((), (), "", **settings),
        counts=ScreenCounts(1_234, 1, 0, 1, 0),
        inputs=(),
        looked_for=(VendorName("acme", "Acme Rockets", "asked"),),
        rows=(ScreenedRow(7, text, ColumnKind.vendor_name, PLACE, (hit,)),),
        gaps=(),
    )


def test_a_hit_says_row_level_vendor_text_tie_and_reason() -> None:
    written = write_text(_result("acme"), 100).decode()

    assert written.split("\n")[0].split() == ["7", "probable", "Acme", "Rockets", "acme"]
    assert "made by Acme Rockets" in written


def test_marks_that_would_steer_a_terminal_are_spelt_out() -> None:
    written = write_text(_result("ac\x1b[31mme\u202e"), 100).decode()

    assert "\x1b" not in written
    assert "\u202e" not in written
    assert r"\u202e" in written


def test_the_counts_stand_below() -> None:
    closing = closing_lines(_result("acme"), 0)

    assert closing[0].startswith("Screened 1,234 rows against 1 vendor of the register")
    assert "1 row with a hit (0 confirmed, 1 probable, 0 review)" in closing[0]


def test_links_that_were_switched_off_are_told() -> None:
    closing = closing_lines(_result("acme", catalogue_links=False), 0)

    assert closing[1].startswith("Catalogue links were switched off")


def test_warnings_stand_with_the_counts_in_text_and_beside_a_table() -> None:
    warned = replace(
        _result("acme"), warnings=("The register file law.json\x1b is the older one.",)
    )

    assert "law.json\\u001b is the older one." in write_text(warned, 100).decode()
    assert closing_lines(warned, 0)[1] == "The register file law.json\\u001b is the older one."


def test_a_reason_is_one_line_of_the_table() -> None:
    assert write_csv(_result("acme")).split(b"\n")[1].endswith(b",because of it")


def test_a_text_of_several_lines_stays_one_record() -> None:
    assert b'\n7,"a\nb",acme,' in write_csv(_result("a\r\nb"))


def test_only_the_first_gaps_are_told_and_notes_of_sheets_are_not() -> None:
    hiding = [Gap("sheet-unread", GapEffect.hides_presence, "x", "", "why")] * 9
    note = Gap("encoding", GapEffect.note, "x", "", "why")

    told = notices([*hiding, note])

    assert len(told) == 6
    assert told[0] == "may hide a hit: x: why"
    assert told[-1].startswith("may hide a hit: 4 more")
