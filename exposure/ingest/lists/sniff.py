"""Which list is a file, going by its content and never by its name?"""

import re

from exposure.errors import InputError
from exposure.ingest.head import as_utf8, is_json, start_of, top_keys
from exposure.ingest.lists.fascsa_orders import MARK
from exposure.ingest.lists.gather.tables import first_rows
from exposure.ingest.lists.plain import NAME, ROLES
from exposure.ingest.lists.sam_exclusions import NEEDED
from exposure.ingest.sheet.header_words import VENDOR_WORDS
from exposure.ingest.sheet.text.decode import decode

_SAMPLE = 65_536
_SAM = frozenset(NEEDED)
_CSL = frozenset((
    "entity number", "alt names", "federal register notice", "source list url",
    "source information url",
))  # fmt: skip
_CSL_FIELDS = tuple(f'"{word.replace(" ", "_")}"'.encode() for word in _CSL)
_TARGETS = frozenset(("aliases", "countries", "dataset", "datasets", "identifiers", "sanctions"))
_SCHEMA = re.compile(rb'"[A-Z][A-Za-z]+"')
_BLANK = rb"(?:\s|&nbsp;|&#160;|\xc2\xa0)+"
_SECTION = re.compile(rb"section" + _BLANK + rb"1260H", re.IGNORECASE)
_COMPANIES = re.compile(rb"chinese" + _BLANK + rb"military" + _BLANK + rb"compan", re.IGNORECASE)
_NOTICE = re.compile(
    rb"federal" + _BLANK + rb"register|determined" + _BLANK + rb"that", re.IGNORECASE
)
_OF_A_COMPANY = frozenset(
    word
    for role in ("spend", "owner", "business_unit", "criticality", "contract", "renewal", "status",
                 "erp_number", "currency", "legal_entity", "product", "subprocessors", "sbom", "model")
    for word in VENDOR_WORDS[role]
) - ROLES.keys()  # fmt: skip
"""Headers that a company's own sheet of vendors has, and no list of designations."""
_SENTENCE = re.compile(r"\b(?:is|are|was|were|has|have|will|shall|must|should|can|cannot|not)\b")
_CODE = re.compile(r"[=<>{}\\]|\(\)|://|;$")
_LONGEST_NAME = 200
_PROSE = 0.1
"""Share of lines with a verb, or written as programs are, from which on a text is no list of names."""


def sam_exclusions(raw: bytes) -> bool:
    """The columns of SAM.gov exclusions, and no flag of FASCSA orders."""
    return any(row >= _SAM and not _has_flag(row) for row in first_rows(raw))


def fascsa_orders(raw: bytes) -> bool:
    """A column of names, and one whose header speaks of FASCSA."""
    return any(NAME in row and _has_flag(row) for row in first_rows(raw))


def _has_flag(row: frozenset[str]) -> bool:
    return any(MARK in head for head in row)


def screening_csv(raw: bytes) -> bool:
    """The columns of the Consolidated Screening List."""
    return any({"source", NAME} <= row and len(row & _CSL) > 1 for row in first_rows(raw))


def screening_json(raw: bytes) -> bool:
    """An object with results that have the fields of the Consolidated Screening List."""
    if b"results" not in top_keys(raw):
        return False
    sample = as_utf8(raw[:_SAMPLE])
    return b'"source"' in sample and sum(field in sample for field in _CSL_FIELDS) > 1


def follow_the_money(raw: bytes) -> bool:
    """A first line that is an entity: an id, a schema in capitals, and properties."""
    keys = top_keys(raw)
    return {b"id", b"properties"} <= keys.keys() and bool(_SCHEMA.match(keys.get(b"schema", b"")))


def opensanctions_table(raw: bytes) -> bool:
    """The columns of targets.simple.csv."""
    return any(
        {"id", "schema", NAME} <= row and not row.isdisjoint(_TARGETS) for row in first_rows(raw)
    )


def section_1260h(raw: bytes) -> bool:
    """The words of such a notice, wherever they stand: pages have menus above it."""
    if is_json(raw) or start_of(raw).startswith((b"PK", b"%PDF")):
        return False
    text = as_utf8(raw)
    return all(words.search(text) for words in (_SECTION, _COMPANIES, _NOTICE))


def plain(raw: bytes) -> bool:
    """A table with a column of names that is no sheet of a company's own, or names line by line."""
    rows = first_rows(raw)
    if not rows:
        return False
    if any(NAME in map(ROLES.get, row) for row in rows[:5]):
        return all(row.isdisjoint(_OF_A_COMPANY) for row in rows[:5])
    return _is_names(raw)


def _is_names(raw: bytes) -> bool:
    """Say whether the lines are names: several, short, none cut into columns, hardly a sentence."""
    try:
        text = decode("", raw[:_SAMPLE]).text
    except InputError:
        return False
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 2 or max(map(len, lines)) > _LONGEST_NAME or any("\t" in one for one in lines):
        return False
    others = sum(bool(_SENTENCE.search(line) or _CODE.search(line)) for line in lines)
    return others < _PROSE * len(lines)
