"""Do many others have pages or mailboxes under this host?"""

from exposure.register.names.suffixes import is_public_suffix

_MAIL = frozenset({
    "126.com", "163.com", "aol.com", "comcast.net", "fastmail.com", "freenet.de", "gmail.com",
    "gmx.at", "gmx.com", "gmx.de", "gmx.net", "googlemail.com", "hotmail.com", "icloud.com",
    "laposte.net", "libero.it", "live.com", "mail.com", "mail.ru", "naver.com", "orange.fr",
    "outlook.com", "posteo.de", "proton.me", "protonmail.com", "rediffmail.com", "t-online.de",
    "web.de", "yahoo.co.jp", "yahoo.co.uk", "yahoo.com", "zohomail.com",
})  # fmt: skip
_PAGES = frozenset({
    "amazonaws.com", "appspot.com", "azurewebsites.net", "blogspot.com", "cloudfront.net",
    "github.com", "github.io", "gitlab.com", "gitlab.io", "herokuapp.com", "myshopify.com",
    "netlify.app", "ok.ru", "pages.dev", "readthedocs.io", "sharepoint.com", "sourceforge.net",
    "t.me", "twitter.com", "vercel.app", "vk.com", "web.app", "weebly.com", "wixsite.com",
    "wordpress.com", "workers.dev", "x.com",
})  # fmt: skip
"""Whose customers get a name or a path of their own under them."""


def shared_by_many(host: str) -> str:
    """Return why a host cannot stand for one vendor; empty where nothing says so."""
    labels = host.split(".")
    if len(labels) == 2 and is_public_suffix(*labels):
        return "names are registered under it, and none is the vendor's by that"
    if host in _MAIL:
        return "anybody may have a mailbox there"
    return "customers of many kinds have pages there" if host in _PAGES else ""
