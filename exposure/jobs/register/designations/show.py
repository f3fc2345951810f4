"""What is known of one vendor's designations?"""

from exposure.jobs.register.designations.asked import asked_of, of_vendors, vendor_named
from exposure.jobs.request import Request
from exposure.register.staleness import staleness_warnings
from exposure.register.status import designations_on
from exposure.report.terminal.register.listing import ORDER
from exposure.report.terminal.register.page import VendorPage, write_page


def show_vendor(request: Request, text: str, *, width: int) -> str:
    """Return the page of a vendor, named by `text`, for `width` columns. Raises `SettingsError`."""
    asked = asked_of(request)
    register, as_of = asked.register, asked.as_of
    vendor = vendor_named(asked, text)
    begun = [one for one in designations_on(register, as_of) if one.vendor == vendor.id]
    known = {one.id for one in begun}
    acts = sorted(begun, key=lambda one: ORDER.index(one.standing))
    later = (one for one in register.designations if one.vendor == vendor.id)
    page = VendorPage(
        register, as_of, vendor, tuple(acts), tuple(one for one in later if one.id not in known),
        staleness_warnings(of_vendors(register, {vendor.id}), as_of),
    )  # fmt: skip
    return write_page(page, width)
