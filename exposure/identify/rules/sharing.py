"""Does an address under a domain that many share still speak for the domain's owner?"""

from exposure.register.facts import Sharing

_DOORS = frozenset({
    "account", "accounts", "api", "console", "developer", "developers", "docs", "en", "global",
    "help", "login", "m", "mail", "passport", "portal", "support", "www",
})  # fmt: skip
"""First labels of hosts under which the owner of a shared domain serves everybody."""
_STORES = frozenset({"api", "cos", "obs", "oss", "s3"})
"""Doors with a region behind a hyphen: `oss-eu-1`."""
_OTHERS: dict[Sharing, str] = {"mail": "mailboxes", "pages": "pages", True: "addresses or pages"}


def is_mail(url: str) -> bool:
    """Say whether an address is that of a mailbox, and not of a page."""
    return "://" not in url and "@" in url.partition("/")[0]


def is_mailbox_of_owner(shared: Sharing, domain: str, host: str) -> bool:
    """Say whether a mailbox is the owner's: everybody's stand right under the domain itself."""
    below = shared == "mail" and host != domain
    return below or not shared or shared == "pages"


def is_page_of_owner(shared: Sharing, domain: str, host: str, path: str) -> bool:
    """Say whether a page is the owner's: under shared pages only a front page is.

    The front pages are those of the whole domain, and of the owner's services under it.
    """
    if not shared or shared == "mail":
        return True
    before = host.removesuffix(domain).rstrip(".")
    first = before.partition(".")[0]
    served = first in _DOORS or first.partition("-")[0] in _STORES
    return path in ("", "/") and (not before or served)


def others_there(shared: Sharing) -> str:
    """Return what others have under a domain; empty where it is its owner's alone."""
    return _OTHERS.get(shared, "")
