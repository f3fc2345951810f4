"""Does a text that stands alone say in which state the vendors below it are?"""

import re

from exposure.ingest.sheet.values.status_words import ACTIVE, ENDED, ENDED_ALONE, EXCLUDED
from exposure.ingest.sheet.words.fold import all_spellings, folded

_VENDORS = tuple(
    sorted(
        all_spellings(
            ("vendors", "suppliers", "third parties", "providers", "service providers",
             "subprocessors", "sub-processors", "subcontractors", "Lieferanten", "Kreditoren",
             "Dienstleister", "Auftragnehmer", "fournisseurs", "prestataires", "proveedores",
             "fornitori", "fornecedores", "prestadores", "leveranciers", "leverandører",
             "leverantörer", "dostawcy", "供应商", "供應商", "取引先", "仕入先", "委託先", "공급업체")
        ),
        key=len,
        reverse=True,
    )
)  # fmt: skip
"""Words for many vendors, folded; the longest first."""

_BEGIN = frozenset(word[:3] for words in _VENDORS for word in words.split())
"""How those words begin, which is asked first: long lists hold many names."""

_OTHER_STATES = all_spellings(
    ("previous", "historical", "old", "legacy", "dormant", "suspended", "on hold", "pending",
     "prospective", "potential", "frühere", "anciens", "antiguos", "anteriores", "ex")
)  # fmt: skip
_COUNT = re.compile(r"\s*[(\[]\s*[0-9]{1,7}\s*[)\]]\s*:?\s*$|\s*:\s*$")
_LONGEST = 60
_ENDINGS = "aeiosnr"
"""Letters by which one state differs from many: `inactivo` and `inactivos`, `inaktive`."""


def names_a_state(text: str) -> bool:
    """Say whether a text is a state and a word for many vendors: `Terminated vendors (3)`.

    A state alone may be a firm's name, and so may one beside `Partners` or `Contractors`.
    """
    if len(text) > _LONGEST or not _may_name_vendors(text):
        return False
    words = folded(_COUNT.sub("", text))
    for vendors in _VENDORS:
        if words.endswith(vendors) or words.startswith(vendors):
            state = words.removesuffix(vendors).removeprefix(vendors).strip()
            return state in _STATES or state.rstrip(_ENDINGS) in _STEMS
    return False


def _may_name_vendors(text: str) -> bool:
    if not text.isascii():
        return True
    words = text.lower().replace("-", " ").split()
    return not _BEGIN.isdisjoint([word[:3] for word in words])


_STATES = frozenset((*ENDED, *ENDED_ALONE, *EXCLUDED, *ACTIVE, *_OTHER_STATES))
_STEMS = frozenset(state.rstrip(_ENDINGS) for state in _STATES) - {""}
