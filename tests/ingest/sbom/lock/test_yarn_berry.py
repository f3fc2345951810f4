"""What does a yarn.lock of Yarn 2 or later become?"""

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom.lock.yarn_berry import read_yarn_berry_lock
from exposure.ingest.sniff.locks import yarn_berry_lock, yarn_classic_lock
from exposure.inventory.bill import OPTIONAL, PLAIN, Bill
from tests.ingest.sbom.build import edges_of, kinds_of

NAME = "yarn.lock"
HEAD = "__metadata:\n  version: 8\n"
APP = '"app@workspace:."'
UNMARKED = ("unmarked-needs", "note")


def read(text: str) -> Bill:
    bill = read_yarn_berry_lock(NAME, text.encode(), DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


def entry(key: str, resolution: str, version: str = "1.0.0", **sections: str) -> str:
    """Write one entry; a section is written in flow style."""
    lines = [f'"{key}":', f"  version: {version}", f'  resolution: "{resolution}"']
    return "\n".join([*lines, *(f"  {name}: {said}" for name, said in sections.items())]) + "\n"


def app(**sections: str) -> str:
    return entry("app@workspace:.", "app@workspace:.", "0.0.0-use.local", **sections)


def package(name: str, wanted: str = "^1", version: str = "1.0.0", **sections: str) -> str:
    return entry(f"{name}@npm:{wanted}", f"{name}@npm:{version}", version, **sections)


def lock(*entries: str) -> Bill:
    return read("\n".join([HEAD, *entries]))


def test_the_workspace_at_the_top_is_the_root() -> None:
    bill = lock(package("a"), app(dependencies='{a: "npm:^1"}'))

    assert (bill.names, bill.versions, bill.roots) == (["a", "app"], ["1.0.0", ""], (1,))
    assert edges_of(bill) == [("app@workspace:.", "a@npm:^1", PLAIN)]
    assert (bill.format, list(bill.lines or ())) == ("yarn.lock 8", [4, 8])


def test_needs_for_development_are_said_to_be_mixed_in() -> None:
    assert kinds_of(lock(package("a"), app(dependencies='{a: "npm:^1"}'))) == [UNMARKED]


def test_earlier_versions_leave_the_protocol_out() -> None:
    bill = lock(package("a"), app(dependencies="{a: ^1}"))

    assert edges_of(bill) == [("app@workspace:.", "a@npm:^1", PLAIN)]


def test_an_entry_answers_each_of_its_descriptors() -> None:
    a = entry("@s/a@npm:^1, @s/a@npm:~1.0", "@s/a@npm:1.0.0", dependencies='{b: "npm:^1"}')
    other = package("b", dependencies='{"@s/a": "npm:~1.0"}')
    bill = lock(a, other, app(dependencies='{"@s/a": ^1}'))

    assert bill.purls[0] == "pkg:npm/%40s/a@1.0.0"
    assert len(edges_of(bill)) == 3


def test_other_workspaces_are_packages_of_the_root() -> None:
    member = entry("b@workspace:^, b@workspace:packages/b", "b@workspace:packages/b",
                   "0.0.0-use.local", dependencies='{a: "npm:^1"}')  # fmt: skip
    bill = lock(package("a"), app(), member)

    assert edges_of(bill) == [
        ("app@workspace:.", bill.refs[2], PLAIN), (bill.refs[2], "a@npm:^1", PLAIN),
    ]  # fmt: skip
    assert (bill.roots, kinds_of(bill)) == ((1,), [UNMARKED])


def test_workspaces_without_one_at_the_top_are_all_roots() -> None:
    bill = lock(
        *(entry(f"{name}@workspace:{name}", f"{name}@workspace:{name}") for name in ("a", "b"))
    )

    assert bill.roots == (0, 1)


def test_an_alias_goes_by_its_real_name() -> None:
    bill = lock(
        entry("alias@npm:real@^3", "real@npm:3.0.0", "3.0.0"), app(dependencies='{alias: "npm:real@^3"}')
    )  # fmt: skip

    assert (bill.names[0], bill.purls[0], len(edges_of(bill))) == ("real", "pkg:npm/real@3.0.0", 1)


@pytest.mark.parametrize(
    ("resolution", "urls"),
    [
        ("a@npm:1.0.0", []),
        ("a@https://code.example/a.git#commit=0a1b", ["https://code.example/a.git#commit=0a1b"]),
        ("a@npm:1.0.0::__archiveUrl=https%3A%2F%2Fregistry.example%2Fa.tgz", ["https://registry.example/a.tgz"]),
        ("a@virtual:0a1b#npm:1.0.0", []),
        ("a@file:./a.tgz#./a.tgz::hash=0a1b", ["file:./a.tgz#./a.tgz::hash=0a1b"]),
    ],
)  # fmt: skip
def test_what_comes_from_elsewhere_keeps_its_address(resolution: str, urls: list[str]) -> None:
    bill = lock(entry("a@npm:^1", resolution), app())

    assert (bill.purls[0], bill.urls) == ("pkg:npm/a@1.0.0", urls)


def test_a_patched_package_leads_to_what_it_patches() -> None:
    wish = "patch:a@npm%3A1.0.0#./a.patch"
    patched = entry(f"a@{wish}::locator=app%40workspace%3A.", f"a@{wish}::version=1.0.0&hash=0a1b")
    bill = lock(package("a", "1.0.0"), patched, app(dependencies=f'{{a: "{wish}"}}'))

    assert edges_of(bill) == [
        (bill.refs[1], "a@npm:1.0.0", PLAIN), ("app@workspace:.", bill.refs[1], PLAIN),
    ]  # fmt: skip


@pytest.mark.parametrize("inner", ["a@npm%3A^1#optional!", "a@^1#~"])
def test_a_patch_that_yarn_applies_itself_stands_between(inner: str) -> None:
    patched = entry(f"a@patch:{inner}builtin<compat/a>", "a@patch:a@npm%3A1.0.0#x::version=1.0.0")
    bill = lock(package("a"), patched, app(dependencies='{a: "npm:^1"}'))

    assert edges_of(bill) == [
        (bill.refs[1], "a@npm:^1", PLAIN), ("app@workspace:.", bill.refs[1], PLAIN),
    ]  # fmt: skip


def test_an_optional_dependency_is_an_optional_edge_and_may_be_absent() -> None:
    bill = lock(package("a"), app(dependencies="{a: ^1, b: ^1}",
                                  dependenciesMeta="{a: {optional: true}, b: {optional: true}}"))  # fmt: skip

    assert edges_of(bill) == [("app@workspace:.", "a@npm:^1", OPTIONAL)]
    assert kinds_of(bill) == [UNMARKED]


def test_a_peer_of_which_one_version_is_listed_is_an_edge() -> None:
    peers = {
        "peerDependencies": "{b: '*', c: '*'}",
        "peerDependenciesMeta": "{b: {optional: true}}",
    }
    bill = lock(package("a", **peers), package("b"), app())

    assert edges_of(bill) == [("a@npm:^1", "b@npm:^1", OPTIONAL)]
    assert kinds_of(bill) == [UNMARKED]


def test_a_required_package_that_is_absent_is_said() -> None:
    assert kinds_of(lock(package("a", dependencies="{b: ^1}"), app(dependencies="{a: ^1}"))) == [
        ("dangling-reference", "hides_presence"), UNMARKED,
    ]  # fmt: skip


def test_a_range_that_was_overridden_leads_to_the_only_version_there_is() -> None:
    bill = lock(package("a", "2.0.0", "2.0.0"), app(dependencies="{a: ^1}"))

    assert edges_of(bill) == [("app@workspace:.", "a@npm:2.0.0", PLAIN)]


def test_a_cycle_is_two_edges() -> None:
    bill = lock(package("a", dependencies="{b: ^1}"), package("b", dependencies="{a: ^1}"), app())

    assert len(edges_of(bill)) == 2


@pytest.mark.parametrize("broken", ["'a@npm:^1': 1.0.0\n", "'a@npm:^1': [a]\n", "'a@npm:^1':\n"])
def test_an_entry_of_another_shape_is_listed_and_said(broken: str) -> None:
    bill = lock(app(), broken)

    assert bill.names == ["app", "a"]
    assert ("unreadable-entry", "hides_presence") in kinds_of(bill)


def test_dependencies_of_another_shape_are_said() -> None:
    assert ("unreadable-entry", "blurs_route") in kinds_of(lock(app(dependencies="[a]")))


@pytest.mark.parametrize("text", ["", "a", f"{HEAD}\n'a@npm:^1", f"{HEAD}\na: {{}}\na: {{}}\n"])
def test_what_is_no_lock_file_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="expected"):
        read(text)


def test_a_file_without_entries_says_nothing_of_contents() -> None:
    assert ("no-components", "hides_presence") in kinds_of(read(HEAD))


def test_it_is_known_by_what_it_says_of_itself() -> None:
    assert yarn_berry_lock(f"# This file is generated.\n\n{HEAD}".encode())
    assert not yarn_classic_lock(HEAD.encode())
    assert not yarn_berry_lock(b"vendor\n__metadata: of a table\n")


def test_an_archive_of_another_package_is_said() -> None:
    archive = "https%3A%2F%2Fregistry.example%2F%40s%2Freal%2F-%2Freal-1.0.0.tgz"
    text = (f'"ok@npm:1.0.0":\n  version: 1.0.0\n'
            f'  resolution: "ok@npm:1.0.0::__archiveUrl={archive}"\n')  # fmt: skip
    bill = read_yarn_berry_lock("yarn.lock", text.encode(), DEFAULT_BOUNDS).bill
    assert bill is not None

    assert ("further-name", "hides_presence") in kinds_of(bill)
