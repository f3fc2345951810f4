"""Is what a build submits of its manifests read with routes and marks?"""

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom.report.snapshot import read_snapshot
from exposure.inventory.bill import CONTAINED, DEV, PLAIN, Bill
from tests.ingest.sbom.build import NAME, edges_of, kinds_of, node_at, raw_of


def snapshot(resolved: object, **members: object) -> Bill:
    manifests = {"package-lock.json": {"name": "package-lock.json", "resolved": resolved}}
    document = {"version": 0, "scanned": "2026-10-31T08:00:00Z", "manifests": manifests}
    bill = read_snapshot(NAME, raw_of(document | members), DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


def test_packages_are_read_behind_the_manifest_that_is_their_root() -> None:
    bill = snapshot({"@a/b": {"package_url": "pkg:npm/%40a/b@1.0", "relationship": "direct"}})

    assert (bill.names, bill.versions) == (["package-lock.json", "@a/b"], ["", "1.0"])
    assert bill.purls == ["", "pkg:npm/%40a/b@1.0"]
    assert (bill.roots, bill.dated) == ((0,), "2026-10-31")


def test_a_place_is_a_json_pointer() -> None:
    resolved = {"@anthropic-ai/sdk": {"package_url": "pkg:npm/%40anthropic-ai/sdk@1"}, "a~b": {}}
    document = {"manifests": {"a": {}, "apps/b": {"resolved": resolved}}}

    bill = snapshot({}, **document)

    places = [bill.place_of(node) for node in range(len(bill))]
    assert places == [
        "/manifests/a", "/manifests/apps~1b", "/manifests/apps~1b/resolved/@anthropic-ai~1sdk",
        "/manifests/apps~1b/resolved/a~0b",
    ]  # fmt: skip
    assert node_at(document, places[2]) == resolved["@anthropic-ai/sdk"]


def test_a_key_that_no_place_can_hold_is_not_spelled_out() -> None:
    assert snapshot({"a{}": {}}).place_of(1) == "/manifests/package-lock.json/resolved"


def test_a_version_is_not_taken_from_a_scope() -> None:
    assert snapshot({"b": {"package_url": "pkg:npm/@a/b"}}).versions == ["", ""]


def test_direct_ones_are_needed_by_the_manifest_and_others_by_key_or_purl() -> None:
    bill = snapshot({
        "a": {"package_url": "pkg:npm/a@1", "relationship": "direct", "dependencies": ["b"]},
        "b": {"package_url": "pkg:npm/b@1", "relationship": "indirect",
              "dependencies": ["pkg:npm/c@1"]},
        "c": {"package_url": "pkg:npm/c@1", "relationship": "indirect"},
        "d": {"package_url": "pkg:npm/d@1", "relationship": "direct", "scope": "development"},
        "e": {"package_url": "pkg:npm/e@1"},
    })  # fmt: skip

    root = "package-lock.json"
    assert sorted(edges_of(bill)) == sorted([
        (root, "a", PLAIN), ("a", "b", PLAIN), ("b", "c", PLAIN), (root, "d", DEV),
        (root, "e", CONTAINED),
    ])  # fmt: skip


def test_a_package_of_another_manifest_is_another_node() -> None:
    other = {"m1": {"resolved": {"a": {"relationship": "direct"}}},
             "m2": {"resolved": {"a": {"relationship": "direct"}}}}  # fmt: skip

    bill = snapshot({}, manifests=other)

    assert (bill.names, bill.roots) == (["m1", "a", "m2", "a"], (0, 2))


def test_a_dependency_that_is_not_listed_hides_presence() -> None:
    bill = snapshot({"a": {"relationship": "direct", "dependencies": ["gone"]}})

    assert ("dangling-reference", "hides_presence") in kinds_of(bill)


def test_without_packages_nothing_can_be_said() -> None:
    assert kinds_of(snapshot({})) == [("no-components", "hides_presence")]


def test_a_repeated_key_is_said() -> None:
    raw = b'{"manifests": {"m": {"resolved": {"a": {}}, "resolved": {"b": {}}}}}'

    reading = read_snapshot(NAME, raw, DEFAULT_BOUNDS)

    assert ("duplicate-key", "hides_presence") in [(g.kind, g.effect.value) for g in reading.gaps]


@pytest.mark.parametrize("raw", [b"", b"[]", b'{"manifests": {'])
def test_what_is_no_snapshot_is_refused(raw: bytes) -> None:
    with pytest.raises(InputError):
        read_snapshot(NAME, raw, DEFAULT_BOUNDS)
