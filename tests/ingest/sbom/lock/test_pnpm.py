"""What does a pnpm-lock.yaml become?"""

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sbom.lock.pnpm import read_pnpm_lock
from exposure.ingest.sniff.locks import pnpm_lock
from exposure.inventory.bill import DEV, OPTIONAL, PLAIN, Bill
from tests.ingest.sbom.build import edges_of, kinds_of

NAME = "pnpm-lock.yaml"

FIVE = """\
lockfileVersion: 5.4
specifiers:
  '@s/a': ^1.0.0
  b: ^2.0.0
  c: npm:real@^3
  d: '*'
dependencies:
  '@s/a': 1.0.0_b@2.0.0
  c: /real/3.0.0
devDependencies:
  b: 2.0.0
optionalDependencies:
  d: 4.0.0
packages:
  /@s/a/1.0.0_b@2.0.0:
    resolution: {integrity: sha512-x}
    peerDependencies:
      b: '*'
    dependencies:
      b: 2.0.0
    dev: false
  /b/2.0.0:
    resolution: {integrity: sha512-x}
    dev: true
  /real/3.0.0:
    resolution: {integrity: sha512-x}
    optionalDependencies:
      gone: 1.0.0
  /d/4.0.0:
    resolution: {integrity: sha512-x}
    optional: true
"""

SIX = """\
lockfileVersion: '6.0'
dependencies:
  '@s/a':
    specifier: ^1.0.0
    version: 1.0.0(b@2.0.0)
  c:
    specifier: npm:real@^3
    version: /real@3.0.0
devDependencies:
  b:
    specifier: ^2.0.0
    version: 2.0.0
optionalDependencies:
  d:
    specifier: '*'
    version: 4.0.0
packages:
  /@s/a@1.0.0(b@2.0.0):
    resolution: {integrity: sha512-x}
    peerDependencies:
      b: '*'
    dependencies:
      b: 2.0.0
  /b@2.0.0:
    resolution: {integrity: sha512-x}
  /real@3.0.0:
    resolution: {integrity: sha512-x}
  /d@4.0.0:
    resolution: {integrity: sha512-x}
"""

NINE = """\
lockfileVersion: '9.0'
settings:
  autoInstallPeers: true
importers:
  .:
    dependencies:
      '@s/a':
        specifier: ^1.0.0
        version: 1.0.0(b@2.0.0)
      c:
        specifier: npm:real@^3
        version: real@3.0.0
    devDependencies:
      b:
        specifier: ^2.0.0
        version: 2.0.0
    optionalDependencies:
      d:
        specifier: '*'
        version: 4.0.0
packages:
  '@s/a@1.0.0':
    resolution: {integrity: sha512-x}
    peerDependencies:
      b: '*'
  b@2.0.0:
    resolution: {integrity: sha512-x}
  real@3.0.0:
    resolution: {integrity: sha512-x}
  d@4.0.0:
    resolution: {integrity: sha512-x}
snapshots:
  '@s/a@1.0.0(b@2.0.0)':
    dependencies:
      b: 2.0.0
  b@2.0.0: {}
  real@3.0.0: {}
  d@4.0.0:
    optional: true
"""

each_version = pytest.mark.parametrize("text", [FIVE, SIX, NINE], ids=["5.4", "6.0", "9.0"])


def read(text: str, bounds: Bounds = DEFAULT_BOUNDS) -> Bill:
    bill = read_pnpm_lock(NAME, text.encode(), bounds).bill
    assert bill is not None
    return bill


def nine(root: str, packages: str = "", snapshots: str = "") -> Bill:
    """Read a lock file of version 9.0 with these importers, packages and snapshots in flow style."""
    return read(
        f"lockfileVersion: '9.0'\nimporters: {root}\n"
        f"packages: {{{packages}}}\nsnapshots: {{{snapshots}}}\n"
    )


def by_purl(bill: Bill) -> set[tuple[str, str, int]]:
    """Return every edge by the purls of its ends; a folder of the project has none."""
    return {
        (bill.purls[source] or bill.names[source], bill.purls[target], bill.edges.mark(edge))
        for edge, (source, target) in enumerate(
            zip(bill.edges.sources, bill.edges.targets, strict=True)
        )
    }


@each_version
def test_every_version_lists_the_same_packages(text: str) -> None:
    bill = read(text)

    assert sorted(bill.purls[1:]) == [
        "pkg:npm/%40s/a@1.0.0", "pkg:npm/b@2.0.0", "pkg:npm/d@4.0.0", "pkg:npm/real@3.0.0",
    ]  # fmt: skip
    assert (bill.names[0], bill.roots, bill.gaps) == (".", (0,), ())


@each_version
def test_every_version_has_the_same_edges_and_marks(text: str) -> None:
    assert by_purl(read(text)) == {
        (".", "pkg:npm/%40s/a@1.0.0", PLAIN), (".", "pkg:npm/real@3.0.0", PLAIN),
        (".", "pkg:npm/b@2.0.0", DEV), (".", "pkg:npm/d@4.0.0", OPTIONAL),
        ("pkg:npm/%40s/a@1.0.0", "pkg:npm/b@2.0.0", PLAIN),
    }  # fmt: skip


@each_version
def test_every_version_knows_its_lines(text: str) -> None:
    bill, lines = read(text), text.split("\n")

    for node in range(1, len(bill)):
        line = lines[(bill.lines or [])[node] - 1]
        assert line.strip().strip("':").strip("/") in (bill.refs[node].strip("/"), "@s/a@1.0.0")


def test_the_format_names_its_version() -> None:
    assert [read(text).format for text in (FIVE, SIX, NINE)] == [
        "pnpm-lock.yaml 5.4", "pnpm-lock.yaml 6.0", "pnpm-lock.yaml 9.0",
    ]  # fmt: skip


def test_one_version_with_different_peers_is_several_nodes() -> None:
    bill = nine(
        "{.: {dependencies: {a: {version: 1.0.0(b@1.0.0)}}}}", "a@1.0.0: {}, b@1.0.0: {}, b@2.0.0: {}",
        "a@1.0.0(b@1.0.0): {dependencies: {b: 1.0.0}}, a@1.0.0(b@2.0.0): {dependencies: {b: 2.0.0}},"
        " b@1.0.0: {}, b@2.0.0: {}",
    )  # fmt: skip

    assert edges_of(bill) == [
        (".", "a@1.0.0(b@1.0.0)", PLAIN), ("a@1.0.0(b@1.0.0)", "b@1.0.0", PLAIN),
        ("a@1.0.0(b@2.0.0)", "b@2.0.0", PLAIN),
    ]  # fmt: skip


def test_an_optional_peer_that_was_found_is_an_optional_edge() -> None:
    bill = nine(
        "{.: {dependencies: {a: {version: 1.0.0(b@1.0.0)}}}}",
        "a@1.0.0: {peerDependencies: {b: '*'}, peerDependenciesMeta: {b: {optional: true}}}, b@1.0.0: {}",
        "a@1.0.0(b@1.0.0): {dependencies: {b: 1.0.0}}, b@1.0.0: {}",
    )  # fmt: skip

    assert ("a@1.0.0(b@1.0.0)", "b@1.0.0", OPTIONAL) in edges_of(bill)


def test_a_workspace_is_a_package_of_the_root() -> None:
    bill = nine(
        "{.: {}, packages/a: {dependencies: {b: {version: link:../b}, c: {version: 1.0.0}}},"
        " packages/b: {}}",
        "c@1.0.0: {}",
        "c@1.0.0: {}",
    )

    assert edges_of(bill) == [
        (".", "packages/a", PLAIN), (".", "packages/b", PLAIN),
        ("packages/a", "packages/b", PLAIN), ("packages/a", "c@1.0.0", PLAIN),
    ]  # fmt: skip
    assert bill.gaps == ()


def test_a_folder_beside_the_workspace_is_listed_and_what_it_needs_is_unknown() -> None:
    bill = nine("{.: {dependencies: {a: {version: link:../../a}}}}")

    assert (bill.names, bill.purls) == ([".", "a"], ["", "pkg:npm/a"])
    assert kinds_of(bill) == [("dangling-reference", "hides_presence")]


@pytest.mark.parametrize(
    ("key", "fields"),
    [
        ("a@https://code.example/a/tar.gz/0a1b", "tarball: https://code.example/a"),
        ("a@git+https://code.example/a#0a1b", "type: git, repo: https://code.example/a"),
    ],
)  # fmt: skip
def test_what_comes_from_no_registry_keeps_its_address(key: str, fields: str) -> None:
    version = key.removeprefix("a@")
    bill = nine(
        f"{{.: {{dependencies: {{a: {{version: '{version}'}}}}}}}}",
        f"'{key}': {{resolution: {{{fields}}}, version: 1.0.0}}",
        f"'{key}': {{}}",
    )

    assert (bill.purls[1], bill.urls) == ("pkg:npm/a@1.0.0", ["https://code.example/a"])
    assert edges_of(bill) == [(".", key, PLAIN)]


@pytest.mark.parametrize(
    ("key", "fields", "purl"),
    [
        ("registry.example/@s/a/1.0.0", "dev: false", "pkg:npm/%40s/a@1.0.0"),
        ("code.example/s/a/0a1b", "name: a, version: 1.0.0", "pkg:npm/a@1.0.0"),
        ("file:../a.tgz", "name: a, version: 1.0.0", "pkg:npm/a@1.0.0"),
        ("/a/1.0.0_b@2.0.0+c@3.0.0", "dev: false", "pkg:npm/a@1.0.0"),
        ("/a/1.0.0/b@2.0.0", "dev: false", "pkg:npm/a@1.0.0"),
    ],
)
def test_keys_of_version_5_are_split(key: str, fields: str, purl: str) -> None:
    packages = f"{{'{key}': {{{fields}}}}}"
    bill = read(f"lockfileVersion: 5.3\ndependencies: {{a: {key}}}\npackages: {packages}\n")

    assert (bill.purls[1], edges_of(bill)) == (purl, [(".", key, PLAIN)])


def test_a_required_package_that_is_absent_is_said() -> None:
    bill = nine("{.: {dependencies: {a: {version: 1.0.0}}}}", "b@1.0.0: {}", "b@1.0.0: {}")

    assert ("dangling-reference", "hides_presence") in kinds_of(bill)


def test_an_optional_package_that_is_absent_is_no_gap() -> None:
    bill = nine(
        "{.: {dependencies: {b: {version: 1.0.0}}, optionalDependencies: {a: {version: 1.0.0}}}}",
        "b@1.0.0: {}",
        "b@1.0.0: {}",
    )

    assert bill.gaps == ()


def test_a_cycle_is_two_edges() -> None:
    bill = nine(
        "{.: {dependencies: {a: {version: '1'}}}}", "a@1: {}, b@1: {}",
        "a@1: {dependencies: {b: '1', a: '1'}}, b@1: {dependencies: {a: '1'}}",
    )  # fmt: skip

    assert edges_of(bill) == [
        (".", "a@1", PLAIN), ("a@1", "b@1", PLAIN), ("a@1", "a@1", PLAIN), ("b@1", "a@1", PLAIN),
    ]  # fmt: skip


OWN = """\
---
lockfileVersion: '9.0'
importers:
  .:
    configDependencies:
      p:
        specifier: 0.1.0
        version: 0.1.0
packages:
  p@0.1.0:
    resolution: {integrity: sha512-x}
snapshots:
  p@0.1.0: {}
---
"""


def test_what_the_package_manager_itself_needs_is_for_development() -> None:
    bill, alone = read(OWN + NINE), read(NINE)

    assert by_purl(bill) - by_purl(alone) == {(".", "pkg:npm/p@0.1.0", DEV)}
    assert (set(alone.purls) <= set(bill.purls), bill.gaps, pnpm_lock(OWN.encode())) == (
        True,
        (),
        True,
    )


def test_a_fault_in_a_later_document_is_told_with_its_own_line() -> None:
    with pytest.raises(InputError, match="line 17"):
        read(OWN + "lockfileVersion: '9.0'\na: [\n")


@pytest.mark.parametrize("field", ["importers", "packages", "snapshots"])
@pytest.mark.parametrize("value", ["[a]", "a"])
def test_a_part_of_another_shape_is_said(field: str, value: str) -> None:
    bill = read(f"lockfileVersion: '9.0'\n{field}: {value}\n")

    assert ("unreadable-entry", "hides_presence") in kinds_of(bill)


@pytest.mark.parametrize(
    "importer",
    ["[a]", "a", "{dependencies: [a]}", "{dependencies: {a: [1]}}", "{dependencies: {a: }}"],
)
def test_an_importer_of_another_shape_is_said(importer: str) -> None:
    bill = nine(f"{{.: {importer}}}", "a@1.0.0: {}", "a@1.0.0: {}")

    assert {"unreadable-entry", "dangling-reference"} & {gap.kind for gap in bill.gaps}


@pytest.mark.parametrize(
    "text",
    ["", "a", "[a]", "lockfileVersion: '9.0\npackages: {", "lockfileVersion: 1\nlockfileVersion: 2\n",
     "lockfileVersion: 1\npackages: " + "[" * 20_000],
    ids=["empty", "text", "list", "cut", "twice", "nested"],
)  # fmt: skip
def test_what_is_no_lock_file_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="expected"):
        read(text)


def test_it_is_known_by_its_first_lines() -> None:
    assert all(pnpm_lock(text.encode()) for text in (FIVE, SIX, NINE))
    assert not pnpm_lock(b'{"lockfileVersion": 3}')
    assert not pnpm_lock(b"vendor,note\nacme,lockfileVersion: 9\n")


def test_a_package_needed_under_two_names_is_needed_in_both_ways() -> None:
    bill = read(
        "lockfileVersion: '9.0'\nimporters:\n  .:\n    devDependencies:\n      a:\n"
        "        specifier: ^1\n        version: 1.0.0\n    optionalDependencies:\n      b:\n"
        "        specifier: npm:a@^1\n        version: a@1.0.0\n"
        "packages:\n  a@1.0.0: {}\nsnapshots:\n  a@1.0.0: {}\n"
    )

    assert edges_of(bill) == [(".", "a@1.0.0", DEV), (".", "a@1.0.0", OPTIONAL)]


NINE_WITH = """\
lockfileVersion: '9.0'
importers:
  .:
    dependencies:
      a: {specifier: ^1, version: 1.0.0}
packages:
  a@1.0.0:
    resolution: {integrity: sha512-x}
    FIELD
snapshots:
  a@1.0.0: {}
"""


def with_field(field: str) -> Bill:
    bill = read_pnpm_lock(NAME, NINE_WITH.replace("FIELD", field).encode(), DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


@pytest.mark.parametrize("key", ["bundledDependencies", "bundleDependencies"])
def test_a_bundled_package_is_listed_without_a_version_and_said(key: str) -> None:
    bill = with_field(f"{key}: ['@s/real']")

    assert (bill.names[-1], bill.purls[-1]) == ("@s/real", "pkg:npm/%40s/real")
    assert ("a@1.0.0", "@s/real", PLAIN) in edges_of(bill)
    assert ("dangling-reference", "hides_presence") in kinds_of(bill)


def test_bundled_packages_that_are_not_named_are_said() -> None:
    assert ("dangling-reference", "hides_presence") in kinds_of(
        with_field("bundledDependencies: true")
    )


@pytest.mark.parametrize("field", ["bundledDependencies: false", "bundledDependencies: []"])
def test_a_package_that_bundles_nothing_is_no_gap(field: str) -> None:
    assert "dangling-reference" not in {gap.kind for gap in with_field(field).gaps}


def test_a_tarball_of_another_package_is_said() -> None:
    whole = NINE_WITH.replace(
        "{integrity: sha512-x}", "{tarball: 'https://registry.example/@s/real/-/real-1.0.0.tgz'}"
    )
    bill = read_pnpm_lock(NAME, whole.replace("FIELD", "").encode(), DEFAULT_BOUNDS).bill
    assert bill is not None

    assert ("further-name", "hides_presence") in kinds_of(bill)
