"""Which earlier result is the baseline of a check?"""

from hashlib import sha256
from pathlib import Path

from exposure.assess.gate.held import Earlier
from exposure.errors import ResultError
from exposure.report.document.result_json import read_result

_HINT = "write one with `exposure check SBOM... --json FILE`, or name the folder of a scan"


def read_baseline(name: str, folder: Path) -> Earlier:
    """Return the earlier result. Raises `ResultError` for what is missing, damaged or no result."""
    try:
        raw = (folder / name).read_bytes()
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise ResultError(f"--baseline {name}: expected an earlier result, met: {reason}",
                          hint=_HINT) from None  # fmt: skip
    try:
        result = read_result(raw, f"--baseline {name}")
    except ResultError as error:
        raise ResultError(error.message, hint=_HINT) from None
    return Earlier(result, name, sha256(raw).hexdigest())
