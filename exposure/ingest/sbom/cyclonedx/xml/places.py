"""Where in a CycloneDX XML document does what JSON would have at a pointer stand?"""

from array import array
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.ingest.sbom.cyclonedx.wire import CycloneDX
from exposure.ingest.sbom.cyclonedx.xml.spelled import Spelled, spellings
from exposure.inventory.bill import Section

_EACH = "{}"


def xpath_of(pointer: str) -> str:
    """Return the XPath, counted from 1, of a JSON pointer (RFC 6901); of the whole document none."""
    if not pointer:
        return ""
    path, listed = "/bom", Spelled("", "")
    struct: type[Struct] | None = CycloneDX
    for step in pointer.split("/")[1:]:
        if listed.member and (step == _EACH or step.isdecimal()):
            wrapper = f"/{listed.wrapper}" if listed.wrapper else ""
            number = step if step == _EACH else str(int(step) + 1)
            path += f"{wrapper}/{listed.member}[{number}]"
            listed = Spelled("", "")
            continue
        path += _without_number(listed)
        listed, struct = _named(struct, step)
    return path + _without_number(listed)


def _named(struct: type[Struct] | None, key: str) -> tuple[Spelled, type[Struct] | None]:
    known = spellings(struct) if struct is not None else {}
    return known.get(key, (Spelled("", key), None))


def _without_number(spelled: Spelled) -> str:
    name = spelled.wrapper or spelled.member
    return f"/{name}" if name else ""


def in_xpaths(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Return sections with JSON pointers as sections with XPaths."""
    return tuple(
        replace(
            section,
            pointer=xpath_of(section.pointer),
            start=section.start + 1,
            numbers=section.numbers and array("i", [number + 1 for number in section.numbers]),
        )
        for section in sections
    )
