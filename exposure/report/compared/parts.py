"""How is it told what changed beside the findings?"""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from exposure.model.comparison.comparison import Comparison
from exposure.model.comparison.findings import Change, FieldMoved
from exposure.model.comparison.parts import (
    DesignationMoved,
    GapMoved,
    OutcomeMoved,
    PartMoved,
)
from exposure.model.comparison.reason import Reason
from exposure.model.designation import StatusChange
from exposure.model.gap import GapEffect
from exposure.model.words import number_of
from exposure.report.compared.names import answer_words, cut, field_words, figure_words
from exposure.report.compared.sections import Entry, Section
from exposure.report.words import first_of, gap_place, spaced

_T = TypeVar("_T")
_LONGEST_REASON = 400
_NAMED, _STEPS = 8, 3
_ALONE = {
    Change.new: "only in the new result",
    Change.gone: "only in the old result",
    Change.changed: "changed",
}
_READ = {
    Change.new: "not read before",
    Change.gone: "not read this time",
    Change.changed: "changed",
}
_TOLD = {
    Change.new: "new",
    Change.gone: "not told any more",
    Change.changed: "changed",
}
_UNREAD = "What stands in an input that was not read this time is unknown now; it is not gone."
_ENDLESS = "A time that ran and is not told any more has not ended by that."
_UNLOOKED = "Silence about a vendor that was not looked for means nothing."


def part_sections(found: Comparison, most: int | None) -> Iterator[Section]:
    """Yield a section for each kind of thing that differs, at most `most` entries in each."""
    unread = _UNREAD if any(one.change is Change.gone for one in found.inputs) else ""
    told: tuple[tuple[str, str, list[Entry]], ...] = (
        ("Outcomes", "", _outcomes(found.outcomes)),
        ("Designations", "", _designations(found.designations, everything=most is None)),
        ("Vendors looked for", _UNLOOKED, _looked_for(found.looked_for)),
        ("Reporting times", _ENDLESS, [*map(_clock, found.clocks)]),
        ("Coverage", "", [*_coverage(found)]),
        ("Record systems", "", [*map(_part, found.record_systems)]),
        ("Gaps", "", [*_gaps(found.gaps, everything=most is None)]),
        ("Inputs", unread, [*map(_input, found.inputs)]),
        ("Assets", "", [*map(_part, found.assets)]),
        ("Contracts", "", [*map(_part, found.contracts)]),
        ("Judgements", "", [*map(_part, found.judgements)]),
        ("What was asked", "", [*map(_setting, found.settings)]),
    )
    for title, note, entries in told:
        if entries:
            kept = entries if most is None else entries[:most]
            head = f"{title} ({len(entries):,})"
            yield Section(head, note, tuple(kept), len(entries) - len(kept))


def _grouped(parts: Iterable[_T], key: Callable[[_T], tuple[object, ...]]) -> list[list[_T]]:
    """Return what is told in the same words together, in the order of the first of each."""
    groups: dict[tuple[object, ...], list[_T]] = {}
    for one in parts:
        groups.setdefault(key(one), []).append(one)
    return list(groups.values())


def _names(names: Iterable[str]) -> str:
    return first_of(tuple(dict.fromkeys(names)), _NAMED)


def _because(reasons: Iterable[Reason]) -> tuple[str, ...]:
    return tuple(f"because {cut(one.said, _LONGEST_REASON)}" for one in reasons)


def _outcomes(outcomes: tuple[OutcomeMoved, ...]) -> list[Entry]:
    groups = _grouped(outcomes, lambda one: (one.vendor, one.before, one.after, one.reasons))
    return [_outcome(group) for group in groups]


def _outcome(group: list[OutcomeMoved]) -> Entry:
    one = group[0]
    named = _names(each.asset_name for each in group)
    words = f"was {answer_words(one.before)}, is {answer_words(one.after)}"
    return Entry(f"{named} → {one.vendor_name}: {words}", _because(one.reasons))


def _designations(acts: tuple[DesignationMoved, ...], *, everything: bool) -> list[Entry]:
    groups = _grouped(
        acts,
        lambda one: (
            one.act,
            one.before,
            one.after,
            one.steps,
            one.lost_steps,
            one.fields,
            one.reasons,
        ),
    )
    return [_designation(group, everything=everything) for group in groups]


def _designation(group: list[DesignationMoved], *, everything: bool) -> Entry:
    one = group[0]
    named = _names(each.vendor_name for each in group)
    words = f"{one.before} → {one.after}" if one.before != one.after else one.after
    steps = [_step(step) for step in one.steps]
    if len(steps) > _STEPS and not everything:
        earlier = number_of(len(steps) - _STEPS, "earlier step")
        steps = [f"{earlier} not shown (--all)", *steps[-_STEPS:]]
    lost = [f"not stated any more: {_step(step)}" for step in one.lost_steps]
    fields = (f"stated otherwise: {', '.join(map(spaced, one.fields))}",) if one.fields else ()
    return Entry(f"{named}: {one.act}: {words}", (*steps, *lost, *fields, *_because(one.reasons)))


def _step(step: StatusChange) -> str:
    return f"{step.date} {spaced(step.status)}: {spaced(step.stated_as)} [{step.source}]"


def _looked_for(vendors: tuple[PartMoved, ...]) -> list[Entry]:
    groups = _grouped(vendors, lambda one: (one.change, one.fields, one.reasons))
    return [_sought(group) for group in groups]


def _sought(group: list[PartMoved]) -> Entry:
    one = group[0]
    was, is_now = (spaced(text) or "not looked for" for text in
                   (one.fields[0].before, one.fields[0].after))  # fmt: skip
    return Entry(f"{_names(each.name for each in group)}: {was} → {is_now}", _because(one.reasons))


def _coverage(found: Comparison) -> Iterator[Entry]:
    """Yield the figures that differ, then what other evidence is known of."""
    for one in found.coverage:
        if one.before != one.after:
            yield Entry(figure_words(one))
    groups = _grouped(found.evidence, lambda one: (one.kind, one.fields))
    for group in groups:
        named = _names(each.name for each in group)
        yield Entry(f"{named} ({group[0].kind})", tuple(map(field_words, group[0].fields)))


def _part(one: PartMoved) -> Entry:
    return _entry(one, _ALONE[one.change])


def _input(one: PartMoved) -> Entry:
    return _entry(one, _READ[one.change])


def _clock(one: PartMoved) -> Entry:
    return _entry(one, _TOLD[one.change])


def _entry(one: PartMoved, change: str) -> Entry:
    kind = f" ({spaced(one.kind)})" if one.kind and one.kind != "record_system" else ""
    told = (*map(field_words, one.fields), *_because(one.reasons))
    return Entry(f"{change}: {one.name}{kind}", told)


def _setting(one: FieldMoved) -> Entry:
    return Entry(field_words(one))


def _gaps(gaps: tuple[GapMoved, ...], *, everything: bool) -> Iterator[Entry]:
    for one in gaps:
        gap = one.gap
        if everything or gap.effect is not GapEffect.note:
            place = f" › {gap_place(gap)}" if gap.place else ""
            head = f"{_TOLD[one.change]}, {spaced(gap.effect)}: {gap.document}{place}: {gap.reason}"
            yield Entry(cut(head, _LONGEST_REASON), _because(one.reasons))
    notes = sum(one.gap.effect is GapEffect.note for one in gaps)
    if notes and not everything:
        yield Entry(f"and {notes:,} that hide nothing (--all)")
