"""How does a person see what was understood of each sheet?"""

from exposure.cli.options import Config, ScanInputs, WriteMapping
from exposure.cli.printing import progress_printer, width_of
from exposure.cli.scanning.request import end, request_from


def inspect(
    inputs: ScanInputs,
    mapping: WriteMapping = False,
    config: Config = None,
) -> None:
    """Show what was understood of each sheet: kind, header row, every column's role, rows left out.

    With --write-mapping it is written to exposure.toml, where a role can be changed; scans obey it.
    Exit codes: 0 finished, 2 an input cannot be used.
    """
    from exposure.jobs.inspect import inspect as run

    request = request_from(inputs, None, None, None, config)
    done = run(request, mapping=mapping, width=width_of(), progress=progress_printer())
    end(done.text, done.refused, done.code)
