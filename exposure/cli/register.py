"""How is the register itself spoken to on the command line?"""

import typer

from exposure.cli.options import VendorsFiles
from exposure.cli.printing import notice, print_lines, width_of

register = typer.Typer(
    name="register",
    help="Speak of the register of vendors itself.",
    rich_markup_mode=None,
    no_args_is_help=True,
)


@register.callback()
def _of_the_register() -> None:
    """Keep `check` a word of its own while it is the only command here."""


@register.command()
def check(files: VendorsFiles) -> None:
    """Show how files of your own vendors are understood, and warn of dangerous aliases.

    Exit codes: 0 every file can be used, warnings or not; 2 one cannot.
    """
    from exposure.jobs.register.check import check_files

    done = check_files(files, width=width_of())
    if done.text:
        print_lines(done.text)
    for line in done.refused:
        notice(line)
    if done.code:
        raise typer.Exit(done.code)
