"""Which record systems show use that no contract shows, and what feeds each?"""

from msgspec import Struct

from exposure.patterns import late_pattern


class KnownSystem(Struct, frozen=True):
    """A kind of record system that most companies have."""

    key: str
    """The key in exposure.toml, and in `Import.record_system`."""
    name: str
    """How people call it."""
    holds: str
    """What it lists, in one clause."""
    sheet_kinds: tuple[str, ...] = ()
    """Kinds of sheets that feed it; empty where only expected names show that it was read."""
    also: tuple[str, ...] = ()
    """Other spellings of the key, for the very same system."""


KNOWN_SYSTEMS: tuple[KnownSystem, ...] = (
    KnownSystem("erp_vendors", "ERP vendors", "the vendor master of purchasing and payment",
                ("vendors",), ("erp", "vendor_master", "erp_vendor_master", "supplier_master")),
    KnownSystem("cards_and_expenses", "card and expense lines",
                "what was paid by card or claimed back, often without a contract",
                ("card_lines",), ("card_and_expense_lines", "cards_and_expense_lines")),
    KnownSystem("single_sign_on", "single sign-on", "the applications that people sign in to",
                ("sign_on_apps",), ("sso", "single_sign_on_apps")),
    KnownSystem("discovered_apps", "discovered apps",
                "what network and browser controls saw in use",
                ("discovered_apps",), ("discovered_applications", "app_discovery")),
    KnownSystem("software_inventory", "software inventory",
                "what is installed on managed devices", ("software_inventory",)),
    KnownSystem("cloud_bills", "cloud bills",
                "cloud services, models and marketplace products by invoice line",
                ("cloud_bill",), ("cloud_bill",)),
    KnownSystem("repositories", "source repositories",
                "what the company builds: one SBOM is expected of each", (),
                ("expected_repositories",)),
    KnownSystem("subcontractors", "subcontractors",
                "who performs part of the company's contracts",
                ("subcontractors",), ("subcontractor_list",)),
    KnownSystem("affiliates", "affiliates", "parents, subsidiaries and other owners",
                ("ownership",)),
)  # fmt: skip
"""One line per system; docs/reference/record-systems.md says more of each."""

_BREAK = late_pattern(r"[\W_]+")
_BY_SPELLING = {word: known for known in KNOWN_SYSTEMS for word in (known.key, *known.also)}


def known_as(name: str) -> KnownSystem | None:
    """Return the known system that a name of exposure.toml spells; None for one of the company's own.

    `Single sign-on`, `single_sign_on` and `SSO` are one system. A name that is merely similar is
    not known: it must not be fed by sheets of another system.
    """
    return _BY_SPELLING.get(_BREAK.sub("_", name.casefold()).strip("_"))


def system_name(name: str) -> str:
    """Return how people call a system; the company's own as it is written, with blanks."""
    known = known_as(name)
    return known.name if known else name.replace("_", " ")
