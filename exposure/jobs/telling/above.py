"""Which settings lie further up, where nobody looks for them?

They are not obeyed: what a file above says would change an answer without a word of it in the
command, and relative names in it would lead elsewhere. Nor are they passed over in silence: whoever
runs a command in a folder of a repository may think that the file at its top holds.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from exposure.jobs.request import Request
from exposure.jobs.settings import CONFIG_NAME, CONFIG_VARIABLE

_TOP = ".git"
"""What the top of a repository holds; above it lies what is none of ours."""


def not_obeyed(request: Request) -> str:
    """Return a line that names settings above the current folder; "" where some are obeyed or none
    lie there.
    """
    folder = request.folder.resolve()
    if request.config or request.environment.get(CONFIG_VARIABLE) or _is_in(folder):
        return ""
    above = next(filter(_is_in, _up_to_the_top(folder)), None)
    if above is None:
        return ""
    name = Path(os.path.relpath(above / CONFIG_NAME, folder)).as_posix()
    return (
        f"{name} is not obeyed: settings are read from the current folder alone (--config {name})"
    )


def _is_in(folder: Path) -> bool:
    return (folder / CONFIG_NAME).is_file()


def _up_to_the_top(folder: Path) -> Iterator[Path]:
    """Yield the folders above, up to the top of the repository; none outside one."""
    top = next((one for one in (folder, *folder.parents) if (one / _TOP).exists()), folder)
    return (one for one in folder.parents if one.is_relative_to(top))
