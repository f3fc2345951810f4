"""Where do the register's facts come from at run time?"""

from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path

from exposure.register.digest import code_digest_of, digest_of
from exposure.register.facts import Register
from exposure.register.store import decode

CODE = Path(__file__).parent
DATA = CODE.parent / "data"
COMPILED = CODE / "compiled.msgpack"
_shipped: list[Register] = []


def load_register(data: Path = DATA, compiled: Path = COMPILED) -> Register:
    """Return the compiled register where it is fresh, else compile the YAML anew.

    RegisterError where the YAML cannot be used.
    """
    register = _stored(compiled, digest_of(data)) or _compiled_anew(data)
    if data == DATA:
        _shipped[:] = [register]
    return register


def shipped_version(register: Register) -> str | None:
    """Return the version of the shipped register, as it was loaded last, if its vendors are these.

    None where any fact by which a vendor is found may be another one. Acts of a user's own files
    change none of these, and links lead to vendors from the products of others.
    """
    found = (
        shipped.version
        for shipped in _shipped
        if register.vendors is shipped.vendors
        and register.packages is shipped.packages
        and register.sources is shipped.sources
        and register.vocabulary is shipped.vocabulary
        and register.background is shipped.background
    )
    return next(found, None)


@cache
def code_digest() -> str:
    """Return the digest of the code that compiles a register."""
    return code_digest_of(CODE)


def _stored(compiled: Path, version: str) -> Register | None:
    try:
        with compiled.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as stored:
            return decode(stored, data=version, code=code_digest())
    except (OSError, ValueError):  # nothing can be mapped of an empty file
        return None


def _compiled_anew(data: Path) -> Register:
    # Late on purpose: `check` must start without yaml and pydantic, which only the compiler needs.
    from exposure.register.compiler import compile_register

    return compile_register(data)
