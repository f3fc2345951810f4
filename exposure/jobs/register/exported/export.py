"""How does the whole register become one file, signed where a key is given?"""

from pathlib import Path

from msgspec import Struct

from exposure.errors import OutputError
from exposure.ingest.source import Source
from exposure.jobs.outputs import STANDARD_OUTPUT, write_folder, write_target
from exposure.jobs.overwrite import refuse_overwriting
from exposure.jobs.register.exported.keys import pair, signed
from exposure.jobs.register.exported.load import base_register
from exposure.jobs.request import Request
from exposure.model.words import number_of
from exposure.register.exported.file import REGISTER_SCHEMA, body_of, hash_of, written
from exposure.register.facts import Register
from exposure.register.load import load_register

_PUBLIC = ".pub"
_HEAD = 4096


class Written(Struct, frozen=True):
    """What there is to print, and what the person must know beside it."""

    text: str
    told: tuple[str, ...] = ()
    """Lines for standard error."""


def export(request: Request, target: str, *, key: str = "") -> Written:
    """Write the register that the settings ask for to `target`, signed with the private key `key`.

    What the user's own files say is left out: it never becomes a fact of the register. Raises
    `RegisterError`, `SettingsError` or `OutputError`; nothing is written then.
    """
    settings = request.settings()
    register = base_register(load_register(), settings, request.folder)
    place = target if target == STANDARD_OUTPUT else str(request.folder / target)
    read = [name for name in (settings.register, settings.register_key, key) if name]
    refuse_overwriting([Source(name, request.folder / name, named=True) for name in read],
                       [Path(place)])  # fmt: skip
    _refuse_another(place)
    body = body_of(register)
    signature = signed(hash_of(body), key, request.folder) if key else None
    write_target(place, written(register.known_to, body, signature))
    of = settings.register or "the shipped register"
    by = f", signed by key {signature.key}" if signature else ", not signed"
    said = f"{target}: {of}, facts known to {register.known_to}, {_counts(register)}{by}."
    lines = (said, f"SHA-256 of its body: {hash_of(body)}")
    left = ("files of your own vendors are no part of it",) if settings.vendors else ()
    if target == STANDARD_OUTPUT:
        return Written("", (*lines, *left))
    return Written("\n".join(lines), left)


def _refuse_another(place: str) -> None:
    """Raise `OutputError` where a file that is no register file would be replaced."""
    path = Path(place)
    if place == STANDARD_OUTPUT or not path.is_file():
        return
    with path.open("rb") as stream:
        if REGISTER_SCHEMA.encode() in stream.read(_HEAD):
            return
    raise OutputError(f"{place}: expected a free name, or a register file to replace, met another file",
                      hint="name another with -o")  # fmt: skip


def write_pair(target: Path) -> Written:
    """Write a new private key to `target` and its public key beside it. Raises `OutputError`."""
    public = target.with_name(target.name + _PUBLIC)
    for path in (target, public):
        if path.exists() or path.is_symlink():
            raise OutputError(f"{path}: expected a name that is free, met a file: a key is never"
                              " replaced", hint="name another with -o")  # fmt: skip
    private_pem, public_pem, fingerprint = pair(str(target))
    write_folder(target.parent, {target.name: private_pem, public.name: public_pem})
    return Written(
        f"{target}: private key, readable by you alone; sign with it: --sign {target}\n"
        f"{public}: public key for those who verify: --register-key {public.name}\n"
        f"Fingerprint: {fingerprint}"
    )


def _counts(register: Register) -> str:
    vendors = number_of(len(register.vendors), "vendor")
    return f"{vendors}, {number_of(len(register.designations), 'designation')}"
