"""Which direct dependency does an engineer change, so that a finding goes away?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.model.finding import Finding, Step
from exposure.report.ci.short import short
from exposure.report.words import route_is_unknown

SHOWN_INTRODUCERS = 3


class Change(Struct, frozen=True):
    """What brings a subject in, as names to be neutralised for the medium they are shown in."""

    direct: bool
    """Whether these are dependencies of the product itself; else whoever stands before it."""
    itself: bool
    """Whether the subject is one of them."""
    names: tuple[str, ...]
    """The others, each once, in the order of the result, at most `SHOWN_INTRODUCERS`."""
    more: int
    """Further ones that are only counted."""
    route_unknown: bool = False
    """Present, and nothing that was read leads to it."""
    root: bool = False
    """The subject is the product itself, and no dependency of it."""


def change_of(finding: Finding) -> Change:
    """Return what to change for a finding; without names where nobody knows."""
    subject = finding.subject
    unknown = route_is_unknown(finding)
    others = [one for one in finding.introducers if not _is_subject(one, finding)]
    names = tuple(dict.fromkeys(short(one.name) for one in others if one.name != subject.name))
    return Change(
        direct=finding.depth is not None and not unknown,
        itself=finding.depth == 1 or len(others) < len(finding.introducers),
        names=names[:SHOWN_INTRODUCERS],
        more=max(0, len(names) - SHOWN_INTRODUCERS) + len(finding.more_introducers),
        route_unknown=unknown,
        root=finding.depth == 0,
    )


def change_words(finding: Finding) -> str:
    """Return the instruction for a line: `change @example/adapter (direct)`; empty without one."""
    change = change_of(finding)
    named = _listed([*(["it"] if change.itself else []), *change.names], change.more)
    if change.root:
        return "is the product itself"
    if change.direct:
        return f"change {named} (direct)" if named else "direct dependency unknown"
    others = _listed(change.names, change.more)
    if change.route_unknown:
        return f"route unknown, comes with {others}" if others else "route unknown"
    return f"via {others}" if others else ""


def change_sentence(finding: Finding) -> str:
    """Return the same as a sentence for people who see the finding alone; empty without one."""
    return " ".join(_sentences(change_of(finding)))


def _sentences(change: Change) -> Iterator[str]:
    others = _listed(change.names, change.more)
    if change.root:
        yield "It is the product itself."
    elif change.direct:
        if change.itself:
            yield "It is itself a direct dependency: change it."
        if others:
            several = "dependencies" if len(change.names) > 1 else "dependency"
            also = "Also change" if change.itself else "Change"
            yield f"{also} the direct {several} {others}, which {_bring(change)} it in."
        if not change.itself and not others:
            yield "Which direct dependency brings it in is not known."
    elif change.route_unknown:
        comes = f" It comes with {others.removesuffix('.')}." if others else ""
        yield f"Which direct dependency brings it in is not known: no route to it was read.{comes}"
    elif others:
        yield f"It comes in through {others.removesuffix('.')}."


def _bring(change: Change) -> str:
    return "bring" if len(change.names) > 1 or change.more else "brings"


def _listed(names: list[str] | tuple[str, ...], more: int) -> str:
    """Return `a, b and c`, or `a, b, c and 4 more`."""
    parts = [*names, *([f"{more:,} more"] if more else [])]
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def _is_subject(step: Step, finding: Finding) -> bool:
    subject = finding.subject
    return (step.name, step.purl, step.version) == (subject.name, subject.purl, subject.version)
