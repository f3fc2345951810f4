"""Which vendors are assumed to be designated, under what, and from when on?"""

from msgspec import Struct


class AssumedVendor(Struct, frozen=True):
    """One vendor that is assumed to be designated."""

    id: str
    """Register id, or `own:` and the normalised name of an organisation of the records."""
    name: str
    called: str
    """As the user called it."""
    in_register: bool
    """False for an organisation that only the records know: nobody has listed its packages."""
    spellings: tuple[str, ...] = ()
    """How the records write one that the register does not know; by these it is found."""
    hosts: tuple[str, ...] = ()
    """Hosts that stand in its rows and in nobody else's; by these it is found, too."""
    maybe_ours: bool = False
    """Whether it supplies nothing but the company's own products: then it may be the company."""


class Scenario(Struct, frozen=True):
    """Vendors that are assumed to be designated together."""

    name: str
    vendors: tuple[AssumedVendor, ...]
    authority: str = ""
    """Id of the authority under which it is assumed; empty where no verdict is asked for."""
    authority_name: str = ""
    since: str = ""
    """ISO day on which it is assumed to take effect; empty for the law date itself."""
    note: str = ""
