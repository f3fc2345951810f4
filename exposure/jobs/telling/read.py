"""What was read and joined, where a person asks for it?"""

from exposure.jobs.request import Request
from exposure.model.result import ScanResult


def told_of(result: ScanResult, request: Request) -> tuple[str, ...]:
    """Return a line for each file that was read or obeyed and each join; none unless asked for."""
    if not request.verbose:
        return ()
    # Late on purpose: few runs ask for it, and a check must start in a moment.
    from exposure.report.terminal.reading import reading_lines

    return tuple(reading_lines(result))
