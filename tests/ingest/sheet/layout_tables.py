"""How does a test of the layout write down a sheet?"""

from exposure.ingest.sheet.cells import Merge, Row, Table
from exposure.ingest.sheet.layout.block import Block
from exposure.ingest.sheet.layout.blocks import blocks_of


def sheet(*lines: str, merges: str = "", first_column: int = 0) -> Table:
    """A table of lines such as `Vendor | Status`; an empty line is an empty row.

    Merged cells are written `A1:B1`, with a blank between them.
    """
    rows = []
    for number, line in enumerate(lines, 1):
        texts = [text.strip() for text in line.split("|")]
        if any(texts):
            rows.append(Row(number, texts))
    merged = tuple(_merge(text) for text in merges.split())
    return Table("v.xlsx", "S", "S", rows, first_column=first_column, merges=merged)


def one(*lines: str, merges: str = "") -> Block:
    """The only block of a sheet."""
    (block,) = blocks_of(sheet(*lines, merges=merges))
    return block


def rows(block: Block) -> list[list[str]]:
    """The filled texts of each row of a block."""
    return [[text for text in row.texts if text] for row in block.table.rows]


def names(block: Block) -> list[str]:
    """The first filled text of each row of a block."""
    return [texts[0] for texts in rows(block)]


def reasons(block: Block) -> dict[str, str]:
    """Text of each row left out → reason."""
    return {row.text: row.reason for row in block.left_out}


def heads(*lines: str, merges: str = "") -> list[str]:
    """The headers of the only block of a sheet."""
    header = one(*lines, merges=merges).header
    assert header is not None
    return header.texts


def _merge(text: str) -> Merge:
    first, last = text.split(":")
    return Merge(int(first[1:]), int(last[1:]), ord(first[0]) - 65, ord(last[0]) - 65)
