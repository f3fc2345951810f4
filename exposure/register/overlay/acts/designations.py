"""Which designation does a user's entry amount to, and from when does it stand how?"""

from collections.abc import Collection, Iterator, Sequence

from exposure.model.designation import Status
from exposure.model.law.authority import (
    Authority,
    ClauseRegime,
    Conduct,
    Duty,
    Instrument,
    Paragraph,
    Reach,
)
from exposure.register.facts import Register
from exposure.register.law.facts import Designation, HistoryEntry
from exposure.register.overlay.acts.shapes import (
    CUSTOMER_WORDING,
    WATCH_LIST,
    OwnChange,
    OwnDesignation,
    OwnWatch,
)
from exposure.register.overlay.acts.stated import Stated, day_after
from exposure.register.overlay.file import SEE_ACTS, nearest

ALWAYS = ""
"""The day of a step that nobody dated: it holds on every law date."""


def designation_of(register: Register, stated: Stated, taken: Collection[str]) -> Designation:
    """Return a designation that a user states. Raises `InputError` naming file and place.

    `taken` are ids that it must not bear.
    """
    said = stated.shaped(OwnDesignation)
    vendor = stated.vendor(register, said.vendor)
    basis = _basis(register, stated, said)
    source = _source(register, stated, "source", said.source) or stated.source
    history = _history(register, stated, said, source)
    given = stated.last_day("deadline", said.deadline, history[0].date)
    return Designation(
        id=own_id(stated, said.id, f"{vendor.id}-{basis.id}", taken),
        vendor=vendor.id,
        authority=basis.name,
        issuer=" ".join(said.stated_by.split()),
        entity_text=vendor.name,
        scope=said.scope.strip(),
        contractor_scope=" ".join((said.wording or "").split()),
        clauses=() if basis.id == CUSTOMER_WORDING else basis.clauses,
        history=history,
        deadline=given,
        certainty=said.certainty,
        sources=tuple(dict.fromkeys((source, *(entry.source for entry in history)))),
        as_of=said.as_of,
        note=said.note.strip(),
        open_questions=(),
        basis=basis.id,
        instrument=said.instrument or _usual(basis),
        buyers=said.buyers,
        contracts=tuple(dict.fromkeys(said.contracts)),
        duties=_duties(said, basis),
        handling=stated.handling,
        stated_in=stated.file,
    )


def watched(register: Register, stated: Stated, taken: Collection[str]) -> Designation:
    """Return what an entry of a watch list amounts to. Raises `InputError`."""
    said = stated.shaped(OwnWatch)
    vendor = stated.vendor(register, said.vendor)
    basis = register.authorities[WATCH_LIST]
    source = _source(register, stated, "source", said.source) or stated.source
    since = stated.day("since", said.since) or ALWAYS
    until = stated.last_day("until", said.until, since)
    return Designation(
        id=own_id(stated, said.id, f"{vendor.id}-{WATCH_LIST}", taken),
        vendor=vendor.id,
        authority=basis.name,
        issuer="",
        entity_text=vendor.name,
        scope="",
        contractor_scope=" ".join(said.because.split()),
        clauses=(),
        history=tuple(_span(Status.watch, since, until, source)),
        deadline=None,
        certainty="primary",
        sources=(source,),
        as_of="",
        note="",
        open_questions=(),
        basis=WATCH_LIST,
        instrument=Instrument.own_list,
        handling=stated.handling,
        stated_in=stated.file,
    )


def own_id(stated: Stated, given: str | None, usual: str, taken: Collection[str]) -> str:
    """Return the id that is given, or one that is new. Raises `InputError` for one that is taken."""
    if given is not None:
        if given in taken:
            raise stated.fault("id", f"expected an id that no designation has, met {given!r}")
        return given
    found, number = f"own-{usual}", 1
    while found in taken:
        number += 1
        found = f"own-{usual}-{number}"
    return found


def _basis(register: Register, stated: Stated, said: OwnDesignation) -> Authority:
    basis = register.authorities.get(said.basis)
    if basis is None:
        problem = f"expected an id of authorities.yaml, met {said.basis!r}"
        raise stated.fault("basis", problem, nearest(said.basis, [*register.authorities], SEE_ACTS))
    if basis.id == WATCH_LIST:
        raise stated.fault("basis", f"expected a basis of a designation, met {WATCH_LIST!r}",
                           "whom you watch stands under `watch`")  # fmt: skip
    if basis.id == CUSTOMER_WORDING and said.wording is None:
        raise stated.fault("wording", "expected the customer's own words, met none",
                           "quote the letter or the contract")  # fmt: skip
    if basis.id != CUSTOMER_WORDING and said.conduct is not None:
        problem = f"expected none beside the basis {basis.id}, met {said.conduct!r}"
        raise stated.fault("conduct", problem, "what it asks stands in its own text")
    return basis


def _usual(basis: Authority) -> Instrument:
    return Instrument.direction if basis.id == CUSTOMER_WORDING else Instrument.order


def _source(register: Register, stated: Stated, field: str, named: str | None) -> str | None:
    if named is not None and named not in register.sources:
        problem = f"expected a source of the file or of the register, met {named!r}"
        raise stated.fault(field, problem, "declare it under `sources`, or leave it out")
    return named


def _duties(said: OwnDesignation, basis: Authority) -> tuple[Duty, ...]:
    """Return what a customer's words ask; what another basis asks stands in its own text."""
    if basis.id != CUSTOMER_WORDING:
        return ()
    cited = " ".join(said.stated_by.split()) or basis.name
    paragraph = Paragraph(ClauseRegime.customer_wording, "", cited)
    conduct = Conduct(said.conduct or Conduct.use_in_performance)
    words = " ".join((said.wording or "").split())
    return (Duty("wording", conduct, Reach.any_product, f'"{words}"', (paragraph,)),)


def _history(
    register: Register, stated: Stated, said: OwnDesignation, source: str
) -> tuple[HistoryEntry, ...]:
    if not said.history:
        since = stated.day("since", said.since) or ALWAYS
        until = stated.last_day("until", said.until, since)
        return tuple(_span(Status.effective, since, until, source))
    for field, text in (("since", said.since), ("until", said.until)):
        if text is not None:
            raise stated.fault(field, f"expected none beside `history`, met {text!r}",
                               "the dated steps say it")  # fmt: skip
    return tuple(_steps(register, stated, said.history, source))


def _steps(
    register: Register, stated: Stated, written: Sequence[OwnChange], source: str
) -> Iterator[HistoryEntry]:
    before = ALWAYS
    for number, step in enumerate(written):
        place = f"history.{number}"
        day = stated.day(f"{place}.date", step.date) or ALWAYS
        if day < before:
            raise stated.fault(f"{place}.date", f"expected oldest first, met {day} after {before}")
        before = day
        told = step.stated_as.strip() or _words(step.status)
        cited = _source(register, stated, f"{place}.source", step.source) or source
        yield HistoryEntry(day, step.status, told, cited)


def _span(status: Status, since: str, until: str | None, source: str) -> Iterator[HistoryEntry]:
    """Yield from when to when a status holds; the last day still counts."""
    yield HistoryEntry(since, status, _words(status), source)
    if until is not None:
        yield HistoryEntry(day_after(until), Status.expired, _words(Status.expired), source)


def _words(status: Status) -> str:
    return status.value.replace("_", " ")
