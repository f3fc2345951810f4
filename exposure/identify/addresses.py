"""Which package does the URL of a repository or of a package archive name, and who hands it on?"""

from collections.abc import Sequence

from msgspec.structs import replace

from exposure.identify.matcher import Matcher
from exposure.identify.purl import Purl, decode, split_purl
from exposure.identify.rules.claim import capped
from exposure.identify.rules.hosts import FORGES, HUBS, KINDS_AT_HUBS, split_host
from exposure.identify.rules.packages import listed, package_matches
from exposure.model.relation import Confidence, Match, Relation
from exposure.patterns import late_pattern

RULE = "repository-url"
_MIRROR = late_pattern(
    r"^mirrors?\b|[.-]mirrors?\b"
    r"|/(?:npm|pypi|maven2?|nexus|artifactory|crates|rubygems|nuget|goproxy|composer)/"
)
"""What an address of a registry's copies has in host or path."""
_ARCHIVE = "/-/"
"""What stands between a package's name and its archives in a registry of npm packages."""
_MOST_PARTS = 4
"""Parts of a path, the last one with all that follows: owner and repository stand in front."""


def repository_matches(matcher: Matcher, url: str, most: Confidence) -> list[Match]:
    """Return what the register says of the package that a URL names, at `most`."""
    purl = package_at(url)
    if purl is None:
        return []
    return [
        _by_url(capped(match, most), purl)
        for match in package_matches(listed(matcher.packages, purl), url)
    ]


def _by_url(match: Match, purl: Purl) -> Match:
    because = f"the URL leads to {purl.key}; {match.because}"
    return replace(match, rule=RULE, because=because)


def package_at(url: str) -> Purl | None:
    """Return the repository, or the scoped npm package, to which a URL leads; None for others."""
    host, path = split_host(url)
    parts = [part for part in decode(path).split("/", _MOST_PARTS) if part]
    host = host.removeprefix("www.")
    forge = FORGES.get(host) or HUBS.get(host)
    if host in HUBS and parts[:1] and parts[0] in KINDS_AT_HUBS:
        parts = parts[1:]
    if forge and len(parts) > 1:
        name = parts[1].partition("@")[0].partition(":")[0].removesuffix(".git")
        return split_purl(f"pkg:{forge}/{parts[0]}/{name}") if name else None
    return _archived(decode(path))


def _archived(path: str) -> Purl | None:
    before, archive, _ = path.partition(_ARCHIVE)
    scope, _, name = before.rpartition("/")
    scope = scope.rpartition("/")[2]
    if not archive or not name or not scope.startswith("@"):
        return None
    return split_purl(f"pkg:npm/%40{scope[1:]}/{name}")


def handed_on(matches: Sequence[Match], url: str) -> list[Match]:
    """Return what the host of a package's address tells: who keeps a mirror made no package in it."""
    host, path = split_host(url)
    if not _MIRROR.search(host + path):
        return list(matches)
    return [
        replace(
            match,
            relation=Relation.mentions_only,
            because=f"{match.because}; it looks like a mirror of a registry, which hands on what"
            " others made",
        )
        for match in matches
    ]
