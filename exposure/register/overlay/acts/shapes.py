"""What may a person write of a designation, a watched vendor or a waiver of his own?"""

from typing import Literal

from exposure.model.designation import Status
from exposure.model.law.authority import Buyer, Instrument
from exposure.register.schema import Authored, Certainty, Identifier, LooseDay, Text

CUSTOMER_WORDING = "customer-wording"
WATCH_LIST = "watch-list"
"""Ids of authorities.yaml that exist for users."""

OwnConduct = Literal[
    "use_in_performance", "provide", "use_anywhere", "contract_with", "develop_with"
]


class OwnChange(Authored):
    """One dated step."""

    date: Text
    status: Status
    stated_as: str = ""
    """The customer's or issuer's word; empty where it is the status itself."""
    source: Identifier | None = None


class OwnDesignation(Authored):
    """One entry of `designations`."""

    vendor: Text
    id: Identifier | None = None
    basis: Identifier = CUSTOMER_WORDING
    """An id of authorities.yaml."""
    wording: Text | None = None
    """In the words of whoever gave it."""
    stated_by: str = ""
    """Who says so, where, and of which day; `from` in the file."""
    contracts: tuple[Text, ...] = ()
    conduct: OwnConduct | None = None
    since: Text | None = None
    until: Text | None = None
    deadline: Text | None = None
    history: tuple[OwnChange, ...] = ()
    instrument: Instrument | None = None
    buyers: tuple[Buyer, ...] = ()
    scope: str = ""
    certainty: Certainty = "secondary"
    source: Identifier | None = None
    as_of: LooseDay = ""
    note: str = ""


class OwnWatch(Authored):
    """One entry of `watch`."""

    vendor: Text
    id: Identifier | None = None
    because: str = ""
    since: Text | None = None
    until: Text | None = None
    source: Identifier | None = None


class OwnWaiver(Authored):
    """One entry of `waivers`."""

    number: Text
    granted_by: Text
    scope: Text
    since: Text
    until: Text | None = None
    designations: tuple[Identifier, ...] = ()
    vendor: Text | None = None
    basis: Identifier | None = None
    contracts: tuple[Text, ...] = ()
    source: str = ""
