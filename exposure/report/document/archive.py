"""How do two runs over the same inputs write the same archive, byte for byte?"""

import re
from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_CORE = "docProps/core.xml"
_STAMPS = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def normalised(archive: bytes, date: str) -> bytes:
    """Return the Office file with fixed member times and `date` (ISO) in its properties."""
    stamp = rb"\g<1>" + f"{date}T00:00:00Z".encode()
    with ZipFile(BytesIO(archive)) as source:
        members = ((member.filename, source.read(member)) for member in source.infolist())
        return archived(
            (name, _STAMPS.sub(stamp, content) if name == _CORE else content)
            for name, content in members
        )


def archived(members: Iterable[tuple[str, bytes]]) -> bytes:
    """Return an archive of these members in their order, with fixed times."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as fixed:
        for name, content in members:
            fixed.writestr(_timeless(name), content)
    return target.getvalue()


def _timeless(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EARLIEST)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 0  # the same on every operating system
    return entry
