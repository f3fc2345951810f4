"""What do the styles of an XML spreadsheet say of the cells that wear them?

Source: XML Spreadsheet Reference, elements Style, Font and NumberFormat.
"""

from typing import Final

from msgspec import Struct

from exposure.ingest.sheet.binary.looks import is_date

_OWN = -1
"""Number of a format that is no built-in one."""
_DATES: Final = frozenset({"general date", "long date", "medium date", "short date", "long time",
                           "medium time", "short time"})  # fmt: skip
_NUMBERS: Final = frozenset({"general", "general number", "currency", "euro currency", "fixed",
                             "standard", "percent", "scientific", "yes/no", "true/false",
                             "on/off", "@"})  # fmt: skip
_MOST_PARENTS = 20


class Style(Struct):
    """One style; None where it leaves the matter to its parent."""

    parent: str = ""
    struck: bool | None = None
    date: bool | None = None


class Styles:
    """Every style, by its name."""

    def __init__(self) -> None:
        self._by_name: dict[str, Style] = {}
        self._known: dict[str, tuple[bool, bool]] = {}

    def begin(self, attributes: dict[str, str]) -> Style:
        """Return a new style, to be filled by what stands inside it."""
        style = Style(parent=attributes.get("Parent", ""))
        self._by_name[attributes.get("ID", "")] = style
        return style

    def struck(self, name: str) -> bool:
        """Say whether a style strikes its cells through."""
        return self._settled(name)[0]

    def shows_date(self, name: str) -> bool:
        """Say whether a style shows numbers as dates."""
        return self._settled(name)[1]

    def _settled(self, name: str) -> tuple[bool, bool]:
        """Return both matters, each as the nearest style that settles it has it."""
        if (known := self._known.get(name)) is not None:
            return known
        struck: bool | None = None
        date: bool | None = None
        style = self._by_name.get(name)
        for _ in range(_MOST_PARENTS):
            if style is None:
                break
            struck = style.struck if struck is None else struck
            date = style.date if date is None else date
            style = self._by_name.get(style.parent)
        settled = self._known[name] = (bool(struck), bool(date))
        return settled


def date_format(code: str) -> bool:
    """Say whether a number format, by its name or code, shows a date or time."""
    folded = code.strip().lower()
    return folded in _DATES or (folded not in _NUMBERS and is_date(_OWN, code))
