"""Where does a file lie that exposure.toml names?"""

import os
from collections.abc import Iterator
from pathlib import Path


def beside(config: str, stated: str, folder: Path) -> Path:
    r"""Return the place of a file that the settings file `config` names, as seen from `folder`.

    It lies beside the settings file as that was named, else beside the file that a link of that name
    leads to: one policy is linked into many places. `\` counts as `/` where no such name is there:
    one policy is read on several systems. A file that is nowhere keeps the place where it should be.
    """
    places = list(_places(config, stated, folder))
    return next((one for one in places if (folder / one).exists()), places[0])


def _places(config: str, stated: str, folder: Path) -> Iterator[Path]:
    linked = os.path.realpath(folder / config)
    for base in (Path(config).parent, Path(linked).parent):
        yield base / stated
        if os.sep == "/" and "\\" in stated:
            yield base / stated.replace("\\", "/")
