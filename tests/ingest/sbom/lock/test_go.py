"""Which columns, edges, root and gaps do go.mod and go.sum become?"""

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom.lock.go import read_go_mod, read_go_sum
from exposure.ingest.sniff.locks import go_mod, go_sum
from exposure.inventory.bill import Bill
from tests.ingest.sbom.build import kinds_of

HIDES = "hides_presence"
TOP = "module code.example/app\n\ngo 1.22\n"


def read(text: str) -> Bill:
    bill = read_go_mod("go.mod", text.encode(), DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


def read_sum(text: str) -> Bill:
    bill = read_go_sum("go.sum", text.encode(), DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


def ends(bill: Bill) -> list[tuple[str, str]]:
    pairs = zip(bill.edges.sources, bill.edges.targets, strict=True)
    return [(bill.names[source], bill.names[target]) for source, target in pairs]


def test_the_module_is_the_root_and_needs_what_it_requires() -> None:
    bill = read(TOP + "require code.example/lib/v2 v2.1.0\n")

    assert (bill.format, bill.roots, bill.gaps) == ("go.mod", (0,), ())
    assert ends(bill) == [("code.example/app", "code.example/lib/v2")]
    assert bill.purls == ["pkg:golang/code.example/app", "pkg:golang/code.example/lib/v2@v2.1.0"]


def test_a_block_with_comments_quotes_and_crlf_is_read() -> None:
    block = 'require (\n\t// why\n\t"a.example/a" v1.0.0 // kept\n\t`b.example/b` v2.0.0+incompatible\n)\n'

    bill = read((TOP + block).replace("\n", "\r\n"))

    assert bill.names[1:] == ["a.example/a", "b.example/b"]
    assert bill.purls[2] == "pkg:golang/b.example/b@v2.0.0%2Bincompatible"
    assert [bill.place_of(node) for node in range(3)] == ["line 1", "line 6", "line 7"]


def test_an_indirect_module_is_listed_without_a_route() -> None:
    bill = read(TOP + "require a.example/a v1.0.0\nrequire b.example/b v1.0.0 // indirect\n")

    assert ends(bill) == [("code.example/app", "a.example/a")]
    assert kinds_of(bill) == [("no-edges", "blurs_route")]


def test_a_comment_that_speaks_of_indirect_needs_changes_nothing() -> None:
    bill = read(TOP + "require a.example/a v1.0.0 // not // indirect\n")

    assert len(bill.edges) == 1


@pytest.mark.parametrize("version", ["go 1.16\n", "go 1.9\n", ""])
def test_before_indirect_needs_were_listed_presence_is_hidden(version: str) -> None:
    bill = read(f"module code.example/app\n{version}require a.example/a v1.0.0\n")

    assert kinds_of(bill) == [("indirect-unlisted", HIDES)]


@pytest.mark.parametrize("version", ["go 1.17\n", "go 1.22.3\n", "go 2.0\n"])
def test_since_then_it_is_not(version: str) -> None:
    assert read(f"module code.example/app\n{version}require a.example/a v1.0.0\n").gaps == ()


@pytest.mark.parametrize("old", ["a.example/a", "a.example/a v1.0.0"])
def test_both_a_module_and_what_replaces_it_are_listed(old: str) -> None:
    bill = read(TOP + f"require a.example/a v1.0.0\nreplace {old} => b.example/b v3.0.0\n")

    assert ends(bill) == [("code.example/app", "a.example/a"), ("a.example/a", "b.example/b")]
    assert bill.versions[2] == "v3.0.0"


def test_a_replacement_of_another_version_changes_nothing() -> None:
    bill = read(
        TOP + "require a.example/a v1.0.0\nreplace a.example/a v9.0.0 => b.example/b v3.0.0\n"
    )

    assert bill.names == ["code.example/app", "a.example/a"]


def test_a_module_replaced_by_a_folder_stays_and_is_told() -> None:
    bill = read(TOP + "require a.example/a v1.0.0\nreplace (\n\ta.example/a => ../a\n)\n")

    assert bill.names[1:] == ["a.example/a"]
    assert [(gap.kind, gap.effect, gap.place) for gap in bill.gaps] == [
        ("replaced-module", "note", "line 6")
    ]


def test_directives_that_add_no_module_are_passed_over() -> None:
    others = "toolchain go1.22.1\nexclude a.example/a v1.0.0\nretract [v1.0.0, v1.1.0] // oops\n"
    blocks = "retract (\n\tv1.0.0\n)\ntool code.example/app/cmd\nexclude ()\n"

    assert kinds_of(read(TOP + others + blocks)) == [("no-components", HIDES)]


@pytest.mark.parametrize(
    "line",
    ["require a.example/a\n", "require a.example/a v1 v2\n", "requires a.example/a v1.0.0\n",
     "replace a.example/a b.example/b\n", "require ( a.example/a v1.0.0 )\n", "require (\na v1\n"],
)  # fmt: skip
def test_a_line_that_cannot_be_read_hides_presence(line: str) -> None:
    assert ("unreadable-entry", HIDES) in kinds_of(read(TOP + line))


def test_without_a_module_it_is_refused() -> None:
    with pytest.raises(InputError, match="expected a line that names the module"):
        read("go 1.22\n")


def test_a_sum_lists_what_has_a_checksum_of_its_content() -> None:
    bill = read_sum("a.example/a v1.0.0 h1:0=\na.example/a v1.0.0/go.mod h1:1=\n")

    assert (bill.format, bill.names, bill.versions) == ("go.sum", ["a.example/a"], ["v1.0.0"])
    assert bill.purls == ["pkg:golang/a.example/a@v1.0.0"]
    assert kinds_of(bill) == [("no-root", "blurs_route")]


def test_a_version_whose_content_has_no_checksum_is_counted_in_a_note() -> None:
    bill = read_sum("a.example/a v1.0.0 h1:0=\na.example/a v0.9.0/go.mod h1:1=\n")

    assert bill.versions == ["v1.0.0"]
    assert ("not-built", "note") in kinds_of(bill)


def test_a_sum_states_no_edges() -> None:
    bill = read_sum("a.example/a v1.0.0 h1:0=\nb.example/b v1.0.0 h1:1=\n")

    assert kinds_of(bill) == [("no-root", "blurs_route"), ("no-edges", "blurs_route")]


def test_a_truncated_sum_hides_presence() -> None:
    assert ("unreadable-entry", HIDES) in kinds_of(
        read_sum("a.example/a v1.0.0 h1:0=\nb.example/b")
    )


@pytest.mark.parametrize(
    "text", [TOP, TOP.replace("\n", "\r\n"), "// top\n\nmodule a.example/a // x\nrequire (\n)\n"]
)
def test_a_go_mod_is_told_by_its_content(text: str) -> None:
    assert go_mod(text.encode())


@pytest.mark.parametrize(
    "text", ['module "x" {\n  require = 1\n}\n', "module\nAcme\n", "Vendor\nmodule x\ngo 1.2\n", ""]
)
def test_something_else_is_not_taken_for_a_go_mod(text: str) -> None:
    assert not go_mod(text.encode())


def test_a_go_sum_is_told_by_its_content() -> None:
    assert go_sum(b"a.example/a v1.0.0 h1:ab+/=\r\na.example/a v1.0.0/go.mod h1:1=\r\n")


@pytest.mark.parametrize("text", ["", "Acme v1.0 pinned\n", "a v1.0.0 h1:0=\nVendor\n"])
def test_something_else_is_not_taken_for_a_go_sum(text: str) -> None:
    assert not go_sum(text.encode())
