"""In what do two registers differ, each a file or the shipped one?"""

from typing import Literal, TypeAlias

import msgspec
from msgspec import Struct

from exposure.jobs.register.exported.load import loaded
from exposure.jobs.request import Request
from exposure.register.compared.difference import SHIPPED, difference_between
from exposure.register.facts import Register
from exposure.register.load import load_register
from exposure.report.terminal.register.difference import write_difference

Form: TypeAlias = Literal["text", "json"]


class Compared(Struct, frozen=True):
    """What there is to print, and whether any fact differs."""

    text: str
    differs: bool


def compare(request: Request, old: str, new: str, *, form: Form, width: int) -> Compared:
    """Return in what `new` differs from `old`, for `width` columns or as JSON.

    Each is the name of a register file, or `shipped`. Raises `RegisterError` or `SettingsError`.
    """
    as_of = request.law_date()
    key = request.settings().register_key
    found = difference_between(_named(old, key, request), _named(new, key, request), as_of)
    if form == "json":
        text = msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n"
    else:
        text = write_difference(found, width)
    return Compared(text, found.differs)


def _named(name: str, key: str, request: Request) -> Register:
    shipped = load_register()
    return shipped if name == SHIPPED else loaded(name, key, request.folder, shipped).register
