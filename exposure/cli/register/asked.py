"""What do the commands of the register share: flags, and the request that they make?"""

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

if TYPE_CHECKING:
    from exposure.jobs.request import Request


class FormWord(StrEnum):
    """What an answer is written as."""

    text = "text"
    json = "json"


Vendor: TypeAlias = Annotated[
    str, typer.Argument(metavar="VENDOR", help="Id or name of a vendor.", show_default=False)
]
Form: TypeAlias = Annotated[FormWord, typer.Option("--format", help="How to write it.")]
Target: TypeAlias = Annotated[
    str, typer.Option("-o", "--out", metavar="FILE", help="File to write to.", show_default=False)
]


def request_of(
    inputs: Sequence[str] = (),
    *,
    as_of: str | None = None,
    register: Path | None = None,
    register_key: Path | None = None,
    vendors: Sequence[str] | None = None,
    config: Path | None = None,
) -> "Request":
    """Return what a command line asks for; the clock and the environment enter here."""
    from exposure.jobs.request import Request

    return Request(
        inputs=tuple(inputs),
        today=datetime.now(UTC).date(),
        as_of=as_of,
        config=config,
        vendors=tuple(vendors or ()),
        register=register,
        register_key=register_key,
        environment=os.environ,
    )
