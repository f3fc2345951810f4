"""What is asked of a package, by flags and by the table `[attest]` of exposure.toml?"""

import tomllib
import unicodedata
from collections.abc import Collection
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from exposure.errors import SettingsError, in_plain_words
from exposure.jobs.policy.beside import beside
from exposure.jobs.request import Request
from exposure.model.attest.thresholds import Thresholds

_DEFAULTS = Thresholds()
_SEE = "docs/reference/settings.md lists what [attest] may hold"
_LONGEST_MARKING = 200
Days = Annotated[int, Meta(ge=0)]


class AttestRequest(Struct, frozen=True):
    """What is asked beside the scan itself."""

    request: Request
    """Its one input is the folder of the scan, or the exposure.json in it."""
    out: Path
    contracts: tuple[str, ...] = ()
    """Numbers; empty for every contract of the scan."""
    vendors: tuple[str, ...] = ()
    """For whom a certification about one vendor is drafted, beside those whom the acts name."""
    company_wide: bool = False
    letters: tuple[str, ...] = ()
    """Files of customers' letters."""
    records: str = ""
    """File of what people wrote down; empty: what exposure.toml says."""
    templates: str = ""
    """Folder of the user's own templates."""
    marking: str = ""
    """Stands on every internal document."""
    marking_for: tuple[str, ...] = ()
    """`RECIPIENT=TEXT`, each for the documents of one recipient."""
    pdf: bool = False
    fonts: str = ""
    """Folder of fonts for PDF, beside those that come with the writer."""


class StatedAttest(Struct, frozen=True, forbid_unknown_fields=True):
    """The table `[attest]`."""

    coverage: Annotated[float, Meta(ge=0, le=1)] = _DEFAULTS.coverage
    register_days: Days = _DEFAULTS.register_days
    input_days: Days = _DEFAULTS.input_days
    records: str = ""
    templates: str = ""
    marking: str = ""
    marking_for: dict[str, str] = {}
    fonts: str = ""

    @property
    def thresholds(self) -> Thresholds:
        """Return from where on what is known is too little, or too old."""
        return Thresholds(self.coverage, self.register_days, self.input_days)


class _File(Struct):
    attest: StatedAttest = StatedAttest()


def stated_in(config: str, folder: Path) -> StatedAttest:
    """Return what a settings file says of packages, relative names put beside it.

    `config` is its name as the settings hold it, empty where there is none. Raises `SettingsError`.
    """
    if not config:
        return StatedAttest()
    try:
        contents = tomllib.loads((folder / config).read_bytes().decode())
        stated = msgspec.convert(contents, _File).attest
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at `$")
        key = where.rstrip("`").removeprefix(".")
        raise SettingsError(f"{config}: {key}: {in_plain_words(what)}", hint=_SEE) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{config}: cannot be read: {error}", hint=_SEE) from None
    placed = {name: beside(config, value, folder).as_posix() for name in ("records", "templates", "fonts")
              if (value := getattr(stated, name))}  # fmt: skip
    return msgspec.structs.replace(stated, **placed)


def marking_of(asked: AttestRequest, stated: StatedAttest) -> str:
    """Return what stands on internal documents. Raises `SettingsError` for a text that is too long."""
    _check_length("--marking", asked.marking)
    _check_length("marking under [attest]", stated.marking)
    return asked.marking or stated.marking


def markings_of(asked: AttestRequest, stated: StatedAttest) -> dict[str, str]:
    """Return the marking of each recipient whom flags or settings name. Raises `SettingsError`."""
    for recipient, marking in stated.marking_for.items():
        _check_length(f"marking_for.{recipient} under [attest]", marking)
    markings = dict(stated.marking_for)
    for text in asked.marking_for:
        recipient, equals, marking = text.partition("=")
        if not (equals and recipient.strip() and marking.strip()):
            raise SettingsError(f"--marking-for: expected RECIPIENT=TEXT, met {text[:80]!r}",
                                hint="for example --marking-for 'Prime A=Proprietary'")  # fmt: skip
        _check_length("--marking-for", marking.strip())
        for same in [one for one in markings if plain(one) == plain(recipient)]:
            del markings[same]
        markings[recipient.strip()] = marking.strip()
    return markings


def settled(
    markings: dict[str, str], recipients: Collection[str]
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return recipient as the documents spell it → marking, and a word on whom nothing goes to.

    Case and blanks do not count, unless two recipients differ in nothing else.
    """
    found: dict[str, str] = {}
    unmet = []
    for name, marking in markings.items():
        exact = [one for one in recipients if one == name]
        meant = exact or [one for one in recipients if plain(one) == plain(name)]
        found |= dict.fromkeys(meant, marking)
        if not meant:
            known = ", ".join(sorted(recipients)) or "nobody"
            unmet.append(f"marking for {name}: nothing goes to that recipient; recipients: {known}")
    return found, tuple(unmet)


def plain(name: str) -> str:
    """Return the name of a recipient without case and the width of blanks."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def _check_length(place: str, marking: str) -> None:
    if len(marking) > _LONGEST_MARKING:
        raise SettingsError(
            f"{place}: expected at most {_LONGEST_MARKING} characters, met {len(marking):,}",
            hint="the header of a spreadsheet page holds no more",
        )
