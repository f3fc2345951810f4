"""Which file is meant by `--baseline`?"""

from pathlib import Path

_RESULT_NAME = "exposure.json"


def baseline_file(named: Path | None, folder: Path) -> str:
    """Return the file of a baseline as it is seen from `folder`: in a folder of a scan its result.

    Empty where none was named.
    """
    if named is None:
        return ""
    found = named / _RESULT_NAME if (folder / named).is_dir() else named
    return found.as_posix()
