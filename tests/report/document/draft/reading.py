"""The plain text of a written draft, read by other programs than those that wrote it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from html import unescape
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from docx.table import Table

ROOT = Path(__file__).parents[4]
LAYOUT = (ROOT / "templates" / "draft.docx").read_bytes()
HEADER, FOOTER = 66, 62
"""Points at the top and the bottom of a page where marking and page numbers stand."""


def bare(text: str) -> str:
    """Text without blanks; a hyphen at the end of a line of a PDF file is a hyphen again."""
    return re.sub(r"\s", "", text.replace("\ufffe", "-").replace("\x02", "-"))


def missing_line(lines: Iterable[str], text: str) -> str | None:
    """The first line that is not in the text in its turn."""
    plain, at = bare(text), 0
    for line in lines:
        found = plain.find(bare(line), at)
        if found < 0:
            return line
        at = found + len(bare(line))
    return None


def from_markdown(raw: bytes) -> str:
    """Undo escapes, entities and the marks of headings, lists, tables and bold words."""
    text = re.sub(r"^(#+ |- |\| )|\*\*|(?<!\\)\|", "", raw.decode(), flags=re.MULTILINE)
    return unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text))


def from_word(raw: bytes) -> str:
    """Header, body and footer, as python-docx reads them."""
    document = docx.Document(BytesIO(raw))
    section = document.sections[0]
    parts = (section.header, document, section.footer)
    return "\n".join(line for part in parts for line in _inner(part))


def _inner(part) -> Iterator[str]:
    for block in part.iter_inner_content():
        if not isinstance(block, Table):
            yield block.text
            continue
        for row in block._tbl.tr_lst:
            yield from ("".join(t.text for t in one.iter(qn("w:t"))) for one in row.tc_lst)


def from_pdf(raw: bytes, *, whole: bool = False) -> str:
    """The pages without header and footer, or with them."""
    pages = []
    for page in pypdfium2.PdfDocument(raw):
        width, height = page.get_size()
        room = (0, 0, width, height) if whole else (0, FOOTER, width, height - HEADER)
        pages.append(page.get_textpage().get_text_bounded(*room))
    return "\n".join(pages)


def darkness(raw: bytes) -> list[float]:
    """The share of each page that is not white."""
    shares = []
    for page in pypdfium2.PdfDocument(raw):
        image = page.render(scale=0.5, grayscale=True).to_numpy()
        shares.append(float((image < 200).mean()))
    return shares


def font_folder() -> Path | None:
    """A folder with a font for Chinese, where one is installed."""
    folders = [Path(one) for one in ("/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts",
                                     "/System/Library/Fonts", "C:/Windows/Fonts")]  # fmt: skip
    patterns = ("Noto*CJK*", "DroidSansFallback*", "wqy-*", "SourceHan*", "PingFang*", "msyh*")
    found = (one for folder in folders for pattern in patterns for one in folder.rglob(pattern))
    font = next(found, None)
    return font.parent if font else None


def opened_in_office(raw: bytes, name: str, folder: Path) -> bytes:
    """The PDF file that LibreOffice makes of a document."""
    (folder / name).write_bytes(raw)
    profile = (folder / "profile").as_uri()
    run = subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf",
         "--outdir", str(folder), str(folder / name)],
        capture_output=True, encoding="utf-8", check=False, timeout=300,
        env=os.environ | {"HOME": str(folder)},
    )  # fmt: skip
    made = (folder / name).with_suffix(".pdf")
    assert made.is_file(), run.stdout + run.stderr
    return made.read_bytes()


def need_office() -> None:
    """Skip the test where there is no LibreOffice; on Linux, CI installs it and accepts no skip."""
    if not has_office():
        absent = "LibreOffice Writer is not installed"
        pytest.skip(absent if sys.platform == "linux" else f"not on {sys.platform}")


def has_office() -> bool:
    """Whether LibreOffice is here with its word processor."""
    found = shutil.which("soffice")
    programs = Path(found).resolve().parent if found else Path()
    return found is not None and any(programs.glob("*swlo.*"))
