"""Which bytes exactly were read? The hash of an input, taken beside the reading of it."""

from hashlib import sha256
from threading import Thread

_WORTH_A_THREAD = 4_000_000
"""Bytes from which hashing on another core saves more than starting a thread costs."""


class Digest:
    """SHA-256 of an input; hashing releases the interpreter, so a large one runs beside the parse."""

    def __init__(self, raw: bytes) -> None:
        self._hash = sha256()
        self._thread: Thread | None = None
        if len(raw) < _WORTH_A_THREAD:
            self._hash.update(raw)
        else:
            self._thread = Thread(target=self._hash.update, args=(raw,))
            self._thread.start()

    def hex(self) -> str:
        """Return the digest, waiting for it if need be; empty input has none."""
        if self._thread is not None:
            self._thread.join()
        return self._hash.hexdigest()
