"""What would be exposed if these vendors were designated?"""

from collections.abc import Sequence

from exposure.assess.hypothetical.meant import Whom
from exposure.errors import SettingsError
from exposure.jobs.company.studied import Studied, company_asked
from exposure.jobs.what_if.answered import answered
from exposure.jobs.what_if.authority import authority_of
from exposure.jobs.what_if.request import WhatIfRequest
from exposure.jobs.what_if.written import Done, end_with, written_answer
from exposure.model.hypothetical.scenario import Scenario
from exposure.scan.exposures import Progress


def what_if(
    request: WhatIfRequest,
    vendors: Sequence[str],
    authority: str,
    *,
    width: int,
    progress: Progress,
) -> Done:
    """Assume that each of `vendors` is designated and in force on the law date, and answer.

    `authority` is an id of the register's authorities, or empty where no verdict is asked for.
    Raises `SettingsError` for a vendor or authority that nobody knows, `InputError` for an input
    that is none, and `OutputError` where nothing can be written.
    """
    form = request.output_format(table=False)
    request.check_target()
    company = company_asked(request.asked, progress)
    basis = authority_of(company.register, authority, "--authority")
    studied = Studied(company, progress)
    whom = Whom(company.register, lambda: studied.read)
    meant = [whom.meant(text, "VENDOR") for text in vendors]
    scenario = Scenario(
        name=", ".join(dict.fromkeys(one.assumed.name for one in meant)),
        vendors=tuple({one.assumed.id: one.assumed for one in meant}.values()),
        authority=basis.id if basis else "",
        authority_name=basis.name if basis else "",
    )
    if not scenario.vendors:
        raise SettingsError("VENDOR: expected at least one, met none", hint="name whom to assume")
    own = {one.vendor.id: one.vendor for one in meant if one.vendor is not None}
    found = answered(company, (scenario,), own, (company.as_of,), progress)
    return end_with(request, written_answer(found.what_if, form, width), found.refused)
