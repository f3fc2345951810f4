"""What does a person read of a register file that was verified?"""

from collections.abc import Iterator

from exposure.model.words import number_of
from exposure.register.exported.file import REGISTER_SCHEMA, Exported
from exposure.register.facts import Register
from exposure.register.staleness import file_warnings
from exposure.report.neutral import terminal
from exposure.report.terminal.text import folded, shown


def register_file_lines(register: Register, exported: Exported, width: int) -> Iterator[str]:
    """Yield what the file holds, its hash, and who signed it, as far as that was asked for."""
    file = register.file
    assert file is not None
    name = shown(file.name, 200)
    yield name
    for text in (
        f"register file of schema {REGISTER_SCHEMA}, written by version {shown(file.tool, 40)}",
        f"facts known to {register.known_to}: {_counts(register)}",
        f"SHA-256 of its body: {file.sha256}, as its header states it",
        f"signature: {_signed(exported, file.key)}",
        "its facts agree with each other",
        *(f"warning: {terminal(warning)}" for warning in file_warnings(register)),
    ):
        yield from folded(text, width, indent="  ", hang="    ")
    yield from ("", *folded(f"Use it with --register {name}, or name it in exposure.toml.", width))


def _counts(register: Register) -> str:
    return ", ".join((
        number_of(len(register.vendors), "vendor"),
        number_of(len(register.designations), "designation"),
        number_of(len(register.authorities), "authority", "authorities"),
        number_of(len(register.clauses), "clause"),
        number_of(len(register.clocks), "clock"),
        number_of(len(register.requirements), "requirement"),
        number_of(len(register.links), "link"),
        number_of(len(register.packages), "package pattern"),
        number_of(len(register.lists), "official list"),
    ))  # fmt: skip


def _signed(exported: Exported, key: str) -> str:
    if key:
        return f"right, of key {key}"
    if exported.signature is None:
        return "none"
    named = shown(exported.signature.key, 64)
    return f"not verified; it calls itself that of key {named}; name the key with --register-key"
