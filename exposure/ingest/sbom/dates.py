"""Which day does a timestamp of an SBOM state?"""

from datetime import date


def date_of(timestamp: str | None) -> str | None:
    """Return the ISO day a timestamp begins with, or None where it states none."""
    day = (timestamp or "").strip()[:10]
    try:
        return day if date.fromisoformat(day).isoformat() == day else None
    except ValueError:
        return None
