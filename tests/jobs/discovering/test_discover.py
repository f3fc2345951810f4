"""Is a discovery written as it was given, at the end of a whole file, and its clocks told?"""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from exposure.errors import ExposureError
from exposure.ingest.authored.discoveries import discoveries_in
from exposure.ingest.authored.line import line_of
from exposure.jobs.discovering.discover import discover
from exposure.jobs.discovering.spoken import SpokenDiscovery
from exposure.model.judgements.review import CauseKind, ReviewGroup
from exposure.model.relation import Relation
from exposure.report.document.result_json import write_result
from tests.assess.clocks.told import bought, discovery, subject
from tests.report.sample import empty_result

NOW = datetime(2026, 11, 22, 19, 30, tzinfo=UTC)
DAYS, HOURS = "far-52-204-25-d", "far-52-240-91-h"
ONE = bought(DAYS, HOURS)
TWO = bought(DAYS, contract="C-2", name="other")
PLAIN = bought(name="plain")
GROUP = ReviewGroup(
    "R-0123456789", CauseKind.same_text, "acme", "name-exact", Relation.made_by, "veyra",
    (ONE.id, TWO.id), ("a", "b"), 1, 2, {}, None, "Is it?",
)  # fmt: skip
FILE = "discoveries.jsonl"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the result of a scan."""
    result = replace(empty_result(), findings=(ONE, TWO, PLAIN), reviews=(GROUP,))
    (tmp_path / "exposure.json").write_bytes(write_result(result))
    return tmp_path


def spoken(desk: Path, **fields: object) -> SpokenDiscovery:
    """What Ann says of the first finding."""
    given = {
        "result": Path("exposure.json"), "target": ONE.id, "at": "2026-11-20T14:05-05:00",
        "by": "Ann Lee", "source": "a letter", "now": NOW, "folder": desk,
    } | fields  # fmt: skip
    return SpokenDiscovery(**given)


def written(path: Path):
    return [one.discovery for one in discoveries_in(path.read_bytes(), path.name)]


def names(desk: Path) -> list[str]:
    return sorted(path.name for path in desk.iterdir())


def test_one_line_is_written_with_all_that_was_in_view(desk: Path) -> None:
    discover(spoken(desk))

    assert written(desk / FILE) == [discovery(ONE)]
    assert written(desk / FILE)[0].subjects == (subject(ONE),)


def test_what_it_means_is_told_in_facts(desk: Path) -> None:
    told = discover(spoken(desk), width=300)

    (line,) = written(desk / FILE)
    assert told.split("\n")[:6] == [
        f"{line.id}  A person (Ann Lee) recorded that {ONE.id} (acme-tools, veyra) was identified at "
        "2026-11-20 14:05 UTC-05:00, from: a letter; added to discoveries.jsonl",
        "2 clocks running:",
        f"  FAR 52.240-91(h)(1), contract C-1, {ONE.id}: a person (Ann Lee) recorded that this was "
        f"identified at 2026-11-20 14:05 UTC-05:00 ({line.id}).",
        "    The report is due by 2026-11-23 14:05 UTC-05:00 (72 hours).",
        "    After it: a report of what becomes known later, 72 hours after each such time "
        "(FAR 52.240-91(h)(3)).",
        "    To: contracting officer; DoD contracts: dibnet.dod.mil; indefinite delivery: for the "
        "contract and for each affected order.",
    ]
    assert "    The first report is due by 2026-11-23 23:59 UTC-05:00 (1 business day)." in told
    assert '"business day" is not defined in the clause' in told
    assert told.endswith("They admit nothing, and they are not legal advice.")


def test_after_a_suspicion_the_rest_is_told_as_an_example(desk: Path) -> None:
    told = discover(spoken(desk, as_suspicion=True), width=300)

    assert "recorded that there was reason to suspect" in told
    assert "1 clock running:\n  FAR 52.240-91(h)(1)" in told
    assert "1 clock named and not started by this:\n  FAR 52.204-25(d)(2)(i)" in told
    assert "if this is treated as identified at 2026-11-22 00:00 UTC" in told
    assert "The time is an example" in told


def test_a_finding_whose_verdicts_name_no_clock_is_recorded_all_the_same(desk: Path) -> None:
    told = discover(spoken(desk, target=PLAIN.id), width=300)

    assert "No verdict of this result names a clock for it: no time is counted from this." in told
    assert len(written(desk / FILE)) == 1


def test_a_group_is_written_out_with_its_members(desk: Path) -> None:
    told = discover(spoken(desk, target="R-0123"), width=300)

    (line,) = written(desk / FILE)
    assert line.target == GROUP.id
    assert [one.finding for one in line.subjects] == [ONE.id, TWO.id]
    assert "(acme-tools, veyra) and 1 more finding were identified" in told
    assert f"contracts C-1, C-2, {ONE.id}, {TWO.id}" in told


def test_a_time_of_a_named_zone_gets_its_offset(desk: Path) -> None:
    discover(spoken(desk, at="2026-11-20T14:05", zone="America/New_York"))
    discover(spoken(desk, at="2026-07-20T14:05", zone="America/New_York", target=TWO.id))

    assert [(one.at.isoformat(), one.zone) for one in written(desk / FILE)] == [
        ("2026-11-20T14:05:00-05:00", "America/New_York"),
        ("2026-07-20T14:05:00-04:00", "America/New_York"),
    ]


@pytest.mark.parametrize("end", [b"", b"\n"])
def test_what_the_file_held_stays_whether_or_not_its_last_line_ends(desk: Path, end: bytes) -> None:
    before = line_of(discovery(TWO)).rstrip(b"\n")
    (desk / FILE).write_bytes(before + end)

    discover(spoken(desk))

    assert (desk / FILE).read_bytes().startswith(before + b"\n{")
    assert len(written(desk / FILE)) == 2
    assert names(desk) == [FILE, "exposure.json"]


def test_a_later_word_on_the_same_target_takes_the_place_of_the_earlier_one(desk: Path) -> None:
    discover(spoken(desk))
    discover(spoken(desk, at="2026-11-19T09:00Z"))

    first, second = written(desk / FILE)
    assert second.supersedes == first.id


@pytest.mark.parametrize("fields", [{"by": "Bo Chen"}, {"target": TWO.id}, {"as_suspicion": True}])
def test_other_words_stand_beside_it(desk: Path, fields) -> None:
    discover(spoken(desk))
    discover(spoken(desk, at="2026-11-19T09:00Z", **fields))

    assert [one.supersedes for one in written(desk / FILE)] == ["", ""]


def test_a_line_about_the_wrong_finding_can_be_mended(desk: Path) -> None:
    discover(spoken(desk))
    (wrong,) = written(desk / FILE)

    told = discover(spoken(desk, target=TWO.id, supersedes=wrong.id), width=300)

    assert written(desk / FILE)[1].supersedes == wrong.id
    assert f"{wrong.id} starts nothing any more" in told


def test_where_two_people_differ_both_are_told_and_the_earlier_one_runs(desk: Path) -> None:
    discover(spoken(desk))
    told = discover(spoken(desk, by="Bo Chen", at="2026-11-19T09:00Z"), width=400)

    assert "identified at different times, the earlier one runs: Bo Chen: " in told
    assert "recorded that this was identified at 2026-11-19 09:00 UTC" in told


def test_outside_text_cannot_move_the_cursor(desk: Path) -> None:
    told = discover(spoken(desk, by="Ann \x1b[31mLee", source="a\u202eb"))

    assert "\x1b" not in told
    assert "\u202e" not in told


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"target": "F-ffffffffff"}, "expected the id of one finding"),
        ({"target": "F-"}, "expected the id of one finding"),
        (
            {"at": "2026-11-20"},
            r"--at: expected day, time and offset from UTC, .* met '2026-11-20'",
        ),
        ({"at": "yesterday"}, "--at: expected day, time and offset"),
        ({"at": "2026-02-30T10:00Z"}, "--at: expected day, time and offset"),
        ({"at": "2026-11-20T14:05-99:00"}, "--at: expected day, time and offset"),
        ({"at": "2026-11-20T14:05"}, "met '2026-11-20T14:05' without its offset"),
        ({"at": "2026-11-01T01:30", "zone": "America/New_York"}, "that clocks in .* showed once"),
        ({"at": "2026-03-08T02:30", "zone": "America/New_York"}, "that clocks in .* showed once"),
        ({"at": "2026-11-22T19:31Z"}, "--at: expected no time after now, 2026-11-22 19:30 UTC"),
        ({"zone": "Mars"}, "zone: expected a name such as America/New_York, met 'Mars'"),
        ({"zone": "Europe/Berlin"}, "at: expected the offset that Europe/Berlin has then"),
        ({"at": "1999-01-01T00:00Z"}, "at: expected a year from 2000 to 2090"),
        ({"by": " "}, "by: expected a text, met blanks"),
        ({"source": ""}, "source: expected a text, met blanks"),
        ({"supersedes": "D-1"}, "--supersedes: expected the id of a line of Ann Lee"),
        ({"result": Path("elsewhere")}, "elsewhere: expected the result of a scan"),
        ({"file": Path()}, "expected a file of discoveries, met a folder"),
        ({"file": Path("exposure.json")}, r"exposure\.json:1: "),
    ],
)
def test_what_cannot_be_said_is_refused_and_nothing_is_written(desk: Path, fields, told) -> None:
    with pytest.raises(ExposureError, match=told) as caught:
        discover(spoken(desk, **fields))

    assert "\n" not in str(caught.value)
    assert names(desk) == ["exposure.json"]


def test_what_was_said_already_is_refused(desk: Path) -> None:
    discover(spoken(desk))

    with pytest.raises(ExposureError, match="already says so"):
        discover(spoken(desk, now=datetime(2026, 11, 25, tzinfo=UTC)))


def test_another_persons_line_does_not_give_way(desk: Path) -> None:
    discover(spoken(desk))
    (line,) = written(desk / FILE)

    with pytest.raises(
        ExposureError, match="expected the id of a line of Bo in the file, met one of Ann"
    ):
        discover(spoken(desk, by="Bo", supersedes=line.id))


def test_a_file_that_is_damaged_is_not_added_to(desk: Path) -> None:
    (desk / FILE).write_bytes(b"<<<<<<< HEAD\n")

    with pytest.raises(ExposureError, match="met a mark of a merge"):
        discover(spoken(desk))

    assert (desk / FILE).read_bytes() == b"<<<<<<< HEAD\n"


def test_another_file_can_be_named(desk: Path) -> None:
    discover(spoken(desk, file=Path("legal/times.jsonl")))

    assert len(written(desk / "legal" / "times.jsonl")) == 1
    assert FILE not in names(desk)
