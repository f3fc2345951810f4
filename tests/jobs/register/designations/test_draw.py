"""A drawing shows the lanes of one vendor, and below it each step with its source."""

import pytest
from msgspec.structs import replace

from exposure.errors import SettingsError
from exposure.jobs.register.designations.draw import SIGNS, draw_vendor
from exposure.model.designation import Status
from exposure.register.law.facts import HistoryEntry
from tests.jobs.register.small_law import LAW, request

STORY = replace(
    LAW,
    designations=(
        replace(LAW.designations[0], history=(
            HistoryEntry("2026-01-15", Status.announced, "announced", "read"),
            HistoryEntry("2026-03-01", Status.effective, "in_effect", "read"),
            HistoryEntry("2026-07-01", Status.enjoined, "enjoined", "read"),
        )),
        replace(LAW.designations[0], id="act-veyra-2", authority="Act 8", issuer="", history=(
            HistoryEntry("2026-04-01", Status.effective, "in_effect", "read"),
            HistoryEntry("2026-12-01", Status.rescinded, "lifted", "read"),
        )),
    ),
)  # fmt: skip
# 334 days over 75 steps: 2026-01-15 is column 3, 03-01 13, 04-01 20, 07-01 41, 10-01 61, and the
# facts end at 09-01, column 55; the last month has no room for its name.
DRAWN = """\
Veyrantha: 2 designations, law date 2026-10-01, facts known to 2026-11-01, from
  law.json (signature not checked).

   2026
   Jan    Feb   Mar    Apr    May    Jun    Jul    Aug    Sep   Oct    Nov
   +------+-----+------+------+------+------+------+------+-----|------+------+
A  Act 8: effective since 2026-04-01, in force
                       1===================================? ? ?|             2
B  Act 7, an office: enjoined since 2026-07-01, under watch
      1---------2===========================3--------------? ? ?|

1, 2 ... steps, told below   = in force   - under watch
? after the facts end: not known   | law date 2026-10-01

A  Act 8, certainty primary, known to 2026-09-01
   1  2026-04-01  effective: in effect
                  A notice
   after the law date:
   2  2026-12-01  rescinded: lifted
                  A notice

B  Act 7, certainty primary, known to 2026-09-01
   1  2026-01-15  announced
                  A notice
   2  2026-03-01  effective: in effect
                  A notice
   3  2026-07-01  enjoined
                  A notice

This is not legal advice."""


def test_the_drawing_is_what_a_person_reads(tmp_path) -> None:
    drawn = draw_vendor(request(tmp_path, STORY), "veyra", width=80, has_lines=False)

    assert drawn.split("\n") == DRAWN.split("\n")


def test_a_drawing_of_lines_has_the_same_shape(tmp_path) -> None:
    plain = draw_vendor(request(tmp_path, STORY), "veyra", width=80, has_lines=False)
    lines = draw_vendor(request(tmp_path, STORY), "veyra", width=80, has_lines=True)

    assert lines.translate(str.maketrans("═─│┬·", "=-|+.")) == plain


def test_a_plain_drawing_is_ascii_throughout(tmp_path) -> None:
    drawn = draw_vendor(request(tmp_path, STORY), "veyra", width=80, has_lines=False)

    assert drawn.isascii()


@pytest.mark.parametrize("encoding", ["cp437", "cp850", "utf-8"])
def test_old_consoles_have_the_signs_too(encoding) -> None:
    assert SIGNS.encode(encoding)


@pytest.mark.parametrize("width", [60, 80, 120, 140])
def test_no_line_of_the_shipped_drawings_is_wider_than_the_console(tmp_path, width) -> None:
    asked = request(tmp_path, register=None, as_of="2026-11-22")
    for vendor in ("anthropic", "huawei", "smic", "kaspersky", "openai"):
        drawn = draw_vendor(asked, vendor, width=width, has_lines=True)
        assert max(map(len, drawn.split("\n"))) <= width, vendor


def test_before_the_first_step_a_lane_says_that_nothing_has_begun(tmp_path) -> None:
    drawn = draw_vendor(
        request(tmp_path, STORY, as_of="2025-12-01"), "veyra", width=80, has_lines=False
    )

    assert "B  Act 8: not begun on 2025-12-01" in drawn
    assert "after the law date:\n   1  2026-01-15  announced" in drawn
    assert "in force" not in drawn


def test_a_vendor_without_a_designation_has_nothing_to_draw(tmp_path) -> None:
    drawn = draw_vendor(request(tmp_path), "morrow", width=80, has_lines=True)

    assert drawn.startswith("Morrowlight: no designation, law date 2026-10-01")
    assert "steps, told below" not in drawn


def test_two_drawings_are_the_same(tmp_path) -> None:
    drawings = {
        draw_vendor(request(tmp_path, STORY), "veyra", width=80, has_lines=True) for _ in range(2)
    }

    assert len(drawings) == 1


def test_an_unknown_vendor_is_refused(tmp_path) -> None:
    with pytest.raises(SettingsError, match=r"VENDOR: expected a vendor of the register"):
        draw_vendor(request(tmp_path), "nobody at all", width=80, has_lines=True)
