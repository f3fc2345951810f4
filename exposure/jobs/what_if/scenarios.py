"""What would be exposed under each scenario of a file, on each of its law dates?"""

from collections.abc import Iterator, Sequence

from exposure.assess.hypothetical.meant import Meant, Whom
from exposure.ingest.authored.scenarios.read import StatedScenario, read_scenarios
from exposure.ingest.bounds import bounds_of
from exposure.jobs.company.studied import Studied, company_asked
from exposure.jobs.what_if.answered import answered
from exposure.jobs.what_if.authority import authority_of
from exposure.jobs.what_if.request import WhatIfRequest
from exposure.jobs.what_if.written import Done, end_with, written_answer
from exposure.model.hypothetical.scenario import Scenario
from exposure.register.facts import Register
from exposure.scan.exposures import Progress


def side_by_side(request: WhatIfRequest, file: str, *, width: int, progress: Progress) -> Done:
    """Answer for each scenario of `file` on the law date of the flag, else on each that it names.

    Raises `InputError` for a file that cannot be used, naming the place, and what `what_if` raises.
    """
    form = request.output_format(table=False)
    request.check_target(file)
    asked = request.asked
    stated = read_scenarios(file, asked.folder, bounds_of(asked.settings()))
    company = company_asked(asked, progress, apart=(file,))
    studied = Studied(company, progress)
    whom = Whom(company.register, lambda: studied.read)
    meant = {one.place: list(_meant(one, whom)) for one in stated.scenarios}
    scenarios = [_scenario(one, meant[one.place], company.register) for one in stated.scenarios]
    own = {one.vendor.id: one.vendor
           for some in meant.values() for one in some if one.vendor is not None}  # fmt: skip
    law_dates = (company.as_of,) if asked.as_of else stated.law_dates or (company.as_of,)
    found = answered(company, scenarios, own, law_dates, progress)
    return end_with(request, written_answer(found.what_if, form, width), found.refused)


def _meant(stated: StatedScenario, whom: Whom) -> Iterator[Meant]:
    for place, text in enumerate(stated.vendors):
        yield whom.meant(text, f"{stated.place}.vendors.{place}")


def _scenario(stated: StatedScenario, meant: Sequence[Meant], register: Register) -> Scenario:
    basis = authority_of(register, stated.authority, f"{stated.place}.authority")
    return Scenario(
        name=stated.name,
        vendors=tuple({one.assumed.id: one.assumed for one in meant}.values()),
        authority=basis.id if basis else "",
        authority_name=basis.name if basis else "",
        since=stated.since,
        note=stated.note,
    )
