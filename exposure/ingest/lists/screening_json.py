"""Whom does the Consolidated Screening List name, in its JSON download?

The file is an object with `results`, as the search of the same service answers; `csl/entry.py` says
how its fields were verified.
"""

from typing import TypeAlias

import msgspec
from msgspec import Struct

from exposure.ingest.bounds import Bounds
from exposure.ingest.lists.csl.entry import LIST_ID, TITLE, Entry, gather_entry
from exposure.ingest.lists.gather.gathered import Gathered, Listing
from exposure.ingest.lists.gather.json_text import decoded, entry

_TOO_MANY = "more entries than max_rows allows; those from this one on were not read"
Texts: TypeAlias = list[str | None] | str | None
"""A list of texts; the service writes null for an empty one, and one text where there is one."""


class _Answer(Struct):
    results: list[msgspec.Raw]


class _Address(Struct):
    country: str | None = None


class _Identifier(Struct):
    type: str | None = None
    number: str | int | None = None


class _Result(Struct):
    """The fields that are read, as the service calls them."""

    name: str | None = None
    source: str | None = None
    type: str | None = None
    alt_names: Texts = None
    programs: Texts = None
    country: str | None = None
    addresses: list[_Address | str | None] | None = None
    ids: list[_Identifier | str | None] | None = None
    start_date: str | None = None
    end_date: str | None = None
    federal_register_notice: str | None = None
    license_requirement: str | None = None
    license_policy: str | None = None
    standard_order: str | None = None
    remarks: str | None = None
    source_information_url: str | None = None
    source_list_url: str | None = None


def read_screening_json(name: str, raw: bytes, bounds: Bounds) -> Listing:
    """Return the companies of the list; raises `InputError` for another file."""
    gathered = Gathered(bounds)
    answer = decoded(name, raw, _Answer, "an object with a list of results")
    decoder = msgspec.json.Decoder(_Result)
    for number, one in enumerate(answer.results):
        place = f"/results/{number}"
        if number >= bounds.max_rows:
            gathered.warn(_TOO_MANY, place)
            break
        if (result := entry(decoder, one, gathered, place)) is not None:
            gather_entry(_entry(result, place), gathered)
    return gathered.listing(LIST_ID, TITLE, None)


def _entry(result: _Result, place: str) -> Entry:
    addresses = (one.country for one in result.addresses or () if isinstance(one, _Address))
    return Entry(
        place,
        result.source or "",
        (result.type or "").strip(),
        (result.name or "").strip(),
        _texts(result.alt_names),
        _texts(result.programs),
        tuple(filter(None, (result.country, *addresses))),
        tuple(_identifiers(result)),
        result.start_date or "",
        result.end_date or "",
        tuple(filter(None, (
            result.federal_register_notice, result.license_requirement, result.license_policy,
            _order(result.standard_order), result.remarks,
            result.source_information_url or result.source_list_url,
        ))),
    )  # fmt: skip


def _identifiers(result: _Result) -> list[tuple[str, str]]:
    stated = (one for one in result.ids or () if isinstance(one, _Identifier))
    return [(one.type or "", str(one.number)) for one in stated if one.number]


def _order(stated: str | None) -> str:
    return f"standard order {stated}" if stated else ""


def _texts(stated: Texts) -> tuple[str, ...]:
    if isinstance(stated, str):
        return tuple(text.strip() for text in stated.split(";"))
    return tuple(filter(None, stated or ()))
