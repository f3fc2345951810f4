"""Does the law date lie after what the register knows?"""

from exposure.register.facts import Register


def staleness_warnings(register: Register, as_of: str) -> tuple[str, ...]:
    """Return the sentences that every output must carry when facts may have changed since."""
    if as_of <= register.known_to:
        return ()
    return (
        f"The register's facts are known to {register.known_to}, the law date is {as_of}: "
        f"designations, court orders and lists may have changed in between. "
        f"Look them up before you rely on this result.",
    )
