"""Which cells of contracts and assets hold another text than the words?"""

from collections.abc import Iterable, Iterator

from exposure.ingest.authored.allocations.answers import Allocated, Answer
from exposure.ingest.authored.allocations.words import is_odd
from exposure.model.words import number_of


def odd_warnings(stated: Allocated, answers: Iterable[Answer]) -> Iterator[str]:
    """Yield for each file how many of these answers are none, and the first of them."""
    odd = [one for one in answers if is_odd(one)]
    for file in stated.files:
        clause = odd_clause([one for one in odd if one.file.name == file.name])
        if clause:
            yield f"{file.name}: {clause}; counted as unknown."


def odd_clause(odd: list[Answer]) -> str:
    """Return `9 cells hold another text than the words, the first Allocation!G4 'yes'`, or nothing."""
    if not odd:
        return ""
    cells = number_of(len(odd), "cell holds", "cells hold")
    first = odd[0]
    return (
        f"{cells} another text than the words, the first {first.location.place} {first.text[:60]!r}"
    )
