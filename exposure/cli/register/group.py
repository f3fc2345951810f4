"""Which commands speak of the register, by the names that people type?"""

import typer

from exposure.cli.commands import Command
from exposure.cli.register.check import check
from exposure.cli.register.files import diff, export, key
from exposure.cli.register.importing import import_list
from exposure.cli.register.look import listing, show, timeline

register = typer.Typer(
    name="register",
    help="Look at designations, and change what is known of them.",
    rich_markup_mode=None,
    no_args_is_help=True,
)
for _name, _function, _help in (
    ("list", listing, "List the designations on a law date."),
    ("show", show, "Show all that is known of one vendor's designations."),
    ("timeline", timeline, "Draw the history of one vendor's designations."),
    ("check", check, "Show how your own files, or a register file, are understood."),
    ("diff", diff, "Tell in which facts one register differs from another."),
    ("export", export, "Write the whole register as one file."),
    ("import", import_list, "Store an official list, so that scans obey it."),
    ("key", key, "Write a pair of keys to sign register files with."),
):
    register.command(_name, cls=Command, short_help=_help)(_function)
