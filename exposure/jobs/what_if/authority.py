"""Under which authority is a designation assumed?"""

from difflib import get_close_matches

from exposure.errors import SettingsError
from exposure.model.law.authority import Authority
from exposure.register.facts import Register

NOT_OF_THE_STATE = ("customer-wording", "watch-list")
"""Authorities that exist for what users state themselves, in words that an assumption has not."""


def authority_of(register: Register, asked: str, place: str) -> Authority | None:
    """Return the authority of that id; None where none is asked for.

    Raises `SettingsError` that begins with `place` for one that the register does not hold, or that
    rests on a user's own words.
    """
    if not asked:
        return None
    wanted = asked.strip().casefold()
    known = register.authorities.get(wanted)
    if known is None:
        near = get_close_matches(wanted, [*register.authorities], 3, 0.0)
        raise SettingsError(f"{place}: expected an id of the register's authorities, met {asked!r}",
                            hint=f"nearest: {', '.join(near)}")  # fmt: skip
    if known.id in NOT_OF_THE_STATE:
        raise SettingsError(
            f"{place}: expected an authority under which a government designates, met {asked!r}",
            hint="write what a customer asks to a file, and scan with --overlay",
        )
    return known
