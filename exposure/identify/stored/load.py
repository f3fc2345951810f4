"""Was a matcher stored for the vendors of this register?"""

from pathlib import Path

from exposure.identify.matcher import Matcher
from exposure.identify.stored.matcher import StoredMatcher, packed_matcher
from exposure.identify.stored.pack import unpacked
from exposure.register.digest import code_digest_of, digest_of
from exposure.register.facts import Register
from exposure.register.load import code_digest, load_register, shipped_version

CODE = Path(__file__).parent.parent
STORED = CODE / "compiled.bin"


def stored_matcher(register: Register, stored: Path = STORED) -> Matcher | None:
    """Return the stored matcher of all vendors; None where it was not made from these very facts."""
    version = shipped_version(register)
    if version is None:
        return None
    pack = unpacked(stored, (version, code_digest(), code_digest_of(CODE)))
    return None if pack is None else StoredMatcher(register, pack)


def write_matcher(package: Path) -> None:
    """Store the matcher of a package folder's register as `identify/compiled.bin`; for the build."""
    data, code, register_code = package / "data", package / "identify", package / "register"
    register = load_register(data, register_code / "compiled.msgpack")
    stamp = register.version, digest_of(register_code, ".py"), digest_of(code, ".py")
    written = code / "compiled.new"
    written.write_bytes(packed_matcher(register, stamp))
    written.replace(code / "compiled.bin")  # a program that runs has the old one open
