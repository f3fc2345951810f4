"""Do scans obey stored lists as they stand, told by their content and refused where they are none?"""

import json
import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from exposure.errors import InputError, ResultError
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.lists.read import read_list
from exposure.ingest.lists.stored import write_list
from exposure.jobs.register.registered import register_of, registered
from exposure.model.law.listed import ImportedList
from exposure.model.settings import Settings
from exposure.register.lists.told import list_warnings
from exposure.scan.examination import scan

OWN = "- {id: northgate, name: Northgate Analytics}\n"


@pytest.fixture
def desk(tmp_path: Path, root: Path) -> Path:
    for path in (root / "fixtures" / "lists").iterdir():
        shutil.copy(path, tmp_path)
    store(tmp_path, "FASCSAOrders26282.CSV", "orders.json")
    store(tmp_path, "own_list.csv", "ours.json")
    (tmp_path / "own.yaml").write_text(OWN)
    return tmp_path


def store(desk: Path, name: str, target: str, **changes) -> ImportedList:
    imported = replace(read_list(name, (desk / name).read_bytes(), DEFAULT_BOUNDS), **changes)
    (desk / target).write_bytes(write_list(imported))
    return imported


def overlays(desk: Path, *names: str) -> list[str]:
    register = registered(Settings(vendors=names), desk).register
    return [one.partition(" ")[0] for one in register.overlays]


def test_lists_lie_over_the_users_own_files_whatever_the_order(desk: Path) -> None:
    assert overlays(desk, "orders.json", "own.yaml", "ours.json") == [
        "own.yaml", "orders.json", "ours.json",
    ]  # fmt: skip


def test_parties_are_looked_for_because_they_are_listed_and_nobody_asked_for_them(
    desk: Path,
) -> None:
    asked = registered(Settings(vendors=("own.yaml", "orders.json")), desk)

    assert asked.settings.watch == ("northgate",)
    assert "sam-fascsa-orders-kestrinova-backup-ag" in asked.register.vendors


def test_a_scan_finds_who_is_listed_and_not_who_was(desk: Path) -> None:
    rows = "Vendor\nKestrinova Backup AG\nOld Tollmere Works\nSam A Tester\n"
    (desk / "v.csv").write_text(rows)
    asked = registered(Settings(vendors=("orders.json",)), desk)

    def found(day: str) -> list[str]:
        result = scan(["v.csv"], as_of=day, register=asked.register, settings=asked.settings,
                      folder=desk)  # fmt: skip
        return [one.subject.name for one in result.findings]

    assert found("2026-11-22") == ["Kestrinova Backup AG"]
    assert found("2024-03-01") == ["Old Tollmere Works"]
    assert found("2024-03-02") == found("2021-01-01") == []


def test_a_result_says_which_lists_were_looked_through_and_names_those_met_alone(
    desk: Path,
) -> None:
    (desk / "v.csv").write_text("Vendor\nKestrinova Backup AG\n")
    asked = registered(Settings(vendors=("orders.json", "ours.json")), desk)

    result = scan(["v.csv"], as_of="2026-11-22", register=asked.register, settings=asked.settings,
                  folder=desk)  # fmt: skip

    assert [(one.id, one.looked_for) for one in result.lists] == [
        ("section-1260h", 116), ("sam-fascsa-orders", 1), ("own-list", 1),
    ]  # fmt: skip
    listed = [one.id for one in result.looked_for if one.listed_in]
    assert listed == ["sam-fascsa-orders-kestrinova-backup-ag"]
    (act,) = (one for one in result.designations if one.vendor == listed[0])
    assert (act.authority, act.stated_in) == ("SAM.gov FASCSA orders", "orders.json")
    assert any("states no date" in one for one in result.summary.warnings)


def test_an_explanation_needs_the_same_lists(desk: Path) -> None:
    (desk / "v.csv").write_text("Vendor\nKestrinova Backup AG\n")
    asked = registered(Settings(vendors=("orders.json", "own.yaml")), desk)
    result = scan(["v.csv"], as_of="2026-11-22", register=asked.register, settings=asked.settings,
                  folder=desk)  # fmt: skip

    assert register_of(result, desk).overlays == result.register.overlays

    store(desk, "FASCSAOrders23277.CSV", "orders.json")
    with pytest.raises(ResultError, match=r"^orders.json: expected"):
        register_of(result, desk)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("consolidated.csv", "Consolidated Screening List (CSV) as downloaded"),
        ("consolidated.json", "Consolidated Screening List (JSON) as downloaded"),
        ("SAM_Exclusions_Public_Extract_V2_26282.CSV", "SAM.gov exclusions (CSV) as downloaded"),
        ("FASCSAOrders26282.CSV", "SAM.gov FASCSA orders (CSV) as downloaded"),
        ("section_1260h.html", "Section 1260H notice as downloaded"),
        ("entities.ftm.json", "FollowTheMoney entities (JSON lines) as downloaded"),
    ],
)
def test_a_list_as_downloaded_is_told_how_it_becomes_of_use(desk: Path, name, shown) -> None:
    with pytest.raises(InputError) as refused:
        registered(Settings(vendors=(name,)), desk)

    assert refused.value.message == (
        f"{name}: expected a file of your own, or a list that was imported, met {shown}"
    )
    assert refused.value.hint == f"import it first: exposure register import {name}"


def test_a_broken_file_of_the_users_own_is_refused_as_ever(desk: Path) -> None:
    (desk / "own.yaml").write_text("- {id: northgate, nmae: Northgate}\n")

    with pytest.raises(InputError, match=r"^own.yaml: ") as refused:
        registered(Settings(vendors=("own.yaml",)), desk)

    assert "import" not in refused.value.hint


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"dated": "soon"}, "dated"),
        ({"id": "Our List"}, "id"),
    ],
)
def test_a_stored_list_that_was_edited_into_nonsense_is_refused(desk: Path, changes, place) -> None:
    store(desk, "own_list.csv", "ours.json", **changes)

    with pytest.raises(InputError, match=f"^ours.json: {place}: expected"):
        registered(Settings(vendors=("ours.json",)), desk)


@pytest.mark.parametrize("field", ["since", "until"])
def test_a_day_of_a_party_that_is_none_is_refused(desk: Path, field: str) -> None:
    imported = store(desk, "own_list.csv", "ours.json")
    parties = (replace(imported.parties[0], **{field: "2026-13-01"}), *imported.parties[1:])
    (desk / "ours.json").write_bytes(write_list(replace(imported, parties=parties)))

    with pytest.raises(InputError, match=rf"^ours.json: parties.0.{field}: expected a day as"):
        registered(Settings(vendors=("ours.json",)), desk)


def test_a_list_that_another_version_writes_is_refused(desk: Path) -> None:
    path = desk / "ours.json"
    path.write_bytes(path.read_bytes().replace(b"exposure-list/1", b"exposure-list/2"))

    with pytest.raises(InputError, match="expected schema exposure-list/1, met 'exposure-list/2'"):
        registered(Settings(vendors=("ours.json",)), desk)


def test_the_same_list_under_two_names_is_refused(desk: Path) -> None:
    shutil.copy(desk / "ours.json", desk / "twin.json")

    with pytest.raises(
        InputError, match=r"^twin.json: expected each list once, met the one of ours"
    ):
        registered(Settings(vendors=("ours.json", "twin.json")), desk)


def warned(desk: Path, *names: str) -> list[str]:
    asked = registered(Settings(vendors=names), desk)
    return list(list_warnings(asked.register, "2026-11-22"))


def test_a_stored_list_that_somebody_edited_is_told_in_every_output(desk: Path) -> None:
    path = desk / "orders.json"
    path.write_text(path.read_text().replace("KESTRINOVA BACKUP AG", "TOLLMERE BACKUP AG"))

    (told,) = [one for one in warned(desk, "orders.json") if "import wrote" in one]

    assert told.startswith("orders.json is not what an import wrote: it was changed since")
    assert registered(Settings(vendors=("orders.json",)), desk).register.lists[-1].is_changed


@pytest.mark.parametrize(
    ("old", "new"),
    [('"since": "2025-07-11"', '"since": "2026-07-11"'), ('"dated": "2026-10-09"', '"dated": "2026-11-09"'),
     ('"sha256": "0', '"sha256": "1'), ('"content_sha256": "', '"content_sha256": "0')],
)  # fmt: skip
def test_any_changed_fact_of_a_stored_list_is_told(desk: Path, old: str, new: str) -> None:
    path = desk / "orders.json"
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))

    assert any("import wrote" in one for one in warned(desk, "orders.json"))


def test_a_stored_list_that_is_laid_out_otherwise_is_the_same(desk: Path) -> None:
    path = desk / "orders.json"
    path.write_text(json.dumps(json.loads(path.read_text()), indent=4))

    assert not any("import wrote" in one for one in warned(desk, "orders.json", "ours.json"))


def test_editions_of_one_list_are_laid_in_the_order_of_their_days(desk: Path) -> None:
    for number, dated in enumerate(("2027-01-05", "2026-12-01", None)):
        store(desk, "own_list.csv", f"e{number}.json", id="ed", dated=dated, sha256=str(number))

    assert overlays(desk, "e0.json", "orders.json", "e1.json", "e2.json") == [
        "e2.json", "orders.json", "e1.json", "e0.json",
    ]  # fmt: skip
