"""Which SBOMs does a JSON object hold in its members, as the answers of interfaces do?"""

from collections.abc import Iterator

from msgspec import Raw

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.envelope.member import Member, Wanted
from exposure.ingest.envelope.slices import Decoded, decoded, stand_twice, twice_gap
from exposure.ingest.sniff.files import SBOM_MARKS
from exposure.model.gap import Gap, GapEffect

_KEYS = frozenset({"sbom", "bom", "sboms", "boms"})
"""The members that may hold an SBOM, as an object, as a JSON text, or as a list of either."""
_NOTHING = frozenset({b"", b"null", b"[]", b"{}", b'""'})


def open_inner_sbom(document: str, raw: bytes, _: Bounds, wanted: Wanted) -> Iterator[Member | Gap]:
    """Yield each SBOM that the object holds, named by its member in whatever case.

    Raises `InputError` where it is not JSON, or its members hold no document.
    """
    text = decoded(document, raw, dict[str, Raw])
    keys = sorted(key for key in text.whole if key.lower() in _KEYS)
    holding = [key for key in keys if bytes(text.whole[key]) not in _NOTHING]
    twice = stand_twice(text.spelled, frozenset(keys))
    yield from (twice_gap(document, "", key) for key in twice)
    found = 0
    for name, inner in (one for key in holding for one in _each(document, key, text.whole[key])):
        found += 1
        if wanted(name):
            yield from text.replaced(inner, name)
            yield Member(name, *text.value(inner))
    if not found:
        raise InputError(f"{document}: expected an SBOM in a member `sbom`, met none",
                         hint="ask its maker for the SBOM itself")  # fmt: skip
    if not twice:
        yield from _elsewhere(document, text, [text.whole[key] for key in holding])


def _each(document: str, key: str, part: Raw) -> Iterator[tuple[str, Raw]]:
    """Yield a member by its name, or each entry of one that is a list."""
    if not bytes(part).startswith(b"["):
        yield key, part
        return
    for position, inner in enumerate(decoded(document, bytes(part), list[Raw]).whole):
        yield f"{key}/{position}", inner


def _elsewhere(document: str, text: Decoded[dict[str, Raw]], read: list[Raw]) -> Iterator[Gap]:
    """Say whether what looks like an SBOM stands in another member too."""
    rest = text.strict
    for part in read:
        rest = rest.replace(bytes(part), b"", 1)
    if any(mark in rest for mark in SBOM_MARKS):
        reason = "what looks like an SBOM stands in another member too, and was not read"
        yield Gap("unread-member", GapEffect.hides_presence, document, "", reason)
