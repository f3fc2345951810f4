"""How is a customer's letter written down and looked at from the command line?"""

from typing import Annotated

import typer

from exposure.cli.commands import Command
from exposure.cli.options import Config, OwnVendors
from exposure.cli.printing import print_lines, print_written, width_of
from exposure.cli.register.asked import request_of

_OUT = "File to write; `-` prints the form."
_CONTRACT = "Number of a contract that the letter names; may be repeated."
_ISSUER = "Who wrote the letter."

letter = typer.Typer(
    name="letter",
    help="Write down what a customer's letter asks.",
    rich_markup_mode=None,
    no_args_is_help=True,
)


@letter.command(cls=Command, short_help="Write a one-page form for a letter, each word explained.")
def new(
    out: Annotated[str, typer.Option("-o", "--out", metavar="FILE", help=_OUT)] = "letter.yaml",
    contract: Annotated[
        list[str] | None, typer.Option(metavar="N", help=_CONTRACT, show_default=False)
    ] = None,
    issuer: Annotated[str, typer.Option(metavar="NAME", help=_ISSUER, show_default=False)] = "",
) -> None:
    """Write a one-page form for a customer's letter, each word explained.

    A file that exists is never replaced. Exit codes: 0 written, 2 nothing was written.
    """
    from exposure.jobs.attesting.letter import new_letter

    text = new_letter(out, issuer, tuple(contract or ()))
    if text:
        print_written(text)


@letter.command(cls=Command, short_help="Say what was understood of a form, sentence by sentence.")
def check(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A form.", show_default=False)],
    vendors: OwnVendors = None,
    config: Config = None,
) -> None:
    """Say what was understood of a form, sentence by sentence.

    Exit codes: 0 it can be used, 2 it cannot.
    """
    from exposure.jobs.attesting.letter import check_letter

    request = request_of(vendors=vendors, config=config)
    print_lines(check_letter(file, request, width=width_of()))
