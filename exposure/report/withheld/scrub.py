"""How is every text of a value looked at, so that none gives away what is not public?"""

from collections.abc import Mapping
from typing import TypeVar

from msgspec import Raw, Struct
from msgspec.structs import replace

from exposure.patterns import late_pattern
from exposure.report.withheld.codes import NOT_PUBLIC
from exposure.report.withheld.secrets import Secrets

S = TypeVar("S", bound=Struct)
_ID = late_pattern(r"\b(?:[AFRJ]|RD)-[0-9a-f]{4,}\b")


class Scrub:
    """Replaces ids that could be worked out by trying names, and texts that give away.

    It is the net below what is left out piece by piece: no text of a result gets past it.
    """

    def __init__(self, secrets: Secrets, ids: Mapping[str, str]) -> None:
        self._secrets = secrets
        self._ids = ids
        self._known: dict[str, str] = {}
        self._held: dict[str, bool] = {}

    def text(self, text: str) -> str:
        """Return a text with codes for ids; one that gives away is replaced as a whole."""
        if text not in self._known:
            coded = _ID.sub(lambda found: self._ids.get(found.group(), found.group()), text)
            self._known[text] = NOT_PUBLIC if self._holds(text) else coded
        return self._known[text]

    def gives_away(self, value: object) -> bool:
        """Say whether any text of a value gives something away."""
        match value:
            case str():
                return type(value) is str and self._holds(value)
            case Struct():
                return any(self.gives_away(getattr(value, one)) for one in value.__struct_fields__)
            case dict():
                return any(self.gives_away(one) for pair in value.items() for one in pair)
            case tuple() | list():
                return any(map(self.gives_away, value))
            case _:
                return False

    def struct(self, value: S) -> S:
        """Return a value of which every text was looked at."""
        changed = {
            field: now
            for field in value.__struct_fields__
            if (now := self._walked(before := getattr(value, field))) is not before
        }
        return replace(value, **changed) if changed else value

    def _holds(self, text: str) -> bool:
        if text not in self._held:
            self._held[text] = self._secrets.hold(text)
        return self._held[text]

    def _walked(self, value: object) -> object:
        match value:
            case Raw():
                return (
                    Raw(f'"{NOT_PUBLIC}"') if self._secrets.hold(bytes(value).decode()) else value
                )
            case str():  # words of an enumeration are the program's own
                return self.text(value) if type(value) is str else value
            case Struct():
                return self.struct(value)
            case dict():
                return self._dict(value)
            case tuple():
                walked = tuple(map(self._walked, value))
                same = all(now is before for now, before in zip(walked, value, strict=True))
                return value if same else walked
            case _:
                return value

    def _dict(self, value: dict[object, object]) -> dict[object, object]:
        """Keep counts true where two keys become the same."""
        walked: dict[object, object] = {}
        for key, one in value.items():
            now, amount = self._walked(key), self._walked(one)
            before = walked.get(now)
            if isinstance(before, int | float) and isinstance(amount, int | float):
                amount += before
            walked[now] = amount
        return walked
