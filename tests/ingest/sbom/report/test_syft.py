"""Does Syft's own JSON say what its SPDX of the same scan says?"""

import json
import re
from pathlib import Path

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sbom import tally
from exposure.ingest.sbom.report.syft import read_syft
from exposure.inventory.bill import COMPONENT, CONTAINED, MODEL, PLAIN, Bill
from tests.ingest.sbom.build import NAME, edges_of, kinds_of, raw_of, read_spdx, spdx2

SOURCE = {"id": "root", "name": "acme-helpdesk", "version": "2.4", "type": "directory"}
TYPES = {"CONTAINS": "contains", "DEPENDENCY_OF": "dependency-of", "OTHER": "evident-by"}


def read(raw: bytes) -> Bill:
    bill = read_syft(NAME, raw, DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


def syft(
    *artifacts: object, links: tuple[tuple[str, str, str], ...] = (), **members: object
) -> Bill:
    relationships = [{"parent": a, "child": b, "type": kind} for a, kind, b in links]
    document = {"artifacts": artifacts, "artifactRelationships": relationships,
                "source": SOURCE, "schema": {"version": "16.0.18"}}  # fmt: skip
    return read(raw_of(document | members))


def artifact(ident: str, **members: object) -> dict[str, object]:
    return {"id": ident, "name": ident, "version": "1.0", "purl": f"pkg:npm/{ident}@1.0", **members}


def party(metadata: dict[str, object]) -> str:
    bill = syft(artifact("a", metadata=metadata))
    return bill.parties["supplier"][0] if bill.parties else ""


def test_artifacts_come_first_and_what_was_scanned_behind_them() -> None:
    bill = syft(artifact("left"), artifact("right", version=""))

    assert bill.format == "Syft 16.0.18 JSON"
    assert bill.names == ["left", "right", "acme-helpdesk"]
    assert bill.versions == ["1.0", "", "2.4"]
    assert bill.purls == ["pkg:npm/left@1.0", "pkg:npm/right@1.0", ""]
    assert bill.roots == (2,)
    assert [bill.place_of(node) for node in range(3)] == ["/artifacts/0", "/artifacts/1", "/source"]


def test_what_is_a_dependency_of_another_is_needed_by_it() -> None:
    bill = syft(artifact("app"), artifact("left"), links=(("left", "dependency-of", "app"),))

    assert edges_of(bill) == [("app", "left", PLAIN)]


def test_what_was_scanned_contains_its_artifacts() -> None:
    assert edges_of(syft(artifact("a"), links=(("root", "contains", "a"),))) == [
        ("root", "a", CONTAINED)
    ]


@pytest.mark.parametrize("kind", ["evident-by", "ownership-by-file-overlap", "described-by"])
def test_other_relationships_are_no_dependency(kind: str) -> None:
    bill = syft(artifact("a"), artifact("b"), links=(("a", kind, "b"),))

    assert (edges_of(bill), "unknown-relationship" in dict(kinds_of(bill))) == ([], False)


def test_a_relationship_of_no_schema_blurs_the_route() -> None:
    bill = syft(artifact("a"), artifact("b"), links=(("a", "flirts-with", "b"),))

    assert ("unknown-relationship", "blurs_route") in kinds_of(bill)


def test_a_file_is_an_end_and_no_component() -> None:
    bill = syft(artifact("a"), links=(("a", "contains", "f"),), files=[{"id": "f"}])

    assert (len(bill), edges_of(bill), kinds_of(bill)) == (2, [], [("no-edges", "blurs_route")])


def test_an_end_that_nothing_carries_hides_presence() -> None:
    bill = syft(artifact("a"), links=(("gone", "dependency-of", "a"),))

    (gap,) = [gap for gap in bill.gaps if gap.kind == "dangling-reference"]
    assert (gap.effect.value, gap.place) == ("hides_presence", "/artifactRelationships")


def test_cpes_are_read_of_every_schema() -> None:
    old = syft(artifact("a", cpes=["cpe:2.3:a:acme:a:1:*:*:*:*:*:*:*"]))
    new = syft(artifact("a", cpes=[{"cpe": "cpe:2.3:a:acme:a:1:*:*:*:*:*:*:*", "source": "x"}]))

    assert old.cpes == new.cpes == {0: "cpe:2.3:a:acme:a:1:*:*:*:*:*:*:*"}


def test_a_cpe_of_another_vendor_without_a_purl_hides_presence() -> None:
    cpes = [f"cpe:2.3:a:{vendor}:a:1:*:*:*:*:*:*:*" for vendor in ("acme", "bolt")]

    bill = syft(artifact("a", purl="", cpes=cpes))

    gap = next(gap for gap in bill.gaps if gap.kind == "further-cpe")
    assert (gap.effect.value, gap.place) == ("hides_presence", "/artifacts/0/cpes")


@pytest.mark.parametrize(
    ("metadata", "stated"),
    [
        ({"companyName": "Acme Ltd"}, "Acme Ltd"),
        ({"vendor": "Acme Ltd", "maintainer": "Ann"}, "Acme Ltd"),
        ({"manifest": {"main": [{"key": "Implementation-Vendor", "value": "Acme"}]}}, "Acme"),
        ({"manifest": {"main": {"Specification-Vendor": "Acme"}}}, "Acme"),
        ({"release": {"implementor": "Acme"}}, "Acme"),
        ({"maintainer": "Acme Team <a@acme.example>"}, "Person: Acme Team <a@acme.example>"),
        ({"author": "Acme", "authorEmail": "a@acme.example"}, "Person: Acme (a@acme.example)"),
        ({"author": "", "authorEmail": "a@acme.example"}, "Person: a@acme.example"),
        ({"author": {"name": "Acme"}}, "Person: Acme"),
        (
            {"authors": ["Ann", {"name": "Bob", "email": "b@b.example"}]},
            "Person: Ann, Bob (b@b.example)",
        ),
        ({"packager": "Acme"}, "Person: Acme"),
        ({"author": "", "files": None}, ""),
    ],
)
def test_the_ecosystems_own_words_say_who_made_a_package(metadata, stated: str) -> None:
    assert party(metadata) == stated


def test_the_supplier_and_the_distribution_of_what_was_scanned_are_read() -> None:
    distro = {"id": "acmeos", "name": "AcmeOS", "versionID": "12"}

    bill = syft(artifact("a"), source=SOURCE | {"supplier": "Acme Ltd"}, distro=distro)

    assert bill.parties["supplier"] == ["", "Acme Ltd", ""]
    assert (bill.names[2], bill.versions[2], bill.place_of(2)) == ("acmeos", "12", "/distro")
    assert edges_of(bill) == [("root", "distro", CONTAINED)]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ({"type": "image", "target": {"userInput": "acme/app:1"}}, "acme/app:1"),
        ({"type": "directory", "target": "/srv/app"}, "/srv/app"),
        ({"type": "directory", "name": "", "metadata": {"path": "srv"}}, "srv"),
    ],
)
def test_earlier_schemas_name_what_was_scanned_otherwise(source, name: str) -> None:
    bill = syft(artifact("a"), source=source)

    assert (bill.names[-1], bill.roots) == (name, (1,))


def test_without_a_source_nothing_is_direct() -> None:
    bill = syft(artifact("a"), source=None)

    assert ("no-root", "blurs_route") in kinds_of(bill)


def test_a_model_is_told_apart() -> None:
    bill = syft(artifact("a"), artifact("m", type="model"))

    assert list(bill.kinds) == [COMPONENT, MODEL, COMPONENT]


def test_an_artifact_without_identity_hides_presence() -> None:
    bill = syft({"id": "a"})

    gap = next(gap for gap in bill.gaps if gap.kind == "no-identity")
    assert (gap.effect.value, gap.place) == ("hides_presence", "/artifacts/0")


def test_a_repeated_key_hides_no_artifact() -> None:
    raw = raw_of({"artifacts": [artifact("a")], "artifactRelationships": [], "source": SOURCE})

    bill = read(raw[:-1] + b', "artifacts": [' + raw_of(artifact("b")) + b"]}")

    assert bill.names == ["a", "b", "acme-helpdesk"]


def test_a_field_of_another_type_costs_only_itself() -> None:
    bill = syft(artifact("a", version=4), artifact("b", metadata="odd"))

    assert bill.names[:2] == ["a", "b"]
    assert ("wrong-type", "note") in kinds_of(bill)


def test_nothing_is_held_behind_a_reading() -> None:
    before = len(tally.made)

    syft(artifact("a"))

    assert len(tally.made) == before


@pytest.mark.parametrize("raw", [b"", b"[]", b'{"artifacts": [', b'{"artifacts": ' + b"[" * 9_000])
def test_what_is_no_report_is_refused(raw: bytes) -> None:
    with pytest.raises(InputError):
        read_syft(NAME, raw, DEFAULT_BOUNDS)


def test_bounds_hold() -> None:
    raw = raw_of({"artifacts": [artifact("a"), artifact("b")]})

    with pytest.raises(InputError, match="at most 1 components"):
        read_syft(NAME, raw, Bounds(max_nodes=1))


def test_it_agrees_with_the_spdx_of_the_same_packages() -> None:
    packages = [
        {"SPDXID": "a", "name": "a", "versionInfo": "1.0", "supplier": "Person: Ann",
         "originator": "Person: Ann",
         "externalRefs": [{"referenceType": "purl", "referenceLocator": "pkg:npm/a@1.0"}]},
        {"SPDXID": "root", "name": "app", "versionInfo": "2"},
    ]  # fmt: skip
    told = [("root", "CONTAINS", "a"), ("DOC", "DESCRIBES", "root")]
    relationships = [
        {"spdxElementId": a, "relationshipType": kind, "relatedSpdxElement": b}
        for a, kind, b in told
    ]
    twin = read_spdx(spdx2(packages=packages, relationships=relationships))

    bill = syft(artifact("a", metadata={"author": "Ann"}), links=(("root", "contains", "a"),),
                source={"id": "root", "name": "app", "version": "2"})  # fmt: skip

    assert agree(bill, twin)


@pytest.mark.requires_shared
def test_a_real_scan_retold_as_syft_json_agrees_with_its_spdx(shared: Path) -> None:
    path = shared / "corpora" / "generated" / "syft-venv-langchain-anthropic.spdx.json"
    raw = path.read_bytes()

    assert agree(read(retold(json.loads(raw))), read_spdx(raw))


def agree(bill: Bill, twin: Bill) -> bool:
    """Say whether all columns are equal, and the gaps of equal kind and effect."""
    columns = ("refs", "names", "versions", "purls", "parties", "cpes", "urls", "kinds", "roots")
    return (
        all(getattr(bill, column) == getattr(twin, column) for column in columns)
        and sorted(edges_of(bill)) == sorted(edges_of(twin))
        and sorted(kinds_of(bill)) == sorted(kinds_of(twin))
    )


def retold(document) -> bytes:
    """Write what an SPDX document of Syft holds as Syft itself writes it."""
    *packages, root = document["packages"]
    artifacts = [
        {
            "id": package["SPDXID"],
            "name": package["name"],
            "version": package.get("versionInfo", ""),
            "purl": refs_of(package, "purl")[0],
            "cpes": [{"cpe": cpe} for cpe in refs_of(package, "cpe23Type")],
            "metadata": metadata_of(package.get("originator", "")),
        }
        for package in packages
    ]
    links = [
        {"parent": one["spdxElementId"], "child": one["relatedSpdxElement"],
         "type": TYPES[one["relationshipType"]]}
        for one in document["relationships"] if one["relationshipType"] in TYPES
    ]  # fmt: skip
    return raw_of({
        "artifacts": artifacts,
        "artifactRelationships": links,
        "files": [{"id": one["SPDXID"]} for one in document["files"]],
        "source": {"id": root["SPDXID"], "name": root["name"], "type": "directory"},
    })  # fmt: skip


def refs_of(package, kind: str) -> list[str]:
    refs = package["externalRefs"]
    return [ref["referenceLocator"] for ref in refs if ref["referenceType"] == kind]


def metadata_of(originator: str) -> dict[str, str]:
    label, _, text = originator.partition(": ")
    if label == "Organization":
        return {"companyName": text}
    found = re.fullmatch(r"(.*) \((.*)\)", text)
    return {"author": found[1], "authorEmail": found[2]} if found else {"author": text}
