"""Is a downloaded list stored whole, told in full, and never put over anything else?"""

import shutil
from datetime import date
from pathlib import Path

import pytest

from exposure.errors import InputError, OutputError, SettingsError
from exposure.ingest.lists.stored import read_stored
from exposure.jobs.register.check import check_files
from exposure.jobs.register.importing.run import Stored, import_list
from exposure.jobs.request import Request

DAY = date(2026, 11, 22)
WIDE = 400


@pytest.fixture
def desk(tmp_path: Path, root: Path) -> Path:
    for path in (root / "fixtures" / "lists").iterdir():
        shutil.copy(path, tmp_path)
    return tmp_path


def imported(desk: Path, name: str, **flags) -> Stored:
    return import_list(Request((name,), DAY, folder=desk), width=WIDE, **flags)


def test_it_is_stored_under_its_id_and_told(desk: Path) -> None:
    done = imported(desk, "SAM_Exclusions_Public_Extract_V2_26282.CSV")

    stored = read_stored((desk / "sam-exclusions.list.json").read_bytes(), "x")
    assert len(stored.parties) == 3
    assert done.text.splitlines() == [
        "SAM_Exclusions_Public_Extract_V2_26282.CSV",
        "  taken for: SAM.gov exclusions (CSV) [sam-exclusions], known by `Classification`, `Name`,"
        " `Exclusion Program` and `Excluding Agency`",
        "  title: SAM.gov exclusions",
        "  dated: 2026-10-09",
        f"  SHA-256: {stored.sha256}",
        "  parties: 3, 1 of them ended before 2026-11-22",
        "  by programme: Reciprocal 2; NonProcurement 1",
        "  vendors: 3 that lists alone name, none that the register knows already",
        "  left out: 1 persons",
        "  left out: 1 vessels",
        "  warning: B6: expected a name, met none; it is left out",
        "  warning: B7: expected a day, met another text; the day is left open: 'soon' is not written"
        " as a date",
        "",
        "Scan with --overlay sam-exclusions.list.json, or name it under [register] in exposure.toml.",
    ]  # fmt: skip


def test_a_download_without_an_order_is_an_answer(desk: Path) -> None:
    done = imported(desk, "FASCSAOrders23277.CSV")

    assert "parties: none; that this list of 2023-10-04 names nobody is an answer" in done.text
    assert "warning: no orders: the list is in order, and names nobody" in done.text
    stored = read_stored((desk / "sam-fascsa-orders.list.json").read_bytes(), "x")
    assert (stored.parties, stored.dated) == ((), "2023-10-04")


def test_no_person_is_stored(desk: Path) -> None:
    for name in ("FASCSAOrders26282.CSV", "consolidated.csv", "entities.ftm.json"):
        imported(desk, name, target="x.json", list_id="x")
        stored = read_stored((desk / "x.json").read_bytes(), "x")
        (desk / "x.json").unlink()

        names = " ".join(party.name for party in stored.parties).casefold()
        assert "anna" not in names
        assert "tester" not in names
        assert any(one.reason == "persons" for one in stored.left_out)


def test_vendors_that_the_register_knows_are_named_and_those_that_are_missing(desk: Path) -> None:
    (desk / "orders.csv").write_text(
        "Classification,Name,FASCSA Order Flag\nFirm,Huawei Technologies Co. Ltd,Y\n"
    )

    done = imported(desk, "orders.csv")

    assert (
        "vendors: 0 that lists alone name, 1 that the register knows already (Huawei)" in done.text
    )
    assert "not named in it: Acronis, whom the register has on the same authority" in done.text


def test_a_format_can_be_forced_and_the_id_chosen(desk: Path) -> None:
    done = imported(desk, "names.txt", as_format="plain", list_id="our-watch", target="w.json")

    assert "[plain], as --as says" in done.text
    assert read_stored((desk / "w.json").read_bytes(), "x").id == "our-watch"


@pytest.mark.parametrize("text", ["Ours", "our list", "-x", "x" * 81])
def test_an_id_is_letters_digits_and_hyphens(desk: Path, text: str) -> None:
    with pytest.raises(SettingsError, match="--id: expected small letters"):
        imported(desk, "names.txt", list_id=text)


def test_a_newer_edition_takes_the_place_of_the_older_one(desk: Path) -> None:
    imported(desk, "FASCSAOrders23277.CSV")

    done = imported(desk, "FASCSAOrders26282.CSV")

    assert done.told == (
        "sam-fascsa-orders.list.json: held the same list of 2023-10-04; it was replaced",
    )
    assert len(read_stored((desk / "sam-fascsa-orders.list.json").read_bytes(), "x").parties) == 2


def test_an_older_edition_over_a_newer_one_is_told(desk: Path) -> None:
    imported(desk, "FASCSAOrders26282.CSV")

    done = imported(desk, "FASCSAOrders23277.CSV")

    assert "of 2026-10-09 and is the newer one; it was replaced" in done.told[0]


@pytest.mark.parametrize("target", ["names.txt", "own_list.csv", "other.list.json"])
def test_nothing_but_the_same_list_is_ever_replaced(desk: Path, target: str) -> None:
    imported(desk, "names.txt", target="other.list.json", list_id="another")
    before = (desk / target).read_bytes()

    with pytest.raises(OutputError):
        imported(desk, "names.txt", target=target)

    assert (desk / target).read_bytes() == before


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("missing.csv", None, "missing.csv: expected a list, met: no such file"),
        ("empty.csv", b"", "empty.csv: expected a list, met an empty file"),
        ("a.xlsx", b"PK\x03\x04 no archive", "a.xlsx"),
        (
            "prose.txt",
            b"To whom it may concern, this is not a list.\n",
            "prose.txt: expected one of",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_refused(desk: Path, name, content, expected) -> None:
    if content is not None:
        (desk / name).write_bytes(content)

    with pytest.raises(InputError) as refused:
        imported(desk, name)

    assert refused.value.message.startswith(expected)
    assert not list(desk.glob("*.list.json"))


def test_a_list_that_was_imported_is_not_imported_again(desk: Path) -> None:
    imported(desk, "names.txt")

    with pytest.raises(InputError, match="expected a list as it was downloaded, met one that was"):
        imported(desk, "names.list.json")


def test_a_stored_list_can_be_checked(desk: Path) -> None:
    imported(desk, "own_list.csv")

    done = check_files(["own-list.list.json"], width=WIDE, folder=desk, as_of="2026-11-22")

    assert done.code == 0
    assert done.text.splitlines()[0] == "own_list.csv"
    assert "parties: 2, 1 of them ended before 2026-11-22" in done.text


def test_a_damaged_stored_list_is_refused_where_it_is_checked(desk: Path) -> None:
    imported(desk, "own_list.csv")
    path = desk / "own-list.list.json"
    path.write_bytes(path.read_bytes()[:-20])

    done = check_files(["own-list.list.json"], width=WIDE, folder=desk)

    assert (done.code, done.text) == (2, "")
    assert done.refused[0].startswith("own-list.list.json: expected a list stored by exposure")
