"""What must a result say of the official lists: whom they name, how old they are?"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from exposure.model.designation import Standing
from exposure.model.register.lists import ListRecord
from exposure.model.result import VendorName
from exposure.register.facts import Register
from exposure.register.law.facts import Designation
from exposure.register.status import standing_on

_MOST_NAMED = 8
OLD_LIST = timedelta(days=90)
"""From this age on an imported list is called old: contractors review SAM.gov every three months."""


def lists_on(register: Register, as_of: str) -> tuple[ListRecord, ...]:
    """Return the lists over a register, each with the number of vendors it makes looked for."""
    named: dict[str, set[str]] = {one.source: set() for one in register.lists}
    hidden: dict[str, set[str]] = {one.source: set() for one in register.lists if one.not_public}
    for act in register.designations if named else ():
        source = _source_on(act, as_of)
        alone = bool(register.vendors[act.vendor].listed_in)
        of_list = named.get(source) if alone else hidden.get(source)
        if of_list is None or not (alone or act.vendor in register.handling):
            continue
        if standing_on(act, as_of) not in (None, Standing.not_in_force):
            # Whom nobody described is one vendor; who is kept from others would be one per name.
            of_list |= {act.vendor} if alone else set(act.entity_text.split("; "))
    return tuple(
        replace(
            one,
            looked_for=len(named[one.source]),
            not_public=replace(one.not_public, looked_for=len(hidden[one.source]))
            if one.not_public else None,
        )
        for one in register.lists
    )  # fmt: skip


def _source_on(act: Designation, as_of: str) -> str:
    """Return which source says how an act stands on a day: a later edition takes it over."""
    past = [entry.source for entry in act.history if entry.date <= as_of]
    return past[-1] if past else ""


def told_of(looked_for: Iterable[VendorName], met: Collection[str]) -> tuple[VendorName, ...]:
    """Return those who are told by name: who was described, and whom a list names who was met."""
    return tuple(one for one in looked_for if one.id in met or not one.listed_in)


def list_warnings(register: Register, as_of: str) -> Iterator[str]:
    """Yield what must be said of the age of each list that the user imported."""
    for one in register.lists:
        if one.file:
            yield from _of_age(one, as_of)
            yield from _of_edition(one)


def _of_age(one: ListRecord, as_of: str) -> Iterator[str]:
    named = f"{one.title} ({one.file})"
    if one.dated is None:
        yield (f"{named} states no date: nobody can say whether it was still the newest on {as_of}."
               " Download it anew before you rely on this result.")  # fmt: skip
        return
    age = date.fromisoformat(as_of) - date.fromisoformat(one.dated)
    if age > OLD_LIST:
        yield (f"{named} is dated {one.dated}, {age.days} days before the law date {as_of}: who was listed"
               " or removed since is not in it. Download it anew: SAM.gov must be reviewed every three"
               " months.")  # fmt: skip


def _of_edition(one: ListRecord) -> Iterator[str]:
    """Say whom a later edition no longer names, and what of the stored list cannot be relied on."""
    named = f"{one.title} of {one.dated} ({one.file})"
    if one.is_changed:
        yield (f"{one.file} is not what an import wrote: it was changed since, or written by another"
               " program. Import the list again from the file that was downloaded.")  # fmt: skip
    if one.no_longer:
        more = len(one.no_longer) - _MOST_NAMED
        rest = f" and {more} more" if more > 0 else ""
        yield (f"{named} does not name {', '.join(one.no_longer[:_MOST_NAMED])}{rest}, whom an earlier"
               f" edition named: that listing counts as ended on {one.dated}. Compare the notice before"
               " you rely on it.")  # fmt: skip
    if one.unread:
        yield (f"{named} lacks {one.unread} of those whom an earlier edition named, more than half of"
               " them: it may not have been read whole, and none is taken as ended. Compare the"
               " notice.")  # fmt: skip
