"""What is one list of a sheet: of which kind, with which columns, and by whose word?"""

from collections.abc import Sequence
from functools import partial
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from exposure.errors import SettingsError
from exposure.ingest.sheet.columns.column import UNKNOWN, Column, SheetRoles
from exposure.ingest.sheet.kinds.kind import Kind, Recognition
from exposure.ingest.sheet.kinds.nothing import lists_no_vendors
from exposure.ingest.sheet.kinds.recognise import recognise, recognise_as
from exposure.ingest.sheet.kinds.table import CONTRACTS, DESELECTED, KINDS, VENDORS
from exposure.ingest.sheet.kinds.ties.heads import with_tie_header
from exposure.ingest.sheet.kinds.titles import past_words
from exposure.ingest.sheet.layout.block import Block
from exposure.ingest.sheet.layout.headings.states import names_a_state
from exposure.ingest.sheet.roles import roles_of
from exposure.ingest.sheet.words.fold import folded
from exposure.model.settings import SheetMapping

LEFT_OUT = "left_out"
"""What a person calls a sheet that the scan shall not read."""
_SAMPLE = 50
_NO_MAPPING = SheetMapping("*")


class Understood(Struct, frozen=True):
    """A list of a sheet and what it was taken for."""

    block: Block
    kind: Kind | None
    """None where the list is no inventory that the program knows."""
    roles: SheetRoles
    because: str
    recognition: Recognition | None = None
    """What title and headers show; None where the roles of the columns decided."""
    said: SheetMapping = _NO_MAPPING

    @property
    def headers(self) -> Sequence[str]:
        """The texts of the header, one per column; none where there is no header."""
        return self.block.header.texts if self.block.header else ()


def understand(block: Block, said: SheetMapping | None) -> Understood:
    """Return what a list is; a person's word wins. Raises SettingsError for an unknown kind."""
    block = with_tie_header(block)
    headers = block.header.texts if block.header else []
    recognition = _for_all_rows(block, _recognised(block, headers, said))
    known = recognition.kind.columns if recognition else {}
    told = [text for text in (block.table.title, *block.above) if text]
    roles = roles_of(block.table, headers, said, known, told)
    undecided = recognition is None or recognition.kind.name == DESELECTED.name
    if undecided and said is None and lists_no_vendors(block.table, headers):
        return Understood(block, None, roles, roles.because)
    if recognition is None:
        kind, because = _by_roles(roles), roles.because
    else:
        recognition = _with_stated(recognition, roles)
        kind, because = recognition.kind, recognition.because
    readable = kind if kind is not None and _can_be_read(kind, roles) else None
    return Understood(block, readable, roles, because, recognition, said or _NO_MAPPING)


def _recognised(block: Block, headers: list[str], said: SheetMapping | None) -> Recognition | None:
    """Return the kind that a person named, else the one that title and headers show."""
    title = block.table.title
    samples = partial(_samples, block)
    if said is None or not said.kind:
        return recognise(title, block.above, headers, samples)
    stated = recognise_as(said.kind, title, block.above, headers, samples)
    if stated is None:
        known = ", ".join(sorted({LEFT_OUT, *(kind.name for kind in KINDS)}))
        raise SettingsError(
            f"{said.config or 'settings'}: sheet {title!r}: expected a kind of sheet,"
            f" met {said.kind!r}",
            hint=f"known kinds: {known}",
        )
    return stated


def _for_all_rows(block: Block, recognition: Recognition | None) -> Recognition | None:
    """Return the kind; a title of former vendors holds no longer where a heading below it differs.

    `Active vendors` may head the rest of a list that `Terminated vendors` stands above.
    """
    if recognition is None or not recognition.kind.past:
        return recognition
    headings = (row.text for row in block.left_out if names_a_state(row.text))
    if all(past_words([heading]) for heading in headings):
        return recognition
    if recognition.kind.name == DESELECTED.name:
        return None
    return replace(recognition, kind=replace(recognition.kind, past=False))


def _with_stated(recognition: Recognition, roles: SheetRoles) -> Recognition:
    """Return the kind with the roles that a person gave to its columns."""
    stated = {folded(column.header): column.role for column in roles.columns if column.stated}
    if not stated:
        return recognition
    kind = replace(recognition.kind, columns={**recognition.kind.columns, **stated})
    return replace(recognition, kind=kind)


def _by_roles(roles: SheetRoles) -> Kind | None:
    if roles.kind == UNKNOWN:
        return None
    return CONTRACTS if roles.kind == CONTRACTS.name else VENDORS


def _can_be_read(kind: Kind, roles: SheetRoles) -> bool:
    """Say whether some column names what a row of this kind is about."""
    if kind.rows == "ties":
        return {"source", "target"} & set(kind.columns.values()) != set()
    if kind.name == CONTRACTS.name:
        return bool(roles.of("number"))
    return bool(roles.of("vendor") or (kind.product_names and roles.of("product")))


def _samples(block: Block, column: int) -> list[str]:
    filled = (text for row in block.table.rows if (text := row.text(column)))
    return list(islice(filled, _SAMPLE))


def used_columns(roles: SheetRoles) -> tuple[Column, ...]:
    """Return the columns that have a role."""
    return tuple(column for column in roles.columns if column.role)
