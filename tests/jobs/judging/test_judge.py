"""Is a judgement written as it was given, in the end of a whole file, and refused where it cannot be?"""

from datetime import date
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from exposure.errors import ExposureError
from exposure.ingest.authored.judgements import lines_of
from exposure.ingest.authored.line import line_of
from exposure.jobs.judging.judge import judge
from exposure.jobs.judging.spoken import Spoken
from exposure.model.relation import Confidence
from exposure.model.result import VendorName
from exposure.report.document.result_json import write_result
from tests.assess.judgements.said import BAKERY, bakery_row, bought, met, said
from tests.graph.builders import VEYRA
from tests.report.sample import empty_result

TODAY = date(2026, 11, 20)
WEAK = bought()
SURE = bought("Veyra", confidence=Confidence.confirmed, evidence=(met("domain-owned"),))
FILE = "judgements.jsonl"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the result of a scan."""
    entry = said("unsure", WEAK).register_entry
    result = replace(
        empty_result(), findings=(WEAK, SURE), assets=(BAKERY,), vendors=(bakery_row(country="FR"),),
        looked_for=(VendorName(VEYRA, "Veyrantha", "designated", entry),),
    )  # fmt: skip
    (tmp_path / "exposure.json").write_bytes(write_result(result))
    return tmp_path


def spoken(desk: Path, **fields: object) -> Spoken:
    """What Ann says of the weak finding."""
    given = {
        "result": Path("exposure.json"), "subject": WEAK.id, "judgement": "no_match",
        "because": "different_company", "reason": "It bakes bread.", "by": "Ann Lee", "today": TODAY,
        "folder": desk, "evidence": "T-4", "approved_by": "Cy Dahl",
    } | fields  # fmt: skip
    return Spoken(**given)


def written(path: Path):
    return [one.judgement for one in lines_of(path.read_bytes(), path.name).judgements]


def names(desk: Path) -> list[str]:
    return sorted(path.name for path in desk.iterdir())


def test_one_line_is_written_and_one_is_told(desk: Path) -> None:
    told = judge(spoken(desk))

    (judgement,) = written(desk / FILE)
    assert judgement == said("no_match", WEAK, rows=(bakery_row(country="FR"),))
    assert told == (
        f"{judgement.id}  no match with veyra: Veyra Bakery (different_company, Ann Lee, 2026-11-20);"
        " added to judgements.jsonl"
    )


@pytest.mark.parametrize("end", [b"", b"\n"])
def test_what_the_file_held_stays_whether_or_not_its_last_line_ends(desk: Path, end: bytes) -> None:
    before = line_of(said("unsure", SURE)).rstrip(b"\n")
    (desk / FILE).write_bytes(before + end)

    judge(spoken(desk))

    assert (desk / FILE).read_bytes().startswith(before + b"\n{")
    assert len(written(desk / FILE)) == 2
    assert names(desk) == ["exposure.json", FILE]


def test_the_file_that_the_settings_name_is_added_to(desk: Path) -> None:
    (desk / "exposure.toml").write_text('judgements = ["reviews/ann.jsonl"]', encoding="utf-8")

    judge(spoken(desk))

    assert len(written(desk / "reviews" / "ann.jsonl")) == 1


def test_a_later_word_names_the_one_whose_place_it_takes(desk: Path) -> None:
    judge(spoken(desk))
    judge(spoken(desk, judgement="match", because="same_company"))

    first, second = written(desk / FILE)
    assert second.supersedes == first.id


def test_another_persons_judgement_stands_beside_it(desk: Path) -> None:
    judge(spoken(desk))
    judge(spoken(desk, by="Bo Chen", judgement="match", because="same_company"))

    assert [one.supersedes for one in written(desk / FILE)] == ["", ""]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"subject": "F-ffffffffff"}, "expected the id of one finding"),
        ({"subject": "F-"}, "expected the id of one finding"),
        ({"vendor": "morrow"}, "--vendor: expected veyra, of which F-"),
        ({"judgement": "maybe"}, "--as: expected match, no_match, unsure, met 'maybe'"),
        (
            {"because": "same_company"},
            "--because: expected different_company, .* met 'same_company'",
        ),
        ({"reason": "  "}, "reason: expected a text, met blanks"),
        ({"by": ""}, "by: expected a text, met blanks"),
        ({"approved_by": "ann lee"}, "approved-by: expected another person"),
        ({"expires": "2026-11-19"}, "--expires: expected a day as YYYY-MM-DD, 2026-11-20 or later"),
        ({"expires": "soon"}, "--expires: expected a day"),
        ({"result": Path("elsewhere")}, "elsewhere: expected the result of a scan"),
        ({"file": Path()}, "expected a file of judgements, met a folder"),
    ],
)
def test_what_cannot_be_said_is_refused_and_nothing_is_written(desk: Path, fields, told) -> None:
    with pytest.raises(ExposureError, match=told) as caught:
        judge(spoken(desk, **fields))

    assert "\n" not in str(caught.value)
    assert names(desk) == ["exposure.json"]


@pytest.mark.parametrize("subject", [WEAK.id, SURE.id])
def test_what_nobody_approved_is_told_to_be_a_proposal_and_how_it_is_approved(
    desk: Path, subject: str
) -> None:
    told = judge(spoken(desk, subject=subject, evidence="", approved_by=""))

    (judgement,) = written(desk / FILE)
    assert told.endswith(
        "; added to judgements.jsonl; this is a proposal: it closes nothing until a second person "
        "approves; its evidence reference is missing. To approve: `exposure approve "
        f"{judgement.id} --by NAME --evidence REF --file judgements.jsonl`"
    )


def test_what_was_said_already_is_refused(desk: Path) -> None:
    judge(spoken(desk))

    with pytest.raises(ExposureError, match="already says so"):
        judge(spoken(desk, today=date(2026, 11, 21)))


def test_a_file_that_is_damaged_is_not_added_to(desk: Path) -> None:
    (desk / FILE).write_bytes(b"<<<<<<< HEAD\n")

    with pytest.raises(ExposureError, match="met a mark of a merge"):
        judge(spoken(desk))

    assert (desk / FILE).read_bytes() == b"<<<<<<< HEAD\n"


def test_several_files_in_the_settings_ask_for_a_choice(desk: Path) -> None:
    (desk / "exposure.toml").write_text('judgements = ["a.jsonl", "b.jsonl"]', encoding="utf-8")

    with pytest.raises(
        ExposureError, match=r"--file: expected one of a\.jsonl, b\.jsonl, met none"
    ):
        judge(spoken(desk))


def test_two_people_close_a_finding_that_strong_evidence_carries(desk: Path) -> None:
    judge(spoken(desk, subject=SURE.id, evidence="T-1", approved_by="Bo Chen"))

    assert written(desk / FILE)[0].approved_by == "Bo Chen"


def test_a_result_without_the_registers_entry_is_refused(desk: Path) -> None:
    raw = msgspec.json.decode((desk / "exposure.json").read_bytes())
    raw["looked_for"][0]["entry"] = ""
    (desk / "exposure.json").write_bytes(msgspec.json.encode(raw))

    with pytest.raises(ExposureError, match="expected what the register held of veyra"):
        judge(spoken(desk))
