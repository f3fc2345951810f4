"""How does a shell learn what may be typed next?"""

import os
import sys
from enum import StrEnum

import typer
from typer._completion_classes import completion_init
from typer._completion_shared import get_completion_script
from typer._completion_shared import install as put_in_place

from exposure.cli.printing import notice, print_lines

_PROGRAM = "exposure"
VARIABLE = "_EXPOSURE_COMPLETE"
"""What a shell sets when it asks."""


class Shell(StrEnum):
    """The shells that can be told."""

    bash = "bash"
    zsh = "zsh"
    fish = "fish"
    powershell = "powershell"
    pwsh = "pwsh"


def be_ready_to_complete() -> None:
    """Let a shell be answered, where one asks: with our sentences as they are."""
    if VARIABLE not in os.environ:
        return
    # With rich, typer takes `[default: ...]` for markup and drops it, after loading it for a while.
    sys.modules["rich"] = None  # type: ignore[assignment]
    completion_init()


def show(shell: Shell | None) -> None:
    """Print what a person puts into the start-up file of a shell."""
    if shell:
        print_lines(
            get_completion_script(prog_name=_PROGRAM, complete_var=VARIABLE, shell=shell.value)
        )
        raise typer.Exit


def install(shell: Shell | None) -> None:
    """Put it where the shell looks for it, and say where that is."""
    if shell:
        _, path = put_in_place(shell=shell.value, prog_name=_PROGRAM, complete_var=VARIABLE)
        notice(f"completion for {shell.value} is in {path}; open a new terminal to use it")
        raise typer.Exit
