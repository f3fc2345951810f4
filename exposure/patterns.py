"""How can a pattern wait to be compiled until a text is compared with it?

Compiling those of all modules takes longer than reading a small SBOM does.
"""

import re
from typing import AnyStr, cast


class _Late:
    """Stands for a pattern; what is asked of it first has it compiled."""

    def __init__(self, text: str | bytes, flags: int) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> object:
        found: object = getattr(re.compile(self._text, self._flags), name)
        self.__dict__[name] = found
        return found


def late_pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile` does, except that the work is done when the pattern is first used.

    A fault in the pattern shows as late.
    """
    return cast("re.Pattern[AnyStr]", _Late(text, flags))
