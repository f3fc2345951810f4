"""How are files of the register checked from the command line?"""

import typer

from exposure.cli.options import Config, RegisterFile, RegisterKey, VendorsFiles
from exposure.cli.printing import notice, print_lines, width_of
from exposure.cli.register.asked import request_of


def check(
    files: VendorsFiles,
    register: RegisterFile = None,
    register_key: RegisterKey = None,
    config: Config = None,
) -> None:
    """Show how files of your own vendors are understood, or verify a register file.

    Exit codes: 0 every file can be used, warnings or not; 2 one cannot.
    """
    from exposure.jobs.register.check import check_asked

    request = request_of(files, register=register, register_key=register_key, config=config)
    done = check_asked(request, width=width_of())
    if done.text:
        print_lines(done.text)
    for line in done.refused:
        notice(line)
    if done.code:
        raise typer.Exit(done.code)
