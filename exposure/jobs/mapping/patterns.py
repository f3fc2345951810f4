"""Which pattern of exposure.toml matches one document or sheet, and no other that was read?"""

import re
from collections import Counter
from collections.abc import Sequence

_SPECIAL = re.compile(r"[*?\[]")
_UNWRITABLE = re.compile("[\ud800-\udfff]")
_INSIDE = " › "
"""Stands between an archive and its member in a document's name."""


def file_patterns(documents: Sequence[str]) -> dict[str, str]:
    """Return for each document a pattern: its base name where that is its own, else its path.

    Folders change from month to month and from one desk to the next; names do so less.
    """
    named = {document: document.replace("\\", "/") for document in dict.fromkeys(documents)}
    met = Counter(name for whole in named.values() for name in _names(whole))
    return {
        document: _exactly(base if met[base := _base(whole)] == 1 else whole)
        for document, whole in named.items()
    }


def sheet_pattern(sheet: str) -> str:
    """Return a pattern for a sheet's name."""
    return _exactly(sheet)


def _names(whole: str) -> set[str]:
    """Return every name by which a pattern may call a document; see ingest/sheet/mapping.py."""
    return {whole, _base(whole), whole.rpartition(_INSIDE)[2]}


def _base(whole: str) -> str:
    return whole.rpartition("/")[2]


def _exactly(name: str) -> str:
    return _UNWRITABLE.sub("?", _SPECIAL.sub(r"[\g<0>]", name))
