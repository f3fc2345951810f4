"""Does a sheet tie organisations to each other, and which column names which end?"""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.ingest.sheet.kinds.headings import keys_of
from exposure.ingest.sheet.kinds.kind import Kind, Recognition
from exposure.ingest.sheet.kinds.table import (
    OWN_SUBPROCESSORS,
    OWNERSHIP,
    RELATIONS,
    SUBPROCESSORS,
)
from exposure.ingest.sheet.kinds.ties.columns import (
    CHILD_NAMES,
    DAYS_TOO,
    FROM_BESIDE_RELATED,
    FROM_NAMES,
    LISTED_NAMES,
    LISTS_IN_A_CELL,
    OF_AN_INVENTORY,
    PARENT_NAMES,
    RELATED_NAMES,
    SHARE_NAMES,
    SUBPROCESSOR_NAMES,
    TIE_NAMES,
    TO_NAMES,
    VENDOR_NAMES,
)
from exposure.ingest.sheet.kinds.titles import (
    speaks_of_ours,
    speaks_of_subprocessors,
    whose_subprocessors,
    whose_subsidiaries,
)
from exposure.ingest.sheet.values.dates import read_day
from exposure.ingest.sheet.values.numbers import read_amount
from exposure.ingest.sheet.words.fold import folded

Samples = Callable[[int], Sequence[str]]

_SAMPLES = 50
_RELATION_TITLES = frozenset(
    ("relations", "relationships", "ties", "links", "edges", "graph", "dependencies",
     "beziehungen", "lieferkette", "relaciones", "supply chain", "nth party", "fourth party")
)  # fmt: skip
_OWNERSHIP_TITLES = frozenset(
    ("ownership", "owners", "shareholders", "shareholding", "shareholdings", "subsidiaries",
     "affiliates", "parents", "corporate structure", "group structure", "corporate family",
     "beteiligungen", "beteiligung", "konzernstruktur", "gesellschafter", "eigentumer",
     "participations", "actionnaires", "actionnariat", "filiales", "participaciones",
     "accionistas", "estructura societaria")
)  # fmt: skip


class Ends(Struct, frozen=True):
    """Positions of the columns that name one end each, and of the one that says what ties them."""

    sources: tuple[int, ...]
    targets: tuple[int, ...]
    ties: tuple[int, ...] = ()


def tie_sheet(told: Sequence[str], headers: Sequence[str], samples: Samples) -> Recognition | None:
    """Return which kind of ties a sheet lists, or None; see `recognise` for the arguments."""
    return (
        _relations(told, headers, samples)
        or _ownership(told, headers, samples)
        or _pairs(told, headers)
        or _list_of_one(told, headers)
    )


def _relations(told: Sequence[str], headers: Sequence[str], samples: Samples) -> Recognition | None:
    targets = _naming(headers, (*TO_NAMES, *RELATED_NAMES), samples)
    sources = _naming(headers, FROM_NAMES, samples)
    if not sources and _positions(headers, RELATED_NAMES):
        sources = _naming(headers, FROM_BESIDE_RELATED, samples)
    targets = tuple(k for k in targets if k not in sources[:1])
    ties = _positions(headers, TIE_NAMES)
    title = _titled(told, _RELATION_TITLES)
    if not sources or not targets or not (ties or title):
        return None
    return _recognition(RELATIONS, headers, Ends(sources[:1], targets[:1], ties[:1]), title)


def _ownership(told: Sequence[str], headers: Sequence[str], samples: Samples) -> Recognition | None:
    parents = _positions(headers, PARENT_NAMES)
    children = tuple(k for k in _positions(headers, CHILD_NAMES) if k not in parents)
    shares = _positions(headers, SHARE_NAMES)
    titled = _titled(told, _OWNERSHIP_TITLES)
    if not children:
        return None
    if parents:
        measured = any(_holds_shares(samples(k)) for k in shares)
        if not titled and (not measured or _of_an_inventory(headers, (*parents, *children))):
            return None
        return _recognition(OWNERSHIP, headers, Ends(children[:1], parents[:1]), titled)
    owner = next(filter(None, map(whose_subsidiaries, told)), "")
    if not owner:
        return None
    found = _recognition(OWNERSHIP, headers, Ends(children[:1], ()), titled)
    return replace(found, whose=owner)


def _pairs(told: Sequence[str], headers: Sequence[str]) -> Recognition | None:
    targets = _positions(headers, SUBPROCESSOR_NAMES)
    sources = tuple(k for k in _positions(headers, VENDOR_NAMES) if k not in targets)
    # A vendor list with a column of sub-processors must be read as vendors, or these are lost.
    if not targets or not sources or _of_an_inventory(headers, (*sources, *targets)):
        return None
    title = next(filter(speaks_of_subprocessors, told), "")
    if not title and all(LISTS_IN_A_CELL.intersection(keys_of(headers[k])) for k in targets):
        return None
    return _recognition(SUBPROCESSORS, headers, Ends(sources[:1], targets), title)


def _list_of_one(told: Sequence[str], headers: Sequence[str]) -> Recognition | None:
    announced = [text for text in told if speaks_of_subprocessors(text)]
    owner = _whose_list(told)
    names = (
        _positions(headers, SUBPROCESSOR_NAMES)
        or _positions(headers, LISTED_NAMES)
        or _positions(headers, VENDOR_NAMES)
    )
    if not names or not (announced or owner):
        return None
    title = (announced or [owner])[0]
    if _of_an_inventory(headers, names):
        return None
    if not owner:
        said = f"{title[:60]!r} announces sub-processors and names nobody else's"
        return Recognition(replace(OWN_SUBPROCESSORS, columns=_own(headers, names)), said)
    found = _recognition(SUBPROCESSORS, headers, Ends((), names[:1]), title)
    return replace(found, whose=owner)


def _whose_list(told: Sequence[str]) -> str:
    """Return whose sub-processors follow; what stands nearest above the list is heard first."""
    for text in reversed(told):
        if owner := whose_subprocessors(text):
            return owner
        if speaks_of_subprocessors(text) and speaks_of_ours(text):
            return ""
    return ""


def _own(headers: Sequence[str], names: tuple[int, ...]) -> dict[str, str]:
    columns = _known(headers, OWN_SUBPROCESSORS.columns, frozenset(("vendor",)))
    return columns | {folded(headers[names[0]]): "vendor"}


def _recognition(kind: Kind, headers: Sequence[str], ends: Ends, title: str) -> Recognition:
    columns = _known(headers, kind.columns, frozenset(("source", "target", "tie")))
    for role, positions in (("source", ends.sources), ("target", ends.targets), ("tie", ends.ties)):
        columns |= {folded(headers[k]): role for k in positions}
    shown = [headers[k] for k in (*ends.sources, *ends.targets, *ends.ties)]
    because = "the columns " + ", ".join(repr(text[:40]) for text in shown) + " tie organisations"
    if title:
        because = f"{title[:60]!r} stands above, and {because}"
    return Recognition(replace(kind, columns=columns), because)


def _known(
    headers: Sequence[str], roles: Mapping[str, str], ends: frozenset[str]
) -> dict[str, str]:
    """Return the roles of the columns beside the ends; which columns are ends is settled apart."""
    found = {}
    for header in headers:
        role = next((roles[key] for key in keys_of(header) if key in roles), "")
        if role in ends:
            role = next((DAYS_TOO[key] for key in keys_of(header) if key in DAYS_TOO), "")
        if role:
            found[folded(header)] = role
    return found


def _positions(headers: Sequence[str], names: Sequence[str]) -> tuple[int, ...]:
    known = frozenset(names)
    return tuple(k for k, header in enumerate(headers) if known.intersection(keys_of(header)))


def _naming(headers: Sequence[str], names: Sequence[str], samples: Samples) -> tuple[int, ...]:
    """Return the positions of columns that hold names: `From` and `To` may be days."""
    return tuple(k for k in _positions(headers, names) if _holds_names(samples(k)))


def _titled(told: Sequence[str], phrases: frozenset[str]) -> str:
    for text in told:
        padded = f" {folded(text)} "
        if len(padded.split()) <= 8 and any(f" {phrase} " in padded for phrase in phrases):
            return text
    return ""


def _of_an_inventory(headers: Sequence[str], ends: Sequence[int]) -> bool:
    beside = (header for k, header in enumerate(headers) if k not in ends)
    return any(set(folded(header).split()) & OF_AN_INVENTORY for header in beside)


def _holds_names(values: Sequence[str]) -> bool:
    """Say whether most values are neither days nor amounts."""
    seen = [value for value in values[:_SAMPLES] if value]
    other = sum(
        read_day(value, "dmy").iso is not None or read_amount(value, "") is not None
        for value in seen
    )
    return other * 2 <= len(seen)


def _holds_shares(values: Sequence[str]) -> bool:
    """Say whether most values are parts of a whole: `51 %`, `0.51`, `100`."""
    seen = [value for value in values[:_SAMPLES] if value]
    parts = sum(any(map(str.isdigit, value)) and len(value) <= 12 for value in seen)
    return parts * 2 > len(seen)
