"""What became of the outputs of a check: was each written, and what is said of one that was not?"""

from collections.abc import Callable

from msgspec import Struct

from exposure.errors import OutputError


class Written(Struct, frozen=True):
    """What is left to say once the outputs were written."""

    behind: str = ""
    """Lines that stand behind those of the check."""
    refusals: tuple[OutputError, ...] = ()
    """Why an output could not be written, each."""

    @property
    def refused(self) -> tuple[str, ...]:
        """Return a line for each output that could not be written."""
        return tuple(map(str, self.refusals))

    @property
    def code(self) -> int:
        """Return the exit code of a check that nothing else fails."""
        return self.refusals[0].exit_code if self.refusals else 0

    def and_then(self, other: "Written") -> "Written":
        """Return both."""
        return Written(self.behind + other.behind, self.refusals + other.refusals)


def attempted(target: str, content: bytes, write: Callable[[str, bytes], None]) -> Written:
    """Write one output; where it cannot be, what was found is told all the same."""
    try:
        write(target, content)
    except OutputError as error:
        return Written(refusals=(error,))
    return Written()
