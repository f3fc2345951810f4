"""What does the register say of one vendor's designations, to its last source?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.model.designation import DesignationStatus
from exposure.model.words import number_of
from exposure.register.facts import CatalogueLink, Register, Vendor
from exposure.register.law.facts import Designation
from exposure.report.terminal.register.act import act_lines
from exposure.report.terminal.register.heading import closing_lines, facts_words
from exposure.report.terminal.text import folded, shown
from exposure.report.words import spaced

_SHOWN_LINKS = 5


class VendorPage(Struct, frozen=True):
    """What stands on the page."""

    register: Register
    as_of: str
    vendor: Vendor
    acts: tuple[DesignationStatus, ...]
    """Those that exist on the law date, what binds first."""
    later: tuple[Designation, ...]
    """Those whose first step lies after it."""
    warnings: tuple[str, ...]


def write_page(page: VendorPage, width: int) -> str:
    """Return the page: a head, a part per designation, and what is known beside them."""
    lines = list(folded(_head(page), width, hang="  "))
    for act in page.acts:
        lines += ["", *act_lines(act, page.register, width)]
    beside = [*_later(page, width), *_links(page, width)]
    lines += ["", *beside] if beside else []
    return "\n".join([*lines, "", *closing_lines(page.register.record, page.warnings, width)])


def _head(page: VendorPage) -> str:
    vendor = page.vendor
    named = vendor.id if vendor.name.casefold() != vendor.id else ""
    country = f", {vendor.country}" if vendor.country else ""
    name = shown(vendor.name) + (f" ({named})" if named else "") + country
    acts = number_of(len(page.acts), "designation") if page.acts else "no designation"
    return f"{name}: {acts} on {page.as_of}, {facts_words(page.register.record)}."


def _later(page: VendorPage, width: int) -> Iterator[str]:
    for act in page.later:
        first = act.history[0]
        yield from folded(f"Begins after {page.as_of}: {shown(act.authority, 200)},"
                          f" {spaced(first.status.value)} {first.date}.", width, hang="  ")  # fmt: skip


def _links(page: VendorPage, width: int) -> Iterator[str]:
    """Yield how many products are publicly stated to lead to the vendor, and the first of them."""
    links = [link for link in page.register.links if page.vendor.id in link.vendors]
    if not links:
        return
    yield f"Publicly stated routes to it: {number_of(len(links), 'product')}"
    for link in links[:_SHOWN_LINKS]:
        yield from folded(_link(link), width, indent="  ", hang="    ")
    if len(links) > _SHOWN_LINKS:
        yield f"  and {len(links) - _SHOWN_LINKS} more"


def _link(link: CatalogueLink) -> str:
    product, provider = shown(link.product), shown(link.provider)
    return f"{product} of {provider}: {spaced(link.relation.value)}, {spaced(link.default_state)}"
