"""What is read of tag-value, and what is said of lines that cannot be?"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom import tally
from exposure.ingest.sbom.spdx2.reader import read_spdx2
from exposure.ingest.sbom.spdx2.tag_value import read_tag_value
from exposure.inventory.bill import CONTAINED, Bill
from tests.benchmarks.spdx_texts import write_twins
from tests.ingest.sbom.build import edges_of, kinds_of

HEAD = """SPDXVersion: SPDX-2.3
SPDXID: SPDXRef-DOCUMENT
Created: 2026-11-22T00:00:00Z
Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-app
PackageName: app
SPDXID: SPDXRef-app
"""
"""Six lines; the next is the seventh."""


def read_bytes(raw: bytes) -> Bill:
    bill = read_tag_value("app.spdx", raw, DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


def read(text: str, head: str = HEAD) -> Bill:
    """Read lines behind a document that describes one package."""
    return read_bytes((head + text).encode())


def hiding(bill: Bill) -> list[str]:
    return [kind for kind, effect in kinds_of(bill) if effect == "hides_presence"]


def test_a_package_is_read_with_all_its_fields() -> None:
    bill = read("""PackageVersion: 1.10
PackageSupplier: Organization: Acme: Parts (parts@acme.example)
PackageOriginator: Person: Ann
PackageHomePage: https://acme.example
PackageDownloadLocation: NOASSERTION
ExternalRef: PACKAGE-MANAGER purl pkg:npm/app@1.10
ExternalRef: SECURITY cpe23Type cpe:2.3:a:acme:app:1.10:*:*:*:*:*:*:*
""")

    assert bill.format == "SPDX 2.3 tag-value"
    assert bill.dated == "2026-11-22"
    assert (bill.names, bill.versions, bill.purls) == (["app"], ["1.10"], ["pkg:npm/app@1.10"])
    assert bill.parties == {
        "supplier": ["Acme: Parts (parts@acme.example)"],
        "originator": ["Person: Ann"],
    }
    assert bill.cpes == {0: "cpe:2.3:a:acme:app:1.10:*:*:*:*:*:*:*"}
    assert bill.urls == ["https://acme.example"]
    assert (bill.roots, bill.gaps) == ((0,), ())


def test_relationships_become_edges_wherever_they_stand() -> None:
    bill = read("""Relationship: SPDXRef-app CONTAINS SPDXRef-part
RelationshipComment: <text>held
inside</text>
PackageName: part
SPDXID: SPDXRef-part
Relationship: SPDXRef-app DEPENDENCY_OF SPDXRef-part
""")

    assert edges_of(bill) == [
        ("SPDXRef-app", "SPDXRef-part", CONTAINED),
        ("SPDXRef-part", "SPDXRef-app", 0),
    ]
    assert bill.gaps == ()


def test_a_package_stands_on_the_line_of_its_name() -> None:
    bill = read("""PackageComment: <text>two
lines</text>
# a comment: with a colon

PackageName: part
""")

    assert list(bill.lines or ()) == [5, 11]
    assert bill.place_of(1) == "line 11"


def test_files_and_snippets_are_known_as_ends_of_relationships() -> None:
    bill = read("""FileName: ./a.c
SPDXID: SPDXRef-a
FileType: SOURCE
SnippetSPDXID: SPDXRef-s
SPDXID: SPDXRef-s2
SnippetFromFileSPDXID: SPDXRef-a
LicenseID: LicenseRef-1
ExtractedText: <text>free</text>
Relationship: SPDXRef-app CONTAINS SPDXRef-a
Relationship: SPDXRef-app CONTAINS SPDXRef-s
Relationship: SPDXRef-app CONTAINS SPDXRef-s2
""")

    assert (bill.names, bill.gaps) == (["app"], ())


def test_a_tag_of_a_package_behind_its_files_is_that_of_the_package() -> None:
    bill = read("FileName: ./a.c\nSPDXID: SPDXRef-a\nPackageVersion: 2\n")

    assert (bill.versions, bill.refs) == (["2"], ["SPDXRef-app"])


@pytest.mark.parametrize(
    "line",
    ["PackageVersion:2", "PackageVersion : 2", "packageversion: 2", "  PackageVersion: 2",
     "PackageVersion:\t2", "PACKAGE VERSION: 2", "PackageVersion:    2  ",
     "PackageVersion: <text>2</text>", "PackageVersion: <text>\n2\n</text>",
     "PackageVersion:<text>2</text>"],
)  # fmt: skip
def test_a_tag_is_known_in_whatever_spelling(line: str) -> None:
    bill = read(f"{line}\n")

    assert (bill.versions, bill.gaps) == (["2"], ())


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_every_line_end_is_one(end: str) -> None:
    text = HEAD + "PackageComment: <text>a\nb</text>\nPackageName: part\n"

    assert read_bytes(text.replace("\n", end).encode()) == read_bytes(text.encode())


@pytest.mark.parametrize("mark", ["\u2028", "\x0b", "\x85"])
def test_what_other_standards_call_a_line_end_is_part_of_a_value(mark: str) -> None:
    assert read(f"PackageVersion: 1{mark}2\n").versions == [f"1{mark}2"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_said(encoding: str) -> None:
    bill = read_bytes((HEAD + "PackageVersion: é\n").encode(encoding))

    assert bill.versions == ["é"]
    assert kinds_of(bill) == [("byte-order-mark", "note")]


def test_bytes_that_are_no_text_hide_presence_in_a_name_alone() -> None:
    name, comment = (HEAD.encode() + tag + b": Zo\xeb\n" for tag in (b"PackageName", b"Creator"))

    assert "not-text" in hiding(read_bytes(name))
    assert kinds_of(read_bytes(comment)) == [("not-text", "note")]


def test_text_around_a_text_mark_belongs_to_the_value() -> None:
    bill = read("PackageVersion: 1 <text>2\n3</text> 4 <text>5\n6</text> 7\nPackageName: part\n")

    assert bill.versions == ["1 2\n3 4 5\n6 7", ""]
    assert bill.place_of(1) == "line 10"


def test_what_stands_in_a_text_is_no_tag() -> None:
    bill = read("PackageComment: <text>\nPackageVersion: 2\nName of a package: other\n</text>\n")

    assert (bill.versions, bill.gaps) == ([""], ())


@pytest.mark.parametrize(
    "line",
    [" PackageName: sdk", "PackageName : sdk", "packagename: sdk", "Package Name:sdk",
     "ExternalRef: PACKAGE-MANAGER purl pkg:npm/sdk@1", "PackageSupplier: Organization: Sdk",
     "SPDXID: SPDXRef-sdk", "Relationship: SPDXRef-app DEPENDS_ON SPDXRef-sdk"],
)  # fmt: skip
def test_a_tag_that_may_hide_something_is_seen_in_a_text_however_spelled(line: str) -> None:
    bill = read(f"PackageComment: <text>a\n{line}</text>\n")

    assert kinds_of(bill) == [("unclosed-text", "hides_presence")]


def test_a_text_that_holds_a_package_is_said() -> None:
    bill = read("PackageComment: <text>a\nPackageName: lost\nPackageComment: b</text>\n")

    assert bill.names == ["app"]
    assert hiding(bill) == ["unclosed-text"]
    assert bill.gaps[0].place == "line 7"


@pytest.mark.parametrize("closing", ["", "PackageComment: <text>b</text>\n"])
def test_a_text_that_is_never_closed_hides_presence_and_the_rest_is_read(closing: str) -> None:
    bill = read(f"PackageComment: <text>a\nPackageName: part\n{closing}")

    assert bill.names == ["app", "part"]
    assert hiding(bill) == ["unclosed-text"]
    assert bill.place_of(1) == "line 8"


def test_a_comment_opens_no_text() -> None:
    bill = read("# values go into <text> marks\nPackageName: part\n")

    assert (bill.names, [kind for kind, _ in kinds_of(bill)]) == (["app", "part"], ["no-edges"])


@pytest.mark.parametrize(
    ("line", "effect"),
    [("PackageSupplier Acme", "hides_presence"), ("PackageName part", "hides_presence"),
     ("Copyright by nobody", "note")],
)  # fmt: skip
def test_a_line_without_a_tag_is_said_with_what_it_may_hide(line: str, effect: str) -> None:
    bill = read(f"PackageComment: none\n{line}\n")

    assert kinds_of(bill) == [("stray-line", effect)]
    assert bill.gaps[0].place == "line 8"


def test_a_second_line_of_a_value_that_is_read_hides_presence() -> None:
    assert kinds_of(read("PackageSupplier: Organization: Acme\nand Sons\n")) == [
        ("stray-line", "hides_presence")
    ]


@pytest.mark.parametrize(
    ("tag", "effect"),
    [("PackageSuplier", "hides_presence"), ("PakageName", "hides_presence"),
     ("PackageMood", "note"), ("CustomTag", "note")],
)  # fmt: skip
def test_an_unknown_tag_is_said_once_and_hides_presence_where_a_read_one_may_be_meant(
    tag: str, effect: str
) -> None:
    assert kinds_of(read(f"{tag}: x\n{tag}: y\n")) == [("unknown-tag", effect)]


@pytest.mark.parametrize(
    "line",
    ["PURL: pkg:npm/sdk@1", "PackageURL: x", "Supplier: Organization: Sdk", "Package: sdk",
     "PackageManufacturer: Sdk", "Name: sdk", "PACKAGE_NAME: sdk", "Mood: Person: Ann",
     "Mood:PKG:npm/sdk@1", "Mood: cpe:2.3:a:sdk:sdk", "pkg:npm/sdk@1", "Vendor: Sdk"],
)  # fmt: skip
def test_an_unknown_tag_that_names_a_package_or_vendor_hides_presence(line: str) -> None:
    bill = read(f"Mood: good\n{line}\n")

    assert ("unknown-tag", "hides_presence") in kinds_of(bill)
    assert bill.gaps[0].place == "line 8" or bill.gaps[1].place == "line 8"


@pytest.mark.parametrize(
    ("line", "effect"),
    [("Package URL: pkg:npm/sdk@1", "hides_presence"), ("Made by: x", "note"),
     ("This is no more than a name: x", "note")],
)  # fmt: skip
def test_a_line_that_names_a_package_hides_presence_and_prose_does_not(
    line: str, effect: str
) -> None:
    assert kinds_of(read(f"PackageComment: none\n{line}\n")) == [("stray-line", effect)]


@pytest.mark.parametrize("line", ["Mood: good", "MoodComment: a person", "Renamed: no"])
def test_an_unknown_tag_that_names_nobody_is_a_note(line: str) -> None:
    assert kinds_of(read(f"{line}\n")) == [("unknown-tag", "note")]


def test_of_words_beyond_those_that_are_compared_the_worst_is_assumed() -> None:
    bill = read("PackageComment: none\n\n" + "".join(f"tag{i}: x\n" for i in range(300)))

    assert kinds_of(bill).count(("unknown-tag", "note")) == 21
    assert kinds_of(bill).count(("unknown-tag", "hides_presence")) == 21


def test_many_stray_lines_are_counted() -> None:
    bill = read("PackageComment: none\n\n" + "a word of prose\n\n" * 100)

    assert kinds_of(bill) == [("stray-line", "note")] * 21
    assert "80 further" in bill.gaps[-1].reason


@pytest.mark.parametrize("words", ["", "SPDXRef-app", "SPDXRef-app DEPENDS_ON", "a b c d"])
def test_a_relationship_without_three_words_hides_presence(words: str) -> None:
    bill = read(f"Relationship: {words}\n")

    assert kinds_of(bill) == [("unreadable-entry", "hides_presence")]


def test_a_relationship_between_ids_with_blanks_is_read_by_its_type() -> None:
    bill = read("""PackageName: part
SPDXID: SPDXRef-my part
Relationship: SPDXRef-app DEPENDS_ON SPDXRef-my part
""")

    assert edges_of(bill) == [("SPDXRef-app", "SPDXRef-my part", 0)]


@pytest.mark.parametrize("value", ["pkg:npm/a@1", "purl pkg:npm/a@1"])
def test_an_external_reference_without_three_words_is_said_and_kept(value: str) -> None:
    bill = read(f"ExternalRef: {value}\n")

    assert bill.purls == ["pkg:npm/a@1"]
    assert kinds_of(bill) == [("unreadable-entry", "hides_presence")]


def test_an_empty_external_reference_is_said() -> None:
    assert kinds_of(read("ExternalRef:\n")) == [("unreadable-entry", "hides_presence")]


@pytest.mark.parametrize(
    ("tag", "effect"), [("PackageSupplier", "hides_presence"), ("PackageVersion", "note")]
)
def test_a_field_that_stands_twice_in_one_package_is_said(tag: str, effect: str) -> None:
    bill = read(f"{tag}: one\n{tag}: two\nPackageName: b\n{tag}: three\nRelationship: a OTHER b\n")

    assert ("duplicate-key", effect) in kinds_of(bill)
    assert {"PackageSupplier": bill.parties.get("supplier"), "PackageVersion": bill.versions}[
        tag
    ] == ["two", "three"]


def test_a_second_id_begins_a_package_whose_name_is_missing() -> None:
    bill = read("SPDXID: SPDXRef-x\nExternalRef: PACKAGE-MANAGER purl pkg:npm/x@1\n")

    assert (bill.refs, bill.purls) == (["SPDXRef-app", "SPDXRef-x"], ["", "pkg:npm/x@1"])
    assert ("misplaced-tag", "note") in kinds_of(bill)


def test_an_id_before_the_name_is_that_of_the_package_that_follows() -> None:
    bill = read("SPDXID: SPDXRef-x\nPackageName: x\nSPDXID: SPDXRef-y\nPackageName: y\n")

    assert (bill.refs, bill.names) == (["SPDXRef-app", "SPDXRef-x", "SPDXRef-y"], ["app", "x", "y"])
    assert hiding(bill) == []


def test_a_package_without_any_name_hides_presence() -> None:
    assert hiding(read("SPDXID: SPDXRef-x\n")) == ["no-identity"]


def test_a_field_before_any_package_is_kept() -> None:
    bill = read(
        "PackageSupplier: Organization: Acme\nPackageName: a\n", head="SPDXVersion: SPDX-2.3\n"
    )

    assert (bill.names, bill.parties) == (["a"], {"supplier": ["Acme"]})


def test_two_documents_in_one_file_are_read_as_one_and_said() -> None:
    bill = read("""SPDXVersion: SPDX-2.3
SPDXID: SPDXRef-SECOND
Relationship: SPDXRef-SECOND DESCRIBES SPDXRef-other
Relationship: SPDXRef-other CONTAINS SPDXRef-app
PackageName: other
SPDXID: SPDXRef-other
""")

    assert (bill.names, bill.roots) == (["app", "other"], (0, 1))
    assert kinds_of(bill) == [("several-documents", "blurs_route")]


def test_a_reference_into_another_document_hides_presence() -> None:
    bill = read("""ExternalDocumentRef: DocumentRef-x https://x.example SHA1: 00
ExternalDocumentRef: DocumentRef-y https://y.example SHA1: 00
Relationship: SPDXRef-app DEPENDS_ON DocumentRef-x:SPDXRef-part
""")

    assert kinds_of(bill) == [("other-document", "hides_presence"), ("other-document", "note")]
    assert bill.gaps[1].place == "line 8"


def test_a_gap_of_a_package_names_its_line() -> None:
    bill = read("ExternalRef: P purl pkg:npm/a@1\nExternalRef: P purl pkg:npm/b@1\n")

    assert [(gap.kind, gap.place) for gap in bill.gaps] == [("further-purl", "line 5")]


def test_tags_of_version_2_1_are_known() -> None:
    bill = read("""PackageVerificationCode: d6a770ba (excludes: ./package.spdx)
FileName: ./a.c
ArtifactOfProjectName: Jena
ArtifactOfProjectHomePage: https://jena.example
FileDependency: b.c
Reviewer: Person: Ann
ReviewDate: 2020-01-01T00:00:00Z
""")

    assert bill.gaps == ()


def test_more_packages_than_the_bound_are_refused() -> None:
    bounds = replace(DEFAULT_BOUNDS, max_nodes=1)

    with pytest.raises(InputError, match=r"app\.spdx: expected at most 1 components"):
        read_tag_value("app.spdx", (HEAD + "PackageName: b\n").encode(), bounds)


def test_nothing_that_was_counted_is_kept() -> None:
    read("PackageName: b\n")

    assert tally.made == []


def test_the_same_packages_in_tag_value_and_json_give_equal_bills(tmp_path: Path) -> None:
    tag_value, json = write_twins(tmp_path, 300)

    one = read_bytes(tag_value.read_bytes())
    other = read_spdx2("app.spdx", json.read_bytes(), DEFAULT_BOUNDS).bill

    assert other is not None
    spelled = {"format": "", "sections": (), "lines": None, "ref_key": "", "one_line": False}
    assert replace(one, **spelled) == replace(other, **spelled)


PIECES = st.sampled_from(
    [*"\n\r \t:#<>x", "<text>", "</text>", "PackageName", "SPDXID: ", "Relationship: ", "a DESCRIBES b",
     "ExternalRef: ", "PackageVersion: ", "SPDXVersion: ", "SnippetSPDXID: ", "FileName: ", "LicenseID: ",
     "ExternalDocumentRef: ", "\x00", "é", "\ufeff", "\nPackageName: y\n"]
)  # fmt: skip


@given(pieces=st.lists(PIECES, max_size=40))
def test_whatever_stands_in_the_lines_is_read(pieces: list[str]) -> None:
    bill = read("".join(pieces))

    columns = (bill.names, bill.refs, bill.versions, bill.purls, list(bill.lines or ()))
    assert {len(column) for column in columns} == {len(bill)}
    assert all(bill.place_of(node) == f"line {bill.lines[node]}" for node in range(len(bill)))


@given(raw=st.binary(max_size=60))
def test_whatever_bytes_stand_behind_are_read(raw: bytes) -> None:
    assert read_bytes(HEAD.encode() + raw).names[0] == "app"
