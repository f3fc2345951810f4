"""How are new tables put into exposure.toml without touching what stands there?"""

import tomllib
from collections.abc import Sequence
from pathlib import Path

from exposure.errors import SettingsError
from exposure.jobs.mapping.drafts import SheetDraft
from exposure.jobs.mapping.lines import HEAD, sheet_lines

_BOM = b"\xef\xbb\xbf"


def with_sheets(path: Path, drafts: Sequence[SheetDraft]) -> bytes:
    """Return the file's bytes as they are, and behind them a `[[sheet]]` for each draft.

    Nothing is taken apart and put together again, so comments, order and line ends stay. Raises
    `SettingsError` where the file is no TOML, or where it holds no room for such tables.
    """
    before = _content(path)
    _parsed(path.name, before)
    end = "\r\n" if b"\r\n" in before else "\n"
    lines = list(sheet_lines(drafts, head=HEAD.encode() not in before))
    if not before.removeprefix(_BOM).strip():
        lines = lines[1:]
    gap = b"" if before.endswith(b"\n") or not before.removeprefix(_BOM) else end.encode()
    after = before + gap + "".join(line + end for line in lines).encode()
    _parsed(path.name, after)
    return after


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes() if path.exists() else b""
    except OSError as error:
        reason = (error.strerror or "not readable").lower()
        raise SettingsError(f"{path.name}: cannot be read, {reason}",
                            hint="check its permissions") from None  # fmt: skip


def _parsed(name: str, content: bytes) -> None:
    try:
        tomllib.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(
            f"{name}: expected TOML with room for tables headed [[sheet]], met {error}",
            hint="docs/reference/settings.md shows one",
        ) from None
