"""Which errors can a person meet, and what do they do next?

    ExposureError               anything this program refuses to do; exit code 2
    ├── InputError              a file named on the command line cannot be used
    ├── SettingsError           exposure.toml or a flag says something impossible
    ├── RegisterError           the register of vendors and designations cannot be used
    ├── OutputError             a result cannot be written where it was asked for
    └── ResultError             a saved result is not one, or does not hold what was asked for

One bad row or component is never an error: it is a `model.Gap` in the result.
"""


class ExposureError(Exception):
    """Say in one line what was met, where, what was expected, and what to do next."""

    exit_code = 2

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} (hint: {self.hint})" if self.hint else self.message


class InputError(ExposureError):
    """A file named on the command line cannot be used at all."""


class SettingsError(ExposureError):
    """A setting, flag or date is not one that the program knows."""


class RegisterError(ExposureError):
    """The register's facts are missing, malformed or contradict themselves."""


class OutputError(ExposureError):
    """An output cannot be put in place; nothing of it was written."""


class ResultError(ExposureError):
    """A saved result cannot be used, or does not hold what was asked for."""


_KINDS = {
    "str": "a text", "int": "a whole number", "float": "a number", "bool": "true or false",
    "array": "a list", "null": "nothing", "date": "a day", "datetime": "a time",
}  # fmt: skip


def in_plain_words(message: str | Exception, *, fields: str = "a table") -> str:
    """Return what a decoder says with kinds of values as people call them: ``str`` is `a text`.

    `fields` is what several values by name are called in that kind of file.
    """
    kinds = _KINDS | {"object": fields}
    parts = str(message).split("`")
    for number in range(1, len(parts), 2):
        pieces = parts[number].split(" | ")
        known = all(piece in kinds for piece in pieces)
        parts[number] = " or ".join(kinds[one] for one in pieces) if known else f"'{parts[number]}'"
    return "".join(parts)
