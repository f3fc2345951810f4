"""Which arguments name files, and which are themselves what is asked for?"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from exposure.errors import InputError
from exposure.ingest.listed.kinds import is_link, is_name_of_its_own
from exposure.ingest.source import STANDARD_INPUT, Source, sources_of

_LISTS = frozenset(
    (".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".fods")
)
"""Endings of lists: what ends so is a path, whatever stands in front."""
_OTHERS = frozenset((".json", ".xml", ".html", ".htm", ".gz"))
"""Endings of other files, which an address may have too, behind its host."""
_EXTENSION = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,4}")
_ROOTED = re.compile(r"\.{1,2}[/\\]|~?[/\\]|[A-Za-z]:[/\\]")
_AS_NAME = "to screen it as a name, hand it in on a line of standard input: -"
_SHOWN = 200


def inputs_of(arguments: Sequence[str], folder: Path) -> Iterator[Source | InputError | str]:
    """Yield for each argument the file, the reason why there is none, or the text itself.

    Files are looked for from `folder`. What looks like a path and leads nowhere is an error: a
    misspelt file that is screened as a name would answer that nothing was found.
    """
    for argument in arguments:
        yield _input(argument, folder)


def _input(argument: str, folder: Path) -> Source | InputError | str:
    if argument == STANDARD_INPUT or not argument.strip():
        return _source(argument, folder)
    if is_name_of_its_own(argument):
        return argument
    path = folder / argument
    if _is_folder(path):
        return InputError(f"{argument}: expected a file or a name, met a folder",
                          hint=f"name the list in it; {_AS_NAME}")  # fmt: skip
    if _exists(path):
        return _source(argument, folder)
    if looks_like_path(argument):
        return InputError(f"{argument[:_SHOWN]}: no such file",
                          hint=f"check the spelling and the current folder; {_AS_NAME}")  # fmt: skip
    return argument


def looks_like_path(text: str) -> bool:
    """Say whether a text can hardly be a name: `./x`, `lists/vendors.dat`, `vendors.csv`.

    `A/S` and `example.com/login.html` are none: an address begins with its host.
    """
    written = text.strip().replace("\\", "/")
    suffix = PurePosixPath(written).suffix
    if _ROOTED.match(text.strip()) or suffix.lower() in _LISTS:
        return True
    if "/" not in written:
        return suffix.lower() in _OTHERS
    return bool(_EXTENSION.fullmatch(suffix)) and not is_link(text)


def _source(argument: str, folder: Path) -> Source | InputError:
    sources, errors = sources_of([argument], folder)
    return errors[0] if errors else sources[0]


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # no file system holds a name of this length
        return False


def _exists(path: Path) -> bool:
    try:
        return path.exists() or path.is_symlink()
    except (OSError, ValueError):
        return False
