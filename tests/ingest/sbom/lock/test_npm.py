"""What does a package-lock.json become?"""

import json
from pathlib import Path

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.formats import Recognised, form_of
from exposure.ingest.sbom.lock.npm import read_npm_lock
from exposure.ingest.sniff.locks import bun_lock, npm_lock
from exposure.inventory.bill import DEV, OPTIONAL, PLAIN, Bill
from tests.ingest.sbom.build import edges_of, kinds_of

NAME = "package-lock.json"
A, B = "node_modules/a", "node_modules/b"
ONE = {"version": "1.0.0"}


def read(raw: bytes, bounds: Bounds = DEFAULT_BOUNDS) -> Bill:
    bill = read_npm_lock(NAME, raw, bounds).bill
    assert bill is not None
    return bill


def lock(packages: object, **members: object) -> Bill:
    """Write and read a lock file of version 3."""
    whole = {"name": "app", "lockfileVersion": 3, "packages": packages, **members}
    return read(json.dumps(whole, indent=2).encode())


def root(**members: object) -> dict[str, object]:
    return {"name": "app", "version": "1.2.0", **members}


def old(**members: object) -> Bill:
    """Write and read a lock file of version 1."""
    whole = {"name": "app", "version": "1.2.0", "lockfileVersion": 1, **members}
    return read(json.dumps(whole, indent=2).encode())


def test_the_root_is_the_empty_path() -> None:
    bill = lock({A: ONE, "": root(dependencies={"a": "^1"})})

    assert (bill.names, bill.versions, bill.roots) == (["app", "a"], ["1.2.0", "1.0.0"], (0,))
    assert (bill.format, bill.gaps) == ("package-lock.json 3", ())


def test_a_package_has_the_purl_of_its_name_and_version() -> None:
    bill = lock({"": root(dependencies={"@s/a": "1"}), "node_modules/@s/a": {"version": "1.0+b"}})

    assert bill.purls == ["pkg:npm/app@1.2.0", "pkg:npm/%40s/a@1.0%2Bb"]


def test_a_root_without_a_name_has_that_of_the_file() -> None:
    assert lock({"": {"dependencies": {"a": "1"}}, A: ONE}).purls[0] == "pkg:npm/app"


def test_a_nested_copy_is_nearer_than_one_at_the_top() -> None:
    bill = lock({
        "": root(dependencies={"a": "1", "b": "1"}), A: {**ONE, "dependencies": {"b": "2"}},
        f"{A}/{B}": {"version": "2.0.0"}, B: ONE,
    })  # fmt: skip

    assert edges_of(bill) == [("app", A, PLAIN), ("app", B, PLAIN), (A, f"{A}/{B}", PLAIN)]


def test_a_nested_package_finds_what_stands_above_it() -> None:
    bill = lock({
        "": root(dependencies={"a": "1"}), A: {**ONE, "dependencies": {"b": "1"}},
        f"{A}/{B}": {**ONE, "dependencies": {"c": "1"}}, "node_modules/c": ONE,
    })  # fmt: skip

    assert (f"{A}/{B}", "node_modules/c", PLAIN) in edges_of(bill)


def test_a_copy_inside_another_package_is_not_found() -> None:
    bill = lock({"": root(dependencies={"b": "1"}), A: ONE, f"{A}/{B}": ONE})

    assert edges_of(bill) == []
    assert kinds_of(bill) == [
        ("dangling-reference", "hides_presence"), ("no-edges", "blurs_route"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("section", "mark"),
    [
        ("dependencies", PLAIN),
        ("devDependencies", DEV),
        ("optionalDependencies", OPTIONAL),
        ("peerDependencies", PLAIN),
    ],
)
def test_a_section_of_the_root_marks_its_edges(section: str, mark: int) -> None:
    assert edges_of(lock({"": root(**{section: {"a": "1"}}), A: ONE})) == [("app", A, mark)]


def test_an_optional_peer_is_an_optional_edge() -> None:
    peer = {"peerDependencies": {"b": "*"}, "peerDependenciesMeta": {"b": {"optional": True}}}
    bill = lock({"": root(dependencies={"a": "1"}), A: {**ONE, **peer}, B: ONE})

    assert edges_of(bill) == [("app", A, PLAIN), (A, B, OPTIONAL)]


@pytest.mark.parametrize("section", ["optionalDependencies", "peerDependencies"])
def test_what_need_not_be_there_is_no_gap_when_absent(section: str) -> None:
    bill = lock({"": root(dependencies={"a": "1"}), A: {**ONE, section: {"b": "1"}}})

    assert bill.gaps == ()


def test_a_required_package_that_is_absent_is_said() -> None:
    bill = lock({"": root(dependencies={"a": "1"}), A: {**ONE, "dependencies": {"b": "1"}}})

    assert [(gap.kind, gap.effect.value, gap.place, gap.reason) for gap in bill.gaps] == [
        ("dangling-reference", "hides_presence", "line 12",
         "'a' needs 'b', which the file does not list")
    ]  # fmt: skip


def test_each_absent_package_is_said() -> None:
    bill = lock({"": root(dependencies={f"a{n}": "1" for n in range(50)}), A: ONE})

    assert kinds_of(bill).count(("dangling-reference", "hides_presence")) == 50


def test_what_is_for_development_and_optional_is_both() -> None:
    both = {"devDependencies": {"a": "1"}, "optionalDependencies": {"a": "1"}}

    assert edges_of(lock({"": root(**both), A: ONE})) == [("app", A, OPTIONAL), ("app", A, DEV)]


def test_an_optional_peer_that_is_for_development_as_well_is_both() -> None:
    peer = {"peerDependencies": {"a": "1"}, "peerDependenciesMeta": {"a": {"optional": True}}}
    bill = lock({"": root(devDependencies={"a": "1"}, **peer), A: ONE})

    assert edges_of(bill) == [("app", A, OPTIONAL), ("app", A, DEV)]


def test_what_is_needed_plainly_is_not_for_development_as_well() -> None:
    both = {"devDependencies": {"a": "1"}, "dependencies": {"a": "1"}}

    assert edges_of(lock({"": root(**both), A: ONE})) == [("app", A, PLAIN)]


def test_what_is_for_development_and_optional_may_be_absent() -> None:
    both = {"devDependencies": {"b": "1"}, "optionalDependencies": {"b": "1"}}
    bill = lock({"": root(dependencies={"a": "1"}, **both), A: ONE})

    assert bill.gaps == ()


def test_a_package_that_says_both_of_itself_is_needed_in_both_ways() -> None:
    bill = lock({A: {**ONE, "dependencies": {"b": "1"}}, B: {**ONE, "devOptional": True}})

    assert edges_of(bill) == [(A, B, DEV), (A, B, OPTIONAL)]


@pytest.mark.parametrize("opens", ['" : {', '":{', '"\n:\n{', '": {'])
def test_a_key_has_its_line_however_the_colon_stands(opens: str) -> None:
    rest = '"version": "1.0.0", "dependencies": {"b": "1"}}'
    packages = f'"": {{"name": "app"}},\n"{A}{opens}{rest},\n"{B}": {{"version": "1.0.0"}}'

    bill = read(f'{{"lockfileVersion": 3, "packages": {{{packages}}}}}'.encode())

    after = 3 + opens.count("\n")
    assert [bill.place_of(node) for node in range(3)] == ["line 1", "line 2", f"line {after}"]


def test_a_key_with_needless_escapes_has_its_line() -> None:
    raw = b'{"lockfileVersion": 3, "packages": {\n"node_modules\\/\\u0061": {"version": "1"}}}'

    assert read(raw).place_of(0) == "line 2"


def test_a_text_that_looks_like_a_key_is_none() -> None:
    told = json.dumps(f'"{A}": {{')
    raw = f'{{"lockfileVersion": 3, "x": {told}, "packages": {{\n"{A}": {{"version": "1"}}}}}}'

    assert read(raw.encode()).place_of(0) == "line 2"


def test_half_a_character_in_a_path_is_replaced() -> None:
    bill = lock({"": root(), "node_modules/\ud800": ONE})

    assert bill.names == ["app", "\ufffd"]
    assert ("half-character", "note") in kinds_of(bill)


def test_a_key_of_an_entry_that_stands_twice_hides_presence() -> None:
    twice = '"version": "1", "dependencies": {"b": "1"}, "dependencies": {}'
    raw = f'{{"lockfileVersion": 3, "packages": {{"{A}": {{{twice}}}, "{B}": {{"version": "1"}}}}}}'

    assert ("duplicate-key", "hides_presence") in kinds_of(read(raw.encode()))


def test_development_dependencies_of_an_installed_package_are_not_installed() -> None:
    bill = lock({"": root(dependencies={"a": "1"}), A: {**ONE, "devDependencies": {"b": "1"}}})

    assert bill.gaps == ()


def test_a_workspace_is_the_package_its_link_leads_to() -> None:
    bill = lock({
        "": root(workspaces=["packages/*"]), A: {"resolved": "packages/a", "link": True},
        "packages/a": {**ONE, "dependencies": {"b": "1"}, "devDependencies": {"c": "1"}},
        f"packages/a/{B}": ONE, "node_modules/c": ONE,
    })  # fmt: skip

    assert bill.names == ["app", "a", "b", "c"]
    assert edges_of(bill) == [
        ("packages/a", f"packages/a/{B}", PLAIN), ("packages/a", "node_modules/c", DEV),
        ("app", "packages/a", PLAIN),
    ]  # fmt: skip
    assert bill.gaps == ()


def test_a_scoped_workspace_without_a_name_is_named_by_its_folders() -> None:
    assert lock({"": root(), "packages/@s/a": ONE}).names == ["app", "@s/a"]


def test_a_folder_beside_the_project_does_not_look_into_it() -> None:
    bill = lock({
        "": root(dependencies={"a": "file:../a", "b": "1"}), B: ONE,
        A: {"resolved": "../a", "link": True}, "../a": {**ONE, "dependencies": {"b": "1"}},
    })  # fmt: skip

    assert edges_of(bill) == [("app", "../a", PLAIN), ("app", B, PLAIN)]
    assert kinds_of(bill) == [("dangling-reference", "hides_presence")]


@pytest.mark.parametrize("target", ["packages/gone", A, ""])
def test_a_link_that_leads_nowhere_is_listed_and_said(target: str) -> None:
    packages = {"": root(dependencies={"a": "1"}), A: {"resolved": target, "link": True}}
    if not target:
        del packages[""]

    bill = lock(packages)

    assert "a" in bill.names
    assert "dangling-reference" in [gap.kind for gap in bill.gaps]


def test_an_alias_goes_by_its_real_name() -> None:
    bill = lock({"": root(dependencies={"a": "npm:b@1"}), A: {"name": "b", **ONE}})

    assert (bill.names[1], bill.purls[1]) == ("b", "pkg:npm/b@1.0.0")
    assert edges_of(bill) == [("app", A, PLAIN)]


@pytest.mark.parametrize(
    "address",
    [
        "https://registry.example/a/-/a-1.0.0.tgz",
        "git+ssh://git@code.example/acme/a.git#0a1b2c",
        "file:vendored/a-1.0.0.tgz",
    ],
)
def test_where_a_package_comes_from_is_kept_beside_its_purl(address: str) -> None:
    bill = lock({"": root(dependencies={"a": "1"}), A: {**ONE, "resolved": address}})

    assert (bill.purls[1], bill.urls, list(bill.url_nodes)) == ("pkg:npm/a@1.0.0", [address], [1])


def test_a_bundled_package_is_listed_like_any_other() -> None:
    bill = lock({"": root(dependencies={"a": "1"}), A: ONE, f"{A}/{B}": {**ONE, "inBundle": True}})

    assert bill.names == ["app", "a", "b"]


def test_a_cycle_and_a_package_that_needs_itself_are_edges_like_others() -> None:
    bill = lock({
        "": root(dependencies={"a": "1"}), A: {**ONE, "dependencies": {"a": "1", "b": "1"}},
        B: {**ONE, "dependencies": {"a": "1"}},
    })  # fmt: skip

    assert edges_of(bill) == [("app", A, PLAIN), (A, A, PLAIN), (A, B, PLAIN), (B, A, PLAIN)]


def test_names_of_a_prototype_are_names() -> None:
    path = "node_modules/__proto__"
    bill = lock({"": root(dependencies={"__proto__": "1", "constructor": "1"}), path: ONE})

    assert edges_of(bill) == [("app", path, PLAIN)]
    assert kinds_of(bill) == [("dangling-reference", "hides_presence")]


def test_the_hidden_lock_of_a_folder_does_not_say_what_the_root_needs() -> None:
    bill = lock({A: {**ONE, "dev": True, "dependencies": {"b": "1"}}, B: {**ONE, "dev": True}})

    assert (bill.names[0], bill.roots, edges_of(bill)) == ("app", (0,), [(A, B, DEV)])
    assert kinds_of(bill) == [("root-needs-unknown", "blurs_route")]


# Version 1


def test_version_1_is_read_from_its_nested_packages() -> None:
    bill = old(dependencies={
        "a": {**ONE, "requires": {"b": "2"}, "dependencies": {"b": {"version": "2.0.0"}}},
        "b": ONE,
    })  # fmt: skip

    assert list(zip(bill.names, bill.versions, strict=True)) == [
        ("app", "1.2.0"), ("a", "1.0.0"), ("b", "2.0.0"), ("b", "1.0.0"),
    ]  # fmt: skip
    assert edges_of(bill) == [(A, f"{A}/{B}", PLAIN)]
    assert list(bill.lines or ()) == [1, 6, 12, 17]


def test_version_1_does_not_say_what_its_root_needs() -> None:
    assert kinds_of(old(dependencies={"a": {**ONE, "requires": {"b": "1"}}, "b": ONE})) == [
        ("root-needs-unknown", "blurs_route")
    ]


def test_version_1_says_of_a_package_what_later_versions_say_of_edges() -> None:
    bill = old(dependencies={"a": {**ONE, "requires": {"b": "1"}}, "b": {**ONE, "optional": True}})

    assert edges_of(bill) == [(A, B, OPTIONAL)]


@pytest.mark.parametrize(
    ("version", "purl", "urls"),
    [
        ("npm:@s/b@2.0.0", "pkg:npm/%40s/b@2.0.0", []),
        ("file:packages/a", "pkg:npm/a", ["file:packages/a"]),
        ("git+https://code.example/a.git#0a1b", "pkg:npm/a", ["git+https://code.example/a.git#0a1b"]),
    ],
)  # fmt: skip
def test_version_1_writes_aliases_and_addresses_as_versions(
    version: str, purl: str, urls: list[str]
) -> None:
    bill = old(dependencies={"a": {"version": version}})

    assert (bill.purls[1], bill.urls) == (purl, urls)


def test_version_2_is_read_from_its_flat_list() -> None:
    bill = lock({"": root(dependencies={"a": "1"}), A: ONE}, dependencies={"a": ONE, "b": ONE})

    assert bill.names == ["app", "a"]


@pytest.mark.parametrize("inner", [[], "a", 1])
def test_version_1_says_that_it_could_not_read_what_stands_inside(inner: object) -> None:
    bill = old(dependencies={"a": {**ONE, "dependencies": inner}})

    assert ("unreadable-entry", "hides_presence") in kinds_of(bill)


# What is broken


def test_a_file_without_packages_says_nothing_of_contents() -> None:
    assert ("no-components", "hides_presence") in kinds_of(lock({}))


@pytest.mark.parametrize("packages", [[], "a", 7, [{"version": "1"}]])
def test_packages_of_another_shape_are_said(packages: object) -> None:
    assert ("unreadable-entry", "hides_presence") in kinds_of(lock(packages))


@pytest.mark.parametrize("entry", [None, [], "1.0.0", 7])
def test_an_entry_of_another_shape_costs_only_itself(entry: object) -> None:
    bill = lock({"": root(), A: entry, B: ONE})

    assert bill.names == ["app", "b"]
    assert ("unreadable-entry", "hides_presence", "/packages/node_modules~1a") in [
        (gap.kind, gap.effect.value, gap.place) for gap in bill.gaps
    ]


def test_a_field_of_another_type_costs_only_itself() -> None:
    bill = lock({"": root(dependencies={"a": "1"}), A: {"version": 1, "dependencies": ["b"]}})

    assert (bill.versions[1], edges_of(bill)) == ("1", [("app", A, PLAIN)])
    assert kinds_of(bill) == [("wrong-type", "note"), ("field-dropped", "blurs_route")]


def test_values_that_are_not_needed_may_be_anything() -> None:
    meta = {"b": 7, "c": {"optional": "yes"}}
    bill = lock({"": root(dependencies={"a": 7}), A: {**ONE, "peerDependenciesMeta": meta}})

    assert (edges_of(bill), bill.gaps) == ([("app", A, PLAIN)], ())


def test_a_package_that_stands_twice_is_said() -> None:
    one, other = (f'"{A}":{{"version":"{version}"}}' for version in "12")
    bill = read(
        f'{{"name":"app","lockfileVersion":3,"packages":{{"":{{"name":"app"}},{one},{other}}}}}'.encode()
    )

    assert bill.versions == ["", "2"]
    assert ("duplicate-key", "hides_presence") in kinds_of(bill)


def test_a_second_list_of_version_1_may_hide_packages() -> None:
    raw = (
        b'{"name":"app","lockfileVersion":1,"dependencies":{"a":{"version":"1"}},"dependencies":{}}'
    )

    assert ("duplicate-key", "hides_presence") in kinds_of(read(raw))


def test_a_byte_order_mark_is_a_note() -> None:
    raw = json.dumps(
        {"lockfileVersion": 3, "packages": {"": root(dependencies={"a": "1"}), A: ONE}}
    )
    bill = read(b"\xef\xbb\xbf" + raw.encode())

    assert kinds_of(bill) == [("byte-order-mark", "note")]


@pytest.mark.parametrize(
    "raw",
    [
        b'{"lockfileVersion": 3, "packages": {"": {"name": "app"',
        b"",
        b"[]",
        b"null",
        b"\xff\xfe\x00",
        b'{"dependencies":' + b'{"a":{"dependencies":' * 20_000 + b"{}" + b"}}" * 20_000 + b"}",
        b'{"packages":' + b"[" * 100_000,
    ],
    ids=["cut", "empty", "list", "null", "half", "nested", "open"],
)  # fmt: skip
def test_what_is_no_lock_file_is_refused(raw: bytes) -> None:
    with pytest.raises(InputError, match="expected"):
        read(raw)


def test_folders_inside_each_other_are_bounded() -> None:
    raw = json.dumps({"packages": {"/".join([A] * 300): ONE}}).encode()

    with pytest.raises(InputError, match="expected at most 500 folders inside each other, met 599"):
        read(raw)


def test_more_packages_than_the_bound_are_refused() -> None:
    raw = json.dumps({"packages": {"": root(), A: ONE, B: ONE}}).encode()

    with pytest.raises(InputError, match="at most 2 components"):
        read(raw, Bounds(max_nodes=2))


def test_a_lock_of_another_package_manager_is_not_taken_for_one() -> None:
    raw = b'{"lockfileVersion": 1, "workspaces": {"": {}}, "packages": {"a": ["a@1.0.0"]}}'

    assert (npm_lock(raw), bun_lock(raw)) == (False, True)
    assert npm_lock(b'{"name": "app", "lockfileVersion": 3, "packages": {}}')


def test_the_binary_lock_of_bun_is_told_from_a_file_without_packages() -> None:
    form = form_of(b"#!/usr/bin/env bun\nbun-lockfile-format-v0\n\x02\x00\x00\x01")

    assert isinstance(form, Recognised)
    assert (form.name, form.inventory) == ("a bun lock file", True)


def test_an_address_that_names_another_package_than_the_path_is_said() -> None:
    address = "https://registry.example/@s/real/-/real-1.0.0.tgz"
    entry = {"version": "1.0.0", "resolved": address}
    lock = {"lockfileVersion": 3, "packages": {"": {"name": "app"}, "node_modules/ok": entry}}
    bill = read_npm_lock("package-lock.json", json.dumps(lock).encode(), DEFAULT_BOUNDS).bill
    assert bill is not None

    reasons = [gap.reason for gap in bill.gaps if gap.kind == "further-name"]
    assert len(reasons) == 1
    assert "'ok'" in reasons[0]
    assert "'@s/real'" in reasons[0]


def test_an_alias_that_states_its_name_agrees_with_its_address() -> None:
    address = "https://registry.example/@s/real/-/real-1.0.0.tgz"
    entry = {"name": "@s/real", "version": "1.0.0", "resolved": address}
    lock = {"lockfileVersion": 3, "packages": {"": {"name": "app"}, "node_modules/ok": entry}}
    bill = read_npm_lock("package-lock.json", json.dumps(lock).encode(), DEFAULT_BOUNDS).bill
    assert bill is not None

    assert "further-name" not in {gap.kind for gap in bill.gaps}


@pytest.mark.requires_shared
def test_no_real_lock_names_another_package_than_its_addresses_do(shared: Path) -> None:
    locks = sorted((shared / "corpora" / "generated").glob("locks/*/package-lock.json"))
    bills = [read_npm_lock(lock.name, lock.read_bytes(), DEFAULT_BOUNDS).bill for lock in locks]

    assert bills
    assert not [gap for bill in bills if bill for gap in bill.gaps if gap.kind == "further-name"]
