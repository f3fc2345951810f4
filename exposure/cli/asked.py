"""Which command is asked for? Making all the others takes longer than to read a small SBOM."""

from collections.abc import Callable, Sequence
from copy import copy

from typer import Typer
from typer.main import get_command_name, get_group
from typer.models import CommandInfo


def asked_for(app: Typer, arguments: Sequence[str]) -> Callable[..., object]:
    """Return the program with the one command that comes first in the arguments, or with all."""
    first = arguments[0] if arguments else ""
    found = [one for one in app.registered_commands if _name_of(one) == first]
    if not found:
        return app
    narrow = copy(app)
    narrow.registered_commands, narrow.registered_groups = found, []
    return get_group(narrow)


def _name_of(command: CommandInfo) -> str:
    return command.name or get_command_name(getattr(command.callback, "__name__", ""))
