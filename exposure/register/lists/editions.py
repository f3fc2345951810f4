"""What becomes of the entries of an earlier edition, once a list is laid that is an act by itself?

A listing under section 1260H is one act that goes on from edition to edition: a later one that names
the company again changes no history, and one that no longer names it ends it on its own day.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from exposure.model.designation import Standing, Status
from exposure.model.law.authority import Instrument
from exposure.model.law.listed import ImportedList
from exposure.model.register.lists import ListRecord
from exposure.register.facts import Register, Source
from exposure.register.law.facts import Designation, HistoryEntry
from exposure.register.lists.acts import history_of
from exposure.register.lists.kinds import ENDED, ListKind, kind_of
from exposure.register.lists.parties import Met
from exposure.register.status import STANDING

_MOST_ENDED = 2
"""Of so many that an edition should name again, one at most may be missing: else it was not read whole."""


class Edition(Struct, frozen=True):
    """The register's designations, once another edition has spoken."""

    designations: tuple[Designation, ...]
    continued: frozenset[str] = frozenset()
    """Vendors of the list whose act goes on, so that they need none of their own."""
    no_longer: tuple[str, ...] = ()
    """Vendors whose listing ended, by id."""
    unread: int = 0
    """How many it does not name that it should, where so many are missing that nothing was ended."""
    end: HistoryEntry | None = None
    """What ends each act of an older edition that the newest does not name; None for a newer one."""

    def closed(self, act: Designation) -> Designation:
        """Return a new act of the list; of an older edition it ends with the newest."""
        return act if self.end is None else _ended(act, self.end)


def edition_of(
    register: Register, imported: ImportedList, source: Source, met: Sequence[Met]
) -> Edition:
    """Return what a list makes of the acts of its other editions; of most lists nothing.

    Only a list with a day can be told earlier or later, and only one that is the act itself.
    """
    newest = _newest(register.lists, imported)
    kinds = {kind_of(imported, party) for one in met for party in one.parties}
    if imported.dated is None or newest is None or not all(kind.dated_by_list for kind in kinds):
        return Edition(register.designations)
    laying = _Laying(register, imported, source, met)
    if imported.dated >= (newest.dated or ""):
        return laying.later(newest)
    return laying.earlier(newest)


def _newest(records: Sequence[ListRecord], imported: ImportedList) -> ListRecord | None:
    dated = [one for one in records if one.id == imported.id and one.dated]
    return max(dated, key=lambda one: one.dated or "", default=None)


class _Laying:
    """One edition over the acts of the others."""

    def __init__(
        self, register: Register, imported: ImportedList, source: Source, met: Sequence[Met]
    ) -> None:
        self.register, self.imported, self.source = register, imported, source
        self.day = imported.dated or ""
        self.met = {one.vendor: one for one in met}
        self.kinds: dict[str, ListKind] = {
            kind.basis: kind for one in met for party in one.parties
            for kind in (kind_of(imported, party),)
        }  # fmt: skip
        self.files = {one.file for one in register.lists} | {""}

    def later(self, newest: ListRecord) -> Edition:
        """Return the acts under an edition that is at least as new as any other."""
        again = self.day > (newest.dated or "")
        standing = [
            act for act in self.register.designations if self._is_of_list(act) and not _over(act)
        ]
        missing = [act for act in standing if act.vendor not in self.met] if again else []
        unread = len(missing) * _MOST_ENDED > len(standing)
        ended = frozenset(act.id for act in missing) if not unread else frozenset[str]()
        end = HistoryEntry(self.day, Status.expired, ENDED, self.source.id)
        acts, continued = [], []
        for act in self.register.designations:
            if act.id in ended:
                acts.append(self._told(_ended(act, end), "does not name it"))
            elif self._is_of_list(act) and act.vendor in self.met:
                acts.append(self._named_again(act) if again else self._told(act, "names it too"))
                continued.append(act.vendor)
            else:
                acts.append(act)
        gone = dict.fromkeys(act.vendor for act in missing if act.id in ended)
        return Edition(
            tuple(acts), frozenset(continued), tuple(gone), len(missing) if unread else 0
        )

    def earlier(self, newest: ListRecord) -> Edition:
        """Return the acts under an edition that is older than one that the register has."""
        acts, continued = [], []
        for act in self.register.designations:
            if self._is_of_list(act) and act.vendor in self.met:
                continued.append(act.vendor)
                acts.append(self._begun_before(act))
            else:
                acts.append(act)
        end = HistoryEntry(newest.dated or "", Status.expired, ENDED, newest.source)
        return Edition(tuple(acts), frozenset(continued), end=end)

    def _is_of_list(self, act: Designation) -> bool:
        """Say whether an act is an entry of an edition of this list, and not a user's own statement."""
        listing = act.basis in self.kinds and act.instrument is Instrument.listing
        return listing and act.stated_in in self.files

    def _named_again(self, act: Designation) -> Designation:
        before = tuple(entry for entry in act.history if entry.date < self.day)
        return self._told(replace(act, history=(*before, *self._steps(act))), "names it too")

    def _begun_before(self, act: Designation) -> Designation:
        first = act.history[0].date
        before = tuple(takewhile(lambda entry: entry.date < first, self._steps(act)))
        return self._told(replace(act, history=(*before, *act.history)), "names it too")

    def _steps(self, act: Designation) -> Iterator[HistoryEntry]:
        party = self.met[act.vendor].parties[0]
        basis = self.register.authorities[act.basis]
        return history_of(self.kinds[act.basis], basis, self.imported, party, self.source.id)

    def _told(self, act: Designation, what: str) -> Designation:
        """Return an act with what the edition says of it, and where that was read."""
        said = f"{self.imported.title} of {self.day}, as it was read, {what}."
        return replace(
            act,
            sources=tuple(dict.fromkeys((*act.sources, self.source.id))),
            as_of=max(act.as_of, self.day),
            note=f"{act.note.rstrip('.')}. {said}" if act.note else said,
        )


def _over(act: Designation) -> bool:
    """Say whether an act has come to its end, as its history is known."""
    return STANDING[act.history[-1].status] is Standing.not_in_force


def _ended(act: Designation, end: HistoryEntry) -> Designation:
    """Return an act that ends on a day: what was still to come of it comes no more."""
    before = tuple(entry for entry in act.history if entry.date < end.date)
    return replace(act, history=(*before, end))


def named(register: Register, vendors: Collection[str]) -> tuple[str, ...]:
    """Return the names of vendors that everybody may read of, sorted."""
    shown = (one for one in vendors if one not in register.handling)
    return tuple(sorted(register.vendors[one].name for one in shown))
