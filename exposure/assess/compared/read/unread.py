"""Was a document of one result read in the other, and to its end?

In `sides` the second result is the one of which it is asked.
"""

from collections.abc import Iterator

from exposure.assess.compared.sides import REFUSED, Sides
from exposure.model.comparison.reason import Reason, ReasonKind
from exposure.model.coverage.figures import unfed_systems


def not_read(document: str, sides: Sides) -> Iterator[Reason]:
    """Yield that the result did not read a document, or could not use it."""
    there = sides.documents.get(document)
    if there is None:
        said = f"{document} is not among the inputs of {sides.lacking}{_unfed(document, sides)}"
        yield Reason(ReasonKind.not_read, said)
    elif sides.new.kind(there) == REFUSED:
        gaps = sides.new.hiding.get(there, ())
        why = f": {clause(gaps[0].reason)}" if gaps else ""
        yield Reason(ReasonKind.unusable, f"{sides.lacking} could not use {there}{why}")


def hidden(document: str, sides: Sides) -> Iterator[Reason]:
    """Yield that gaps in a document that the result read may hide the finding."""
    there = sides.documents[document]
    gaps = sides.new.hiding.get(there, ())
    if gaps:
        more = f" (and {len(gaps) - 1:,} more)" if len(gaps) > 1 else ""
        said = f"in {sides.lacking} a gap in {there} may hide it: {clause(gaps[0].reason)}{more}"
        yield Reason(ReasonKind.presence_hidden, said)


def _unfed(document: str, sides: Sides) -> str:
    """Return which record systems that the document fed are not fed there, as a clause."""
    systems = sides.old.result.coverage.record_systems
    fed = {one.name for one in systems if document in one.documents}
    unfed = unfed_systems(sides.new.result.coverage)
    lost = [one.called for one in unfed if one.name in fed]
    return f", and nothing feeds {', '.join(lost)} there" if lost else ""


def clause(text: str) -> str:
    """Return a sentence without its full stop, to stand within another."""
    return text.rstrip(".")
