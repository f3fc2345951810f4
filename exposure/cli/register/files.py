"""How is a whole register written, signed and compared from the command line?"""

from pathlib import Path
from typing import Annotated

import typer

from exposure.cli.options import AsOf, Config, RegisterFile, RegisterKey
from exposure.cli.printing import notice, print_lines, print_written, width_of
from exposure.cli.register.asked import Form, FormWord, Target, request_of

_SIDE = "A register file, or the word `shipped`."
_SIGN = "Private Ed25519 key (PEM) to sign with."
_KEY = "File for the private key; the public one gets `.pub` behind it."
_EXIT = "Exit 1 where anything differs."


def diff(  # noqa: PLR0917 - typer reads flags from the signature
    old: Annotated[str, typer.Argument(metavar="OLD", help=_SIDE, show_default=False)],
    new: Annotated[str, typer.Argument(metavar="NEW", help=_SIDE, show_default=False)],
    as_of: AsOf = None,
    form: Form = FormWord.text,
    exit_code: Annotated[bool, typer.Option("--exit-code", help=_EXIT)] = False,
    register_key: RegisterKey = None,
    config: Config = None,
) -> None:
    """Tell in which facts one register differs from another: designations, history, law, vendors.

    Exit codes: 0 finished, 2 a file cannot be used; with --exit-code 1 where anything differs.
    """
    from exposure.jobs.register.exported.compare import compare

    request = request_of(as_of=as_of, register_key=register_key, config=config)
    done = compare(request, old, new, form=form.value, width=width_of())
    print_lines(done.text)
    if exit_code and done.differs:
        raise typer.Exit(1)


def export(
    out: Target,
    sign: Annotated[Path | None, typer.Option(metavar="KEYFILE", help=_SIGN)] = None,
    register: RegisterFile = None,
    register_key: RegisterKey = None,
    config: Config = None,
) -> None:
    """Write the whole register as one file, with its hash and, given a key, a signature.

    Exit codes: 0 written, 2 nothing was written.
    """
    from exposure.jobs.register.exported.export import export as run

    request = request_of(register=register, register_key=register_key, config=config)
    done = run(request, out, key=sign.as_posix() if sign else "")
    if done.text:
        print_written(done.text)
    for line in done.told:
        notice(line)


def key(out: Annotated[Path, typer.Option("-o", "--out", metavar="KEYFILE", help=_KEY)]) -> None:
    """Write a new pair of keys for signing register files; nothing is ever replaced.

    Exit codes: 0 written, 2 nothing was written.
    """
    from exposure.jobs.register.exported.export import write_pair

    print_written(write_pair(out).text)
