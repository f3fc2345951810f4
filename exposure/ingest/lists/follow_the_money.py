"""Whom do files of OpenSanctions and others name that hold FollowTheMoney entities, one per line?

Both exports are read: `entities.ftm.json`, in which a Sanction is a line of its own that points to
its entity, and `targets.nested.json`, in which it stands inside. Properties were verified with the
model itself: `Thing`, `LegalEntity`, `Organization` and `Sanction` of followthemoney, which says of a
weakAlias that it should not be used for matching; it is kept in the note.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

import msgspec

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.head import as_utf8
from exposure.ingest.lists.ftm.listed import Kept, parties_of
from exposure.ingest.lists.ftm.wire import Entity, Properties, SanctionProperties, reference
from exposure.ingest.lists.gather.codes import slug
from exposure.ingest.lists.gather.gathered import Gathered, Listing
from exposure.ingest.lists.gather.json_text import entry

ORGANISATIONS = frozenset(("Company", "Organization", "LegalEntity", "PublicBody"))
LEFT_OUT = {"Person": "persons", "Vessel": "vessels", "Airplane": "aircraft"}
OTHER_RECORDS = "records that are no parties, such as addresses and owners"
NO_TARGETS = "entities that the file marks as no target themselves"
_TOO_MANY = "more lines than max_nodes allows; those from this one on were not read"
_ENTITY = msgspec.json.Decoder(Entity)
_PROPERTIES = msgspec.json.Decoder(Properties)
_SANCTION = msgspec.json.Decoder(SanctionProperties)


class _Pile:
    """Entities and sanctions of one file, until each has met the other."""

    def __init__(self, gathered: Gathered) -> None:
        self.gathered = gathered
        self.entities: list[Kept] = []
        self.sanctions: defaultdict[str, list[SanctionProperties]] = defaultdict(list)
        self.datasets: Counter[str] = Counter()
        self.last_seen = ""
        self.lines = 0

    def take(self, line: bytes, place: str) -> None:
        """Sort one line to where it belongs."""
        one = entry(_ENTITY, line, self.gathered, place)
        if one is None:
            return
        self.lines += 1
        self.datasets.update(one.datasets)
        self.last_seen = max(self.last_seen, one.last_seen or "")
        if one.schema in ORGANISATIONS:
            if (found := entry(_PROPERTIES, one.properties, self.gathered, place)) is not None:
                self.entities.append(Kept(one.id, one.caption, one.target, found, place))
        elif one.schema == "Sanction":
            if (held := entry(_SANCTION, one.properties, self.gathered, place)) is not None:
                for target in held.entity:
                    self.sanctions[reference(target)].append(held)
        else:
            self.gathered.leave_out(LEFT_OUT.get(one.schema, OTHER_RECORDS))

    @property
    def dataset(self) -> str:
        """The one dataset that every line names; empty where there are several, or none."""
        whole = [dataset for dataset, count in self.datasets.items() if count == self.lines]
        return whole[0] if len(self.datasets) == len(whole) == 1 else ""


def read_follow_the_money(name: str, raw: bytes, bounds: Bounds) -> Listing:
    """Return the organisations of the file; raises `InputError` where no line is an entity."""
    gathered = Gathered(bounds)
    pile = _Pile(gathered)
    for number, line in enumerate(_lines(as_utf8(raw)), 1):
        if number > bounds.max_nodes:
            gathered.warn(_TOO_MANY, f"line {number}")
            break
        if line.strip():
            pile.take(line, f"line {number}")
    if not pile.lines:
        raise InputError(
            f"{name}: expected one FollowTheMoney entity per line, met none",
            hint="download entities.ftm.json or targets.nested.json again",
        )
    for kept in pile.entities:
        _gather(kept, pile)
    dataset = pile.dataset
    title = f"FollowTheMoney entities{f' of {dataset}' if dataset else ''}"
    return gathered.listing(
        slug(f"ftm {dataset or _stem(name)}"), title, pile.last_seen[:10] or None
    )


def _gather(kept: Kept, pile: _Pile) -> None:
    sanctions = [*pile.sanctions.get(kept.id, ()), *(one.properties for one in kept.said.sanctions)]
    if kept.target is False and not sanctions:
        pile.gathered.leave_out(NO_TARGETS)
        return
    for party in parties_of(kept, sanctions, pile.dataset, pile.gathered):
        pile.gathered.add(party)


def _lines(raw: bytes) -> Iterator[bytes]:
    """Yield line after line, so that a large file does not stand in memory twice."""
    at = 0
    while (end := raw.find(b"\n", at)) >= 0:
        yield raw[at:end]
        at = end + 1
    yield raw[at:]


def _stem(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2].partition(".")[0]
