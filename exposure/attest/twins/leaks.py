"""Would a document that goes out say anything that its recipient must not read?

A second lock: what drafts a document for a recipient already leaves all of this out.
"""

from collections.abc import Iterator

from exposure.attest.disclosures.others import Others
from exposure.attest.named import Spelt, holds, spelt
from exposure.model.attest.draft import Audience, Blanks, Boxes, Draft, Points, Sentence, Table
from exposure.model.designation import Handling
from exposure.model.law.numbers import plain_number
from exposure.model.result import ScanResult
from exposure.patterns import late_pattern

_OUR_IDS = late_pattern(r"\b[FRJDACG]-[0-9a-f]{10,16}\b|\bown:\S+")
_SHORTEST = 4
"""Letters of a file name that is looked for: a shorter one may be a word."""


def leaks(
    draft: Draft, result: ScanResult, name: str = "", published: Spelt | None = None
) -> tuple[str, ...]:
    """Return what a document for a recipient gives away, in words; nothing for an internal one.

    Looked for are our ids and places, other contracts, orders and customers, however they are
    spelled, the names of input files, and of sources that are not public, unless the act about them
    names the contract of the document. `name` is that of its files. `published` is what anybody may
    read: a customer whom that names is named by the law, and not by our records.
    """
    if draft.audience is Audience.internal:
        return ()
    text = "\n".join(texts_of(draft))
    met = spelt(f"{text}\n{name}")
    found = [f"the id {met}" for met in _OUR_IDS.findall(text)]
    found += [f"the place {one}" for one in _sheets(result) if one in text]
    others = Others(result, draft.contract)
    found += [f"the contract {one}" for one in others.numbers_in(met)]
    found += [
        f"the customer {one}" for one in others.customers_in(text, met)
        if not _is_named_to(draft, one) and (published is None or not holds(published, spelt(one)))
    ]  # fmt: skip
    names = {one.name for one in result.inputs} | {
        one.name.rpartition("/")[2] for one in result.inputs
    }
    found += [f"the file {one}" for one in sorted(names) if len(one) >= _SHORTEST and one in text]
    found += [f"the name {one}" for one in _secret_names(draft, result) if holds(met, spelt(one))]
    return tuple(dict.fromkeys(found))


def _is_named_to(draft: Draft, customer: str) -> bool:
    """Say whether a document for whoever wrote a letter names but that recipient itself."""
    recipient = spelt(draft.recipient)
    return holds(recipient, spelt(customer)) or recipient.squashed == spelt(customer).squashed


def texts_of(draft: Draft) -> Iterator[str]:
    """Yield every text of a draft."""
    yield from (draft.title, draft.recipient)
    for fact in draft.facts:
        yield from (fact.label, fact.filled)
    for section in draft.sections:
        yield section.heading
        for block in section.blocks:
            match block:
                case Sentence():
                    yield from (block.text, block.citation)
                case Boxes():
                    yield from (block.lead, *block.choices, block.citation)
                case Blanks():
                    for blank in block.blanks:
                        yield from (blank.label, blank.filled)
                case Points():
                    yield from block.points
                case Table():
                    yield from (block.title, *block.columns)
                    for row in block.rows:
                        yield from row


def _sheets(result: ScanResult) -> tuple[str, ...]:
    """Return how the places of rows begin, such as `Vendors!`."""
    places = [one.location.place for one in result.vendors]
    places += [one.location.place for one in result.contracts]
    named = (place.rpartition("!")[0] for place in places)
    return tuple(f"{sheet}!" for sheet in dict.fromkeys(named) if sheet)


def _secret_names(draft: Draft, result: ScanResult) -> Iterator[str]:
    own = plain_number(draft.contract or "")
    told = {
        act.vendor
        for act in result.designations
        if own in {plain_number(number) for number in act.contracts}
    }
    for one in result.looked_for:
        if one.handling is not Handling.public and one.id not in told:
            yield from filter(None, (one.name, *one.spelt))
