"""Whom does a Federal Register notice of the Section 1260H list name?

The shape was verified in October 2026 with three public readers of 91 FR 35189 (FR Doc. 2026-11571);
the notice itself was not at hand. Behind a sentence that ends in `in accordance with section 1260H:`
each company is a paragraph, with other names, former names and subsidiaries in parentheses, and
bulleted reasons below it that cite the section. A second sentence announces the names that were
removed. Whoever imports it compares the count with the notice: this is a reading of prose.
"""

import re
from collections.abc import Iterator, Sequence

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.lists.gather.codes import said
from exposure.ingest.lists.gather.days import US
from exposure.ingest.lists.gather.gathered import SHOWN, Gathered, Listing
from exposure.ingest.lists.notice.blocks import Line, blocks_of
from exposure.ingest.lists.notice.names import (
    Entry,
    begins_low,
    entry_of,
    is_form_alone,
    is_numbered,
)
from exposure.ingest.lists.notice.sections import Section, sections_of
from exposure.ingest.sheet.markup.html.encoding import page_text
from exposure.ingest.sheet.values.dates import read_day
from exposure.model.law.listed import ListedParty

PROGRAMME = "Section 1260H"
REMOVED = "names that the notice says are removed from the list"
_WEEKDAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+"
_DATED = re.compile(
    rf"{_WEEKDAYS}((?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\s+\d{1,2},\s+\d{4})|\b(?:publication date:?|department on)\s+(\d\d/\d\d/\d{4})",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"FR\s+Doc(?:ument)?\.?(?:\s+No)?[.:]?\s+(\d{4}[-–]\d{5})", re.IGNORECASE)
_BEGINS = re.compile(r"[^\W_]|[\"“]")
_LONGEST = 300
_OPEN = (",", "&", " and", " of", " the", "-", "–", "(")
_NOT_UNDERSTOOD = "expected the name of a company, met other text; it is left out"
_NOBODY = "expected names behind the sentence that announces them, met none that is listed"
_READ_PROSE = "read from prose: compare the number of names with the notice before relying on it"
_MOST_PARENTHESES = 60
_LONGEST_ENTRY = 5_000


def read_section_1260h(name: str, raw: bytes, bounds: Bounds) -> Listing:
    """Return the companies that a notice lists; raises `InputError` where it announces no names."""
    gathered = Gathered(bounds)
    decoded = page_text(name, raw)
    gathered.tell(decoded.gaps)
    blocks = blocks_of(decoded.text)
    sections = sections_of(blocks)
    if not sections:
        raise InputError(
            f"{name}: expected a sentence that ends in a colon and announces the entities that follow,"
            " met none",
            hint="download the whole notice as text or HTML",
        )
    removed: list[str] = []
    for section in sections:
        for line, text in _entries(section):
            if len(text) > _LONGEST_ENTRY or text.count("(") > _MOST_PARENTHESES:
                gathered.warn(_NOT_UNDERSTOOD, f"line {line}", repr(text[:60]))
            else:
                _gather(entry_of(text), line, section, removed, gathered)
    _tell(removed, gathered)
    whole = "\n".join(block.text for block in blocks)
    number = _NUMBER.search(whole)
    title = f"Section 1260H list{f', FR Doc. {number[1]}' if number else ''}"
    return gathered.listing("section-1260h", title, _dated(whole))


def _gather(
    entry: Entry, line: int, section: Section, removed: list[str], gathered: Gathered
) -> None:
    place = f"line {line}"
    if not _BEGINS.match(entry.name) or len(entry.name) > _LONGEST or begins_low(entry.name):
        gathered.warn(_NOT_UNDERSTOOD, place, repr(entry.name[:60]))
        return
    if section.removes or entry.removed:
        removed += [entry.name, *(one.name for one in entry.subsidiaries)]
        gathered.leave_out(REMOVED, 1 + len(entry.subsidiaries))
        return
    reach = f"the notice adds: {entry.reach}" if entry.reach else ""
    gathered.add(ListedParty(entry.name, PROGRAMME, entry.aliases, place=place, note=reach,
                             former=entry.former))  # fmt: skip
    for one in entry.subsidiaries:
        note = said(f"named as a subsidiary of {entry.name}", one.reach)
        gathered.add(ListedParty(one.name, PROGRAMME, one.aliases, place=place, note=note,
                                 former=one.former))  # fmt: skip


def _tell(removed: Sequence[str], gathered: Gathered) -> None:
    """Name the removed ones, and say that this was prose."""
    if removed:
        more = f" and {len(removed) - SHOWN:,} more" if len(removed) > SHOWN else ""
        gathered.warn(REMOVED, met="; ".join(removed[:SHOWN]) + more)
    gathered.warn(_READ_PROSE if gathered.found else _NOBODY)


def _entries(section: Section) -> Iterator[tuple[int, str]]:
    """Yield each entry with its line: a paragraph is one where reasons stand between them.

    Elsewhere a paragraph may hold a company on each line, and a line may go on on the next.
    """
    for block in section.names:
        if section.reasoned:
            yield block.number, block.text
            continue
        marked = not all(line.goes_on for line in block.lines)
        number, held, before = block.number, "", block.lines[0]
        for line in block.lines:
            if held and not _goes_on(held, line, marked=marked and before.goes_on):
                yield number, held
                number, held = line.number, ""
            held, before = f"{held} {line.text}".strip(), line
        yield number, held


def _goes_on(held: str, line: Line, *, marked: bool) -> bool:
    """Say whether a line goes on with the entry that is held; `marked` is the blank at its end."""
    if len(held) > _LONGEST_ENTRY:
        return False
    if held.count("(") > held.count(")") or held.endswith(_OPEN) or marked:
        return True
    if is_numbered(line.text):
        return False
    return begins_low(line.text) or line.text[0] == "(" or is_form_alone(line.text)


def _dated(text: str) -> str | None:
    """Return the day on which the Register carried the notice, where its head says so."""
    found = _DATED.search(text)
    return read_day(" ".join((found[1] or found[2]).split()), US).iso if found else None
