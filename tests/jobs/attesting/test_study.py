"""What is said to a person who names something that is no scan?"""

from datetime import date
from pathlib import Path

import pytest

from exposure.errors import ResultError
from exposure.jobs.attesting.request import AttestRequest
from exposure.jobs.attesting.study import study_of
from exposure.jobs.request import Request
from exposure.jobs.scan import scan_to_folder


@pytest.mark.parametrize(
    ("made", "named", "met"),
    [
        ((), "out", "out: expected the folder of a scan, met none"),
        (("vendors.csv",), "vendors.csv", "vendors.csv: .*met another file"),
        (("out/a.txt",), "out", "out: .*met a folder without exposure.json"),
        (("out/exposure.json",), "out/exposure.json", "met a result without exposure.graph beside"),
    ],
)
def test_what_is_missing_is_named(
    tmp_path: Path, made: tuple[str, ...], named: str, met: str
) -> None:
    for name in made:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{}")
    request = Request((named,), date(2026, 11, 22), folder=tmp_path)

    with pytest.raises(ResultError, match=met):
        study_of(AttestRequest(request, Path("package")), lambda _: None)


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 11, 22), ()),
        (date(2026, 11, 24), ("today is 2026-11-24: scan again before anybody signs",)),
        (date(2026, 11, 1), ("today is 2026-11-01: what is recorded to end until then counts",)),
    ],
)
def test_a_law_date_that_is_not_today_is_told_whichever_side_it_lies(
    tmp_path: Path, today: date, said: tuple[str, ...]
) -> None:
    (tmp_path / "vendors.csv").write_text("Vendor,Product\nHarbour Ltd,Payroll\n")
    first = Request(("vendors.csv",), date(2026, 11, 22), folder=tmp_path)
    scan_to_folder(first, tmp_path / "out", width=80, progress=lambda _: None)

    asked = AttestRequest(Request(("out",), today, folder=tmp_path), Path("package"))
    notes = study_of(asked, lambda _: None).notes

    assert len(notes) == len(said)
    assert all(one in note for one, note in zip(said, notes, strict=True))
