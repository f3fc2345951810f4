"""How large, deep or inflated may an input be before we say so instead of reading on?"""

from msgspec import Struct

from exposure.errors import SettingsError
from exposure.model.settings import Settings

GIB = 1 << 30


class Bounds(Struct, frozen=True):
    """Every limit on inputs, in one place; an exceeded one is a named InputError or Gap."""

    max_file_bytes: int = 2 * GIB
    """Bytes of one input as it lies on disk."""
    max_nesting: int = 500
    """Levels of JSON or XML inside each other."""
    max_wraps: int = 4
    """Envelopes inside each other: an SBOM in an attestation in a zip has two around it."""
    max_members: int = 10_000
    """Members of one archive; a workbook is an archive."""
    max_expanded_bytes: int = 4 * GIB
    """Bytes of one archive once all its members are unpacked."""
    max_expansion_ratio: int = 200
    """Unpacked bytes per packed byte, looked at only above `ratio_from_bytes`."""
    ratio_from_bytes: int = 50_000_000
    """Below this unpacked size no ratio is suspicious: small sheets compress very well."""
    max_rows: int = 1_048_576
    """Rows of one sheet; the most a spreadsheet program can hold."""
    max_columns: int = 16_384
    """Columns of one sheet; the most a spreadsheet program can hold."""
    max_cell_chars: int = 100_000
    """Characters of one cell; a spreadsheet program holds 32,767."""
    max_table_cells: int = 50_000_000
    """Rows times columns of the used part of one sheet, which readers hold densely."""
    max_nodes: int = 20_000_000
    """Components and services of one SBOM."""
    max_edges: int = 200_000_000
    """Dependency edges of one SBOM."""
    max_yaml_aliases: int = 100_000
    """Values that the aliases of one YAML document repeat, each as often as it is repeated."""


DEFAULT_BOUNDS = Bounds()


def bounds_of(settings: Settings) -> Bounds:
    """Apply the user's bounds to the defaults. Raises `SettingsError` for one nobody knows."""
    unknown = sorted(set(settings.bounds) - set(Bounds.__struct_fields__))
    if unknown:
        raise SettingsError(
            f"{settings.config or 'settings'}: bounds: expected a name of docs/reference/settings.md, "
            f"met {unknown[0]!r}",
            hint=f"known are {', '.join(Bounds.__struct_fields__)}",
        )
    return Bounds(**settings.bounds)
