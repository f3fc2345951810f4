"""What stands beside the cells of a binary sheet: links, comments and text boxes?

Source: [MS-XLS], sections 2.4.140 (HLink), 2.4.179 (Note), 2.4.181 (Obj), 2.4.329 (TxO); [MS-OSHARED],
section 2.3.7 (hyperlinks).
"""

from collections.abc import Callable
from struct import error as StructError  # noqa: N812 - the library spells it in lower case
from struct import unpack_from

from msgspec import Struct

from exposure.ingest.sheet.binary.texts import text_at, text_in
from exposure.ingest.sheet.markup.gathered import Gathering
from exposure.model.gap import GapEffect

_LINK, _NOTE, _OBJECT, _TEXT = 0x01B8, 0x001C, 0x005D, 0x01B6
_WEB = bytes.fromhex("e0c9ea79f9bace118c8200aa004ba90b")
_FILE = bytes.fromhex("0303000000000000c000000000000046")
_MONIKER, _PLACE, _DISPLAY, _AS_TEXT, _FRAME = 0x01, 0x08, 0x10, 0x100, 0x80
_SHOWN_TEXT = frozenset({2, 3, 6, 9, 0x1E})
"""Kinds of objects that show their text on the sheet: rectangles, ovals, text boxes, shapes."""
_LABELS = frozenset({7, 0x0B, 0x0C, 0x0E, 0x13})
"""Buttons, boxes to tick, labels and frames of a form, which name nobody."""
_PICTURE = 8
_GOES_ON = 0xFFFF
_QUOTED = 200


class _Box(Struct):
    """An object that may hold a text."""

    kind: int
    count: int
    pieces: list[bytes]


class Beside:
    """What takes the records of one sheet that are no cells."""

    def __init__(self, gathering: Gathering, encoding: str) -> None:
        self.gathering, self.encoding = gathering, encoding
        self.boxes: dict[int, _Box] = {}
        self.latest: _Box | None = None
        self.notes: list[tuple[int, int, int]] = []
        self.old_notes: list[tuple[int, int, bytes]] = []
        self.takers: dict[int, Callable[[bytes], None]] = {
            _LINK: self._link, _NOTE: self._note, _OBJECT: self._object, _TEXT: self._text,
        }  # fmt: skip

    def _link(self, body: bytes) -> None:
        row, _, column, _ = unpack_from("<4H", body)
        self.gathering.link(row + 1, column, _target(body))

    def _note(self, body: bytes) -> None:
        row, column, last = unpack_from("<3H", body)
        if not self.encoding:
            self.notes.append((row, column, unpack_from("<H", body, 6)[0]))
        elif row == _GOES_ON and self.old_notes:
            first = self.old_notes.pop()
            self.old_notes.append((*first[:2], first[2] + body[6 : 6 + last]))
        else:
            self.old_notes.append((row, column, body[6 : 6 + last]))

    def _object(self, body: bytes) -> None:
        kind, number = unpack_from("<2H", body, 4)
        self.latest = self.boxes[number] = _Box(kind, 0, [])

    def _text(self, body: bytes) -> None:
        if self.latest is not None and not self.encoding:
            self.latest.count = unpack_from("<H", body, 10)[0]

    def go_on(self, body: bytes) -> None:
        """Take what continues a text: its characters first, then its fonts, which are not asked."""
        if self.latest is not None:
            self.latest.pieces.append(body)

    def close(self) -> None:
        """Put the comments and say which texts stand over the sheet."""
        for row, column, number in self.notes:
            box = self.boxes.pop(number, None)
            if box is None:
                self._without_text(row, column)
            else:
                self.gathering.comment(row + 1, column, text_in(box.pieces, box.count))
        for row, column, found in self.old_notes:
            text = text_at(found, 0, len(found), self.encoding or "cp1252")
            self.gathering.comment(row + 1, column, text)
        boxes = self.boxes.values()
        self._say(GapEffect.hides_presence, [box for box in boxes if box.kind in _SHOWN_TEXT])
        self._say(GapEffect.note, [box for box in boxes if box.kind in _LABELS])
        if pictures := sum(box.kind == _PICTURE for box in boxes):
            reason = f"not read: pictures and embedded objects {pictures:,}"
            self.gathering.gap("embedded-unread", GapEffect.note, reason)

    def _say(self, effect: GapEffect, boxes: list[_Box]) -> None:
        """Say which texts lie over the cells; one that names a vendor is matched against none."""
        texts = [" ".join(text_in(box.pieces, box.count).split()) for box in boxes]
        texts = [text for text in texts if any(map(str.isalpha, text))]
        if texts:
            whole = " | ".join(texts)
            shown = whole if len(whole) <= _QUOTED else f"{whole[:_QUOTED]}…"
            reason = (
                f"text in boxes on top of the cells was not matched ({len(texts):,}): {shown!r}"
            )
            self.gathering.gap("drawing-text", effect, reason)

    def _without_text(self, row: int, column: int) -> None:
        reason = f"the text of a comment on row {row + 1}, column {column + 1} is not there"
        self.gathering.gap("comments-unread", GapEffect.note, reason)


def _target(body: bytes) -> str:
    """Return where a link leads; empty where the record does not say it in a form we know."""
    try:
        return _Link(body).target()
    except StructError:
        return ""


class _Link:
    def __init__(self, body: bytes) -> None:
        self.body, self.at = body, 32
        self.flags = unpack_from("<I", body, 28)[0]

    def target(self) -> str:
        for flag in (_DISPLAY, _FRAME):
            if self.flags & flag:
                self._counted()
        found = ""
        if self.flags & _MONIKER:
            found = self._counted() if self.flags & _AS_TEXT else self._moniker()
        place = self._counted() if self.flags & _PLACE else ""
        return f"{found}#{place}" if place else found

    def _counted(self) -> str:
        count = unpack_from("<I", self.body, self.at)[0]
        return self._wide(self.at + 4, 2 * count)

    def _moniker(self) -> str:
        kind, self.at = self.body[self.at : self.at + 16], self.at + 16
        if kind == _WEB:
            return self._wide(self.at + 4, unpack_from("<I", self.body, self.at)[0])
        return self._path() if kind == _FILE else ""

    def _path(self) -> str:
        short = unpack_from("<I", self.body, self.at + 2)[0]
        path = self.body[self.at + 6 : self.at + 6 + short].split(b"\x00")[0]
        self.at += 6 + short + 24
        size = unpack_from("<I", self.body, self.at)[0]
        if not size:
            self.at += 4
            return path.decode("cp1252", "replace")
        spelled = unpack_from("<I", self.body, self.at + 4)[0]
        return self._wide(self.at + 10, spelled)

    def _wide(self, at: int, size: int) -> str:
        """Return `size` bytes as text, up to what ends it."""
        self.at = at + size
        return self.body[at : at + size].decode("utf-16-le", "replace").partition("\x00")[0]
