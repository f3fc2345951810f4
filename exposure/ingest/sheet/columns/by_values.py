"""What is a column once its header and its values were looked at together?"""

from collections.abc import Mapping, Sequence

from exposure.ingest.sheet.columns.column import Column
from exposure.ingest.sheet.columns.meaning import WEAK_VENDOR, Meaning
from exposure.ingest.sheet.columns.places import is_country
from exposure.ingest.sheet.columns.sample import Sampled
from exposure.ingest.sheet.meanings import contract_meaning, vendor_meaning
from exposure.ingest.sheet.values.absent import is_flag
from exposure.ingest.sheet.values.looks import (
    COUNTRIES,
    CURRENCIES,
    DATES,
    DOMAINS,
    EMAILS,
    FLAGS,
    LEIS,
    LINKS,
    NUMBERS,
    SELECTIONS,
    UEIS,
    look_of,
)
from exposure.ingest.sheet.words.fold import folded

_OF_UNKNOWN_HEADER = {
    EMAILS: "email", LINKS: "website", DOMAINS: "website", UEIS: "uei", LEIS: "lei",
    COUNTRIES: "country", CURRENCIES: "currency", SELECTIONS: "status",
}  # fmt: skip
"""What a column is whose header says nothing."""

_OF_NO_NAMES = {
    EMAILS: "email", LINKS: "website", NUMBERS: "erp_number", UEIS: "uei", LEIS: "lei",
    FLAGS: "", DATES: "",
}  # fmt: skip
"""What a column is whose header promises vendors' names and whose values are none."""

_NO_FLAGS = frozenset(("product", "contract", "sbom", "website", "email", "country", "model"))
_NO_NUMBERS = frozenset(("other_names", "parent"))
"""Roles of a text: where all values are flags, or numbers, the header means something else."""
_NO_CONTRACT_FLAGS = frozenset(("agency", "clauses", "number"))
_MARKS = {"website": ".", "email": "@"}
"""What some value of a column of this role must hold."""


def vendor_column(sampled: Sampled, known: Mapping[str, str]) -> Column:
    """Return what a column of a vendor sheet is.

    `known` has the roles of folded headers that hold before the common header words.
    """
    look = look_of(sampled.values)
    text = folded(sampled.header)
    if text and text in known:
        meaning = Meaning(known[text], f"{text!r} is a header word of such sheets")
        named = meaning.role == "vendor"
        return _column(sampled, _of_names(meaning, look, sampled.values) if named else meaning)
    return _column(sampled, _of_header(sampled, look))


def _of_header(sampled: Sampled, look: str) -> Meaning | None:
    meaning = vendor_meaning(sampled.header) if sampled.header else None
    if meaning is None:
        return _by_look(look)
    if meaning.role in ("vendor", WEAK_VENDOR):
        return _of_names(meaning, look, sampled.values)
    return _corrected(meaning, look, sampled.values)


def contract_column(sampled: Sampled) -> Column:
    """Return what a column of a contracts sheet is."""
    meaning = contract_meaning(sampled.header) if sampled.header else None
    # `Customer` that holds yes and no is a flag of a list of companies, and names no agency.
    if meaning and meaning.role in _NO_CONTRACT_FLAGS and look_of(sampled.values) == FLAGS:
        meaning = None
    return _column(sampled, meaning)


def _by_look(look: str) -> Meaning | None:
    role = _OF_UNKNOWN_HEADER.get(look, "")
    return Meaning(role, f"its values are {look}") if role else None


def _of_names(meaning: Meaning, look: str, values: Sequence[str]) -> Meaning:
    if look in _OF_NO_NAMES:
        because = f"{meaning.because}, but its values are {look} and not names"
        return Meaning(_OF_NO_NAMES[look], because)
    if not values:
        return Meaning("", f"{meaning.because}, but it holds no value")
    if len(values) > 1 and all(len(value) == 1 and value.isascii() for value in values):
        return Meaning("", f"{meaning.because}, but its values are single letters")
    return meaning


def _corrected(meaning: Meaning, look: str, values: Sequence[str]) -> Meaning:
    """Return what a known header means once its values contradict it."""
    mark = _MARKS.get(meaning.role, "")
    if values and not any(mark in value for value in values):
        # `Site` may be where a plant stands, `Contact email` the name of a person.
        return Meaning("", f"{meaning.because}, but no value is written as one")
    because = f"{meaning.because}, but its values are {look}"
    if meaning.role == "status" and meaning.of_ending and look == DATES:
        return Meaning("end", because)
    if meaning.role == "end" and look == FLAGS:
        return Meaning("status", because, of_ending=True)
    no_flags = look == FLAGS and meaning.role in _NO_FLAGS | _NO_NUMBERS
    if no_flags and meaning.role == "country":
        # `NO` is Norway's code: a list of Norwegian vendors says nothing else there.
        no_flags = not all(is_country(value) for value in values if is_flag(value))
    if no_flags or (look == NUMBERS and meaning.role in _NO_NUMBERS):
        return Meaning("", because)
    return meaning


def _column(sampled: Sampled, meaning: Meaning | None) -> Column:
    if meaning is None:
        because = "the header is not known" if sampled.header else "the column has no header"
        return Column(sampled.index, sampled.header, "", because)
    return Column(sampled.index, sampled.header, meaning.role, meaning.because, meaning.of_ending)
