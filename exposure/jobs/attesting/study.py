"""On what does a package rest: which scan, asked again on which date, with which people's words?"""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exposure.errors import ResultError, SettingsError
from exposure.jobs.attesting.request import AttestRequest
from exposure.jobs.company.earlier import GRAPH_NAME, RESULT_NAME, is_earlier
from exposure.jobs.company.read import company_of
from exposure.jobs.company.studied import Studied
from exposure.jobs.discovering.clocks import check_last_done, recorded_in, with_clocks
from exposure.jobs.judging.shown import saved_result
from exposure.jobs.request import Request
from exposure.model.law.numbers import plain_number
from exposure.model.result import ScanResult
from exposure.model.settings import Settings
from exposure.register.facts import Register
from exposure.scan.exposures import Progress

OTHER_DAY = "The scan's law date is {as_of}, and today is {today}: scan again before anybody signs."
TO_COME = (
    "The scan's law date is {as_of}, and today is {today}: what is recorded to end until then counts "
    "as ended, and nobody can know that day yet. Scan again before anybody signs."
)


class Study(Struct, frozen=True):
    """A scan asked again, with everything that was drawn from it."""

    result: ScanResult
    studied: Studied
    register: Register
    notes: tuple[str, ...] = ()
    """What the person at the keyboard must know, and no document may say: it hangs on the clock."""


def study_of(asked: AttestRequest, progress: Progress) -> Study:
    """Return the scan of a request, with what people said since.

    Raises `ResultError` for what is no scan, or one whose files are mixed up, and for an edition
    that leaves out what is not public.
    """
    request = asked.request
    path = request.folder / request.inputs[0]
    if not is_earlier(path):
        raise ResultError(f"{request.inputs[0]}: expected the folder of a scan, met {_met(path)}",
                          hint="run `exposure scan INPUT... -o DIR` first, and name DIR")  # fmt: skip
    company = company_of(request, progress)
    check_last_done(company.settings, company.register, company.as_of)
    recorded = recorded_in(_with_discoveries(company.settings, request), request.folder)
    studied = Studied(company, progress)
    examined = with_clocks(studied.examined, recorded, company.settings, company.register)
    result = examined.result
    warnings = tuple(dict.fromkeys((*result.summary.warnings, *company.warnings)))
    result = replace(result, summary=replace(result.summary, warnings=warnings))
    today = request.today.isoformat()
    words = OTHER_DAY if today > result.as_of else TO_COME
    late = (words.format(as_of=result.as_of, today=today),) if today != result.as_of else ()
    return Study(result, studied, company.register, late)


def _met(path: Path) -> str:
    if path.name == RESULT_NAME and path.is_file():
        return f"a result without {GRAPH_NAME} beside it"
    if path.is_dir():
        return f"a folder without {RESULT_NAME}"
    return "another file" if path.exists() else "none"


def _with_discoveries(settings: Settings, request: Request) -> Settings:
    """Return the settings with the discoveries that the scan obeyed, as far as they are there."""
    then = saved_result(Path(request.inputs[0]), request.folder).clocks
    files = (one.name for one in (then.files if then is not None else ()))
    still = [name for name in files if (request.folder / name).is_file()]
    return replace(settings, discoveries=tuple(dict.fromkeys((*still, *settings.discoveries))))


def contracts_asked(asked: AttestRequest, result: ScanResult) -> tuple[str, ...]:
    """Return the numbers that flags name, as the contracts sheet spells them; all without a flag.

    Raises `SettingsError` for one that the scan does not know.
    """
    known = {plain_number(one.number): one.number for one in result.contracts if one.number}
    if not asked.contracts:
        return tuple(known.values())
    for number in asked.contracts:
        if plain_number(number) not in known:
            named = ", ".join(sorted(known.values())) or "none"
            raise SettingsError(f"--contract: expected a contract of the scan, met {number!r}",
                                hint=f"known are {named}")  # fmt: skip
    return tuple(dict.fromkeys(known[plain_number(number)] for number in asked.contracts))
