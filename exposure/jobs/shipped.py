"""Where does what ships with the program lie: in the wheel, or in a source tree?"""

from pathlib import Path

from exposure.errors import SettingsError

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped(name: str) -> Path:
    """Return the folder of the shipped example (`example`) or of the `templates`."""
    in_source = _PACKAGE.parent / ("fixtures/example" if name == "example" else name)
    for folder in (_PACKAGE / "_shipped" / name, in_source):
        if folder.is_dir():
            return folder
    raise SettingsError(f"the shipped {name} is missing from this installation",
                        hint="install the program again")  # fmt: skip
