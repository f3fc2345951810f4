"""Whom does an official list name that a user downloaded?"""

from collections.abc import Iterator
from hashlib import sha256

from exposure.errors import InputError, SettingsError
from exposure.ingest.bounds import Bounds
from exposure.ingest.envelope.member import INSIDE, Member
from exposure.ingest.envelope.zip_archive import open_zip
from exposure.ingest.lists.formats import FORMATS, ListFormat, format_named, format_of
from exposure.ingest.lists.gather.gathered import Listing
from exposure.ingest.sniff.files import ZIPS, empty, workbook, xls
from exposure.model.gap import Gap
from exposure.model.law.listed import LIST_SCHEMA, ImportedList, ListWarning

_AGAIN = "download it again"


def read_list(name: str, raw: bytes, bounds: Bounds, as_format: str = "") -> ImportedList:
    """Return the list in a file, or in the one file of a zip archive; `as_format` forces a format.

    Raises `InputError` for a file that cannot be used, and `SettingsError` for an unknown format.
    """
    forced = _forced(as_format)
    if len(raw) > bounds.max_file_bytes:
        raise InputError(
            f"{name}: expected at most {bounds.max_file_bytes:,} bytes, met {len(raw):,}",
            hint="raise max_file_bytes in exposure.toml",
        )
    inner, content, gaps = _unpacked(name, raw, bounds)
    form = forced or _shown(inner, content)
    return _with_source(form.read(inner, content, bounds), form, name, raw, gaps)


def _forced(as_format: str) -> ListFormat | None:
    if not as_format:
        return None
    if (form := format_named(as_format)) is None:
        raise SettingsError(
            f"format: expected one of {_known()}, met {as_format[:40]!r}",
            hint="leave it out, and the content decides",
        )
    return form


def _known() -> str:
    return ", ".join(form.name for form in FORMATS)


def _shown(name: str, content: bytes) -> ListFormat:
    """Return the format that the content shows; raises `InputError` where it shows none."""
    if empty(content):
        raise InputError(f"{name}: expected a list, met an empty file", hint=_AGAIN)
    if (form := format_of(content)) is None:
        known = ", ".join(f"{form.shown} [{form.name}]" for form in FORMATS)
        raise InputError(
            f"{name}: expected one of the lists that are known ({known}), met other content",
            hint="name its format if it is one of them; docs/reference/lists.md says how each looks",
        )
    return form


def _unpacked(name: str, raw: bytes, bounds: Bounds) -> tuple[str, bytes, list[Gap]]:
    """Return the one file of an archive, as SAM.gov packs its extract; other bytes as they are."""
    if workbook(raw) or xls(raw):
        raise InputError(
            f"{name}: expected a list as it was downloaded, met a workbook",
            hint="save the sheet as .csv in UTF-8, with its header",
        )
    if not raw.startswith(ZIPS):
        return name, raw, []
    members, gaps = [], []
    for found in open_zip(name, raw, bounds, lambda _: True):
        match found:
            case Member():
                members.append(found)
            case Gap():
                gaps.append(found)
    if len(members) != 1:
        raise InputError(
            f"{name}: expected an archive with one list in it, met {len(members)} files",
            hint="unpack it, and name the list",
        )
    return f"{name}{INSIDE}{members[0].name}", members[0].raw, gaps


def _with_source(
    listing: Listing, form: ListFormat, name: str, raw: bytes, gaps: list[Gap]
) -> ImportedList:
    return ImportedList(
        LIST_SCHEMA,
        listing.id,
        listing.title,
        form.name,
        name,
        sha256(raw).hexdigest(),
        listing.dated,
        listing.parties,
        listing.left_out,
        (*_warnings(gaps), *listing.warnings),
    )


def _warnings(gaps: list[Gap]) -> Iterator[ListWarning]:
    return (ListWarning(gap.reason, gap.place) for gap in gaps)
