"""How is a value that is built on demand written, as if it had always been there?"""

from collections.abc import Mapping, Sequence


def plain(value: object) -> object:
    """Return rows and cells that are built on demand as list and dict; TypeError for others."""
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence):
        return list(value)
    raise NotImplementedError(type(value).__name__)
