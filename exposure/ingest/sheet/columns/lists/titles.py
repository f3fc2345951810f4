"""Does a title say that vendors are listed below it, and nothing else?"""

from exposure.ingest.sheet.words.fold import folded

_VENDORS = frozenset(
    ("vendor", "vendors", "supplier", "suppliers", "subcontractors", "subprocessors", "processors",
     "lieferanten", "kreditoren", "dienstleister", "anbieter", "auftragnehmer", "fournisseurs",
     "prestataires", "proveedores", "contratistas", "fornitori", "fornecedores", "leveranciers",
     "crediteuren", "dostawcy", "leverantorer", "leverandorer")
)  # fmt: skip
_AROUND = frozenset(
    ("list", "lists", "register", "registry", "master", "file", "database", "inventory", "directory",
     "overview", "export", "sheet", "tab", "our", "all", "the", "of", "and", "third", "party",
     "current", "active", "approved", "preferred", "new", "key", "main", "top", "critical",
     "strategic", "existing", "existent", "former", "inactive", "terminated", "past", "previous",
     "ict", "it", "ai", "saas", "cloud", "software", "hardware", "service", "services", "tech",
     "global", "local", "ap", "erp", "fy", "q1", "q2", "q3", "q4", "jan", "feb", "mar", "apr",
     "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "final", "draft", "copy", "v", "as",
     "at", "us", "uk", "eu", "emea", "apac", "liste", "verzeichnis", "ubersicht", "stamm",
     "aktive", "unsere", "ehemalige", "stand", "der", "des", "de", "les", "nos", "registre",
     "actifs", "lista", "listado", "registro", "activos", "los", "elenco", "dei", "attivi", "lijst",
     "1099")
)  # fmt: skip
"""Words that leave open nothing of what is listed; any other, as in `Vendor contacts`, may."""


def announces_vendors(text: str) -> bool:
    """Say whether a title or a text above a header is `Vendors`, `Our supplier list 2026`, ..."""
    words = {word.rstrip("0123456789") for word in folded(text).split()} - {""}
    return bool(words & _VENDORS) and words <= _VENDORS | _AROUND
