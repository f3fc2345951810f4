"""What must a result say of the official lists: whom they name, how old they are?"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from exposure.model.designation import Standing
from exposure.model.register.lists import ListRecord
from exposure.model.result import VendorName
from exposure.register.facts import Register
from exposure.register.status import standing_on

OLD_LIST = timedelta(days=90)
"""From this age on an imported list is called old: contractors review SAM.gov every three months."""


def lists_on(register: Register, as_of: str) -> tuple[ListRecord, ...]:
    """Return the lists over a register, each with the number of vendors it makes looked for."""
    named: dict[str, set[str]] = {one.source: set() for one in register.lists}
    for act in register.designations if named else ():
        of_list = named.get(act.sources[0]) if act.sources else None
        if of_list is None or not register.vendors[act.vendor].listed_in:
            continue
        if standing_on(act, as_of) not in (None, Standing.not_in_force):
            of_list.add(act.vendor)
    return tuple(replace(one, looked_for=len(named[one.source])) for one in register.lists)


def told_of(looked_for: Iterable[VendorName], met: Collection[str]) -> tuple[VendorName, ...]:
    """Return those who are told by name: who was described, and whom a list names who was met."""
    return tuple(one for one in looked_for if one.id in met or not one.listed_in)


def list_warnings(register: Register, as_of: str) -> Iterator[str]:
    """Yield what must be said of the age of each list that the user imported."""
    for one in register.lists:
        if one.file:
            yield from _of_age(one, as_of)


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
