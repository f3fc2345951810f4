"""Which of a user's own designations and waivers reach less, or tell others more, than was meant?"""

from collections.abc import Iterator

from exposure.model.designation import Handling, Status, Waiver
from exposure.model.law.authority import Conduct
from exposure.register.facts import Register
from exposure.register.law.facts import Designation
from exposure.register.overlay.acts.shapes import CUSTOMER_WORDING, WATCH_LIST


def dangers_of_act(register: Register, act: Designation, *, own: bool) -> Iterator[str]:
    """Yield a sentence for each thing in a designation that a person should look at again.

    `own` says that its vendor is one of the user's own.
    """
    if act.basis != WATCH_LIST:
        yield from _of_statement(act)
    if act.basis == CUSTOMER_WORDING:
        yield from _of_wording(act)
    if act.handling is not Handling.public and _is_public(register, act.vendor, own):
        yield (
            "others read the vendor's name all the same, because something public makes it"
            " looked for; a code stands for this statement alone"
        )


def dangers_of_waiver(waiver: Waiver) -> Iterator[str]:
    """Yield a sentence for each thing in a waiver that a person should look at again."""
    if not waiver.source:
        yield "it names no document: write `source`"
    if waiver.until is None:
        yield "no end is stated: write `until` if the grant says one"
    if not waiver.contracts:
        yield "no contract is named: it is told for all of them"


def _of_statement(act: Designation) -> Iterator[str]:
    if not act.issuer:
        yield "nobody is named who says so: write `from`"
    if not act.history[0].date:
        yield "no `since`: it counts as in force on every law date"
    if act.history[-1].status is Status.unclear:
        yield "its status is unclear: every finding of it asks for a lawyer"


def _of_wording(act: Designation) -> Iterator[str]:
    wide = any(duty.conduct is Conduct.use_anywhere for duty in act.duties)
    if not act.contracts and not wide:
        yield "no contract is named: it reaches none for sure, and every one asks for a lawyer"
    if act.handling is Handling.public:
        yield "it is public: what others read quotes the wording; write `handling` if it must not"


def _is_public(register: Register, vendor: str, own: bool) -> bool:
    """Say whether something public makes a vendor looked for, on whatever law date."""
    if vendor in register.handling:
        return False
    acts = [one for one in register.designations if one.vendor == vendor]
    return own or any(one.handling is Handling.public for one in acts)
