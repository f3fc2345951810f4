"""Which designations are there on a date, as a table that a person reads on a terminal?"""

from collections.abc import Iterator

from exposure.model.designation import STANDING_WORDS, DesignationStatus, Standing
from exposure.model.register.listing import RegisterListing
from exposure.model.words import number_of
from exposure.report.neutral import terminal
from exposure.report.terminal.register.heading import closing_lines, facts_words, own_mark
from exposure.report.terminal.register.table import GAP, longest, table
from exposure.report.terminal.text import folded, shown
from exposure.report.words import list_words, spaced

ORDER = (Standing.in_force, Standing.unsettled, Standing.under_watch, Standing.not_in_force)
"""In which order standings are told: what binds first."""
_WIDE = 100
"""Columns from which on the authority stands on the same line."""
_VENDOR, _STATUS, _CERTAINTY, _KNOWN, _OPEN = 20, 30, 10, 10, 4
_NARROWEST = 13
"""Columns that hold the longest word of a status."""


def write_listing(listing: RegisterListing, width: int) -> str:
    """Return the table, one part per standing, and below it what is open and what to look up."""
    lines = [*folded(_head(listing), width, hang="  ")]
    for standing in ORDER:
        found = listing.standing(standing)
        if found:
            lines += [
                "",
                f"{STANDING_WORDS[standing]} ({len(found)})",
                *_rows(listing, found, width),
            ]
    return "\n".join([*lines, "", *_below(listing, width)])


def _head(listing: RegisterListing) -> str:
    acts = number_of(len(listing.designations), "designation")
    vendors = number_of(len(listing.vendors), "vendor")
    asked = f" ({', '.join(map(shown, listing.narrowed))})" if listing.narrowed else ""
    return f"{acts} of {vendors} on {listing.as_of}{asked}, {facts_words(listing.register)}."


def _rows(
    listing: RegisterListing, found: tuple[DesignationStatus, ...], width: int
) -> Iterator[str]:
    vendor = longest((shown(name) for name in listing.vendors.values()), _VENDOR)
    status = longest(map(_status, listing.designations), _STATUS)
    tail = (status, _CERTAINTY, _KNOWN, _OPEN)
    heads = ("status, since", "certainty", "known to", "open")
    if width >= _WIDE:
        rest = width - 2 - vendor - sum(tail) - len(GAP) * 5
        head = ("vendor", "authority", *heads)
        rows = [(_name(listing, one), _authority(one), *_tail(one)) for one in found]
        yield from table([head, *rows], (vendor, rest, *tail))
        return
    room = width - 2 - sum(tail[1:]) - len(GAP) * 4
    status = min(status, max(_NARROWEST, room - vendor))
    widths = (min(vendor, max(_NARROWEST, room - status)), status, *tail[1:])
    yield from table([("vendor", *heads)], widths)
    for one in found:
        yield from table([(_name(listing, one), *_tail(one))], widths)
        yield from folded(_authority(one), width, indent=" " * 6, hang=" " * 8)


def _name(listing: RegisterListing, one: DesignationStatus) -> str:
    return shown(listing.vendors[one.vendor])


def _authority(one: DesignationStatus) -> str:
    return shown(one.authority, 200) + own_mark(one)


def _tail(one: DesignationStatus) -> tuple[str, str, str, str]:
    asked = str(len(one.open_questions)) if one.open_questions else ""
    return _status(one), one.certainty, one.facts_as_of or "not said", asked


def _status(one: DesignationStatus) -> str:
    return f"{spaced(one.status.value)} {one.since or ''}".rstrip()


def _below(listing: RegisterListing, width: int) -> Iterator[str]:
    if listing.not_begun:
        begin = "begins" if listing.not_begun == 1 else "begin"
        said = number_of(listing.not_begun, "further designation")
        yield from folded(f"{said} {begin} after {listing.as_of}.", width, hang="  ")
    for one in listing.lists:
        if one.counts:
            named = "; --vendor shows one of them" if one.looked_for else ""
            yield from folded(f"{terminal(list_words(one))}{named}.", width, hang="  ")
    asked = sum(bool(one.open_questions) for one in listing.designations)
    if asked:
        questions = number_of(listing.open_questions, "open question")
        yield from folded(f"{questions} in {number_of(asked, 'designation')}:"
                          " `exposure register show VENDOR` prints them.", width, hang="  ")  # fmt: skip
    yield from closing_lines(listing.register, listing.warnings, width)
