"""How is an official list imported from the command line?"""

from typing import Annotated

import typer

from exposure.cli.options import AsOf, Config, OwnVendors, RegisterFile, RegisterKey
from exposure.cli.printing import notice, print_written, width_of
from exposure.cli.register.asked import request_of

_FILE = "The list as you downloaded it."
_OUT = "Where to store it. [default: ID.list.json]"
_FORMAT = "Read it as this format, rather than by its content."
_ID = "Short name of the list, the same for every edition."


def import_list(  # noqa: PLR0917 - typer reads flags from the signature
    file: Annotated[str, typer.Argument(metavar="FILE", help=_FILE, show_default=False)],
    out: Annotated[
        str, typer.Option("-o", "--out", metavar="FILE", help=_OUT, show_default=False)
    ] = "",
    form: Annotated[
        str | None, typer.Option("--as", metavar="FORMAT", help=_FORMAT, show_default=False)
    ] = None,
    list_id: Annotated[
        str | None, typer.Option("--id", metavar="ID", help=_ID, show_default=False)
    ] = None,
    as_of: AsOf = None,
    register: RegisterFile = None,
    register_key: RegisterKey = None,
    vendors: OwnVendors = None,
    config: Config = None,
) -> None:
    """Store an official list that you downloaded, so that scans obey it, and tell what it says.

    Exit codes: 0 stored, 2 the file cannot be used, or another one would be replaced.
    """
    from exposure.jobs.register.importing.run import import_list as run

    request = request_of([file], as_of=as_of, register=register, register_key=register_key,
                         vendors=vendors, config=config)  # fmt: skip
    done = run(request, target=out, as_format=form, list_id=list_id, width=width_of())
    if done.text:
        print_written(done.text)
    for line in done.told:
        notice(line)
