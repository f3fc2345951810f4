"""How do two runs over the same inputs write the same archive, byte for byte?"""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_CORE = "docProps/core.xml"
_STAMPS = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def normalised(archive: bytes, date: str) -> bytes:
    """Return the Office file with fixed member times and `date` (ISO) in its properties."""
    target = BytesIO()
    with ZipFile(BytesIO(archive)) as source, ZipFile(target, "w", ZIP_DEFLATED) as fixed:
        for member in source.infolist():
            content = source.read(member)
            if member.filename == _CORE:
                content = _STAMPS.sub(rb"\g<1>" + f"{date}T00:00:00Z".encode(), content)
            fixed.writestr(_timeless(member.filename), content)
    return target.getvalue()


def _timeless(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EARLIEST)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 0  # the same on every operating system
    return entry
