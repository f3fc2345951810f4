"""Which commands are there? Each is made when somebody asks for it: making all of them takes longer
than a small check.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from typer import Typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command, get_group

if TYPE_CHECKING:
    from typer._click.core import Command as Made  # what older versions take from click itself
    from typer._click.core import Context
    from typer._click.formatting import HelpFormatter


class Waiting(NamedTuple):
    """Where a command is made, and what the overview says of it."""

    module: str
    name: str
    """A function, or a program of its own with commands."""
    help: str
    """One line of 80 columns has room for it, so that nothing is cut."""


WAITING: dict[str, Waiting] = {
    "scan": Waiting(
        "exposure.cli.scanning.scan",
        "scan",
        "Find what reaches the company, and write it to a folder.",
    ),
    "check": Waiting(
        "exposure.cli.scanning.check",
        "check",
        "Gate SBOMs in a build: one line per finding, one exit code.",
    ),
    "inspect": Waiting(
        "exposure.cli.scanning.inspect", "inspect", "Show what was understood of each sheet."
    ),
    "why": Waiting(
        "exposure.cli.scanning.why", "why", "Explain one answer of a scan, to its cell or line."
    ),
    "demo": Waiting("exposure.cli.scanning.demo", "demo", "Scan the bundled example company."),
    "attest": Waiting(
        "exposure.cli.attesting.attest", "attest", "Draft what people will sign, disclose or reply."
    ),
    "review": Waiting(
        "exposure.cli.review", "review", "List the questions that wait for a person."
    ),
    "judge": Waiting("exposure.cli.judge", "judge", "Say whether a finding is that vendor."),
    "decide": Waiting(
        "exposure.cli.deciding.decide", "decide", "Decide what is done about a finding."
    ),
    "approve": Waiting(
        "exposure.cli.deciding.approve", "approve", "Stand behind what another person proposed."
    ),
    "diff": Waiting("exposure.cli.diff", "diff", "Tell what changed from one result to another."),
    "what-if": Waiting(
        "exposure.cli.graph.what_if",
        "what_if",
        "Show what would be exposed if vendors were designated.",
    ),
    "plan": Waiting(
        "exposure.cli.graph.plan", "plan", "Find the cheapest way out of a vendor, in order."
    ),
    "export": Waiting("exposure.cli.graph.export", "export", "Write the graph for other programs."),
    "allocate": Waiting(
        "exposure.cli.allocate", "allocate", "Write a workbook: what is used on which contract?"
    ),
    "discovered": Waiting(
        "exposure.cli.discovered", "discovered", "Record when a finding came to be known."
    ),
    "screen": Waiting(
        "exposure.cli.screen", "screen", "Compare a plain list of names with the register."
    ),
    "letter": Waiting(
        "exposure.cli.attesting.letter", "letter", "Write down what a customer's letter asks."
    ),
    "register": Waiting(
        "exposure.cli.register.group",
        "register",
        "Look at designations, and change what is known of them.",
    ),
}
"""Name → where it is made, in the order in which help lists them."""


class Command(TyperCommand):
    """A command whose help cuts no sentence and puts no braces around what it takes."""

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the line for an overview, whole."""
        return self.short_help or super().get_short_help_str(limit)

    def collect_usage_pieces(self, ctx: "Context") -> list[str]:
        """Return what stands behind the name, as every other program writes it."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]


class Commands(TyperGroup):
    """Every command, without making those that nobody asked for."""

    def list_commands(self, ctx: object) -> list[str]:  # noqa: ARG002
        """Return the names of all."""
        return list(WAITING)

    def format_commands(self, ctx: object, formatter: "HelpFormatter") -> None:  # noqa: ARG002
        """Write the overview from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, waiting.help) for name, waiting in WAITING.items()])


class _OnDemand(Mapping[str, "Made"]):
    """The commands by name; each is made when it is taken out."""

    def __getitem__(self, name: str) -> "Made":
        waiting = WAITING[name]
        found = getattr(import_module(waiting.module), waiting.name)
        if isinstance(found, Typer):
            group = get_group(found)
            group.short_help = waiting.help
            return group
        alone = Typer(rich_markup_mode=None, add_completion=False)
        alone.command(name, cls=Command, short_help=waiting.help)(found)
        return get_command(alone)

    def __iter__(self) -> Iterator[str]:
        return iter(WAITING)

    def __len__(self) -> int:
        return len(WAITING)


def program_of(app: Typer) -> TyperGroup:
    """Return the program with every command, none of which is made yet."""
    program = get_group(app)
    program.commands = _OnDemand()  # type: ignore[assignment]  # nobody adds to it
    return program
