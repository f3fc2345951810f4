"""Does a list without a header begin with the headers of a register of ties?"""

from collections.abc import Sequence

from msgspec.structs import replace

from exposure.ingest.sheet.cells import Row
from exposure.ingest.sheet.kinds.table import RELATIONS
from exposure.ingest.sheet.kinds.ties.sheets import tie_sheet
from exposure.ingest.sheet.layout.block import Block, Header

_ROWS_LOOKED_AT = 5
_SAMPLE = 50


def with_tie_header(block: Block) -> Block:
    """Return a list with `From, To, Relationship` as its header, where these head its columns.

    No other list has such headers, so the search for one that names vendors passes them over.
    """
    if block.header is not None:
        return block
    rows = block.table.rows
    for position, row in enumerate(rows[:_ROWS_LOOKED_AT]):
        below = rows[position + 1 :]
        if below and _heads_ties(row.texts, below[:_SAMPLE]):
            header = Header(
                list(row.texts), row.number, row.number, "its words name the ends of ties"
            )
            titles = (text for before in rows[:position] for text in before.texts if text)
            table = replace(block.table, rows=below)
            return replace(block, table=table, header=header, above=(*block.above, *titles))
    return block


def _heads_ties(headers: Sequence[str], below: Sequence[Row]) -> bool:
    def samples(column: int) -> list[str]:
        return [text for row in below if (text := row.text(column))]

    found = tie_sheet((), headers, samples)
    return found is not None and found.kind.name == RELATIONS.name
