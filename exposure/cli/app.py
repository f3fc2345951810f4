"""What runs when `exposure` is typed, and how does it end?"""

import gc
from typing import Annotated, NoReturn

import typer

from exposure.cli.commands import Commands, program_of
from exposure.cli.completion import Shell, be_ready_to_complete, install, show
from exposure.cli.printing import (
    fail,
    fail_by_our_fault,
    leave,
    not_written,
    out_of_memory,
    print_lines,
)
from exposure.errors import ExposureError

PROGRAM = "exposure"


def _version(asked: bool) -> None:
    if asked:
        from exposure.model.result import VERSION

        print_lines(f"{PROGRAM} {VERSION}")
        raise typer.Exit


app = typer.Typer(
    name=PROGRAM,
    help="Find every route by which a designated vendor reaches your company.",
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def _(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
    show_completion: Annotated[
        Shell | None,
        typer.Option(callback=show, is_eager=True, help="Print completion for this shell."),
    ] = None,
    install_completion: Annotated[
        Shell | None,
        typer.Option(callback=install, is_eager=True, help="Put it where this shell reads it."),
    ] = None,
) -> None:
    pass


def main() -> NoReturn:
    """Run the program; every refusal is one line on stderr and its exit code."""
    gc.disable()  # one scan makes no cycles worth collecting, and looking for them doubles its time
    try:
        be_ready_to_complete()
        program_of(app)(prog_name=PROGRAM)
    except ExposureError as error:
        leave(fail(error))
    except BrokenPipeError:  # the reader of our output has seen enough
        leave(0)
    except OSError as error:  # as where help is printed to a full disk
        leave(fail(not_written(error)))
    except SystemExit as stop:
        leave(stop.code)
    except MemoryError:
        leave(fail(out_of_memory()))
    except Exception as error:  # noqa: BLE001 - Python's own exit code would mean a finding
        leave(fail_by_our_fault(error))
    leave(0)
