"""What may the texts of a representation say of contract, signer and day?"""

from exposure.attest.claims.grounds import Grounds
from exposure.attest.representations.asked import AskedDrafts
from exposure.attest.representations.engagement import Engagement
from exposure.attest.representations.sources import Certified
from exposure.attest.words import TO_FILL
from exposure.model.attest.draft import Blank

COMPANY_WIDE = "anywhere in the company, with or without a Government contract"
FIELDS: dict[str, str] = {
    "offeror": "the legal entity of ours that signs",
    "contract": "number of the contract, with its order",
    "work": "`contract NUMBER`; on the blank form, the subcontract under that contract",
    "recipient": "the agency of a prime contract, the prime of a subcontract",
    "law_date": "the day for which the law was looked up",
    "scope": "`in performance of contract NUMBER`, or the company as a whole where that is asked",
    "vendor": "the source of a vendor-specific certification, with affiliates where they are meant",
    "source": "the same source by its name alone",
}
"""Every field that the texts of a representation may use → what it means."""


def fields_of(
    engagement: Engagement, grounds: Grounds, asked: AskedDrafts, vendor: Certified | None = None
) -> dict[str, str]:
    """Return the fields at hand; an empty one becomes a blank line in the text."""
    return {
        "offeror": engagement.entity.name,
        "contract": _contract(engagement),
        "work": f"contract {_contract(engagement)}",
        "recipient": engagement.recipient,
        "law_date": grounds.result.as_of,
        "scope": _scope(engagement, asked),
        "vendor": vendor.words if vendor else "",
        "source": vendor.name if vendor else "",
    }


def facts_of_draft(engagement: Engagement, grounds: Grounds) -> tuple[Blank, ...]:
    """Return the lines under the title; what the records do not state stays blank."""
    entity = engagement.entity
    order = (Blank("Order", ", ".join(engagement.orders)),) if engagement.orders else ()
    return (
        Blank("Legal entity", entity.name),
        Blank("UEI", entity.uei),
        Blank("CAGE", entity.cage),
        Blank("Contract", engagement.number or ""),
        *order,
        Blank("Recipient", engagement.recipient),
        Blank("Law as of", grounds.result.as_of),
        Blank("Prepared for signature by"),
    )


def _contract(engagement: Engagement) -> str:
    number = engagement.number or TO_FILL
    named = ", ".join(engagement.orders)
    return f"{number}, order {named}" if named else number


def _scope(engagement: Engagement, asked: AskedDrafts) -> str:
    if asked.company_wide:
        return COMPANY_WIDE
    return f"in performance of contract {_contract(engagement)}"
