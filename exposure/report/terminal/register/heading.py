"""Which facts does a page of the register rest on, and what must be said of them?"""

from collections.abc import Iterable, Iterator

from exposure.model.designation import DesignationStatus, Handling
from exposure.model.result import RegisterRecord
from exposure.register.law.facts import Designation
from exposure.report.neutral import terminal
from exposure.report.terminal.text import folded, shown
from exposure.report.words import spaced

NOT_ADVICE = "This is not legal advice."
_KEY_SHOWN = 16


def facts_words(record: RegisterRecord) -> str:
    """Return `facts known to 2026-09-30`, and the file they come from where it is not shipped."""
    known = f"facts known to {record.known_to}"
    file = record.file
    if file is None:
        return known
    by = (
        f"signature verified with key {file.key[:_KEY_SHOWN]}"
        if file.key
        else "signature not checked"
    )
    return f"{known}, from {shown(file.name, 200)} ({by})"


def own_mark(act: Designation | DesignationStatus) -> str:
    """Return ` [your own: FILE, restricted]` for what a user's file states, else nothing."""
    own = [f"your own: {shown(act.stated_in)}"] if act.stated_in else []
    own += [spaced(act.handling.value)] if act.handling is not Handling.public else []
    return f" [{', '.join(own)}]" if own else ""


def closing_lines(record: RegisterRecord, warnings: Iterable[str], width: int) -> Iterator[str]:
    """Yield what stands below every page: files of the user's own, warnings, and what it is not."""
    if record.overlays:
        names = ", ".join(shown(one.partition(" sha256:")[0], 200) for one in record.overlays)
        yield from folded(f"Your own files are laid over the register: {names}.", width, hang="  ")
    if record.not_public:
        names = ", ".join(shown(name, 200) for name in record.not_public)
        yield from folded(f"What is not public stands here, from {names}.", width, hang="  ")
    for warning in warnings:
        yield from folded(f"warning: {terminal(warning)}", width, hang="  ")
    yield NOT_ADVICE
