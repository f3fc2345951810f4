"""Which designations are there on a law date?"""

from collections.abc import Sequence
from typing import Literal, TypeAlias

import msgspec

from exposure.jobs.register.designations.asked import (
    Asked,
    asked_of,
    of_vendors,
    vendor_named,
    words_asked,
)
from exposure.jobs.request import Request
from exposure.model.designation import DesignationStatus
from exposure.model.register.listing import LISTING_SCHEMA, RegisterListing
from exposure.model.result import VERSION, ToolRecord
from exposure.register.lists.told import lists_on
from exposure.register.staleness import staleness_warnings
from exposure.register.status import designations_on
from exposure.report.terminal.register.listing import ORDER, write_listing

Form: TypeAlias = Literal["text", "json"]


def list_designations(
    request: Request, *, vendors: Sequence[str] = (), status: Sequence[str] = (),
    form: Form = "text", width: int,
) -> str:  # fmt: skip
    """Return the table, or the same as JSON; `vendors` and `status` narrow it. `width` is in columns."""
    listing = listed(asked_of(request), vendors, status, whole=form == "json")
    if form == "json":
        return msgspec.json.format(msgspec.json.encode(listing), indent=2).decode() + "\n"
    return write_listing(listing, width)


def listed(
    asked: Asked, vendors: Sequence[str], status: Sequence[str], *, whole: bool = True
) -> RegisterListing:
    """Return the designations of these vendors with these words. Raises `SettingsError`.

    Unless the `whole` is asked for, whom a list alone names is counted, and told where he is named.
    """
    register, as_of = asked.register, asked.as_of
    only = {vendor_named(asked, text, "--vendor").id for text in vendors}
    words = words_asked(status)
    told = only or {one.id for one in register.vendors.values() if whole or not one.listed_in}
    begun = [one for one in designations_on(register, as_of) if one.vendor in told]
    found = sorted(filter(words.fit, begun), key=lambda one: _order(one, asked))
    of_them = sum(act.vendor in told for act in register.designations)
    named = {one.vendor: register.vendors[one.vendor].name for one in found}
    return RegisterListing(
        schema=LISTING_SCHEMA,
        tool=ToolRecord(VERSION),
        as_of=as_of,
        register=register.record,
        warnings=staleness_warnings(of_vendors(register, only) if only else register, as_of),
        vendors=dict(sorted(named.items())),
        designations=tuple(found),
        not_begun=0 if words.words else of_them - len(begun),
        narrowed=(
            *(f"vendor {one}" for one in sorted(only)),
            *(f"status {one}" for one in sorted(words.words)),
        ),
        lists=() if only else lists_on(register, as_of),
    )


def _order(one: DesignationStatus, asked: Asked) -> tuple[int, str]:
    """Sort stably by standing and display name, and leave the register's order within a vendor."""
    return ORDER.index(one.standing), asked.register.vendors[one.vendor].name.casefold()
