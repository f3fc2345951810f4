"""How does a person look designations up: as a list, a page or a drawing?"""

from typing import Annotated

import typer

from exposure.cli.options import AsOf, Config, OwnVendors, RegisterFile, RegisterKey
from exposure.cli.printing import can_print, print_lines, width_of
from exposure.cli.register.asked import Form, FormWord, Vendor, request_of

_ONLY = "Only designations of this vendor; may be repeated."
_STATUS = "Only this status or standing, such as in_force or enjoined; may be repeated."


def listing(  # noqa: PLR0917 - typer reads flags from the signature
    as_of: AsOf = None,
    vendor: Annotated[
        list[str] | None, typer.Option(metavar="VENDOR", help=_ONLY, show_default=False)
    ] = None,
    status: Annotated[
        list[str] | None, typer.Option(metavar="WORD", help=_STATUS, show_default=False)
    ] = None,
    form: Form = FormWord.text,
    register: RegisterFile = None,
    register_key: RegisterKey = None,
    vendors: OwnVendors = None,
    config: Config = None,
) -> None:
    """List the designations on a law date: vendor, authority, status, and how sure it is.

    Exit codes: 0 finished, 2 the register, a file or a word cannot be used.
    """
    from exposure.jobs.register.designations.listed import list_designations

    request = request_of(as_of=as_of, register=register, register_key=register_key,
                         vendors=vendors, config=config)  # fmt: skip
    print_lines(
        list_designations(
            request,
            vendors=vendor or (),
            status=status or (),
            form=form.value,
            width=width_of(),
        )
    )


def show(  # noqa: PLR0917 - typer reads flags from the signature
    vendor: Vendor,
    as_of: AsOf = None,
    register: RegisterFile = None,
    register_key: RegisterKey = None,
    vendors: OwnVendors = None,
    config: Config = None,
) -> None:
    """Show everything about one vendor's designations, to the source of each step.

    Exit codes: 0 finished, 2 no such vendor, or a file cannot be used.
    """
    from exposure.jobs.register.designations.show import show_vendor

    request = request_of(as_of=as_of, register=register, register_key=register_key,
                         vendors=vendors, config=config)  # fmt: skip
    print_lines(show_vendor(request, vendor, width=width_of()))


def timeline(  # noqa: PLR0917 - typer reads flags from the signature
    vendor: Vendor,
    as_of: AsOf = None,
    register: RegisterFile = None,
    register_key: RegisterKey = None,
    vendors: OwnVendors = None,
    config: Config = None,
) -> None:
    """Draw the history of one vendor's designations, and tell each step with its source.

    Exit codes: 0 finished, 2 no such vendor, or a file cannot be used.
    """
    from exposure.jobs.register.designations.draw import SIGNS, draw_vendor

    request = request_of(as_of=as_of, register=register, register_key=register_key,
                         vendors=vendors, config=config)  # fmt: skip
    print_lines(draw_vendor(request, vendor, width=width_of(), has_lines=can_print(SIGNS)))
