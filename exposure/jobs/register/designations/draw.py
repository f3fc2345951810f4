"""How did one vendor's designations change, drawn along the days?"""

from exposure.jobs.register.designations.asked import asked_of, of_vendors, vendor_named
from exposure.jobs.request import Request
from exposure.register.staleness import staleness_warnings
from exposure.register.status import status_on
from exposure.report.terminal.register.listing import ORDER
from exposure.report.terminal.register.timeline.page import Drawn, Timeline, write_timeline
from exposure.report.terminal.register.timeline.signs import LINES, PLAIN, Signs

SIGNS = "".join(getattr(LINES, field) for field in Signs.__struct_fields__)
"""What a console must be able to print before lines are drawn on it."""


def draw_vendor(request: Request, text: str, *, width: int, has_lines: bool) -> str:
    """Return the drawing of a vendor's designations, named by `text`. Raises `SettingsError`.

    `width` is in columns; `has_lines` says whether the console can print line characters.
    """
    asked = asked_of(request)
    vendor = vendor_named(asked, text)
    register = of_vendors(asked.register, {vendor.id})
    bases = register.authorities
    acts = [
        Drawn(act, status_on(act, asked.as_of, bases.get(act.basis)))
        for act in register.designations
    ]
    acts.sort(key=lambda one: ORDER.index(one.on_date.standing) if one.on_date else len(ORDER))
    warnings = staleness_warnings(register, asked.as_of)
    timeline = Timeline(register, asked.as_of, vendor, tuple(acts), warnings)
    return write_timeline(timeline, LINES if has_lines else PLAIN, width)
