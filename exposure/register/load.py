"""Where do the register's facts come from at run time?"""

from pathlib import Path

from exposure.register.digest import digest_of
from exposure.register.facts import Register
from exposure.register.store import decode

CODE = Path(__file__).parent
DATA = CODE.parent / "data"
COMPILED = CODE / "compiled.msgpack"


def load_register(data: Path = DATA, compiled: Path = COMPILED) -> Register:
    """Return the compiled register where it is fresh, else compile the YAML anew.

    RegisterError where the YAML cannot be used.
    """
    version = digest_of(data)
    register = _stored(compiled, version)
    return register if register is not None else _compiled_anew(data)


def _stored(compiled: Path, version: str) -> Register | None:
    try:
        stored = compiled.read_bytes()
    except OSError:
        return None
    return decode(stored, data=version, code=digest_of(CODE, ".py"))


def _compiled_anew(data: Path) -> Register:
    # Late on purpose: `check` must start without yaml and pydantic, which only the compiler needs.
    from exposure.register.compiler import compile_register

    return compile_register(data)
