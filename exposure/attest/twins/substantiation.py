"""What does each sentence of a document that goes out rest on, for the people who sign it?"""

from collections.abc import Iterator, Sequence, Set
from typing import TypeAlias

from msgspec.structs import replace

from exposure.attest.shown import some_of
from exposure.model.attest.claim import Claim, Obstacle
from exposure.model.attest.draft import (
    Audience,
    Blank,
    Block,
    Boxes,
    Draft,
    Points,
    Section,
    Sentence,
    Table,
)
from exposure.model.attest.package import Drafted, DraftState
from exposure.model.relation import tie_words
from exposure.model.result import ScanResult
from exposure.model.words import number_of

COLUMNS = ("What", "What the records show")
FINDING_COLUMNS = ("Finding", "In", "How", "Confidence", "State", "Place")
INTERNAL = "Internal. It holds findings, places and open questions; it is not for the recipient."
SHARED = "What every claim here rests on"
_TITLE_OF_GROUNDS = "What claim {claim} rests on"
_REFUSED = "Nothing was drafted for the recipient."
ON_FILE = "On file"
Row: TypeAlias = tuple[str, str]
"""What is told of, and what the records show of it."""


def substantiated(drafted: Drafted, result: ScanResult) -> Draft:
    """Return the internal twin: the text that goes out, each claim followed by what it rests on.

    Of a document that was refused it says why, claim by claim, and what a person does next. Every
    finding within reach of a claim is listed once, at the end.
    """
    claims = {one.id: one for one in drafted.claims}
    text = drafted.outgoing.sections if drafted.outgoing is not None else ()
    blocks = [block for section in text for block in section.blocks]
    shown = {block.claim for block in blocks if isinstance(block, Sentence | Boxes)}
    rest = tuple(one for one in drafted.claims if one.id not in shown)
    facts = drafted.outgoing.facts if drafted.outgoing is not None else ()
    shared = shared_rows(drafted.claims)
    return Draft(
        template=drafted.name,
        title=f"Substantiation: {drafted.title}",
        audience=Audience.internal,
        recipient="",
        contract=drafted.contract,
        as_of=result.as_of,
        facts=(Blank("Copy", INTERNAL), Blank("State", drafted.state.words), *facts),
        sections=(
            *_what_is_next(drafted),
            *(replace(one, blocks=tuple(_with_grounds(one.blocks, claims, shared)))
              for one in text),
            *_left_out(rest, shared),
            *shared_section(shared),
            *findings_section(_named_in(drafted), result),
        ),
    )  # fmt: skip


def _what_is_next(drafted: Drafted) -> Iterator[Section]:
    """Yield what there is to do, where anything stands against an unqualified text."""
    if not drafted.to_do and drafted.state is not DraftState.refused:
        return
    refused = (Sentence(_REFUSED),) if drafted.state is DraftState.refused else ()
    points = (Points(drafted.to_do),) if drafted.to_do else ()
    yield Section("Before it can be signed", (*refused, *points))


def _with_grounds(
    blocks: tuple[Block, ...], claims: dict[str, Claim], shared: frozenset[Row]
) -> Iterator[Block]:
    """Yield the blocks, and behind the last one of each claim what the claim rests on.

    Points behind a sentence are its qualifications, and stay with it.
    """
    last = {
        block.claim: place
        for place, block in enumerate(blocks)
        if isinstance(block, Sentence | Boxes) and block.claim in claims
    }
    ends = {_behind_points(blocks, place): claim for claim, place in last.items()}
    for place, block in enumerate(blocks):
        yield block
        if place in ends:
            yield grounds_of(claims[ends[place]], shared)


def _behind_points(blocks: tuple[Block, ...], place: int) -> int:
    follows = place + 1 < len(blocks) and isinstance(blocks[place + 1], Points)
    return place + 1 if follows and isinstance(blocks[place], Sentence) else place


def _left_out(claims: tuple[Claim, ...], shared: frozenset[Row]) -> Iterator[Section]:
    if claims:
        tables = tuple(grounds_of(one, shared) for one in claims)
        yield Section("What was asked for and is not in the text", tables)


def shared_rows(claims: Sequence[Claim]) -> frozenset[Row]:
    """Return what several claims all rest on alike, which is told once; nothing for one claim."""
    if len(claims) < 2:
        return frozenset()
    return frozenset.intersection(*(frozenset(_common(one)) for one in claims))


def shared_section(shared: frozenset[Row]) -> Iterator[Section]:
    """Yield the table of what several claims all rest on."""
    if shared:
        rows: list[Row] = sorted(shared, key=_as_read)
        yield Section(SHARED, (Table(SHARED, COLUMNS, tuple(rows)),))


def _as_read(row: Row) -> tuple[bool, Row]:
    return row[0] != ON_FILE, row


def grounds_of(claim: Claim, shared: frozenset[Row] = frozenset()) -> Table:
    """Return what one claim rests on, as a table of two columns, without what is told elsewhere."""
    asked = claim.representation
    own = [row for row in _common(claim) if row not in shared]
    rows = [
        ("Claim", f"{claim.id}, {claim.support.words}"),
        ("Asked by", asked.citation or "the customer alone"),
        ("About", ", ".join(asked.vendors) or "no vendor"),
        ("Reaches", f"contract {asked.contract}" if asked.contract else "the company as a whole"),
        *own,
    ]
    if claim.findings:
        rows.append(
            ("Findings within its reach", f"{len(claim.findings):,}: {some_of(claim.findings)}")
        )
    if shared:
        rows.append(("And also", f"the table “{SHARED}”, below"))
    return Table(_TITLE_OF_GROUNDS.format(claim=claim.id), COLUMNS, tuple(rows))


def _common(claim: Claim) -> Iterator[Row]:
    """Yield what a claim rests on that another may rest on too."""
    yield from ((ON_FILE, text) for text in claim.evidence)
    yield from map(_obstacle_row, claim.obstacles)


def _obstacle_row(one: Obstacle) -> Row:
    """Return what stands in the way; what to do about it stands at the beginning."""
    untold = [finding for finding in one.findings if finding not in one.said]
    ids = f"({some_of(untold)})" if untold and one.said else some_of(untold)
    return f"Against it: {one.hindrance.words}", f"{one.said} {ids}".strip()


def _named_in(drafted: Drafted) -> frozenset[str]:
    return frozenset(drafted.findings).union(*(one.findings for one in drafted.claims))


def findings_section(ids: Set[str], result: ScanResult) -> Iterator[Section]:
    """Yield the table of the findings that a document names by their ids, in the order of these."""
    found = sorted((one for one in result.findings if one.id in ids), key=lambda one: one.id)
    if not found:
        return
    assets = {one.id: one.name for one in result.assets}
    names = {one.id: one.name for one in result.looked_for}
    rows = tuple(
        (one.id, assets.get(one.asset, one.asset),
         tie_words(one.relation, names.get(one.vendor, one.vendor), by_link=one.by_link),
         one.confidence.value, "open" if one.is_open else f"settled by {one.analysis.decision}",
         str(one.evidence[0].location) if one.evidence else "")
        for one in found
    )  # fmt: skip
    title = f"{number_of(len(found), 'finding')} in the order of their ids"
    yield Section("Findings by id", (Table(title, FINDING_COLUMNS, rows),))
