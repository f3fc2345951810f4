"""What may others read of a result: who is not public stands as a code, and nothing gives it away?"""

from exposure.model.result import ScanResult
from exposure.report.withheld.codes import hides_any


def for_others(result: ScanResult) -> ScanResult:
    """Return the edition of a result that others may read; the result itself where all is public.

    Counts stay true. What is left out stands in `docs/guides/own-designations.md`; whoever has the
    inputs can still tell by what is missing, so inputs must not go to others either.
    """
    if not hides_any(result):
        return result
    # Late on purpose: most results hide nothing.
    from exposure.report.withheld.edition import edition_for_others

    return edition_for_others(result)
