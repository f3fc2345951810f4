"""Why does one result hold what the other does not, as far as the two can tell?"""

from enum import StrEnum

from msgspec import Struct


class ReasonKind(StrEnum):
    """One cause of a difference; docs/reference/comparison.md has a row for each."""

    withheld = "withheld"
    """One result is an edition for others, and what it holds as a code cannot be told apart."""
    not_looked_for = "not_looked_for"
    """One of the two did not look for the vendor."""
    list_unknown = "list_unknown"
    """An official list alone names the vendor, and a result does not say whether it still does."""
    links_left_out = "links_left_out"
    """One of the two left out what rests on a publicly stated route alone."""
    not_read = "not_read"
    """The document is not among the inputs of one of the two."""
    unusable = "unusable"
    """The document was met and could not be used."""
    sheet_unread = "sheet_unread"
    """A sheet, or a role of its columns, was read in one of the two alone."""
    presence_hidden = "presence_hidden"
    """A gap in the document may hide it."""
    older_input = "older_input"
    """The document is dated before the one that it takes the place of."""
    much_smaller = "much_smaller"
    """The document lists less than half of what it did."""
    asset_gone = "asset_gone"
    """The document speaks of another asset now."""
    not_recognised = "not_recognised"
    """What was read is the same, and is not taken for the vendor in one of the two."""
    register_too = "register_too"
    """The document changed and so did the register; which of them it was cannot be told."""
    row_gone = "row_gone"
    """The document was read again to its end, and no longer lists the asset."""
    no_longer_named = "no_longer_named"
    """The document was read again to its end, and no longer names it."""
    asset_added = "asset_added"
    """The document lists an asset that it did not list before."""
    named_now = "named_now"
    """The document changed, and names it now."""
    further_version = "further_version"
    """Another version of the same was found before, and still is."""
    document_changed = "document_changed"
    moved = "moved"
    """The same SBOM counts for another asset now."""
    judged = "judged"
    """What people said of it, or whether it still holds, changed."""
    designation_changed = "designation_changed"
    contract_changed = "contract_changed"
    use_changed = "use_changed"
    """What is said of the asset's use on the contract changed."""
    waiver_changed = "waiver_changed"
    finding_changed = "finding_changed"
    """The finding itself changed, and the rules with it."""
    law_date_moved = "law_date_moved"
    register_changed = "register_changed"
    program_changed = "program_changed"
    settings_changed = "settings_changed"
    not_told = "not_told"
    """The two results do not tell why."""


LOOKED_AGAIN = frozenset({ReasonKind.row_gone, ReasonKind.no_longer_named})
"""The only reasons under which a thing that is gone was looked for where it had stood."""


class Reason(Struct, frozen=True):
    """One cause, said for people."""

    kind: ReasonKind
    said: str
    """One clause, without a full stop."""
