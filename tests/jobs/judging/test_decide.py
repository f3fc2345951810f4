"""Is a risk decision written as it was given, and refused where it cannot be?"""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from exposure.errors import ExposureError
from exposure.ingest.authored.judgements import lines_of
from exposure.jobs.judging.approve import Approving, approve
from exposure.jobs.judging.decide import Deciding, decide
from exposure.report.document.result_json import write_result
from tests.assess.decisions.decided import decided
from tests.ingest.authored.decisions.desk import GROUP, PART, result_with

TODAY = date(2026, 11, 20)
FILE = "judgements.jsonl"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the result of a scan."""
    (tmp_path / "exposure.json").write_bytes(write_result(result_with()))
    return tmp_path


def deciding(desk: Path, **fields: object) -> Deciding:
    """What Ann decides of the component."""
    given = {
        "result": Path("exposure.json"), "subject": PART.id, "decision": "defer",
        "because": "It is replaced in January.", "by": "Ann Lee", "today": TODAY,
        "until": "2026-12-31", "folder": desk,
    } | fields  # fmt: skip
    return Deciding(**given)


def written(desk: Path):
    return [one.decision for one in lines_of((desk / FILE).read_bytes(), FILE).risks]


def test_one_line_is_written_and_one_is_told(desk: Path) -> None:
    told = decide(deciding(desk))

    assert written(desk) == [decided("defer", PART)]
    assert told == (
        f"{written(desk)[0].id}  defer of veyra: @veyrantha/sdk in Payroll (Ann Lee, 2026-11-20, "
        "until 2026-12-31); added to judgements.jsonl"
    )


def test_a_group_is_decided_with_its_whole_scope_written_out(desk: Path) -> None:
    decide(deciding(desk, subject=GROUP.id))

    (line,) = written(desk)
    assert line.group == "R-0000000001"
    assert [one.key for one in line.subjects] == ["vendor: veyra bread", "vendor: veyra cakes"]


def test_a_later_decision_names_the_one_whose_place_it_takes(desk: Path) -> None:
    decide(deciding(desk))
    decide(deciding(desk, decision="mitigate"))
    decide(deciding(desk, by="Bo Chen"))

    first, second, third = written(desk)
    assert (second.supersedes, third.supersedes) == (first.id, "")


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (
            {"decision": "delay"},
            "--as: expected mitigate, not_in_use, defer, keep_open, met 'delay'",
        ),
        ({"until": None}, "--until: expected a day, as defer needs one, met none"),
        ({"until": "2026-11-20"}, "--until: expected a day as YYYY-MM-DD, 2026-11-21 or later"),
        ({"until": "2027-11-22"}, "--until: expected 2027-11-21 at the latest, 366 days after"),
        ({"because": " "}, "--because: expected a text, met blanks"),
        ({"by": ""}, "--by: expected a text, met blanks"),
        ({"approved_by": "ann  LEE"}, "--approved-by: expected another person than by"),
        ({"subject": "F-ffffffffff"}, "expected the id of one finding"),
        ({"vendor": "morrow"}, "--vendor: expected veyra"),
    ],
)
def test_what_cannot_be_decided_is_refused_and_nothing_is_written(desk: Path, fields, told) -> None:
    with pytest.raises(ExposureError, match=told):
        decide(deciding(desk, **fields))

    assert not (desk / FILE).exists()


def test_what_was_decided_already_is_refused(desk: Path) -> None:
    decide(deciding(desk))

    with pytest.raises(ExposureError, match="already says so"):
        decide(deciding(desk, today=date(2026, 11, 21)))


def test_a_proposal_is_approved_as_it_was_said_by_somebody_else(desk: Path) -> None:
    told = decide(deciding(desk, decision="not_in_use", until=None))
    assert "this is a proposal" in told
    (proposal,) = written(desk)

    approve(Approving(proposal.id[:8], "Bo Chen", date(2026, 11, 22), "T-9", folder=desk))

    approved = written(desk)[1]
    assert approved.supersedes == proposal.id
    assert (approved.approved_by, approved.approved_on) == ("Bo Chen", date(2026, 11, 22))
    assert replace(approved, id=proposal.id, approved_by="", approved_on=None, supersedes="",
                   evidence_reference="") == proposal  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"by": "ann LEE "}, "expected another person than by"),
        ({"by": "tbd"}, "--by: expected the name of who approves"),
        ({"evidence": ""}, "it lowers nothing without an evidence reference"),
        ({"line": "RD-ffffff"}, "expected the id of one judgement"),
    ],
)
def test_what_cannot_be_approved_is_refused_and_nothing_is_written(desk, fields, told) -> None:
    decide(deciding(desk, decision="not_in_use", until=None))
    before = (desk / FILE).read_bytes()
    given = {"line": written(desk)[0].id, "by": "Bo Chen", "today": TODAY, "evidence": "T-9",
             "folder": desk} | fields  # fmt: skip

    with pytest.raises(ExposureError, match=told):
        approve(Approving(**given))

    assert (desk / FILE).read_bytes() == before


def test_what_was_approved_is_not_approved_again(desk: Path) -> None:
    decide(deciding(desk, decision="not_in_use", until=None))
    (proposal,) = written(desk)
    approve(Approving(proposal.id, "Bo Chen", TODAY, "T-9", folder=desk))

    for line in written(desk):
        with pytest.raises(ExposureError):
            approve(Approving(line.id, "Di Orr", TODAY, "T-9", folder=desk))


def test_what_ended_is_not_approved(desk: Path) -> None:
    decide(deciding(desk, decision="not_in_use", until="2026-11-30"))
    (proposal,) = written(desk)

    with pytest.raises(ExposureError, match="met what held until 2026-11-30"):
        approve(Approving(proposal.id, "Bo Chen", date(2026, 12, 1), "T-9", folder=desk))
