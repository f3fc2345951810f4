"""Which paragraphs of a notice name who is listed, and which name who was removed?

A sentence that ends in a colon and speaks of the entities that follow begins a list. What it says
decides which: names behind "should be removed" must never become listed.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.ingest.lists.notice.blocks import Block
from exposure.ingest.lists.notice.names import begins_low, is_form_alone, is_numbered

_BEGINS = re.compile(
    r"\bfollowing\s+(?:[\w-]+\s+){0,3}(?:entit|compan)|"
    r"\baccordance\s+with\s+[^:]{0,60}\b1260H\b[^:]{0,200}:$",
    re.IGNORECASE,
)
_CRITERIA = re.compile(r"\b(?:criteria|requirements?|factors?)\b", re.IGNORECASE)
_REMOVES = re.compile(r"\b(?:remov|delet|delist|rescind|withdr[ae]w|no longer)", re.IGNORECASE)
_HEADS_REMOVED = re.compile(
    r"(?:(?:list of |the )?(?:entities|companies|names) )?(?:to be |that were )?"
    r"(?:removed|deleted|delisted|removals?|deletions?)(?: from (?:the|this) list)?[.:]?",
    re.IGNORECASE,
)
_HEADS_LISTED = re.compile(
    r"(?:(?:list of |the |new )?(?:entities|companies|names) )?(?:newly )?"
    r"(?:added|additions?|listed|designated)(?: to (?:the|this) list)?[.:]?",
    re.IGNORECASE,
)
_ENDS = re.compile(r"(?:Dated|Signed)\b|\[FR Doc|BILLING CODE|Footnotes?$|[-_=]{5,}", re.IGNORECASE)
_SECTION = "1260H"
_CITES = re.compile(r"\b1260H\s*\(")
_SAYS = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|shall|should|will|may|must|means|determined|"
    r"pursuant)\b"
)
_PARENTHESIS = re.compile(r"\([^()]*+\)")
_DONE = (".", ":", ";", ")", "”", '"', "''")
_LONGEST = 5_000
"""Characters up to which an entry is put together again: what is longer is no entry."""


class Section(Struct, frozen=True):
    """A run of paragraphs behind one sentence that announces names."""

    removes: bool
    """True where the sentence says that those who follow are no longer listed."""
    names: tuple[Block, ...]
    """Paragraphs that hold names; what gives reasons for them is left out."""
    reasoned: bool
    """True where reasons stand between the names, so that each paragraph is one name."""


def sections_of(blocks: Sequence[Block]) -> list[Section]:
    """Return the lists of names in a notice, in order; none where no sentence announces names.

    A file may hold other notices beside it: only behind the section's number does a list begin.
    """
    sections: list[Section] = []
    held: list[Block] = []
    removes: bool | None = None
    spoken = False
    for block in _split(blocks):
        spoken = spoken or _SECTION in block.text
        begins = _begins(block, within=removes is not None) if spoken else None
        ends = _ENDS.match(block.text) is not None
        if begins is None and not ends:
            held.append(block)
            continue
        if removes is not None:
            sections.append(_section(removes, held))
        held, removes, spoken = [], begins, spoken and not ends
    if removes is not None:
        sections.append(_section(removes, held))
    return sections


def says(text: str) -> bool:
    """Say whether a text is a sentence or a citation, and no name."""
    bare = _PARENTHESIS.sub("", _PARENTHESIS.sub("", text))
    return bool(_CITES.search(text) or _SAYS.search(bare))


def _begins(block: Block, *, within: bool) -> bool | None:
    """Return whether a paragraph announces removed names; None where it announces none."""
    text = block.text
    if text.endswith(":") and _BEGINS.search(text) and not _CRITERIA.search(text):
        return _REMOVES.search(text) is not None
    if within and _HEADS_REMOVED.fullmatch(text):
        return True
    return False if within and _HEADS_LISTED.fullmatch(text) else None


def _split(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the paragraphs, those cut in two in which names begin right below the colon."""
    for block in blocks:
        at = next((k for k, line in enumerate(block.lines, 1) if line.text.endswith(":")), 0)
        if 0 < at < len(block.lines):
            yield replace(block, lines=block.lines[:at])
            yield replace(block, lines=block.lines[at:])
        else:
            yield block


def _section(removes: bool, blocks: list[Block]) -> Section:
    whole = list(_joined([part for block in blocks for part in _behind_reason(block)]))
    bulleted = any(block.is_bulleted and says(block.text) for block in whole)
    names = tuple(
        block for block in whole
        if not says(block.text) and not (bulleted and block.is_bulleted)
    )  # fmt: skip
    return Section(removes, names, bulleted or any(_CITES.search(block.text) for block in whole))


def _joined(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the paragraphs whole: the break of a page may stand in the middle of one."""
    held: list[Block] = []
    length = depth = 0
    for block in blocks:
        text = block.text
        goes_on = depth > 0 or (bool(held) and _goes_on(held, block))
        if held and not (goes_on and length < _LONGEST):
            yield _whole(held)
            held, length, depth = [], 0, 0
        held.append(block)
        length += len(text)
        depth += text.count("(") - text.count(")")
    if held:
        yield _whole(held)


def _whole(parts: Sequence[Block]) -> Block:
    return replace(parts[0], lines=tuple(line for part in parts for line in part.lines))


def _goes_on(parts: Sequence[Block], behind: Block) -> bool:
    """Say whether a paragraph goes on with the one before it, whose parentheses are closed."""
    text = behind.text
    if (text.startswith("(") and not is_numbered(text)) or is_form_alone(text):
        return True
    if not behind.behind_page:
        return False
    if parts[0].is_bulleted:
        return not behind.is_bulleted and not parts[-1].text.endswith(_DONE)
    return begins_low(text) and not says(text)


def _behind_reason(block: Block) -> Iterator[Block]:
    """Yield a reason, and behind it the name below: in print no blank line parts them."""
    cites = block.is_bulleted and _CITES.search(block.text) is not None
    ends = [k for k, line in enumerate(block.lines, 1) if cites and line.text.endswith(").")]
    if not ends or ends[-1] == len(block.lines):
        yield block
        return
    yield replace(block, lines=block.lines[: ends[-1]])
    yield replace(block, lines=block.lines[ends[-1] :])
