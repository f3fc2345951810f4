"""How does the empty form of a letter read, so that a buyer fills it in within minutes?"""

from collections.abc import Sequence

import msgspec

from exposure.model.attest.letter import LETTER_FORM

_FORM = """\
# A customer's letter, written down so that `exposure attest RESULT --letter FILE` can answer it.
# Whatever the letter leaves open, or you cannot tell, stays `unknown`: a person then decides.
# Look at it with `exposure letter check FILE`.
form: {form}

{issuer}# who wrote the letter
issuer_role: unknown  # contracting_officer | prime (also a higher-tier subcontractor) | other
recipient: unknown    # which of your legal entities it is addressed to
reference: unknown    # its reference or number
dated: unknown        # YYYY-MM-DD, the day on the letter
received:             # YYYY-MM-DD, the day on which it arrived
due: unknown          # YYYY-MM-DD, the day by which an answer is asked for
{contracts}# [N00024-26-C-1234, ...]: the contracts that it names
vendors: []           # [First Vendor, Second Vendor]: whom it names, as it writes them

# One block for each sentence that you are asked to give; copy the block for the next one.
# What is asked for two times ("does not and will not") is two sentences.
sentences:
- quote: >-           # word for word, on the lines below this one, each four blanks in

  # vendors: []       # only where it names fewer, or others, than the letter does
  # What it denies:
  #   provide             to deliver it to the customer
  #   use_in_performance  to use it in performing the contract
  #   use_anywhere        to use it at all, for whatever purpose
  #   contract_with       to do business with the vendor
  #   develop_with        to use it in developing what is delivered
  #   device_presence     to have it on a device
  conduct: unknown
  # How much of the vendor:
  #   named_product          only products that the letter names
  #   any_product            any product or service of the vendor
  #   substantial_component  also what uses it as a substantial or essential component
  #   includes_goods         also goods and services that include those of the vendor
  #   contains               also what contains, or was developed with, any part of it
  reach: unknown
  # no: only the contracts above. yes: the company as a whole.
  company_wide: unknown
  # Relatives of the vendor: none | listed_only (those it names) | owned_by | subsidiary_affiliate
  # | control (parents and sisters too) | every (however far).
  affiliates: unknown
  # Whose use: own (what you buy, run or ship yourselves) | 2, 3, ... (so many steps of suppliers)
  # | any (every tier) | silent (the letter says nothing of it).
  tiers: unknown
  # Which word on the limits of knowledge it allows: none ("certifies that", without any)
  # | knowledge_and_belief | after_reasonable_inquiry.
  qualifier: unknown
  # present ("does not") | past ("has never", "since 1 March") | future ("will not").
  time: unknown
  # Open-source code that comes from the vendor: silent (not mentioned) | included | excluded.
  open_source: unknown
  # Who must sign: authorised (any person who may bind the company) | officer | chief_executive.
  signer: unknown
"""


_COLUMN = 22


def blank_form(issuer: str = "", contracts: Sequence[str] = ()) -> str:
    """Return the form as YAML, with what is known already filled in."""
    numbers = ", ".join(map(_quoted, contracts))
    return _FORM.format(
        form=LETTER_FORM,
        issuer=_line(f"issuer: {_quoted(issuer) if issuer else ''}"),
        contracts=_line(f"contracts: [{numbers}]"),
    )


def _line(text: str) -> str:
    """Return a line to the column at which comments begin."""
    return f"{text:<{_COLUMN - 1}} "


def _quoted(text: str) -> str:
    """Return a text as YAML spells it in double quotes, which is how JSON does."""
    return msgspec.json.encode(text).decode()
