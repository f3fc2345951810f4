"""Which addresses do the qualifiers of package URLs state, as `vcs_url` and `repository_url` do?"""

from collections.abc import Iterator, Sequence

from exposure.identify.purl import decode

_SIGN = "_url="
"""In all of `repository_url`, `download_url` and `vcs_url` of the purl specification."""


def stated_urls(purls: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the position of a purl and each address that it states, undone of its encoding."""
    for place, purl in enumerate(purls):
        if _SIGN in purl:
            for qualifier in purl.partition("?")[2].partition("#")[0].split("&"):
                name, _, value = qualifier.partition("=")
                if value and f"{name}=".endswith(_SIGN):
                    yield place, decode(value)
