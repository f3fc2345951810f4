"""How does a draft become a PDF file that a screen reader can read, with no empty box for a letter?"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import msgspec

from exposure.errors import ExposureError, SettingsError
from exposure.model.attest.draft import Draft
from exposure.report.document.draft.page import page_of

if TYPE_CHECKING:
    from typst import Fonts

_LAYOUT = Path(__file__).with_name("page.typ")
"""It lies in the package and not under templates/: it is a program, and what users edit is data."""
_STANDARD = "ua-1"
_NOT_SHOWN = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_MOST_SHOWN = 10


def write_pdf(draft: Draft, marking: str = "", fonts: Sequence[str | Path] = ()) -> bytes:
    """Return a PDF/UA-1 file; the same draft and fonts give the same bytes.

    `fonts` are folders. Raises `SettingsError` where the library is not installed, where a folder of
    fonts is none, and where no font holds a character.
    """
    folders = tuple(map(_folder, fonts))
    said = msgspec.json.encode(page_of(draft, marking)).decode()
    try:
        made = _library().compile(
            _layout(), font_paths=_fonts(folders), ignore_system_fonts=True, format="pdf",
            sys_inputs={"draft": said}, pdf_standards=_STANDARD,
        )  # fmt: skip
    except RuntimeError as error:
        raise _refusal(error, draft) from None
    assert isinstance(made, bytes)
    return made


@cache
def _layout() -> bytes:
    return _LAYOUT.read_bytes()


@lru_cache(maxsize=4)
def _fonts(folders: tuple[str, ...]) -> "Fonts":
    """Return the fonts of these folders and the library's own; reading them takes a while."""
    fonts: Fonts = _library().Fonts(font_paths=list(folders), include_system_fonts=False)
    return fonts


def _library() -> ModuleType:
    try:
        import typst  # late on purpose: many installations write no PDF files
    except ImportError:
        raise SettingsError("PDF files need a library that is not installed",
                            hint='pip install "exposure[pdf]"') from None  # fmt: skip
    return typst


def _folder(fonts: str | Path) -> str:
    folder = Path(fonts)
    if not folder.is_dir():
        met = "a file" if folder.exists() else "none"
        raise SettingsError(f"{folder.as_posix()}: expected a folder of fonts, met {met}",
                            hint="check --fonts, or fonts under [attest] in exposure.toml")  # fmt: skip
    return str(folder)


def _refusal(error: RuntimeError, draft: Draft) -> ExposureError:
    told = str(getattr(error, "diagnostic", "") or error)
    missing = dict.fromkeys(
        character for text in _NOT_SHOWN.findall(told) for character in _plain(text)
    )
    if not missing:
        first = told.strip().partition("\n")[0]
        return ExposureError(f"{draft.title}: cannot be laid out as a PDF file, {first}",
                             hint="the Word file and the Markdown file say the same")  # fmt: skip
    shown = ", ".join(f"{one} (U+{ord(one):04X})" for one in list(missing)[:_MOST_SHOWN])
    more = f" and {len(missing) - _MOST_SHOWN} more" if len(missing) > _MOST_SHOWN else ""
    return SettingsError(
        f"{draft.title}: expected a font for every character, met none for {shown}{more}",
        hint="name a folder of fonts that have them: --fonts DIR, or fonts under [attest] in"
        " exposure.toml",
    )


def _plain(text: str) -> str:
    return _ESCAPE.sub(lambda one: chr(int(one.group(1), 16)), text)
