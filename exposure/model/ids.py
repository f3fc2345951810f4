"""Under which id does an asset or finding return, whatever the file name, place or order?

Ids are hashes of what the thing is; forty bits keep two of 5,000 findings apart but once in
100,000 scans.
"""

from hashlib import sha256

_DIGITS = 10


def asset_id(kind: str, identity: str) -> str:
    """Return the id of an asset from its kind and its own identity, version left out."""
    return "A-" + _digest(kind, identity)


def finding_id(asset: str, vendor: str, subject: str, version: str, relation: str) -> str:
    """Return the id of a finding; `subject` is a purl, or kind and name where there is none."""
    return "F-" + _digest(asset, vendor, subject, version, relation)


def claim_id(*parts: str) -> str:
    """Return the id of a claim, from everything that tells its representation from others."""
    return "C-" + _digest(*parts)


def _digest(*parts: str) -> str:
    joined = "\x00".join(parts).encode(errors="surrogatepass")
    return sha256(joined).hexdigest()[:_DIGITS]
