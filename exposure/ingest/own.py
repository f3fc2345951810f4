"""Is this file one that the program wrote itself, so that reading it would find its own findings?"""

from exposure.errors import InputError
from exposure.ingest.head import start_of, top_keys
from exposure.patterns import late_pattern

_GRAPH = b"exposure-graph\x00"
_OF_A_CHECK = (
    late_pattern(
        rb'\s*\{\s*"\$schema":\s*"[^"]*sarif[^"]*",\s*"version":\s*"[\d.]+",\s*"runs":\s*\[\s*\{\s*'
        rb'"tool":\s*\{\s*"driver":\s*\{\s*"name":\s*"exposure"'
    ),
    late_pattern(rb'\s*<\?xml[^>]*>\s*<testsuites name="exposure check"'),
    late_pattern(rb'\s*\[\s*\{\s*"check_name":\s*"exposure/'),
    late_pattern(rb"\s*## Supply-chain exposure: "),
)
"""How SARIF, JUnit, code quality and the summary of `exposure check` begin."""
_BEGINNING = 512
_HEADINGS = (b"# Checklist before a person signs", b"# What changed between two scans")
_ANSWERS = (b'"exposure-diff/', b'"exposure-plan/', b'"exposure-package/')
"""How the schemas begin of what is worked out from earlier results."""
_ASSUMED = (b"Hypothetical: ", b"# Hypothetical: ", b"hypothetical,rank,vendor,id,")
"""How the lines, pages and tables begin that tell what was only assumed."""
_PAGE = late_pattern(rb'<meta name="generator" content="exposure \d[^"]{0,30}">')
"""Stands near the start of the page that a scan writes."""
_STAMP = b"nobody can attest from it"
_OF_THE_REGISTER = (b'"exposure-register/', b'"exposure-register-diff/', b'"exposure-designations/')
"""How the schemas begin of what `exposure register` writes."""
_CREATOR = late_pattern(rb"<dc:creator(?:\s[^>]*)?>\s*exposure\s*</dc:creator>")
_TITLE = late_pattern(
    rb"<dc:title(?:\s[^>]*)?>\s*(?:Supply-chain exposure|Checklist of a contract|"
    rb"Disclosure rows of [^<]{1,200}) on \d{4}-\d\d-\d\d\s*</dc:title>"
)


class OwnOutputError(InputError):
    """A file holds what this program found, and no inventory."""


class AllocationFileError(InputError):
    """A file holds what people say of contracts, and no inventory."""


def own_output(raw: bytes) -> bool:
    """Say whether a file is a result, page, graph, checklist or answer of ours; workbooks are zipped."""
    if raw.startswith(_GRAPH) or top_keys(raw).get(b"schema") == b'"exposure/1"':
        return True
    if _of_the_register(raw) or _is_answer(raw) or is_hypothetical(raw):
        return True
    return _heading(raw) in _HEADINGS or is_of_a_check(raw) or _is_page(raw)


def _is_page(raw: bytes) -> bool:
    """Say whether a file is the page that a scan writes, also as a browser saved it."""
    start = start_of(raw)
    return start.startswith(b"<!") and _PAGE.search(start) is not None


def is_of_a_check(raw: bytes) -> bool:
    """Say whether a file is what `exposure check` wrote for forges and build servers."""
    if b"exposure" not in raw[:_BEGINNING]:  # as in most files, which need no pattern compiled
        return False
    return any(one.match(raw) is not None for one in _OF_A_CHECK)


def _heading(raw: bytes) -> bytes:
    """Return the first line of a page, behind the lines in bold that mark it as a draft."""
    lines = (line.rstrip() for line in start_of(raw).split(b"\n"))
    return next((line for line in lines if line and not _is_mark(line)), b"")


def _is_mark(line: bytes) -> bool:
    return line.startswith(b"**") and line.endswith(b"**")


def is_hypothetical(raw: bytes) -> bool:
    """Say whether a file tells what `exposure what-if` assumed, in whatever form it was written."""
    if top_keys(raw).get(b"schema", b"").startswith(b'"exposure-what-if'):
        return True
    start = start_of(raw)
    if not start.startswith(_ASSUMED):
        return False
    is_table = start.startswith(_ASSUMED[-1])
    return is_table or _STAMP in b" ".join(start.split())


def own_workbook(properties: bytes) -> bool:
    """Say whether a workbook's core properties are those of the findings this program writes.

    Both marks are asked for: a person who saves the workbook changes neither, and no other
    workbook has both.
    """
    return _CREATOR.search(properties) is not None and _TITLE.search(properties) is not None


def refusal_of(document: str, raw: bytes = b"") -> OwnOutputError:
    """Return the one line that says so; `raw` tells a file of the register from a result."""
    reader = "`exposure register`" if _of_the_register(raw) else "`exposure why`"
    assumed = is_hypothetical(raw)
    left_out = _is_answer(raw) or assumed or is_of_a_check(raw)
    hint = "leave it out" if left_out else f"{reader} reads it"
    met = "a hypothetical answer of this program" if assumed else "a result of this program"
    return OwnOutputError(
        f"{document}: expected an SBOM or a sheet, met {met} (no inventory)",
        hint=hint,
    )


def _of_the_register(raw: bytes) -> bool:
    return top_keys(raw).get(b"schema", b"").startswith(_OF_THE_REGISTER)


def _is_answer(raw: bytes) -> bool:
    return top_keys(raw).get(b"schema", b"").startswith(_ANSWERS)


def allocation_refusal(document: str, *, holds_more: bool) -> AllocationFileError:
    """Return the one line that says so; a sheet that a person added may be an inventory."""
    met = "an allocation workbook" + (" with other sheets in it" if holds_more else "")
    why = "it may name vendors or components" if holds_more else "no inventory"
    more = ", and hand over the other sheets in a file of their own" if holds_more else ""
    return AllocationFileError(
        f"{document}: expected an SBOM or a sheet, met {met} ({why})",
        hint=f"name it with --allocations{more}",
    )
