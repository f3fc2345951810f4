"""Does a mapping, as it would be written, leave the reading of its sheets as it is?"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, TypeAlias

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from exposure.inventory.estate import Estate
from exposure.inventory.plain import plain
from exposure.jobs.mapping.drafts import SheetDraft
from exposure.model.gap import Gap
from exposure.model.records import ContractRow, Import, Tie, VendorRow
from exposure.model.settings import SheetMapping

if TYPE_CHECKING:
    from hashlib import _Hash as Digest

Reader: TypeAlias = Callable[[Sequence[SheetMapping]], Estate]
_Fact: TypeAlias = VendorRow | ContractRow | Tie | Gap | Import
_MOST_ROUNDS = 5


class Proven(Struct, frozen=True):
    """Drafts that change nothing until a person changes them."""

    drafts: tuple[SheetDraft, ...] = ()
    dropped: tuple[str, ...] = ()
    """Sheets of which nothing can be said without a change of their reading."""


def proven(drafts: Sequence[SheetDraft], estate: Estate, read: Reader, config: str) -> Proven:
    """Return the drafts, each said as fully as keeps the reading; `read` reads the inputs again.

    What a person says may win over a finer rule of the reader: then less is said of that sheet.
    """
    before = _readings(estate)
    left = tuple(drafts)
    for _ in range(_MOST_ROUNDS):
        if not left:
            break
        after = _readings(read([draft.mapping(config) for draft in left]))
        changed = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
        if not changed:
            break
        left = tuple(_weaker(left, changed))
    else:
        left = ()
    held = {draft.key for draft in left}
    return Proven(left, tuple(draft.named for draft in drafts if draft.key not in held))


def _weaker(drafts: Sequence[SheetDraft], changed: set[tuple[str, str]]) -> Iterator[SheetDraft]:
    for draft in drafts:
        said = draft.weaker() if draft.key in changed else draft
        if said is not None:
            yield said


def _readings(estate: Estate) -> dict[tuple[str, str], str]:
    """Return document and sheet → digest of what was read there, without the words for why.

    A digest, because a second reading of 300,000 rows need not be kept.
    """
    digests: defaultdict[tuple[str, str], Digest] = defaultdict(sha256)
    for key, fact in _facts(estate):
        digests[key].update(msgspec.msgpack.encode(fact, enc_hook=plain))
    return {key: digest.hexdigest() for key, digest in digests.items()}


def _facts(estate: Estate) -> Iterator[tuple[tuple[str, str], _Fact]]:
    for rows in (estate.rows, estate.contracts, estate.ties):
        for row in rows:
            yield (row.location.document, row.location.place.rpartition("!")[0]), row
    for gap in estate.gaps:
        yield (gap.document, gap.place.rpartition("!")[0] or gap.place), gap
    for one in estate.imports:
        yield (one.document, one.sheet), _without_reasons(one)


def _without_reasons(one: Import) -> Import:
    columns = tuple(replace(column, because="") for column in one.columns)
    return replace(one, because="", header_because="", mapped="", columns=columns)
