"""Of which expected repositories is a result missing, old, undated or written under other settings?"""

import pytest
from msgspec.structs import replace

from exposure.graph.record_systems.universe import Universe, universe_of
from exposure.inventory.bill import Bill, Carried
from exposure.model.coverage.repositories import RepositoryState, roster_sentences
from exposure.model.gap import GapEffect
from exposure.model.record_systems.expected import ExpectedRepository
from exposure.model.record_systems.stated import StatedSystem
from exposure.model.settings import Settings
from tests.graph.builders import bill
from tests.graph.record_systems.conftest import AS_OF, estate_of

OURS, THEIRS = "a" * 64, "b" * 64


def result(name: str = "ci/desk.json", *, root: str = "app", dated: str | None = "2026-11-20",
           checked: str = "2026-11-21", policy: str = OURS, asset: str = "") -> Bill:  # fmt: skip
    """An SBOM that was read in the result of a check."""
    drawn = bill(f"{root}>a", document=f"{name} › bom.json", roots=(root,))
    return replace(drawn, dated=dated, asset=asset, carried=Carried(name, checked, policy))


def held(*bills: Bill, names: tuple[str, ...] = ("desk",), age: int = 14,
         policy: str = OURS) -> Universe:  # fmt: skip
    roster = tuple(ExpectedRepository(name, "Ann Lee", age) for name in names)
    settings = Settings(repositories=roster, config="exposure.toml", config_sha256=policy,
                        record_systems=(StatedSystem("erp_vendors", "not_fed"),))  # fmt: skip
    return universe_of(estate_of(*bills), settings, AS_OF)


def gaps(universe: Universe) -> list[tuple[str, GapEffect, str]]:
    return [
        (gap.kind, gap.effect, gap.document)
        for gap in universe.gaps if not gap.kind.startswith("record-system")
    ]  # fmt: skip


def states(universe: Universe) -> list[RepositoryState]:
    return [one.state for one in universe.repositories]


def test_a_result_that_is_there_and_new_makes_no_gap() -> None:
    universe = held(result(asset="Desk"))

    assert states(universe) == [RepositoryState.read]
    assert gaps(universe) == []
    assert roster_sentences(universe.repositories) == ("Expected: 1 repository; a result of each.",)


@pytest.mark.parametrize("one", [
    result(asset="DESK"), result(root="desk"), result("ci/desk.json"), result("desk/r.json"),
    result("ci.zip › desk.json"), bill("root>a", document="desk/bom.json"),
    bill("root>a", document="desk.cdx.json"),
], ids=["asset", "root", "result", "folder of the result", "archive", "folder", "file"])  # fmt: skip
def test_any_of_these_names_is_the_repository(one: Bill) -> None:
    assert states(held(replace(one, dated="2026-11-20"))) == [RepositoryState.read]


def test_a_similar_name_is_another_repository() -> None:
    universe = held(result("ci/desk-web.json", asset="desk web"))

    assert states(universe) == [RepositoryState.missing]
    assert gaps(universe) == [
        ("repository-missing", GapEffect.hides_presence, "exposure.toml"),
        ("repository-unexpected", GapEffect.note, "ci/desk-web.json"),
    ]


def test_what_is_missing_is_told_with_its_owner() -> None:
    universe = held(names=("desk", "billing"))

    assert [gap.place for gap in universe.gaps if gap.kind == "repository-missing"] == [
        "repository[0]", "repository[1]",
    ]  # fmt: skip
    assert "'billing' (Ann Lee) is expected" in universe.gaps[-1].reason
    assert roster_sentences(universe.repositories) == (
        "Expected: 2 repositories; no result of 2 (desk, billing).",
    )


@pytest.mark.parametrize(("dated", "checked"), [
    ("2026-11-07", "2026-11-22"), ("2026-11-22", "2026-11-07"), (None, "2026-11-07"),
])  # fmt: skip
def test_an_old_sbom_or_an_old_check_is_stale(dated: str | None, checked: str) -> None:
    """A check of today says nothing new of an SBOM of last year."""
    universe = held(result(dated=dated, checked=checked))

    assert states(universe) == [RepositoryState.stale]
    assert gaps(universe) == [
        ("repository-stale", GapEffect.hides_presence, "ci/desk.json › bom.json")
    ]
    assert "more than 14 days before 2026-11-22" in universe.repositories[0].because


def test_the_last_day_is_not_too_old() -> None:
    assert states(held(result(dated="2026-11-08"))) == [RepositoryState.read]


def test_one_new_result_of_a_repository_is_enough() -> None:
    old = result("old/desk.json", dated="2026-01-01")

    assert states(held(old, result())) == [RepositoryState.read]


def test_the_new_result_of_one_root_makes_no_other_root_new() -> None:
    """Two repositories may make one product."""
    back = result("back.json", root="back", asset="desk", dated="2026-01-01")
    front = result("front.json", root="front", asset="desk")

    universe = held(back, front)

    assert (states(universe), universe.repositories[0].dated) == (
        [RepositoryState.stale], "2026-01-01",
    )  # fmt: skip


def test_a_result_that_names_a_product_of_the_roster_answers_to_no_other_name() -> None:
    """Its root is called like another repository, of which no result came."""
    universe = held(result(asset="Desk", root="billing"), names=("desk", "billing"))

    assert states(universe) == [RepositoryState.read, RepositoryState.missing]


@pytest.mark.parametrize("asset", ["help  desk", "Help-Desk", "HELPDESK "])
def test_a_product_is_known_however_it_is_written(asset: str) -> None:
    name = asset.replace("-", " ").strip().casefold()

    assert states(held(result(asset=asset), names=(name,))) == [RepositoryState.read]


@pytest.mark.parametrize(("dated", "says"), [
    ("2026-11-20", ""), ("2027-01-01", "2027-01-01, a day after the law date 2026-11-22"),
])  # fmt: skip
def test_a_day_to_come_tells_no_age(dated: str, says: str) -> None:
    universe = held(result(dated=dated, checked=dated))

    reasons = [gap.reason for gap in universe.gaps if gap.kind == "repository-undated"]
    assert [reason.endswith(f"states {says}") for reason in reasons] == ([True] if says else [])


def test_an_sbom_without_a_date_is_a_note() -> None:
    undated = replace(bill("root>a", document="desk.cdx.json"), dated=None)

    assert gaps(held(undated)) == [("repository-undated", GapEffect.note, "exposure.toml")]


def test_a_suppliers_sbom_is_no_unexpected_result() -> None:
    universe = held(result(asset="desk"), bill("root>a", document="bought.cdx.json"))

    assert gaps(universe) == []


def test_many_unexpected_results_are_counted() -> None:
    many = [result(f"ci/{number}.json") for number in range(30)]

    universe = held(*many, names=())
    listed = held(*many)

    assert gaps(universe) == []
    assert len([gap for gap in listed.gaps if gap.kind == "repository-unexpected"]) == 21


def test_the_roster_is_the_record_system_of_repositories() -> None:
    universe = held(result(asset="desk"), names=("desk", "billing"))

    (system,) = [one for one in universe.systems if one.key == "repositories"]
    assert (system.state, system.missing) == ("not_fed", ("billing",))
    assert "source repositories" not in "".join(gap.reason for gap in universe.gaps)


@pytest.mark.parametrize(("policy", "how"), [
    (THEIRS, "1 under others"), ("", "1 under none"), ("not public", "1 not told"),
])  # fmt: skip
def test_a_result_under_other_settings_is_a_warning(policy: str, how: str) -> None:
    universe = held(result(policy=policy), result("ci/b.json", asset="desk"))

    assert ("other-policy", GapEffect.note, "exposure.toml") in gaps(universe)
    assert f"other settings than exposure.toml ({how}): ci/desk.json;" in universe.warnings[-1]


def test_a_scan_without_settings_compares_no_policy() -> None:
    assert held(result(policy=THEIRS), policy="").warnings == ()
