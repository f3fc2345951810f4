"""What does an SPDX 2 tag-value document hold?"""

import re
from array import array
from collections.abc import Callable

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom import tally
from exposure.ingest.sbom.spdx2.document import reading_of
from exposure.ingest.sbom.spdx2.tagged.lines import Lines, Swallowing, lines_of
from exposure.ingest.sbom.spdx2.tagged.sections import Sections
from exposure.ingest.sbom.spdx2.text import strays, text_of
from exposure.ingest.sbom.spelling import Spelling
from exposure.inventory.bill import Section
from exposure.inventory.estate import Reading
from exposure.inventory.runs import Integers

_ENTRY = re.compile(r"/(packages|externalDocumentRefs)/(\d+)")


def read_tag_value(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read one SPDX 2.1 to 2.3 tag-value document, keeping what is odd as gaps.

    Raises `InputError` where it holds more than the bounds allow.
    """
    with tally.forgotten():
        text = text_of(document, raw)
        sections = _sections(document, text.text)
        wire, odd = sections.wire()
        gaps = [*text.gaps, *odd, *strays(document, text, wire)]
        return reading_of(document, wire, gaps, _spelling(sections), bounds)


def _sections(document: str, text: str) -> Sections:
    sections = Sections(document)
    for met in lines_of(text):
        match met:
            case Lines(number, lines):
                sections.take(lines, number)
            case Swallowing(number, reason):
                sections.swallowing(number, reason)
    return sections


def _spelling(sections: Sections) -> Spelling:
    lines = array("i", sections.package_lines)
    return Spelling(
        "tag-value",
        lines=lines,
        place=_places(
            {"packages": lines, "externalDocumentRefs": array("i", sections.other_lines)}
        ),
        sections=lambda _: (Section(0, len(lines), "line {}", numbers=lines),),
    )


def _places(lines: dict[str, Integers]) -> Callable[[str], str]:
    """Return what turns a JSON pointer into the line of the entry it leads into."""

    def place(pointer: str) -> str:
        found = _ENTRY.match(pointer)
        if found is None:
            return "" if pointer.startswith("/") else pointer
        return f"line {lines[found[1]][int(found[2])]}"

    return place
