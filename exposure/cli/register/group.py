"""Which commands speak of the register, by the names that people type?"""

import typer

from exposure.cli.register.check import check
from exposure.cli.register.files import diff, export, key
from exposure.cli.register.importing import import_list
from exposure.cli.register.look import listing, show, timeline

register = typer.Typer(
    name="register",
    help="Speak of the register of vendors and designations itself.",
    rich_markup_mode=None,
    no_args_is_help=True,
)
register.command("list")(listing)
register.command()(show)
register.command()(timeline)
register.command()(check)
register.command()(diff)
register.command()(export)
register.command("import")(import_list)
register.command()(key)
