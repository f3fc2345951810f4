"""Which rows below a list are remarks on it?"""

import re

from exposure.ingest.sheet.cells import Row, Table
from exposure.ingest.sheet.layout.block import left_out
from exposure.ingest.sheet.layout.headers.grid import filled
from exposure.ingest.sheet.layout.repeats import is_page_line
from exposure.ingest.sheet.layout.strips import Strips
from exposure.model.records import RowLeftOut

_MOST_REMARKS = 40
_LEAST_WORDS = 6

_MADE = r"(?:generated|printed|exported|created|extracted|downloaded|produced|run)"
_OPENS = re.compile(
    r"(?:sources?|notes?|remarks?|legend|key|disclaimer|footnotes?|filters?|applied filters"
    r"|quelle|hinweise?|anmerkung(?:en)?|legende|remarques?|fuente|notas?|leyenda|stand"
    r"|(?:prepared|approved|reviewed|signed) by|signature|date|title|last updated|as of"
    r"|erstellt (?:von|am)|unterschrift|fecha)\s*:.{0,2000}"
    r"|[*†‡¹²³]+\)?\s*(?-i:[a-zà-ÿ(]).{3,2000}"
    r"|[-*=\s]{0,20}(?:end of|ende (?:der|des)|fin (?:de|du|del))\b.{0,60}\b(?:report|list|file|data"
    r"|export|document|liste|berichts?|datei|rapport|fichier|informe|lista|archivo)[-*=\s.]{0,20}"
    rf"|(?:(?:this )?(?:report|list|export|data|file) (?:was )?)?{_MADE}\b"
    r".{0,60}(?:[0-9]{1,4}[-/.:][0-9]{1,2}|(?:19|20)[0-9]{2}).{0,60}"
    r"|(?:total|number of|count of|anzahl|nombre de|número de)\b.{0,60}[:=]\s*[0-9.,' ]{1,20}"
    r"|[0-9][0-9.,' ]{0,12}(?:vendors|suppliers|records|rows|entries|lieferanten|datensätze"
    r"|fournisseurs|proveedores|lignes|registros)(?: (?:listed|found|total|in total|shown))?\.?"
    r"|(?:strictly )?(?:confidential|vertraulich|confidentiel|confidencial)(?:\s*[-–—:,.|!].{0,80})?"
    r"|(?:copyright\s*)?(?:©|\(c\)).{1,200}|copyright\s+(?:19|20)[0-9]{2}.{0,200}"
    r"|_{4,}.{0,80}",
    re.IGNORECASE | re.DOTALL,
)
_SPEAKS = frozenset(
    ("is", "are", "was", "were", "has", "have", "been", "be", "includes", "include", "contains",
     "excludes", "please", "must", "may", "shall", "should", "not", "only", "this", "these", "see",
     "shown", "will", "which", "ist", "sind", "wurde", "wurden", "werden", "nicht", "enthält",
     "diese", "dieser", "bitte", "est", "sont", "été", "cette", "ces", "pas", "veuillez", "son",
     "fue", "fueron", "esta", "este", "estos", "incluye", "contiene")
)  # fmt: skip
_LEGAL_END = re.compile(
    r"(?:inc|ltd|co|corp|llc|lp|plc|s\.a|b\.v|n\.v|a\.g|s\.p\.a|s\.r\.l|etc)\.$", re.I
)


def without_remarks(table: Table, strips: Strips) -> tuple[Strips, list[RowLeftOut]]:
    """Return the rows without the remarks at the end of the list, and those.

    Only a row that holds one text is taken for a remark, and only if it is clearly one: a vendor
    of which no more than the name is known looks much the same.
    """
    rows = strips.rows
    end = len(rows)
    while end and len(rows) - end < _MOST_REMARKS and _is_remark(rows[end - 1]):
        end -= 1
    out = [left_out(table, row, "a remark below the list") for row in rows[end:]]
    return strips.part(0, end), out


def is_remark(text: str) -> bool:
    """Say whether a text that stands alone is clearly a remark, a sentence or a page's foot."""
    return (
        _OPENS.fullmatch(text) is not None or not any(map(str.isalnum, text)) or _is_sentence(text)
    )


def _is_remark(row: Row) -> bool:
    if filled(row) != 1:
        return False
    return is_page_line(row) or is_remark(next(filter(None, row.texts)))


def _is_sentence(text: str) -> bool:
    """Say whether words that no name holds stand in a text of some length that ends as one."""
    words = text.split()
    if len(words) < _LEAST_WORDS or not text.endswith((".", "!", ":")) or _LEGAL_END.search(text):
        return False
    small = sum(word[:1].islower() for word in words)
    return small * 2 >= len(words) and any(word.strip(",.;").lower() in _SPEAKS for word in words)
