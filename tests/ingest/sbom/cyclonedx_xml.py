"""How does a test write a small CycloneDX XML document, and read it?"""

from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sbom.cyclonedx.xml.reader import read_cyclonedx_xml
from exposure.inventory.bill import Bill

NAME = "app.xml"
SPACE = "http://cyclonedx.org/schema/bom/"


def written(inside: str, version: str = "1.6") -> bytes:
    """Write a document with this content."""
    return f'<bom xmlns="{SPACE}{version}">{inside}</bom>'.encode()


def read_raw(raw: bytes, bounds: Bounds = DEFAULT_BOUNDS) -> Bill:
    """Read a document as it is."""
    bill = read_cyclonedx_xml(NAME, raw, bounds).bill
    assert bill is not None
    return bill


def read(inside: str, version: str = "1.6") -> Bill:
    """Write and read a document with this content."""
    return read_raw(written(inside, version))


def components(*inside: str) -> str:
    """Write the list of components, each with this content."""
    listed = (f'<component type="library" {one}</component>' for one in inside)
    return f"<components>{''.join(listed)}</components>"
