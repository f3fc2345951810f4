"""Does CycloneDX XML say what the same document says in JSON?"""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom.cyclonedx.reader import read_cyclonedx
from exposure.ingest.sbom.cyclonedx.xml.reader import read_cyclonedx_xml
from exposure.inventory.bill import Bill
from exposure.inventory.estate import Reading

SHARED = Path(__file__).resolve().parents[3] / "shared" / "corpora"
SPECIFICATION = SHARED / "third-party" / "cyclonedx-specification"

pytestmark = pytest.mark.requires_shared

ALL = frozenset({"cpes", "edges", "gaps", "kinds", "names", "parties", "purls", "roots", "urls",
                 "versions"})  # fmt: skip

OTHERWISE: dict[str, tuple[frozenset[str], str]] = {
    "bom-1.[2-5]": (ALL - {"roots"}, "the two documents list different components"),
    "component-external-with-version": (frozenset({"versions"}), "24H2 here, 24.04 there"),
    "component-ref-1.[2-5]": (ALL - {"parties", "roots"}, "the JSON lacks the inner component"),
    "compositions-1.[3-5]": (frozenset({"versions"}), "a library is 2.0 here, 3.0 there"),
    "cryptography-implementation-1.7": (ALL, "the two documents describe different applications"),
    "dependency-1.[2-5]": (frozenset({"edges", "names"}), "the libraries have other names"),
    "external-reference-1.[3-5]": (
        frozenset({"parties"}),
        "the publisher stands in the JSON alone",
    ),
    "license-choice-1.7": (frozenset({"purls"}), "the purl stands in the XML alone"),
    "license-(expression|id|name)-1.[2-5]": (
        frozenset({"purls"}),
        "the purl stands in the XML alone",
    ),
    "machine-learning-1.5": (frozenset({"parties"}), "the publisher stands in the XML alone"),
    "release-notes-1.[45]": (frozenset({"parties"}), "a contact's address is cut short in the XML"),
    "saasbom-1.5": (
        frozenset({"edges", "names", "parties", "versions"}),
        "the owner of data stands in another service, and the XML states fewer versions",
    ),
    "service-1.[2-5]": (frozenset({"parties"}), "the publisher stands in the JSON alone"),
}
"""Twins that differ in themselves: name, where, and in what. Looked up by hand, document by document."""

UNKNOWN_VERSION = ("unknown-version", "hides_presence")
NO_COMPONENTS = ("no-components", "hides_presence")
INVALID: dict[str, tuple[str, str]] = {
    "component-ref": ("duplicate-reference", ""),
    "dependency": ("dangling-reference", "hides_presence"),
    "empty-component": ("no-identity", "hides_presence"),
    "metadata-distribution": NO_COMPONENTS,
    "metadata-license": NO_COMPONENTS,
    "metadata-timestamp": NO_COMPONENTS,
    "namespace": UNKNOWN_VERSION,
}
"""Class of invalid document → kind and effect of the gap with which it is read.

All other classes break rules of fields that are not needed here, such as hashes and licences, and
are read without a word: what they state of components can be relied upon.
"""
ROUTE = frozenset({"no-edges", "no-root"})


def bill_of(reading: Reading) -> Bill:
    assert reading.bill is not None
    return reading.bill


def xml(path: Path) -> Bill:
    return bill_of(read_cyclonedx_xml(path.name, path.read_bytes(), DEFAULT_BOUNDS))


def facts(bill: Bill) -> dict[str, object]:
    """Return what twins must agree in."""
    ends = enumerate(zip(bill.edges.sources, bill.edges.targets, strict=True))
    return {
        "cpes": bill.cpes,
        "edges": sorted((bill.names[a], bill.names[b], bill.edges.mark(e)) for e, (a, b) in ends),
        "gaps": [(gap.kind, gap.effect) for gap in bill.gaps],
        "kinds": bill.kinds,
        "names": bill.names,
        "parties": bill.parties,
        "purls": bill.purls,
        "roots": bill.roots,
        "urls": sorted(zip(bill.url_nodes, bill.urls, strict=True)),
        "versions": bill.versions,
    }


def differing(one: Path, other: Path) -> set[str]:
    there = facts(bill_of(read_cyclonedx(other.name, other.read_bytes(), DEFAULT_BOUNDS)))
    return {name for name, here in facts(xml(one)).items() if here != there[name]}


def files(pattern: str) -> Iterable[Path]:
    return sorted(SPECIFICATION.rglob(pattern))


def explained(stem: str) -> frozenset[str]:
    found = [what for name, (what, _) in OTHERWISE.items() if re.fullmatch(f"valid-{name}", stem)]
    return frozenset().union(*found)


def test_every_valid_document_agrees_with_its_twin() -> None:
    twins = [(one, one.with_suffix(".json")) for one in files("valid-*.xml")]
    wrong = {
        one.name: sorted(differing(one, other) - explained(one.stem))
        for one, other in twins
        if other.exists() and differing(one, other) - explained(one.stem)
    }

    assert len(twins) > 200
    assert wrong == {}


@pytest.mark.parametrize("name", OTHERWISE)
def test_every_explanation_is_still_needed(name: str) -> None:
    met = [
        differing(one, one.with_suffix(".json"))
        for one in files("valid-*.xml")
        if re.fullmatch(f"valid-{name}", one.stem)
    ]

    assert met
    assert all(met)


def test_a_generated_document_agrees_with_its_twin_in_everything() -> None:
    one = SHARED / "generated" / "syft-venv-langchain-anthropic.cdx.xml"

    assert differing(one, one.with_suffix(".json")) == set()


def test_no_valid_document_is_refused_or_called_odd() -> None:
    odd = {"unread-element", "duplicate-key", "not-text", "unknown-version"}
    met = {gap.kind for one in files("valid-*.xml") for gap in xml(one).gaps}

    assert met & odd == set()


def test_an_invalid_document_is_read_with_the_gap_of_its_class() -> None:
    wrong = {}
    for one in files("*invalid-*.xml"):
        kind, effect = INVALID.get(one.stem.removeprefix("invalid-").rpartition("-1.")[0], ("", ""))
        met = [gap for gap in xml(one).gaps if gap.kind not in ROUTE]
        if {gap.kind for gap in met} != ({kind} if kind else set()):
            wrong[one.name] = [gap.kind for gap in met]
        elif effect and {gap.effect.value for gap in met} != {effect}:
            wrong[one.name] = [gap.effect.value for gap in met]

    assert wrong == {}


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9, 0.999])
def test_a_document_cut_short_is_refused_with_its_line(share: float) -> None:
    for one in files("valid-bom-*.xml"):
        raw = one.read_bytes().rstrip()
        with pytest.raises(InputError, match=r"at line \d+, column \d+"):
            read_cyclonedx_xml(one.name, raw[: int(len(raw) * share)], DEFAULT_BOUNDS)
