"""What does a yarn.lock of version 1 become?"""

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sbom.lock.yarn_classic import read_yarn_classic_lock
from exposure.ingest.sniff.locks import yarn_berry_lock, yarn_classic_lock
from exposure.inventory.bill import OPTIONAL, PLAIN, Bill
from tests.ingest.sbom.build import edges_of, kinds_of

NAME = "yarn.lock"

HEAD = "# yarn lockfile v1\n\n\n"
WHOLE = f"""{HEAD}"@s/a@^1.0.0", "@s/a@~1.0.0":
  version "1.0.0"
  resolved "https://registry.example/@s/a/-/a-1.0.0.tgz#0a1b"
  integrity sha512-x==
  dependencies:
    b "^2.0.0"
    "@s/c" "1 || 2"
    alias "npm:real@^3.0.0"
  optionalDependencies:
    d "*"
    gone "*"

"@s/c@1 || 2":
  version "2.0.0"

"alias@npm:real@^3.0.0":
  version "3.0.0"

b@^2.0.0:
  version "2.0.0"

d@*:
  version "4.0.0"
"""


def read(text: str, bounds: Bounds = DEFAULT_BOUNDS) -> Bill:
    bill = read_yarn_classic_lock(NAME, text.encode(), bounds).bill
    assert bill is not None
    return bill


def test_every_package_has_its_purl_address_and_line() -> None:
    bill = read(WHOLE)

    assert bill.purls == [
        "pkg:npm/%40s/a@1.0.0", "pkg:npm/%40s/c@2.0.0", "pkg:npm/real@3.0.0", "pkg:npm/b@2.0.0",
        "pkg:npm/d@4.0.0",
    ]  # fmt: skip
    assert bill.urls == ["https://registry.example/@s/a/-/a-1.0.0.tgz#0a1b"]
    assert list(bill.lines or ()) == [4, 16, 19, 22, 25]


def test_a_dependency_leads_to_the_entry_that_lists_its_range() -> None:
    assert edges_of(read(WHOLE)) == [
        ("@s/a@^1.0.0", "b@^2.0.0", PLAIN), ("@s/a@^1.0.0", "@s/c@1 || 2", PLAIN),
        ("@s/a@^1.0.0", "alias@npm:real@^3.0.0", PLAIN), ("@s/a@^1.0.0", "d@*", OPTIONAL),
    ]  # fmt: skip


def test_it_does_not_say_what_its_root_needs() -> None:
    bill = read(WHOLE)

    assert (bill.format, bill.roots) == ("yarn.lock 1", ())
    assert ("no-root", "blurs_route") in kinds_of(bill)


def test_needs_for_development_are_said_to_be_mixed_in() -> None:
    assert ("unmarked-needs", "note") in kinds_of(read(WHOLE))


@pytest.mark.parametrize(("block", "said"), [("dependancies:", True), ("permissions:", False)])
def test_a_block_that_may_hold_dependencies_is_said(block: str, said: bool) -> None:
    bill = read(entries(f'a@1:\n  version "1"\n  {block}\n    b "1"'))

    assert (("unreadable-entry", "blurs_route") in kinds_of(bill)) == said


def test_lines_may_end_as_windows_ends_them() -> None:
    assert read(WHOLE.replace("\n", "\r\n")) == read(WHOLE)


def entries(*blocks: str) -> str:
    return HEAD + "\n\n".join(blocks) + "\n"


A_NEEDS_B = 'a@1:\n  version "1.0.0"\n  dependencies:\n    b "^1"'


def test_a_range_that_was_overridden_leads_to_the_only_version_there_is() -> None:
    bill = read(entries(A_NEEDS_B, 'b@2.0.0:\n  version "2.0.0"'))

    assert edges_of(bill) == [("a@1", "b@2.0.0", PLAIN)]


def test_a_range_that_was_overridden_may_mean_either_of_two_versions() -> None:
    bill = read(entries(A_NEEDS_B, 'b@2:\n  version "2.0.0"', 'b@3:\n  version "3.0.0"'))

    assert edges_of(bill) == []
    assert ("unclear-dependency", "blurs_route") in kinds_of(bill)


def test_a_required_package_that_is_absent_is_said() -> None:
    reasons = [
        gap.reason for gap in read(entries(A_NEEDS_B)).gaps if gap.kind == "dangling-reference"
    ]

    assert reasons == ["'a' needs 'b@^1', which the file does not list"]


def test_a_package_may_need_itself() -> None:
    assert edges_of(read(entries('a@1:\n  version "1"\n  dependencies:\n    a "1"'))) == [
        ("a@1", "a@1", PLAIN)
    ]


def test_escapes_in_quotes_are_those_of_json() -> None:
    assert read(entries('"a@\\"1\\"":\n  version "1.0.0"')).refs == ['a@"1"']


def test_a_field_that_nobody_needs_is_passed_over() -> None:
    text = 'a@1:\n  version "1"\n  uid "7"\n  bundled:\n    b "1"\n  integrity sha512-x'

    assert (read(entries(text)).names, edges_of(read(entries(text)))) == (["a"], [])


@pytest.mark.parametrize(
    "broken",
    [
        "<<<<<<< HEAD",
        'a@1:\n  version "1"\n  dependen',
        'a@1:\n  version "1"\n  dependencies:\n    b',
        '  version "1"',
        "a@1:",
        "a@1:\n  resolved https://registry.example/a.tgz",
        'a@1 "1"',
        '"a@1:\n  version "1"',
    ],
)
def test_a_line_or_entry_that_cannot_be_read_is_said(broken: str) -> None:
    assert ("unreadable-entry", "hides_presence") in kinds_of(read(HEAD + broken + "\n"))


def test_a_file_without_entries_says_nothing_of_contents() -> None:
    assert ("no-components", "hides_presence") in kinds_of(read(HEAD))


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(
        InputError, match="expected a lock file in UTF-8, met other bytes at line 2"
    ):
        read_yarn_classic_lock(NAME, b"# yarn lockfile v1\n\xff\xfe", DEFAULT_BOUNDS)


def test_more_packages_than_the_bound_are_refused() -> None:
    with pytest.raises(InputError, match="at most 2 components"):
        read(WHOLE, Bounds(max_nodes=2))


def test_it_is_known_by_its_comment() -> None:
    assert yarn_classic_lock(b"# THIS IS AN AUTOGENERATED FILE.\r\n# yarn lockfile v1\r\n\r\n")
    assert not yarn_berry_lock(WHOLE.encode())
    assert not yarn_classic_lock(b"note\nthe comment # yarn lockfile v1 is on top\n")


@pytest.mark.parametrize("text", ['"\\ud800@^1":\n  version "1"', 'a@1:\n  version "\\ud800"'])
def test_half_a_character_in_an_escape_is_replaced(text: str) -> None:
    bill = read(entries(text))

    assert "\ufffd" in bill.names[0] + bill.versions[0]
    assert ("half-character", "note") in kinds_of(bill)


def test_of_several_patterns_an_alias_comes_first_and_each_package_is_listed() -> None:
    bill = read(entries('ok@^1.0.0, "ok@npm:@s/real@1":\n  version "1.0.0"'))

    assert bill.purls == ["pkg:npm/%40s/real@1.0.0", "pkg:npm/ok@1.0.0"]
    assert [edge[:2] for edge in edges_of(bill)] == [("ok@npm:@s/real@1", "ok@^1.0.0")]


def test_several_patterns_of_one_package_list_it_once() -> None:
    bill = read(entries('"a@npm:b@^1", b@^1, b@^1.1:\n  version "1.1.0"'))

    assert bill.names == ["b"]


def resolved_from(address: str) -> Bill:
    text = f'"@s/a@1":\n  version "1.0.0"\n  resolved "{address}"'
    return read(entries(text))


@pytest.mark.parametrize(
    "path", ["@t/real/-/real-1.0.0.tgz#0a", "npm/mirror/real/-/real-1.0.0.tgz", "a/-/a-1.0.0.tgz",
             "@t%2freal/-/real-1.0.0.tgz?cache=0"],
)  # fmt: skip
def test_an_address_that_names_another_package_is_said(path: str) -> None:
    bill = resolved_from(f"https://registry.example/{path}")

    assert ("further-name", "hides_presence") in kinds_of(bill)


@pytest.mark.parametrize(
    "path",
    [
        "@s/a/-/a-1.0.0.tgz",
        "@s%2fa/-/a-1.0.0.tgz#0a",
        "%40s/a/-/a-1.0.0.tgz",
        "api/npm/@x/mirror/@s/a/-/@s/a-1.0.0.tgz",
        "@S/A/-/A-1.0.0.tgz",
        "group/project/-/archive/v1/project-v1.tar.gz",
        "download/@s/a/1.0.0/0a1b",
        "-/real-1.0.0.tgz",
    ],
)
def test_a_mirror_or_an_address_that_names_no_package_is_no_gap(path: str) -> None:
    bill = resolved_from(f"https://registry.example/{path}")

    assert "further-name" not in {gap.kind for gap in bill.gaps}
