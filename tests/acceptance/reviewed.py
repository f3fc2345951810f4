"""Which files of the public corpora may be refused or hide components, and why is that right?"""

_CDX = "*/cyclonedx-specification"
_NTIA = "*/ntia-conformance-checker/*"
_DRAFT = "a draft form of SPDX 2.1 that wraps each part in its name; no specification has it"
_ONE = "an example of one package, which is the product itself"
_ELSEWHERE = "a relationship leads to a tool in another document, which is not handed over"

REFUSED: dict[tuple[str, str], str] = {
    ("*.textproto", "expected an SBOM or a sheet, met a CycloneDX protobuf SBOM"):
        "protobuf is named and not read yet",
    ("*.java", "no column names a vendor or a contract number"):
        "program text of the corpus, no SBOM; nothing says what a text is, so it may hide vendors",
    ("*/missing_component_name/SPDXJsonExample.json", "expected an SBOM or a sheet, met a JSON"):
        _DRAFT,
    ("*/missing_component_name/SPDXYamlExample.yaml", "no column names a vendor or a contract number"):
        _DRAFT,
    ("*.owl.xml", "expected an SBOM or a sheet, met an XML document of another kind"):
        "the ontology of SPDX itself, not a document in its terms",
}  # fmt: skip
"""(path pattern, beginning of the refusal) → why a file that is valid somewhere is not read."""

HIDING: dict[tuple[str, str], str] = {
    (f"{_CDX}/*/valid-empty-components-*", "no-components"): "it lists no components",
    (f"{_CDX}/*/valid-metadata-*", "no-components"): "it shows metadata and lists no components",
    (f"{_CDX}/*/valid-attestation-*", "no-components"): "an attestation without components",
    (f"{_CDX}/*/valid-standard-*", "no-components"): "definitions of standards, without components",
    (f"{_CDX}/*/valid-cryptography-*", "no-components"): "cryptographic assets alone",
    (f"{_CDX}/*/valid-metadata-manufacture-*", "document-party-unread"):
        "the maker of a product is stated, and no product",
    (f"{_CDX}/*/valid-metadata-supplier-*", "document-party-unread"):
        "the supplier of a product is stated, and no product",
    (f"{_CDX}/*/valid-external-reference-*", "other-document"):
        "a component leads to an SBOM of its own, which is not handed over",
    (f"{_CDX}/*/valid-compositions-*", "says-incomplete"): "it calls itself incomplete",
    (f"{_CDX}/*/skip_invalid-empty-component-*", "no-identity"):
        "a component without a name; the corpus itself is of two minds about it",
    (f"{_NTIA}/*Example-v2.3.spdx*", "other-document"): _ELSEWHERE,
    ("*/spdx-tools-java/testResources/*", "other-document"): _ELSEWHERE,
    ("*/spdx-tools-python/tests/spdx/data/*", "other-document"): _ELSEWHERE,
    (f"{_NTIA}/missing_unique_identifiers/*", "dangling-reference"):
        "packages lack the identifiers that relationships lead to; that is what the file shows",
    (f"{_NTIA}/missing_component_name/*", "dangling-reference"): _DRAFT,
    (f"{_NTIA}/missing_component_name/*", "no-identity"): _DRAFT,
    (f"{_NTIA}/other_tests/test_components_without_functions.spdx", "other-document"): _ELSEWHERE,
    (f"{_NTIA}/other_tests/test_components_without_functions.spdx", "dangling-reference"):
        "packages were cut out of the file, and relationships lead to them still",
    (f"{_NTIA}/other_tests/test_components_without_functions.spdx", "no-identity"):
        "a package is cut down to its identifier",
    (f"{_NTIA}/*/SPDX*Example*", "no-components"): _ONE,
    (f"{_NTIA}/spdx3/has_no_sbom.json", "no-components"): _ONE,
    (f"{_NTIA}/real_world_sboms/spdx_sample_*", "no-components"):
        "a scanner was given one file, and found nothing in it; or a list in which each is a product",
    ("*/rdf/data/file_to_test_rdf_parser.rdf.xml", "no-components"): "two products, and nothing beside",
    ("*/spdx-tools-java/testResources/*3.0.1.json", "no-components"): _ONE,
    ("*/spdx-tools-java/testResources/double.jsonld", "no-components"): _ONE,
    ("*/expected_results/expected_tag_value.spdx", "no-components"): _ONE,
    (f"{_NTIA}/missing_dependency_relationships/*.rdf.xml", "no-components"):
        "no package is left in the file",
    ("*/spdx-tools-java/testResources/BadJSON.spdx.json", "no-identity"):
        "made to be wrong: a package lacks its name",
}  # fmt: skip
"""(path pattern, gap kind) → why a valid file has a gap that may hide a component."""

_ALONE = "no-edges no-root"
"""What an example of one component has by itself: neither a product nor dependencies."""
_BARE = "no-components no-root"
_UNUSED = "the field is not used, so what it holds is not looked at"
_PROTOBUF = "the protobuf twins are refused as protobuf; of the others "

INVALID: dict[str, tuple[tuple[str, ...], str]] = {
    "bomformat": ((_BARE,), "another word in `bomFormat`: the schema names CycloneDX all the same"),
    "component-ref": (
        (_ALONE, "no-root", "duplicate-reference no-root"),
        "a reference stands twice: both components are kept, and edges to it may mean either",
    ),
    "component-swid": ((_ALONE,), _UNUSED),
    "component-type": ((_ALONE,), "a type of no version is read as a component"),
    "missing-component-type": ((_ALONE,), "a component without a type is one all the same"),
    "dependency": (("dangling-reference no-root",), "an edge to nothing hides presence"),
    "empty-component": (("no-edges no-identity no-root",), "nothing names the component"),
    "hash-alg": ((_ALONE,), _UNUSED),
    "hash-md5": ((_ALONE,), _UNUSED),
    "hash-sha1": ((_ALONE,), _UNUSED),
    "hash-sha256": ((_ALONE,), _UNUSED),
    "hash-sha512": ((_ALONE,), _UNUSED),
    "issue-type": ((_ALONE,), _UNUSED),
    "license-choice": ((_ALONE,), _UNUSED),
    "license-declared-concluded-mix": ((_ALONE,), _UNUSED),
    "license-encoding": ((_ALONE,), _UNUSED),
    "license-id": ((_ALONE,), _UNUSED),
    "license-id-count": ((_ALONE,), _UNUSED),
    "license-missing-id-and-name": ((_ALONE, "refused"), _PROTOBUF + _UNUSED),
    "license-name-count": ((_ALONE,), _UNUSED),
    "metadata-license": ((_BARE,), _UNUSED),
    "metadata-distribution": ((_BARE,), _UNUSED),
    "metadata-timestamp": ((_BARE,), "a date that is none leaves the document undated"),
    "namespace": (
        (f"{_ALONE} unknown-version",),
        "a namespace of no version: read as the newest, and what it renames may be missed",
    ),
    "patch-type": ((_ALONE,), _UNUSED),
    "properties": ((_ALONE, "refused"), _PROTOBUF + _UNUSED),
    "citations": ((_ALONE, "refused"), _PROTOBUF + _UNUSED),
    "scope": ((_ALONE,), "a scope of no version marks no edge"),
    "serialnumber": ((_ALONE, _BARE), _UNUSED),
    "service-data": ((_ALONE,), "a direction of no version: both ends of the flow are kept"),
    "component-external-version-and": ((_ALONE,), "version and range at once: both stay stated"),
    "component-versionRange-non-external": ((_ALONE,), "a range is not used as a version"),
    "spdx-trivy-vmware_log-intelligence-fluentd": (
        ("no-root unknown-relationship",), "relationships of no version give no edge, and say so",
    ),
    "file_without_spdx_ids": (("no-root",), "without ids there are no edges; packages are kept"),
    "invalid_creation_info": ((_BARE,), "it holds no packages; who made it is not used"),
    "invalid_creation_info_with_snippet": ((_BARE,), "it holds no packages; snippets are no parts"),
}  # fmt: skip
"""Class of files that a corpus calls invalid → what becomes of them, and why.

What becomes of a file is `refused`, `read`, or its gap kinds other than notes.
"""
