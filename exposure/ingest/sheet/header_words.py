"""Which column headers mean what, in every language and in the exports of common programs?

The words stand in `words/`, one module per language; here they are folded and put together:
a `SupplierName`, `SUPPLIER_NAME` and `Supplier Name *` are all `supplier name`.
"""

import re

from exposure.ingest.sheet.words import (
    asian,
    dutch,
    english,
    english_contracts,
    french,
    german,
    italian,
    northern,
    portuguese,
    spanish,
)
from exposure.ingest.sheet.words.fold import all_spellings, merged
from exposure.ingest.sheet.words.programs import columns

_OTHERS = (german, french, spanish, italian, portuguese, dutch, northern, asian)
_LANGUAGES = (english, *_OTHERS)
_SHARED = ("currency", "description", "notes", "start", "end", "legal_entity")
"""Roles of a contracts sheet that are written as on a vendor sheet."""

_OWNS = re.compile(
    r"parent|ultimate|holding|owner company|owned by|group|grupp|grup|konzern|\bmutter|oberste"
    r"|\bmere\b|matriz|madre|\bmoeder|moderbolag|empresa mae|spolka matka|親会社|母公司|모회사|konzs"
)
"""What a header of another name holds where that name is the owner's."""


def _with_parents(words: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Tell the owners' names from other names of the vendor itself."""
    owners = tuple(word for word in words["other_names"] if _OWNS.search(word))
    own = tuple(word for word in words["other_names"] if word not in owners)
    return {**words, "other_names": own, "parent": owners}


VENDOR_WORDS = _with_parents(merged(*(language.VENDOR for language in _LANGUAGES), columns.VENDOR))
"""Role of a vendor sheet's column → folded headers that have it."""

CONTRACT_WORDS = merged(
    english_contracts.CONTRACT,
    *(language.CONTRACT for language in _OTHERS),
    {role: VENDOR_WORDS[role] for role in _SHARED},
)
"""Role of a contracts sheet's column → folded headers that have it."""

NAME_WORDS = all_spellings(tuple(word for language in _LANGUAGES for word in language.NAMES))
"""Headers that name whatever the sheet, or the band above them, is about."""

WEAK_VENDOR_WORDS = all_spellings(
    tuple(word for language in _LANGUAGES for word in language.WEAK_VENDOR)
)
"""Headers that name a vendor only where the rest of the sheet speaks of vendors."""

ENDING_STATUS_WORDS = all_spellings(
    (*(word for language in _LANGUAGES for word in language.ENDING_STATUS), *columns.ENDING_STATUS)
)
"""Status columns in which a yes means that use has ended."""

SBOM_WORDS = all_spellings(english.SBOM)
"""Headers of SBOMs saved as spreadsheets; two of them on one sheet give it away."""
