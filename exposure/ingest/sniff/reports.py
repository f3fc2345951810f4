"""Is this file a report, a manifest or a schema beside an SBOM, going by its content?

Only what can be told with certainty is named; a table is never taken for one of these.
"""

from exposure.ingest.head import as_utf8, is_json, start_of, top_keys
from exposure.patterns import late_pattern

_REQUESTED = late_pattern(
    rb'"(?:(?:dev|peer|optional)?[dD]ependencies|require(?:-dev)?)"\s*:\s*\{\s*"[^"]*"\s*:\s*"'
)
"""A name with the versions that would do, in JSON."""
_INSTALLED = late_pattern(
    rb'"dependencies"\s*:\s*\{\s*"[^"]*"\s*:\s*\{(?=[^}]*"(?:version|missing)"\s*:)'
)
_INSTALLED_LIST = late_pattern(
    rb'\[\s*\{\s*"name"\s*:\s*"[^"]*"\s*,\s*"version"\s*:\s*"[^"]*"\s*'
    rb'(?:,\s*"(?:editable_project_location|latest_version)"[^}]*)?\}'
)
_TOML_TABLE = late_pattern(
    rb"(?m)^\[(?:project|package|workspace|build-system|tool\.poetry)\][ \t]*\r?$"
)
_TOML_KEY = late_pattern(
    rb'(?m)^(?:name|version|requires|members|dependencies|edition)[ \t]*=[ \t]*["\'\[]'
)
_BUILD_BLOCK = late_pattern(rb"(?m)^(?:plugins|dependencies)[ \t]*\{")
_BUILD_LINE = late_pattern(
    rb"(?m)^[ \t]+(?:api|implementation|testImplementation|compileOnly|runtimeOnly)[ \t]*[(\"']"
)
_XML_MANIFESTS = {
    b"project": b"<modelVersion>",
    b"Project": b"<PackageReference ",
    b"packages": b"<package id=",
}
"""Root element → what else stands in it."""
_PROJECT_KEYS = frozenset({b"name", b"private", b"dependencies", b"devDependencies", b"require"})
_HEAD = 1 << 16
_LETTER = late_pattern(rb"(?:[ \t]*(?:#[^\n]*)?\r?\n)*form:[ \t]*[\"']?exposure-letter/\d")
_PEOPLES_RECORDS = late_pattern(
    rb"(?:[ \t]*(?:#[^\n]*)?\r?\n)*form:[ \t]*[\"']?exposure-attestation/\d"
)
_ISSUER = late_pattern(rb"(?m)^issuer:")
_OF_XML = late_pattern(rb"(?:<\?[^>]*>|<!--[\s\S]*?-->|\s)*<(?:\w+:)?(\w+)")


def sarif(raw: bytes) -> bool:
    """SARIF names its schema, or has runs with a tool driver."""
    keys = top_keys(raw)
    return b"sarif" in keys.get(b"$schema", b"").lower() or {b"runs", b"version"} <= keys.keys()


def openvex(raw: bytes) -> bool:
    """OpenVEX names its context."""
    return b"openvex.dev/ns" in top_keys(raw).get(b"@context", b"")


def csaf(raw: bytes) -> bool:
    """CSAF states its version beside the category of the document (CSAF 2.0, clause 3.2.1)."""
    return b"document" in top_keys(raw) and b'"csaf_version"' in raw


def advisory(raw: bytes) -> bool:
    """An OSV record: one vulnerability and the packages it affects."""
    keys = top_keys(raw).keys()
    if b"id" not in keys or b"modified" not in keys:
        return False
    return b"affected" in keys or b"schema_version" in keys


def vulnerability_report(raw: bytes) -> bool:
    """What a vulnerability scanner found; each of them has keys of its own."""
    keys = top_keys(raw).keys()
    if {b"SchemaVersion", b"ArtifactName"} <= keys or b"auditReportVersion" in keys:
        return True
    if {b"reportSchema", b"scanInfo"} <= keys:
        return True
    if b"matches" in keys and b'"matchDetails"' in raw:
        return True
    return b"vulnerabilities" in keys and b'"dependencyCount"' in raw


def manifest(raw: bytes) -> bool:
    """What a project asks for: package.json, composer.json, pyproject.toml, Cargo.toml, pom.xml ..."""
    if root := _root(raw):
        return _XML_MANIFESTS.get(root, b"\x00") in raw
    keys = top_keys(raw).keys()
    if keys:
        return bool(keys & _PROJECT_KEYS) and _REQUESTED.search(as_utf8(raw)) is not None
    head = as_utf8(raw[:_HEAD])
    if _TOML_TABLE.search(head) and _TOML_KEY.search(head):
        return True
    return _BUILD_BLOCK.search(head) is not None and _BUILD_LINE.search(head) is not None


def installed_packages(raw: bytes) -> bool:
    """What `npm ls`, `pip list` or `pip inspect` print as JSON."""
    if not is_json(raw):
        return False
    if {b"pip_version", b"installed"} <= top_keys(raw).keys():
        return True
    start = start_of(raw)
    return _INSTALLED.search(start) is not None or _INSTALLED_LIST.match(start) is not None


def swid(raw: bytes) -> bool:
    """A software identification tag of ISO/IEC 19770-2."""
    return _root(raw) == b"SoftwareIdentity"


def letter_form(raw: bytes) -> bool:
    """The form of a customer's letter says so before anything else, and names who wrote it."""
    start = start_of(raw)
    return _LETTER.match(start) is not None and _ISSUER.search(start) is not None


def peoples_records(raw: bytes) -> bool:
    """What people wrote down for the documents they will sign says so before anything else."""
    return _PEOPLES_RECORDS.match(start_of(raw)) is not None


def test_report(raw: bytes) -> bool:
    """Results of tests as JUnit writes them."""
    return _root(raw) in {b"testsuites", b"testsuite"}


def json_schema(raw: bytes) -> bool:
    """A JSON Schema names the draft it follows."""
    return b"json-schema.org/" in top_keys(raw).get(b"$schema", b"")


def licence_list(raw: bytes) -> bool:
    """The list of licences of SPDX."""
    keys = top_keys(raw).keys()
    return b"licenseListVersion" in keys and keys.isdisjoint({b"spdxVersion", b"packages"})


def _root(raw: bytes) -> bytes:
    """Return the name of the root element of XML, without prefix; a table ends otherwise than XML."""
    start = start_of(raw)
    if not start.startswith(b"<") or not raw[-_HEAD:].rstrip(b" \t\r\n\x00").endswith(b">"):
        return b""
    found = _OF_XML.match(start)
    return found[1] if found else b""
