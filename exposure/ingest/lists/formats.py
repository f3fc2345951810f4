"""Which list is a file, and what reads it?

The table is a literal: a list is one line here, one predicate and one file beside it.
"""

from collections.abc import Callable
from typing import TypeAlias

from msgspec import Struct

from exposure.ingest.bounds import Bounds
from exposure.ingest.lists import sniff
from exposure.ingest.lists.fascsa_orders import read_fascsa_orders
from exposure.ingest.lists.follow_the_money import read_follow_the_money
from exposure.ingest.lists.gather.gathered import Listing
from exposure.ingest.lists.opensanctions_table import read_opensanctions_table
from exposure.ingest.lists.plain import read_plain
from exposure.ingest.lists.sam_exclusions import read_sam_exclusions
from exposure.ingest.lists.screening_csv import read_screening_csv
from exposure.ingest.lists.screening_json import read_screening_json
from exposure.ingest.lists.section_1260h import read_section_1260h

Test: TypeAlias = Callable[[bytes], bool]
Reader: TypeAlias = Callable[[str, bytes, Bounds], Listing]


class ListFormat(Struct, frozen=True):
    """A list with a reader."""

    name: str
    """As `as_format` names it."""
    shown: str
    """As people call it."""
    known_by: str
    """What in the content shows it."""
    is_it: Test
    read: Reader


FORMATS: tuple[ListFormat, ...] = (
    ListFormat("sam-fascsa", "SAM.gov FASCSA orders (CSV)",
               "a column of names, and one whose header speaks of FASCSA",
               sniff.fascsa_orders, read_fascsa_orders),
    ListFormat("sam-exclusions", "SAM.gov exclusions (CSV)",
               "`Classification`, `Name`, `Exclusion Program` and `Excluding Agency`",
               sniff.sam_exclusions, read_sam_exclusions),
    ListFormat("csl-csv", "Consolidated Screening List (CSV)",
               "`source`, `name` and two of its own columns, such as `alt_names`",
               sniff.screening_csv, read_screening_csv),
    ListFormat("csl-json", "Consolidated Screening List (JSON)",
               "`results` with `source` and two of its own fields",
               sniff.screening_json, read_screening_json),
    ListFormat("ftm", "FollowTheMoney entities (JSON lines)",
               "a first line with `id`, `schema` and `properties`",
               sniff.follow_the_money, read_follow_the_money),
    ListFormat("opensanctions", "OpenSanctions (CSV)",
               "`id`, `schema`, `name` and another column of `targets.simple.csv`",
               sniff.opensanctions_table, read_opensanctions_table),
    ListFormat("section-1260h", "Section 1260H notice",
               "the words of such a notice of the Federal Register, as text, HTML or XML",
               sniff.section_1260h, read_section_1260h),
    ListFormat("plain", "names in a table or line by line",
               "a column of names, or names alone",
               sniff.plain, read_plain),
)  # fmt: skip
"""Tried from top to bottom; the first that says yes is taken. Any table with names may be a list of
somebody's own, so that comes last."""


def format_of(raw: bytes) -> ListFormat | None:
    """Return the format that the content shows; None where it shows none."""
    return next((form for form in FORMATS if form.is_it(raw)), None)


def format_named(name: str) -> ListFormat | None:
    """Return the format of that name."""
    return next((form for form in FORMATS if form.name == name), None)
