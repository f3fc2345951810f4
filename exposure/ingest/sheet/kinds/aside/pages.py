"""Is this sheet a cover, a list of values, or prose, and may it hide a name?"""

from exposure.ingest.sheet.kinds.aside.plain import is_figure, is_plain
from exposure.ingest.sheet.kinds.aside.seen import Seen, listed
from exposure.ingest.sheet.words.fold import folded
from exposure.model.gap import Gap, GapEffect

_FEW_WORDS = 40
_FEW_NAMES = 2
"""Texts of a cover that nobody knows: the name of the company, and of who made the workbook."""
_LONGEST_VALUE = 60
"""Characters; the values of a list are short."""
_ROWS_LOOKED_AT = 200
_PROSE_THAT_MAY_HIDE = 3
"""Filled cells; fewer are a title or a remark on how the workbook was made."""

_COVERS = frozenset(
    ("cover", "cover page", "cover sheet", "title", "title page", "readme", "read me",
     "instructions", "how to", "how to use", "guide", "guidance", "change log", "changelog",
     "revision history", "version history", "document control", "disclaimer", "legend", "about",
     "contents", "table of contents", "toc", "deckblatt", "titelblatt", "titelseite", "anleitung",
     "hinweise", "anderungshistorie", "anderungsverlauf", "versionshistorie", "inhalt",
     "inhaltsverzeichnis", "legende", "couverture", "page de garde", "lisez moi", "mode d emploi",
     "sommaire", "historique", "historique des modifications", "portada", "caratula", "leeme",
     "instrucciones", "indice", "historial", "historial de cambios", "leyenda")
)  # fmt: skip
_COVER_WORDS = frozenset(
    ("version", "prepared", "confidential", "confidentiality", "register", "inventory", "list",
     "updated", "date", "author", "owner", "approved", "reviewed", "purpose", "scope", "sheet",
     "tab", "tabs", "column", "columns", "row", "rows", "instructions", "please", "contact",
     "department", "document", "classification", "internal", "copyright", "created", "modified",
     "change", "changes", "initial", "draft", "release", "revision", "erstellt", "stand",
     "vertraulich", "verantwortlich", "verzeichnis", "liste", "bitte", "blatt", "spalte", "datum",
     "freigegeben", "etabli", "confidentiel", "registre", "auteur", "feuille", "colonne",
     "veuillez", "elaborado", "confidencial", "registro", "lista", "fecha", "autor", "hoja",
     "columna", "actualizado", "report", "overview", "description", "fiscal", "page")
)  # fmt: skip
_LOOKUPS = frozenset(
    ("lookup", "lookups", "look up", "lists", "list values", "list of values", "dropdown",
     "dropdowns", "drop down", "drop downs", "dropdown lists", "drop down lists",
     "dropdown values", "reference data", "reference", "reference lists", "valid values",
     "picklist", "picklists", "codes", "code list", "data validation", "validation",
     "validation lists", "lov", "parameters", "settings", "categories", "lookup tables",
     "lookup values", "auswahllisten", "auswahlliste", "listen", "werte", "stammdaten", "listes",
     "listes deroulantes", "valeurs", "nomenclature", "listas", "valores", "catalogos",
     "listas desplegables")
)  # fmt: skip


_UNNAMED = frozenset(("", "sheet", "tabelle", "feuil", "feuille", "hoja", "foglio", "blad", "data"))


def cover_gap(seen: Seen) -> Gap | None:
    """Return what a cover, page of instructions or change log means; None for another sheet."""
    if not seen.titled(_COVERS):
        return None
    if (prose := prose_gap(seen)) is not None:
        return prose
    words = sum(len(text.split()) for text in seen.texts())
    names = [text for text in seen.unknown(seen.texts()) if not _of_a_cover(text)]
    if words <= _FEW_WORDS and len(names) <= _FEW_NAMES:
        reason = "a cover, change log or page of instructions of few words"
        return seen.table.gap("cover-sheet", GapEffect.note, reason)
    reason = f"a cover, change log or page of instructions whose {words:,} words were not read"
    return seen.table.gap("cover-sheet", GapEffect.hides_presence, reason)


def lookup_gap(seen: Seen) -> Gap | None:
    """Return what a list of values means; None for another sheet."""
    if seen.table.unread or any(len(text) > _LONGEST_VALUE for text in seen.texts()):
        return None
    if _holds_figures_alone(seen) and not _is_plain_title(seen):
        return None
    unknown = seen.unknown(seen.texts())
    if not unknown:
        reason = "a list of values: countries, levels, numbers, or names that stand elsewhere"
        return seen.table.gap("lookup-sheet", GapEffect.note, reason)
    if not seen.titled(_LOOKUPS):
        return None
    reason = f"a list of values, and no other sheet names {listed(unknown)}"
    return seen.table.gap("lookup-sheet", GapEffect.hides_presence, reason)


def prose_gap(seen: Seen) -> Gap | None:
    """Return what one column of sentences means; None for another sheet, a list of names too."""
    rows = seen.rows[:_ROWS_LOOKED_AT]
    sentences = sum(len(row[0].split()) >= 5 for row in rows)
    if any(len(row) > 1 for row in seen.rows) or sentences * 2 <= len(rows):
        return None
    few = len(seen.rows) < _PROSE_THAT_MAY_HIDE
    effect = GapEffect.note if few else GapEffect.hides_presence
    reason = "the sheet holds one column of sentences; it was taken for notes"
    return seen.table.gap("prose-sheet", effect, reason)


def _holds_figures_alone(seen: Seen) -> bool:
    """Say whether days and amounts stand below the header: records of something, and no list."""
    return all(is_figure(text) for row in seen.rows[1:] for text in row)


def _is_plain_title(seen: Seen) -> bool:
    """Say whether the sheet's name is no name of anybody; figures may stand for a vendor."""
    title = seen.table.title
    unnumbered = "".join(sign for sign in title if not sign.isdigit())
    return seen.titled(_LOOKUPS) or folded(unnumbered) in _UNNAMED or is_plain(title)


def _of_a_cover(text: str) -> bool:
    return not _COVER_WORDS.isdisjoint(folded(text).split())
