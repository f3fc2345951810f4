"""How does a person read what his own designations, watch list and waivers reach, and since when?"""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from exposure.model.designation import Handling, Status, Waiver
from exposure.model.words import number_of
from exposure.register.law.facts import Designation
from exposure.register.overlay.acts.shapes import CUSTOMER_WORDING, WATCH_LIST
from exposure.report.terminal.text import folded, shown

_HANG = "        "


class ToldActs(Struct, frozen=True):
    """What was understood of one file beside its vendors."""

    designations: tuple[Designation, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    names: Mapping[str, str] = {}
    """Vendor → display name."""
    dangers: Mapping[str, tuple[str, ...]] = {}
    """Id of a designation, or number of a waiver → warnings."""

    def counts(self) -> list[str]:
        """Return how many there are of each, those that there are."""
        watched = sum(one.basis == WATCH_LIST for one in self.designations)
        counts = (
            (len(self.designations) - watched, "designation"),
            (watched, "watched vendor"),
            (len(self.waivers), "waiver"),
        )
        return [number_of(count, kind) for count, kind in counts if count]


def act_lines(told: ToldActs, width: int) -> Iterator[str]:
    """Yield a block for each designation, watched vendor and waiver, of at most `width` columns."""
    for act in told.designations:
        name = shown(told.names.get(act.vendor, act.vendor))
        issuer = f", {shown(act.issuer, 200)}" if act.issuer else ""
        what = "watched" if act.basis == WATCH_LIST else f"{shown(act.authority)}{issuer}"
        yield from _block(f"{act.id}: {name}, {what}", _of_act(act), told, act.id, width)
    for waiver in told.waivers:
        head = f"waiver {shown(waiver.number)}: recorded as granted by {shown(waiver.granted_by)}"
        yield from _block(head, _of_waiver(waiver), told, waiver.number, width)


def _block(
    head: str, facts: Iterator[tuple[str, str]], told: ToldActs, key: str, width: int
) -> Iterator[str]:
    yield ""
    yield from folded(head, width, indent="  ", hang="    ")
    warned = (("warning", one) for one in told.dangers.get(key, ()))
    for label, fact in (*facts, *warned):
        yield from folded(f"{label}: {shown(fact, 600)}", width, indent="    ", hang=_HANG)


def _of_act(act: Designation) -> Iterator[tuple[str, str]]:
    if act.basis == WATCH_LIST:
        if act.contractor_scope:
            yield "because", act.contractor_scope
    else:
        yield from _asked(act)
        yield "reaches", _reached(act)
    yield "stands", _stands(act)
    yield from _handled(act.handling)


def _asked(act: Designation) -> Iterator[tuple[str, str]]:
    for duty in act.duties:
        yield "asks", f"{duty.said} ({_spaced(duty.conduct)})"
    if not act.duties:
        yield "asks", "what its legal basis asks"
        if act.contractor_scope:
            yield "in its words", act.contractor_scope


def _reached(act: Designation) -> str:
    buyers = [_spaced(buyer) for buyer in act.buyers]
    named = f"{', '.join(act.contracts)}" if act.contracts else ""
    if act.basis == CUSTOMER_WORDING:
        of = f", of {' and '.join(buyers)} customers" if buyers else ""
        return (f"contract {named}" if named else "no contract is named") + of
    customers = f"; customers: {', '.join(buyers)}" if buyers else ""
    seen = f"; seen in {named}" if named else ""
    return f"what its legal basis reaches{customers}{seen}"


def _stands(act: Designation) -> str:
    steps = [f"{_standing(one.status)} {_from(one.date)}" for one in act.history]
    phased = [f"phase-out until {act.deadline}"] if act.deadline else []
    return "; ".join([*steps, *phased])


def _standing(status: Status) -> str:
    return "watched" if status is Status.watch else _spaced(status)


def _of_waiver(waiver: Waiver) -> Iterator[tuple[str, str]]:
    yield "of", ", ".join(waiver.designations)
    yield "says", waiver.scope
    yield "reaches", ", ".join(waiver.contracts) or "every contract"
    until = f"to {waiver.until}" if waiver.until else "without a stated end"
    yield "runs", f"{_from(waiver.since)} {until}"
    yield from _handled(waiver.handling)


def _handled(handling: Handling) -> Iterator[tuple[str, str]]:
    if handling is not Handling.public:
        yield "handling", f"{handling.words}; others read a code in its place"


def _from(day: str) -> str:
    return f"from {day}" if day else "on every law date"


def _spaced(word: str) -> str:
    return word.replace("_", " ")
