"""Which numbers or clauses does a cell list?"""

import re

from exposure.ingest.sheet.values.splitting.joined import without_and
from exposure.ingest.sheet.values.splitting.pieces import cut

_MARKS = re.compile("[;\uff1b|\uff5c,\uff0c、\n\r]+")
_JOINED = re.compile(r"\s+(?:and|&|und|et|y|/)\s+")
_DASHES = "-‐‑–"
_CLAUSE = re.compile(
    rf"(?:[A-Z]{{2,8}}(?: [Cc]lauses?)? ?)?[0-9]{{1,4}}\.[0-9]{{3,4}}[{_DASHES}][0-9]{{1,5}}"
)
_SHORT = re.compile(rf"[{_DASHES}][0-9]{{1,5}}(?=\s|\(|$)")
_BETWEEN = re.compile(r"\s*(?:\band|&|\bor|\bund|\bet|\by|/)?\s*\Z")


def split_list(text: str) -> tuple[str, ...]:
    """Return the parts of a list of numbers or clauses, parted by ; , | or line ends.

    An `and` or a stroke between blanks parts what holds a digit on both sides; nothing parts what
    stands inside brackets.
    """
    parts: list[str] = []
    for part in cut(text, _MARKS):
        sides = _JOINED.split(part)
        numbers = all(any(map(str.isdigit, side)) for side in sides)
        parts += [side.strip() for side in sides] if numbers else [part.strip()]
    return tuple(dict.fromkeys(part for part in parts if part))


def split_clauses(text: str) -> tuple[str, ...]:
    """Return the clauses of a free text, such as `FAR 52.204-25 and 52.204-27 (NOV 2023)`.

    A short `-27` behind `FAR 52.204-25` is written out.
    """
    clauses: list[str] = []
    for part in cut(text, _MARKS):
        begins = [found.start() for found in _CLAUSE.finditer(part)][1:]
        for begin, end in zip([0, *begins], [*begins, len(part)], strict=True):
            clause = without_and(_BETWEEN.sub("", part[begin:end]).strip())
            clauses.append(_written_out(clause, clauses[-1] if clauses else ""))
    return tuple(dict.fromkeys(clause for clause in clauses if clause))


def _written_out(clause: str, before: str) -> str:
    known = _CLAUSE.match(before)
    if known is None or not _SHORT.match(clause):
        return clause
    number = known.group()
    return number[: max(map(number.rfind, _DASHES))] + clause
