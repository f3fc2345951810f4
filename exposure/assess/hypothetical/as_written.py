"""How sure is a finding of an organisation that the records alone know?

A name that is also an ordinary word is for a person to look at, because nobody knows whom it means.
In the cell from which the records' organisation was taken there is no such doubt: it is that one.
Within a longer name it may be another company's: for a vendor of the register somebody has looked
who else bears its name, and for one of the records nobody has.
"""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from exposure.assess.hypothetical.known_by import spelt
from exposure.assess.outcome import finding_outcome
from exposure.graph.ties.link import links_in
from exposure.inventory.estate import Estate
from exposure.model.finding import Evidence, Finding
from exposure.model.location import Location
from exposure.model.relation import EXPOSING, Confidence
from exposure.register.names.fold import fold

Named = frozenset[tuple[str, str, str]]
"""Document, place and folded text of each cell that names a supplier, or who stands behind one."""
_SAYS_SO = "the records call the assumed organisation so"
_NOT_LISTED = (
    ("the register lists for", "the records have for"),
    (" in the register", " in the records"),
)
"""What the matching says of a vendor of the register → what it says of one of the records."""
_LONGER = "other words stand beside the name, and nobody has said which longer names are others'"
_BY_NAME = "name-"
"""How the rules begin that compare names."""


def named_in(estate: Estate) -> Named:
    """Return every cell of rows and ties that names an organisation by itself."""
    return frozenset(
        (at.document, at.place, fold(text)) for at, text in _cells(estate) if fold(text)
    )


def _cells(estate: Estate) -> Iterator[tuple[Location, str]]:
    for row in estate.rows:
        document = row.location.document
        stated = row.cells.get("vendor")
        yield Location(document, stated.place if stated else row.location.place), row.vendor
        for cell in row.other_names:
            yield Location(document, cell.place), cell.text
        for link in links_in(row):
            yield link.location, link.target
    for tie in estate.ties:
        yield tie.location, tie.target


def as_written(finding: Finding, spellings: Mapping[str, frozenset[str]], named: Named) -> Finding:
    """Return a finding of the records' own organisation without doubt about whom the name means.

    `spellings` are the folded ones of each organisation that only the records know. What it rests
    on is not told as the register's.
    """
    own = spellings.get(finding.vendor)
    if own is None:
        return finding
    told = replace(finding, evidence=tuple(map(_of_the_records, finding.evidence)))
    if finding.confidence is not Confidence.review:
        return _doubted(told) if all(one.left_over for one in told.evidence) else told
    met = [one for one in told.evidence if _is_the_name(one, own, named)]
    if not met or finding.by_link or finding.relation not in EXPOSING:
        return told
    evidence = tuple(_sure(one) if one in met else one for one in told.evidence)
    return _at(told, Confidence.probable, evidence)


def _at(finding: Finding, confidence: Confidence, evidence: tuple[Evidence, ...]) -> Finding:
    found = replace(finding, confidence=confidence, evidence=evidence)
    return replace(found, outcome=finding_outcome(found))


def _doubted(finding: Finding) -> Finding:
    """Return a finding that rests on the name within longer names alone as one to look at."""
    doubted = (replace(one, against=(*one.against, _LONGER)) for one in finding.evidence)
    return _at(finding, Confidence.review, tuple(doubted))


def _of_the_records(one: Evidence) -> Evidence:
    because = one.because
    for theirs, ours in _NOT_LISTED:
        because = because.replace(theirs, ours)
    return replace(one, because=because)


def _is_the_name(one: Evidence, own: frozenset[str], named: Named) -> bool:
    text = fold(spelt(one.quote))
    if text not in own or not one.rule.startswith(_BY_NAME):
        return False
    return (one.location.document, one.location.place, text) in named


def _sure(one: Evidence) -> Evidence:
    return replace(one, because=f"{one.because}; {_SAYS_SO}", against=())
