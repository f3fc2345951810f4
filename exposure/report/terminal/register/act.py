"""What does one designation say, of whom it speaks to where each word was read?"""

from collections.abc import Iterable, Iterator

from exposure.model.designation import (
    STANDING_WORDS,
    DesignationStatus,
    Handling,
    StatusChange,
    Waiver,
)
from exposure.model.law.authority import Authority, Duty
from exposure.register.facts import Register
from exposure.register.law.clocks import ClockRule
from exposure.report.terminal.register.fields import field, whole
from exposure.report.terminal.register.law_words import (
    affiliates_words,
    buyers_words,
    duty_words,
    open_source_words,
    paragraph_words,
    systems_words,
)
from exposure.report.terminal.text import folded
from exposure.report.timeline.steps import step_words
from exposure.report.words import spaced

NOT_IN_REGISTER = "none in this register: a person must look"


def act_lines(act: DesignationStatus, register: Register, width: int) -> Iterator[str]:
    """Yield the part of a page that one designation takes."""
    yield from folded(whole(act.act), width, hang="  ")
    standing = f"{act.status_words}, {STANDING_WORDS[act.standing]}"
    known = f"certainty {act.certainty}, known to {act.facts_as_of or 'no stated date'}"
    yield from folded(f"{standing}; {known}", width, indent="  ", hang="    ")
    for label, texts in (
        ("open question", act.open_questions),
        *_of_the_act(act),
        *_of_the_law(act, register),
        *_of_the_record(act, register),
    ):
        yield from field(label, texts, width)


def history_lines(steps: Iterable[StatusChange], register: Register) -> Iterator[str]:
    """Yield two texts per step: when, what, in which word of the source; and the source."""
    for step in steps:
        yield f"{step.date}  {step_words(step)}"
        yield f"  {source_title(register, step.source)}"


def source_title(register: Register, source: str) -> str:
    """Return the title of a source; its id where the register does not hold it."""
    known = register.sources.get(source)
    return known.title if known else source


def _of_the_act(act: DesignationStatus) -> Iterator[tuple[str, Iterable[str]]]:
    yield "instrument", [spaced(act.instrument.value)]
    yield "who is named", [act.entity_text]
    yield "scope", [act.scope]
    yield "contractors", [act.contractor_scope]
    yield "contracts", [", ".join(act.contracts)]
    yield "deadline", [act.deadline or ""]
    if act.handling is not Handling.public:
        yield "handling", [spaced(act.handling.value)]
    if act.stated_in:
        yield "stated in", [f"{act.stated_in}, a file of your own"]


def _of_the_law(act: DesignationStatus, register: Register) -> Iterator[tuple[str, Iterable[str]]]:
    basis = act.basis
    if basis is None:
        yield "authority", [NOT_IN_REGISTER]
        return
    yield "buyers", [buyers_words(act.buyers)]
    yield "systems", [systems_words(basis.systems)]
    for duty in act.duties:
        yield "duty", _duty(duty, act, register)
    yield "clauses", [", ".join(act.clauses)]
    yield "affiliates", [affiliates_words(act.affiliates)]
    yield "open source", [open_source_words(basis.open_source)]
    yield "exceptions", [f"{one.question} ({one.citation})" for one in basis.exceptions]
    yield "waiver", [basis.waiver]
    yield "flow-down", [basis.flow_down]
    yield "official list", [basis.list_place or "none is published"]
    yield "ends", [basis.ends]
    yield "review", [basis.review]
    yield "law", _law(basis, register)


def _duty(duty: Duty, act: DesignationStatus, register: Register) -> Iterator[str]:
    clocks = {clock.id: clock for clock in register.clocks}
    named = dict.fromkeys(
        name for one in duty.paragraphs for name in (*one.clocks, *one.clocks_of_new)
    )
    yield duty_words(duty)
    yield f"  {duty.said}"
    yield from (f"  {paragraph_words(one)}" for one in duty.paragraphs)
    yield from (f"  {_clock(clocks[name])}" for name in named if name in clocks)
    yield from (f"  a person confirms that {one}" for one in (*duty.confirm, *act.confirm))


def _clock(clock: ClockRule) -> str:
    said = f"clock: {clock.name}: {clock.asks} within {clock.first.words}, {clock.citation}"
    then = clock.follow_up
    if then is None:
        return said
    after = spaced(then.counts_from.value)
    return f"{said}; {then.asks} within {then.span.words} of the {after}, {then.citation}"


def _law(basis: Authority, register: Register) -> Iterator[str]:
    yield f"{basis.name}; certainty {basis.certainty}, read as of {basis.as_of or 'no stated date'}"
    yield from (f"  {source}" for source in _sources(basis.sources, register))
    yield f"  {basis.note}" if basis.note else ""


def _of_the_record(
    act: DesignationStatus, register: Register
) -> Iterator[tuple[str, Iterable[str]]]:
    yield "history", history_lines(act.history, register)
    yield "granted", [_waiver(one) for one in register.waivers if act.id in one.designations]
    yield "note", [act.note]
    yield "sources", _sources(act.sources, register)


def _waiver(waiver: Waiver) -> str:
    until = f" until {waiver.until}" if waiver.until else ""
    on = f" on {', '.join(waiver.contracts)}" if waiver.contracts else ""
    return (
        f"waiver {waiver.number} of {waiver.granted_by}, from {waiver.since}{until}{on}:"
        f" {waiver.scope} (stated in {waiver.stated_in}, a file of your own)"
    )


def _sources(sources: Iterable[str], register: Register) -> Iterator[str]:
    for name in sources:
        source = register.sources.get(name)
        if source is None:
            yield name
            continue
        yield f"{source.title} ({source.certainty}, as of {source.as_of or 'no stated date'})"
        yield f"  {source.url}" if source.url else ""
