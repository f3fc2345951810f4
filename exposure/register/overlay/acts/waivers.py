"""Which waiver does a user record, by whom was it granted, and of which designations?"""

import re
from collections.abc import Sequence

from exposure.model.designation import Waiver
from exposure.register.facts import Register
from exposure.register.law.facts import Designation
from exposure.register.overlay.acts.shapes import OwnWaiver
from exposure.register.overlay.acts.stated import Stated
from exposure.register.overlay.file import SEE_ACTS, nearest

_NAME = re.compile(r"[^\W\d_]{2}")
"""What the name of somebody holds at least, whatever its script."""
_NOBODY = frozenset({"n/a", "nobody", "none", "tba", "tbd", "todo", "unknown", "us", "we"})
"""What stands where no authority is named."""


def waiver_of(register: Register, stated: Stated) -> Waiver:
    """Return a waiver as a user records it. Raises `InputError` naming file and place."""
    said = stated.shaped(OwnWaiver)
    granted = " ".join(said.granted_by.split())
    if not _NAME.search(granted) or granted.casefold() in _NOBODY:
        raise stated.fault("granted_by", f"expected who granted it, met {said.granted_by!r}",
                           "only what an authority granted is a waiver")  # fmt: skip
    since = stated.day("since", said.since) or said.since
    return Waiver(
        number=said.number,
        granted_by=granted,
        designations=tuple(dict.fromkeys(_waived(register, stated, said))),
        contracts=tuple(dict.fromkeys(said.contracts)),
        scope=" ".join(said.scope.split()),
        since=since,
        until=stated.last_day("until", said.until, since),
        source=said.source.strip(),
        stated_in=stated.file,
        handling=stated.handling,
    )


def _waived(register: Register, stated: Stated, said: OwnWaiver) -> Sequence[str]:
    known = [one.id for one in register.designations]
    for number, one in enumerate(said.designations):
        if one not in known:
            problem = f"expected the id of a designation, met {one!r}"
            raise stated.fault(f"designations.{number}", problem, nearest(one, known, SEE_ACTS))
    of_vendor = [] if said.vendor is None else _named(register, stated, said, said.vendor)
    found = [*said.designations, *(one.id for one in of_vendor)]
    if not found:
        raise stated.fault("designations", "expected what is waived, met nothing",
                           "write the ids, or `vendor` and `basis`")  # fmt: skip
    return found


def _named(
    register: Register, stated: Stated, said: OwnWaiver, called: str
) -> Sequence[Designation]:
    """Return the designations of a vendor on a basis."""
    if said.basis is None:
        raise stated.fault("basis", "expected the basis beside `vendor`, met none",
                           "an id of authorities.yaml")  # fmt: skip
    vendor = stated.vendor(register, called)
    acts = [one for one in register.designations if one.vendor == vendor.id]
    found = [one for one in acts if one.basis == said.basis]
    if not found:
        known = sorted({one.basis for one in acts})
        problem = f"expected a basis of a designation of {vendor.id}, met {said.basis!r}"
        raise stated.fault("basis", problem, f"it has: {', '.join(known) or 'none'}")
    return found
