"""What does a close look at a JSON document tell, where a glance was not enough?"""

from msgspec import Struct

from exposure.ingest.bounded import bounded
from exposure.ingest.sbom.loose.glance import SEARCHED, Glance, Stated, glance
from exposure.ingest.sbom.loose.survey import Survey, survey
from exposure.ingest.sbom.loose.unread import of_tools, unread_in
from exposure.model.gap import Gap


def has_a_key_twice(raw: bytes) -> bool:
    """Say whether any object of a document of moderate size has a key that stands twice.

    So may one have that cannot be looked at: it nests too deeply, or holds bytes that are no text.
    """
    if len(raw) > SEARCHED or glance(raw) is not None:
        return False
    found = survey(raw)
    return found is None or found.has_a_key_twice


def looked_at_closely(
    document: str, raw: bytes, shape: type[Struct], seen: Glance | None, read: Stated | None
) -> list[Gap] | None:
    """Return a gap for each place with packages that were not read, or None for a key met twice.

    None also where nobody can look: the fast decoder passes over bytes that are no text, and over
    depths that another one does not reach. Who reads leniently tells of them.

    `seen` is what a glance told, and `read` what was read with `shape`, where that is to be told.
    """
    tools = Stated() if read is None else of_tools(raw)
    if seen is not None and read is not None and _are_all(seen, read, tools):
        return []
    found = survey(raw)
    if found is None or found.has_a_key_twice:
        return None
    is_more = read is not None and _is_more(found, read, tools)
    return list(bounded(document, unread_in(document, raw, shape))) if is_more else []


def _are_all(seen: Glance, read: Stated, tools: Stated) -> bool:
    return (seen.purls, seen.lists) == (read.purls + tools.purls, read.lists + tools.lists)


def _is_more(found: Survey, read: Stated, tools: Stated) -> bool:
    """Say whether a document states more packages than were read, or may do so."""
    if found.is_odd:
        return True
    both = Stated(
        read.purls + tools.purls, read.members + tools.members, read.lists + tools.lists
    )  # fmt: skip
    return found.stated not in (read, both)
