"""What is the answer for several scenarios on several law dates, drawn from one company?"""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.hypothetical.answer import examined_for, hypothesis_of
from exposure.assess.hypothetical.assumed import Assumption, assumed_on
from exposure.jobs.company.read import Company
from exposure.jobs.company.studied import Beside, beside, on_date, told
from exposure.model.hypothetical.answer import WHAT_IF_SCHEMA, Hypothesis, WhatIf
from exposure.model.hypothetical.scenario import Scenario
from exposure.model.hypothetical.words import statement_of
from exposure.model.result import VERSION, ScanResult, ToolRecord
from exposure.register.facts import Vendor
from exposure.register.status import vendors_to_look_for
from exposure.scan.exposures import Progress


class Answered(Struct, frozen=True):
    """The answer, and which inputs could not be used for it."""

    what_if: WhatIf
    refused: tuple[str, ...]


def answered(
    company: Company,
    scenarios: Sequence[Scenario],
    vendors: Mapping[str, Vendor],
    law_dates: Sequence[str],
    progress: Progress,
) -> Answered:
    """Examine the company once for each law date, with all that the scenarios assume.

    `vendors` are those of the scenarios that only the records know.
    """
    assumptions = [Assumption(one, place) for place, one in enumerate(scenarios, 1)]
    found: dict[str, list[Hypothesis]] = {}
    results: list[ScanResult] = []
    for as_of in law_dates:
        dated = on_date(company, as_of)
        progress(f"examining what is assumed on {as_of}")
        laid = replace(dated, register=assumed_on(company.register, assumptions, vendors, as_of))
        examination = told(laid, progress)
        results.append(examination.result)
        examined = examined_for(examination.result, examination.graph, assumptions, _reasons(dated))
        for one in assumptions:
            found.setdefault(one.scenario.name, []).append(hypothesis_of(one, examined))
    progress("")
    around = beside(company, *results)
    answers = tuple(one for some in found.values() for one in some)
    what_if = _what_if(company, scenarios, answers, tuple(law_dates), around)
    return Answered(what_if, around.refused)


def _reasons(company: Company) -> dict[str, str]:
    """Return why each vendor is looked for without any assumption."""
    looked_for = vendors_to_look_for(company.register, company.as_of, company.settings.watch)
    return {one.id: one.reason for one in looked_for}


def _what_if(
    company: Company,
    scenarios: Sequence[Scenario],
    answers: tuple[Hypothesis, ...],
    law_dates: tuple[str, ...],
    around: Beside,
) -> WhatIf:
    return WhatIf(
        schema=WHAT_IF_SCHEMA,
        hypothetical=True,
        statement=statement_of(scenarios, law_dates),
        tool=ToolRecord(VERSION),
        register=company.register.record,
        inputs=company.estate.inputs,
        law_dates=law_dates,
        scenarios=tuple(scenarios),
        answers=answers,
        read=around.read,
        coverage=around.coverage,
        gaps=around.gaps,
        warnings=around.warnings,
    )
