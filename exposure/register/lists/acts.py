"""Which designations are the entries of one vendor, and from when to when does each stand?"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta

from exposure.model.designation import Status
from exposure.model.law.authority import Authority, Buyer, Duty, Instrument
from exposure.model.law.listed import ImportedList, ListedParty
from exposure.register.facts import Register, Source
from exposure.register.law.agencies import buyers_named
from exposure.register.law.facts import Designation, HistoryEntry
from exposure.register.lists.kinds import ENDED, ListKind, kind_of
from exposure.register.lists.parties import Met

FASCSA_BASIS = "usc41-1323"
"""Id of the authority of orders that SAM.gov lists."""
_LIMITED = "not itself excluded"
_ALWAYS = ""
"""The day of a step that nobody dated: it holds on every law date. A scan that took the day on which
the list was downloaded would find nobody on the day before, and say so as if it knew."""


class Lists:
    """The list that is laid, where its facts come from, and the ids that are taken."""

    def __init__(
        self, register: Register, imported: ImportedList, source: Source, file: str, caution: str
    ) -> None:
        self.register, self.imported, self.source, self.file = register, imported, source, file
        self.caution = caution
        self._taken = {act.id for act in register.designations}

    def acts_of(self, met: Met) -> Iterator[Designation]:
        """Yield one designation for each programme, and each time, in which the list has a vendor.

        Orders of two issuers are two, because whose contracts they are about differs.
        """
        groups: dict[tuple[str | None, ...], list[ListedParty]] = {}
        for party in met.parties:
            key = (party.programme, party.since, party.until, self._order_by(party))
            groups.setdefault(key, []).append(party)
        for parties in groups.values():
            yield self._act(met.vendor, parties)

    def _act(self, vendor: str, parties: Sequence[ListedParty]) -> Designation:
        first, kind = parties[0], kind_of(self.imported, parties[0])
        basis = self.register.authorities[kind.basis]
        history = tuple(history_of(kind, basis, self.imported, first, self.source.id))
        then = _then(kind, basis)
        issuer = self._order_by(first)
        is_order = kind.basis == FASCSA_BASIS
        buyers = _buyers(self.register, issuer) if is_order else ()
        return Designation(
            id=self._id(vendor),
            vendor=vendor,
            authority=_titled(self.imported.title, first.programme),
            issuer=issuer,
            entity_text="; ".join(dict.fromkeys(party.name for party in parties)),
            scope=first.programme,
            contractor_scope=f"from {then.since}: {then.said}" if then else "",
            clauses=basis.clauses,
            history=history,
            deadline=None,
            certainty="secondary",
            sources=(self.source.id,),
            as_of=self.source.as_of,
            note=_note(parties, self.caution or kind.caution),
            open_questions=tuple(_questions(parties, history)),
            basis=basis.id,
            instrument=Instrument.listing,
            buyers=buyers,
            issuer_unknown=is_order and not buyers,
            stated_in=self.file,
        )

    def _order_by(self, party: ListedParty) -> str:
        """Return who issued the order that an entry is; empty for an entry that is no order."""
        return party.issuer if kind_of(self.imported, party).basis == FASCSA_BASIS else ""

    def _id(self, vendor: str) -> str:
        usual = f"{vendor}-{self.imported.id}"
        found, number = usual, 1
        while found in self._taken:
            number += 1
            found = f"{usual}-{number}"
        self._taken.add(found)
        return found


def _buyers(register: Register, issuer: str) -> tuple[Buyer, ...]:
    """Return whose contracts an order is about, as far as the agency that issued it tells.

    FAR 52.204-30(b)(1): orders of the Department for its contracts, of others for theirs. Empty where
    it tells nothing.
    """
    return tuple(sorted(buyers_named(register.agencies, issuer)))


def _titled(title: str, programme: str) -> str:
    known = programme.casefold() in title.casefold()
    return title if known else f"{title}, {programme}"


def history_of(
    kind: ListKind, basis: Authority, imported: ImportedList, party: ListedParty, source: str
) -> Iterator[HistoryEntry]:
    """Yield from when an entry stands, when more begins to follow from it, and its end."""
    since = party.since or (imported.dated if kind.dated_by_list else None) or _ALWAYS
    until = _last_day(party, since)
    then = _then(kind, basis)
    if then and since >= then.since:
        yield HistoryEntry(since, Status.effective, kind.then_stated_as, source)
    else:
        yield HistoryEntry(since, kind.status, kind.stated_as, source)
        if then and (until is None or then.since <= until):
            yield HistoryEntry(then.since, Status.effective, kind.then_stated_as, source)
    if until is not None:
        yield HistoryEntry(_day_after(until), Status.expired, ENDED, source)


def _then(kind: ListKind, basis: Authority) -> Duty | None:
    return next((duty for duty in basis.duties if duty.id == kind.then and duty.since), None)


def _last_day(party: ListedParty, since: str) -> str | None:
    """Return the stated end; one that lies before the beginning is none."""
    return party.until if party.until is not None and party.until >= since else None


def _day_after(day: str) -> str:
    one = date.fromisoformat(day)
    return day if one == date.max else (one + timedelta(days=1)).isoformat()


def _note(parties: Sequence[ListedParty], caution: str) -> str:
    told = [f"{_ended(party.note)} Entry at {party.place}." if party.place else party.note
            for party in parties]  # fmt: skip
    return " ".join(part.strip() for part in dict.fromkeys((*told, caution)) if part.strip())


def _ended(text: str) -> str:
    return f"{text.rstrip('.')}." if text else ""


def _questions(parties: Sequence[ListedParty], history: Collection[HistoryEntry]) -> Iterator[str]:
    if any(_LIMITED in party.note.casefold() for party in parties):
        yield ("The list says that the entity is not itself excluded: which products or services its"
               " entry bars must be read there.")  # fmt: skip
    first = next(iter(history)).date
    ends = {party.until for party in parties if party.until and party.until < first}
    for end in sorted(ends):
        yield f"The list states an end, {end}, before the beginning, {first}: it counts as no end."
