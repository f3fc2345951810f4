"""Would an output take the place of an input?"""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from exposure.errors import InputError, OutputError
from exposure.ingest.carried.result import carried_text, is_result
from exposure.ingest.own import own_output, own_workbook
from exposure.ingest.source import Source

_HEAD = 4096
_PROPERTIES = "docProps/core.xml"


def refuse_overwriting(
    sources: Sequence[Source], targets: Iterable[Path], *, results: bool = False
) -> None:
    """Raise `OutputError` where a target is one of the sources, by whatever name or link.

    An earlier result that is met in a folder may be replaced: it is no inventory. With `results`,
    that of a check is one.
    """
    read = {_place(source.path): source for source in sources if source.path and not source.hidden}
    for target in targets:
        source = read.get(_place(target))
        if source is not None and (source.named or not _is_own(target, results)):
            raise OutputError(f"{target}: expected an output beside the inputs, met the input "
                              f"{source.name}", hint="name another place for the output")  # fmt: skip


def _place(path: Path) -> str | tuple[int, int]:
    """Return by what two names are one file; links of both kinds lead to it."""
    with suppress(OSError):
        found = path.stat()
        if found.st_ino:
            return found.st_dev, found.st_ino
    return os.path.normcase(os.path.realpath(path))


def _is_own(path: Path, results: bool) -> bool:
    """Say whether a file is an earlier result; what cannot be read is somebody else's."""
    import zipfile  # late on purpose: few outputs would take the place of an input

    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
        if own_output(head):
            return not (results and is_result(head) and carried_text(path.name, path.read_bytes()))
        with zipfile.ZipFile(path) as package, package.open(_PROPERTIES) as properties:
            return own_workbook(properties.read(_HEAD))
    except (InputError, OSError, KeyError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return False
