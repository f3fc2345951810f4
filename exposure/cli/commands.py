"""Which commands wait until they are asked for? Making all of them takes longer than a small check."""

from collections.abc import Callable, Sequence
from copy import copy
from importlib import import_module

from typer import Typer
from typer.main import get_command_name, get_group
from typer.models import CommandInfo

WAITING: dict[str, tuple[str, str]] = {
    "attest": ("exposure.cli.attesting.attest", "attest"),
    "review": ("exposure.cli.review", "review"),
    "judge": ("exposure.cli.judge", "judge"),
    "diff": ("exposure.cli.diff", "diff"),
    "what-if": ("exposure.cli.graph.what_if", "what_if"),
    "plan": ("exposure.cli.graph.plan", "plan"),
    "export": ("exposure.cli.graph.export", "export"),
    "allocate": ("exposure.cli.allocate", "allocate"),
    "discovered": ("exposure.cli.discovered", "discovered"),
    "screen": ("exposure.cli.screen", "screen"),
}
"""Name → module and function, in the order in which help lists them."""
_GROUPS = (("letter", "exposure.cli.attesting.letter"), ("register", "exposure.cli.register.group"))
"""Name of a group of commands, and its module, in the order in which help lists them."""


def asked_for(app: Typer, arguments: Sequence[str]) -> Callable[..., object]:
    """Return the program with the one command that comes first in the arguments, or with all."""
    first = arguments[0] if arguments else ""
    found = [one for one in app.registered_commands if _name_of(one) == first]
    if not found and first not in WAITING:
        return with_all(app)
    narrow = copy(app)
    narrow.registered_commands, narrow.registered_groups = found, []
    if not found:
        _add(narrow, first)
    return get_group(narrow)


def with_all(app: Typer) -> Typer:
    """Return the program with every command."""
    whole = copy(app)
    whole.registered_commands = list(app.registered_commands)
    for name in WAITING:
        _add(whole, name)
    whole.registered_groups = []
    for name, module in _GROUPS:
        whole.add_typer(getattr(import_module(module), name))
    return whole


def _add(app: Typer, name: str) -> None:
    module, function = WAITING[name]
    app.command(name)(getattr(import_module(module), function))


def _name_of(command: CommandInfo) -> str:
    return command.name or get_command_name(getattr(command.callback, "__name__", ""))
