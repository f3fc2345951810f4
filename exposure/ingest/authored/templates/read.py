"""Which templates may documents be drafted from: those that are shipped, under a user's own?"""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.authored.templates.fields import check_fields
from exposure.ingest.authored.templates.known import check_known, check_representations
from exposure.ingest.authored.templates.layout import check_layout
from exposure.ingest.authored.templates.shape import (
    SEE,
    WrittenRepresentation,
    WrittenTemplate,
    shaped,
)
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sbom.yaml.load import load_yaml
from exposure.ingest.source import Source
from exposure.model.attest.template import (
    Field,
    Template,
    TemplateRepresentation,
    TemplateSection,
)
from exposure.register.facts import Register
from exposure.register.load import load_register

MOST_BYTES = 1_000_000
MOST_LAYOUT_BYTES = 20_000_000
"""What is larger was not written by a person, or is no layout of a letter."""
_DECLARED, _WORD, _MACROS = ".yaml", ".docx", (".docm", ".dotm", ".doc", ".dotx")
_FORMS = frozenset({"attestation.yaml", "letter.yaml"})
"""Files that people copy and fill in; they lie in the same folder and declare no document."""


class Templates(Struct, frozen=True):
    """Everything that documents are drafted from and laid out by."""

    templates: dict[str, Template]
    """By name, such as `fascsa-submission`."""
    layouts: dict[str, bytes]
    """Word files by file name: checked, and none of their fields filled."""


def read_templates(
    shipped: Path,
    own: Path | None,
    register: Register | None = None,
    bounds: Bounds = DEFAULT_BOUNDS,
) -> Templates:
    """Return the shipped templates and layouts, a file of the user's folder in place of its namesake.

    Raises `InputError` in one line naming file and place. Without a register the shipped one says
    which clauses, authorities and sources there are.
    """
    files = _files_in(shipped) | (_own_files(own) if own else {})
    layouts = {name: _layout(path, bounds) for name, path in files.items() if name.endswith(_WORD)}
    known = register or load_register()
    templates = {
        name.removesuffix(_DECLARED): _template(path, layouts, known, bounds)
        for name, path in files.items()
        if name.endswith(_DECLARED)
    }
    return Templates(templates, layouts)


def _own_files(folder: Path) -> dict[str, Path]:
    if not folder.is_dir():
        met = "a file" if folder.exists() else "none"
        raise InputError(f"{folder.as_posix()}: expected a folder of templates, met {met}",
                         hint="check --templates, or templates under [attest] in exposure.toml")  # fmt: skip
    for path in sorted(folder.iterdir()):
        _check_own(folder, path)
    return _files_in(folder)


def _check_own(folder: Path, path: Path) -> None:
    """Raise `InputError` for what looks like a template and would be passed over, or lies elsewhere."""
    ending = path.suffix.lower()
    if path.name.startswith((".", "~$")) or ending not in {_DECLARED, ".yml", _WORD}:
        return
    name = path.as_posix()
    if path.suffix not in {_DECLARED, _WORD}:
        wanted = _WORD if ending == _WORD else _DECLARED
        raise InputError(f"{name}: expected a name that ends in {wanted}, met {path.suffix}",
                         hint="rename it; the shipped template would be used in its place")  # fmt: skip
    if not path.is_file():
        raise InputError(f"{name}: expected a file, met a folder, a device or a link to nothing",
                         hint="remove it; the shipped template would be used in its place")  # fmt: skip
    if not path.resolve().is_relative_to(folder.resolve()):
        raise InputError(f"{name}: expected a file of this folder, met a link that leads out of it",
                         hint="copy the file itself into the folder")  # fmt: skip


def _files_in(folder: Path) -> dict[str, Path]:
    found = {}
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "~$")) or path.name in _FORMS or not path.is_file():
            continue
        if path.suffix.lower() in _MACROS:
            raise InputError(f"{path.as_posix()}: expected layouts as .docx, met another kind",
                             hint="save it as .docx")  # fmt: skip
        if path.name.endswith((_DECLARED, _WORD)):
            found[path.name] = path
    return found


def _layout(path: Path, bounds: Bounds) -> bytes:
    name = path.as_posix()
    raw = Source(name, path, named=True).read(min(MOST_LAYOUT_BYTES, bounds.max_file_bytes))
    check_layout(name, raw, bounds)
    return raw


def _template(
    path: Path, layouts: Mapping[str, bytes], register: Register, bounds: Bounds
) -> Template:
    name = path.as_posix()
    raw = Source(name, path, named=True).read(min(MOST_BYTES, bounds.max_file_bytes))
    written = shaped(load_yaml(name, raw, bounds), name)
    check_fields(written, name)
    check_representations(written, name)
    check_known(written, name, register)
    if written.word_file not in layouts:
        raise InputError(
            f"{name}: word_file: expected one of {', '.join(sorted(layouts)) or 'no files'},"
            f" met {written.word_file!r}",
            hint=SEE,
        )
    return _declared(path.name.removesuffix(_DECLARED), written)


def _declared(name: str, written: WrittenTemplate) -> Template:
    return Template(
        name=name,
        title=written.title,
        recipient=written.recipient,
        clauses=tuple(written.clauses),
        citations=tuple(written.citations),
        source=written.source,
        fields=tuple(Field(field, means) for field, means in written.fields.items()),
        sections=tuple(
            TemplateSection(
                one.heading, tuple(one.sentences), one.citation, one.after_representations
            )
            for one in written.sections
        ),
        representations=tuple(map(_represented, written.representations)),
        blanks=tuple(written.blanks),
        words=dict(written.words),
        word_file=written.word_file,
    )


def _represented(written: WrittenRepresentation) -> TemplateRepresentation:
    return TemplateRepresentation(
        id=written.id,
        heading=written.heading,
        citation=written.citation,
        conduct=written.conduct,
        reach=written.reach,
        affiliates=written.affiliates,
        authorities=tuple(written.authorities),
        shape=written.shape,
        text=written.text,
        choices=tuple(written.choices),
        company_wide=written.company_wide,
    )
