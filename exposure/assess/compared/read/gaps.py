"""Which gaps came and which went, and was the document of one that went read again?"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from exposure.assess.compared.read.unread import not_read
from exposure.assess.compared.sides import Sides
from exposure.model.comparison.findings import Change
from exposure.model.comparison.parts import GapMoved
from exposure.model.comparison.reason import Reason, ReasonKind
from exposure.model.gap import Gap, GapEffect

_EFFECTS = tuple(GapEffect)
_Known: TypeAlias = tuple[Gap, str]
"""A gap, and how the new result calls its document."""
_Key: TypeAlias = Callable[[_Known], tuple[str, ...]]


def gaps_moved(sides: Sides) -> tuple[GapMoved, ...]:
    """Return each gap of one result alone: those that hide presence first, new before gone.

    A gap whose place alone moved, as lines do when others are added, is the same gap.
    """
    gone, came = _unlike(sides)
    moved = [GapMoved(Change.new, gap, tuple(_reasons(gap, sides.turned))) for gap in came]
    moved += [GapMoved(Change.gone, gap, tuple(_reasons(gap, sides))) for gap in gone]
    return tuple(sorted(moved, key=_gravity))


def gaps_in_both(sides: Sides) -> tuple[Gap, ...]:
    """Return the gaps of the new result that hide presence, and did in the old one."""
    return tuple(sides.new.result.gaps[place] for place in places_in_both(sides))


def places_in_both(sides: Sides) -> tuple[int, ...]:
    """Return where they stand among the gaps of the new result, from 0."""
    _, came = _unlike(sides)
    left = Counter(came)
    both = []
    for place, gap in enumerate(sides.new.result.gaps):
        if left[gap]:
            left[gap] -= 1
        elif gap.effect is GapEffect.hides_presence:
            both.append(place)
    return tuple(both)


def _unlike(sides: Sides) -> tuple[list[Gap], list[Gap]]:
    """Return the gaps of the old result alone, and those of the new one alone."""
    old, new = sides.old.result, sides.new.result
    named = {old.settings.config: new.settings.config, **sides.documents}
    here = [(gap, named.get(gap.document, gap.document)) for gap in old.gaps]
    there = [(gap, gap.document) for gap in new.gaps]
    for key in (_with_place, _what):
        both = Counter(map(key, here)) & Counter(map(key, there))
        here, there = (list(_beyond(some, key, both.copy())) for some in (here, there))
    return [gap for gap, _ in here], [gap for gap, _ in there]


def _what(known: _Known) -> tuple[str, ...]:
    gap, document = known
    return gap.kind, gap.effect, document, gap.reason


def _with_place(known: _Known) -> tuple[str, ...]:
    return (*_what(known), known[0].place)


def _beyond(some: Iterable[_Known], key: _Key, both: Counter[tuple[str, ...]]) -> Iterator[_Known]:
    """Yield the gaps beyond those that both results hold."""
    for known in some:
        if both[key(known)]:
            both[key(known)] -= 1
        else:
            yield known


def _reasons(gap: Gap, sides: Sides) -> Iterator[Reason]:
    """Yield what the second side did with the document of a gap that it lacks."""
    if gap.document not in sides.old.inputs:
        return
    unread = [*not_read(gap.document, sides)]
    yield from unread
    if unread:
        return
    there = sides.documents[gap.document]
    if sides.old.inputs[gap.document].sha256 == sides.new.inputs[there].sha256:
        yield Reason(
            ReasonKind.not_recognised,
            f"{there} is the same; other inputs, settings or the program are not",
        )
    else:
        yield Reason(ReasonKind.document_changed, f"{there} changed")


def _gravity(moved: GapMoved) -> tuple[int, bool, str, str, str]:
    gap = moved.gap
    return (
        _EFFECTS.index(gap.effect), moved.change is not Change.new, gap.kind, gap.document, gap.place,
    )  # fmt: skip
