"""Which results are left out for a newer one, and which must count beside it?"""

from msgspec.structs import replace

from exposure.model.gap import GapEffect
from tests.graph.builders import bill, changed
from tests.ingest.carried.test_read import APP as UNNAMED
from tests.ingest.carried.test_read import checked, documents, read, result_of, told

APP = replace(UNNAMED, asset="Shop")


def test_of_two_days_of_one_product_the_newest_counts() -> None:
    before = changed(APP, "a", version="0.9")
    old = result_of(checked(before, "0" * 64), "2026-10-01")
    new = result_of(checked(APP), "2026-10-09")

    estate = read(("new.json", new), ("old.json", old))

    assert documents(estate) == ["new.json › build/app.cdx.json"]
    assert told(estate) == [("superseded-result", GapEffect.note, "old.json › build/app.cdx.json")]
    assert "of 2026-10-01" in estate.gaps[0].reason


def test_an_older_sbom_that_was_checked_again_takes_no_newer_ones_place() -> None:
    """A release of last year is checked every night; what is built today is in the field, too."""
    new = result_of(checked(replace(APP, dated="2026-09-30"), "0" * 64), "2026-10-01")
    old = result_of(checked(replace(APP, dated="2025-09-30")), "2026-10-09")

    assert len(read(("new.json", new), ("old.json", old)).bills) == 2


def test_without_a_stated_product_both_count() -> None:
    """Two repositories made from one template call root and file alike, and hold much the same."""
    old = result_of(checked(changed(UNNAMED, "a", version="0.9"), "0" * 64), "2026-10-01")
    new = result_of(checked(UNNAMED), "2026-10-09")

    estate = read(("new.json", new), ("old.json", old))

    assert documents(estate) == ["new.json › build/app.cdx.json", "old.json › build/app.cdx.json"]
    assert told(estate) == []


def test_two_repositories_that_make_one_product_both_count() -> None:
    shop = [
        replace(changed(APP, "root", name=name), asset="Shop", dated=None)
        for name in ("back", "front")
    ]
    back = result_of(checked(shop[0], "0" * 64), "2026-10-01")
    front = result_of(checked(shop[1]), "2026-10-09")

    assert len(read(("back.json", back), ("front.json", front)).bills) == 2


def test_two_repositories_that_call_their_root_alike_both_count() -> None:
    """Hardly anything of the one is in the other: a new build of the same would keep most."""
    back = bill("root>a, root>b, root>c", document="bom.json")
    front = bill("root>x, root>y, root>c", document="bom.json")

    estate = read(
        ("back.json", result_of(checked(back, "0" * 64), "2026-10-01")),
        ("front.json", result_of(checked(front), "2026-10-09")),
    )

    assert len(estate.bills) == 2


def test_results_of_one_product_whose_sboms_name_no_root_all_count() -> None:
    nameless = [
        replace(bill(text, document="poetry.lock"), asset="Shop") for text in ("a>b", "a>c")
    ]
    old = result_of(checked(nameless[0], "0" * 64), "2026-10-01")

    new = result_of(checked(nameless[1]), "2026-10-09")

    assert len(read(("a.json", old), ("b.json", new)).bills) == 2


def test_each_older_result_is_left_out_for_one_that_is_newer() -> None:
    days = ["2026-10-01", "2026-10-05", "2026-10-09"]
    drawn = [changed(APP, "a", version=day) for day in days]
    files = [
        (f"{day}.json", result_of(checked(one, day), day))
        for day, one in zip(days, drawn, strict=True)
    ]

    estate = read(*files)

    assert documents(estate) == ["2026-10-09.json › build/app.cdx.json"]
    assert [one[0] for one in told(estate)] == ["superseded-result"] * 2


def test_of_one_sbom_a_result_that_says_less_takes_no_other_ones_place() -> None:
    """The hash is the same, and another version, or another hand, read no supplier."""
    told_more = result_of(checked(changed(APP, "a", supplier="Harbour Ltd")), "2026-10-01")
    told_less = result_of(checked(APP), "2026-10-09")

    assert len(read(("more.json", told_more), ("less.json", told_less)).bills) == 2


def test_two_builds_of_one_day_both_count() -> None:
    """Which of the two is older nobody says, and a product may be built in two ways."""
    other = result_of(checked(changed(APP, "a", version="0.9"), "0" * 64))

    assert len(read(("a.json", result_of(checked(APP))), ("b.json", other)).bills) == 2


def test_another_sbom_of_the_same_product_both_count() -> None:
    other = bill("root>b", document="build/web.cdx.json")
    newer = result_of(checked(other, "0" * 64), "2026-10-09")

    assert len(read(("a.json", result_of(checked(APP))), ("b.json", newer)).bills) == 2
