"""Which of the hypothetical questions is asked, and what is its answer?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.errors import SettingsError
from exposure.jobs.what_if.assumed import what_if
from exposure.jobs.what_if.ranked import rank_all
from exposure.jobs.what_if.request import WhatIfRequest
from exposure.jobs.what_if.scenarios import side_by_side
from exposure.jobs.what_if.written import SHOWN, Done
from exposure.scan.exposures import Progress

_HINT = "see `exposure what-if --help`"


class Question(Struct, frozen=True):
    """What is asked; exactly one of the first three is stated."""

    vendors: tuple[str, ...] = ()
    scenarios: str = ""
    every: bool = False
    authority: str = ""
    """Of `vendors`; each scenario names its own."""
    by: str = ""
    """Of `every`, as the next two."""
    currency: str = ""
    top: int | None = None


def run(request: WhatIfRequest, question: Question, *, width: int, progress: Progress) -> Done:
    """Answer, and return what there is to print. Raises `SettingsError` for what goes not together."""
    for fault in _faults(question):
        raise SettingsError(fault, hint=_HINT)
    if question.every:
        by, top = question.by or "products", question.top or SHOWN
        return rank_all(request, by, question.currency, top=top, width=width, progress=progress)
    if question.scenarios:
        return side_by_side(request, question.scenarios, width=width, progress=progress)
    return what_if(request, question.vendors, question.authority, width=width, progress=progress)


def _faults(question: Question) -> Iterator[str]:
    stated = {
        "VENDOR": bool(question.vendors),
        "--scenarios": bool(question.scenarios),
        "--all": question.every,
    }
    met = [name for name, is_there in stated.items() if is_there]
    if len(met) != 1:
        yield f"expected one of VENDOR..., --scenarios and --all, met {' and '.join(met) or 'none'}"
    if question.authority and not question.vendors:
        yield f"--authority: expected VENDOR... beside it, met {' and '.join(met)}"
    only = {"--by": question.by, "--currency": question.currency, "--top": question.top}
    for name, value in only.items():
        if value and not question.every:
            yield f"{name}: expected --all beside it, met {' and '.join(met)}"
