"""How are the names of a CycloneDX XML document's own elements written, and which version is it?

Where the one namespace is declared on the root alone, names are taken as they are written, which
saves the parser a tenth of its work. Else the parser puts the namespace in front of each name.
"""

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.sbom.cyclonedx.xml.silence import local_name
from exposure.ingest.sbom.cyclonedx.xml.spelled import BOM, EXTENSIONS
from exposure.ingest.sbom.expat import BETWEEN

_DECLARES = b"xmlns"


class Names(Struct, frozen=True):
    """What the names of a document's own elements begin with."""

    document: str
    prefix: str
    version: str

    def own(self, name: str) -> str:
        """Return what the document calls an element of another version, or of an extension.

        Of elements that are none of these, nothing. Raises `InputError` where the name has a prefix
        that the document never declares.
        """
        namespace = name.rpartition(BETWEEN)[0]
        if namespace.startswith((BOM, EXTENSIONS)):
            return self.prefix + local_name(name)
        if not namespace and ":" in name and not name.startswith(self.prefix or ":"):
            raise InputError(
                f"{self.document}: expected XML, met {name!r}, of which the prefix is not declared",
                hint="ask its maker for the file again",
            )
        return ""


def declares_once(raw: bytes) -> bool:
    """Say whether no element but one declares a namespace, and that once."""
    return raw.count(_DECLARES) == 1


def names_of(document: str, root: str, attributes: list[str]) -> Names:
    """Return how names are written, going by the root element.

    Raises `InputError` where the root is not that of a CycloneDX document.
    """
    namespace, between, local = root.rpartition(BETWEEN)
    prefix = namespace + between
    if not namespace:
        before, colon, local = root.rpartition(":")
        stated = dict(zip(attributes[::2], attributes[1::2], strict=True))
        namespace = stated.get(f"xmlns:{before}" if colon else "xmlns", "")
        prefix = before + colon
    if local != "bom" or not namespace.startswith(BOM):
        raise InputError(
            f"{document}: expected the root element bom of CycloneDX, met {root!r}"
            + (f" of namespace {namespace!r}" if namespace else ""),
            hint="see docs/reference/formats.md for what can be read",
        )
    return Names(document, prefix, namespace.removeprefix(BOM).strip("/"))
