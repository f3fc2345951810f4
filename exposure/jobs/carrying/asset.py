"""Which product are the SBOMs of a build said to be?"""

from collections.abc import Mapping

from exposure.errors import SettingsError
from exposure.identify.fold import fold

ASSET_VARIABLE = "EXPOSURE_ASSET"
_LONGEST = 300


def asset_named(flag: str | None, environment: Mapping[str, str]) -> str:
    """Return the product that a flag names, else the environment; empty where neither does.

    Raises `SettingsError` for a name without a letter or digit, and for one that is too long.
    """
    named = environment.get(ASSET_VARIABLE) or None
    place, stated = ("--asset", flag) if flag is not None else (ASSET_VARIABLE, named)
    if stated is None:
        return ""
    name = " ".join(stated.split())
    if not fold(name):
        raise SettingsError(f"{place}: expected the name of a product, met {stated!r}",
                            hint="for example --asset helpdesk")  # fmt: skip
    if len(name) > _LONGEST:
        raise SettingsError(f"{place}: expected at most {_LONGEST} characters, met {len(name):,}",
                            hint="name the product as the inventory names it")  # fmt: skip
    return name
