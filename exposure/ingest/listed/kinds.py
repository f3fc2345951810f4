"""What is a text of a list: a name, a purl, a CPE, an e-mail address or a website?"""

import re

from exposure.ingest.sheet.words.fold import folded
from exposure.model.screening.listed import ColumnKind

_PURL = re.compile(r"(?:purl:\s*)?pkg:", re.IGNORECASE)
_SCOPED = re.compile(r"@[\w.-]+/[\w.-]+(?:@\S*)?")
"""A scoped package as npm writes it: `@scope/name`."""
_CPE = re.compile(r"cpe:(?:2\.3:|/)", re.IGNORECASE)
_HOST = r"(?:[^\W_](?:[\w-]{0,62})\.)+[^\W\d_]{2,24}\.?"
_EMAIL = re.compile(rf"(?:mailto:)?[^\s@/<>:]+@{_HOST}", re.IGNORECASE)
_URL = re.compile(r"[a-z][a-z0-9+.-]{1,20}://\S+", re.IGNORECASE)
_LINK = re.compile(rf"{_HOST}(?::\d+)?(?:[/?#]\S*)?")
_LONGEST = 2_000
"""Characters; no address, purl or CPE is longer."""
_BY_NAME = {kind.value.replace("_", " "): kind for kind in ColumnKind}
_MODEL_LIKE = re.compile(r"(?=.*\d)\S+")


def stated_kind(text: str) -> ColumnKind | None:
    """Return the kind that a cell names, in any case, with `_`, `-` or a blank; None for another."""
    return _BY_NAME.get(folded(text))


def kind_of(text: str) -> ColumnKind:
    """Return what a text shows itself to be; a vendor's name where it shows nothing."""
    written = text.strip()
    if len(written) > _LONGEST:
        return ColumnKind.vendor_name
    if is_purl(written) or _SCOPED.fullmatch(written):
        return ColumnKind.purl
    if is_cpe(written):
        return ColumnKind.cpe
    if _EMAIL.fullmatch(written):
        return ColumnKind.email
    if _URL.fullmatch(written) or is_link(written):
        return ColumnKind.website
    return ColumnKind.vendor_name


def is_purl(text: str) -> bool:
    """Say whether a text begins as a package URL."""
    return _PURL.match(text.strip()) is not None


def is_cpe(text: str) -> bool:
    """Say whether a text begins as a CPE name of version 2.2 or 2.3."""
    return _CPE.match(text.strip()) is not None


def is_link(text: str) -> bool:
    """Say whether a text is a host, perhaps with a path, and no scheme before it."""
    return len(text) <= _LONGEST and _LINK.fullmatch(text.strip()) is not None


def is_name_of_its_own(text: str) -> bool:
    """Say whether a text says itself what it is, so that it can be no file's name."""
    return is_purl(text) or is_cpe(text) or _URL.match(text.strip()) is not None


def may_be_model(text: str) -> bool:
    """Say whether a text is one word with a digit, as names of models and parts are."""
    return len(text) <= _LONGEST and _MODEL_LIKE.fullmatch(text.strip()) is not None
