"""What does a register of ties mean by the word it writes between two organisations?"""

from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from exposure.ingest.sheet.words.fold import folded
from exposure.model.relation import Relation


class TieMeaning(Struct, frozen=True):
    """What `A, B, kind` says of A and B."""

    relation: Relation
    turned: bool = False
    """True where A stands behind B, and not B behind A."""
    open_to_doubt: bool = False
    """True where the word alone does not say which of the two it describes."""
    ended: bool = False


_USES = (
    "uses", "relies on", "depends on", "dependent on", "hosted by", "hosted on", "hosted at",
    "hosted in", "runs on", "powered by", "processed by", "supplied by", "provided by",
    "served by", "subcontracts to", "outsources to", "outsourced to", "customer of", "client of",
    "buys from", "licenses from", "resells", "reseller of", "distributor of", "distributes",
    "embeds", "built on", "calls", "integrates", "uses subprocessor", "uses as subprocessor",
    "used as subprocessor", "engages as subprocessor", "engages", "has as subprocessor",
    "uses service of", "has subprocessor", "has sub processor", "nutzt", "verwendet",
    "gehostet von", "gehostet bei", "betrieben von", "kunde von", "beauftragt", "utilise",
    "heberge par", "hebergee par", "client de", "sous traite a", "depend de", "utiliza", "usa",
    "alojado por", "alojado en", "cliente de", "depende de", "subcontrata a",
)  # fmt: skip
_SERVES = (
    "sub processor of", "subprocessor of", "sub processor for", "subprocessor for",
    "sub processor to", "subprocessor to", "fourth party of", "fourth party to",
    "4th party of", "nth party of", "subcontractor of", "subcontractor to", "subcontractor for",
    "sub contractor of", "supplier of", "supplier to", "supplies", "provider of", "provider to",
    "provider for", "provides to", "provides services to", "provides", "vendor of", "vendor to",
    "vendor for", "hosts", "hosting for", "used by", "processor of", "processor for", "powers",
    "serves", "upstream of", "unterauftragsverarbeiter von", "unterauftragnehmer von",
    "subunternehmer von", "dienstleister von", "lieferant von", "lieferant fur", "beliefert",
    "hostet", "genutzt von", "sous traitant de", "sous traitant ulterieur de", "fournisseur de",
    "prestataire de", "utilise par", "heberge", "subencargado de", "subcontratista de",
    "proveedor de", "utilizado por", "usado por", "aloja",
)  # fmt: skip
_USED_NOUNS = (
    "sub processor", "subprocessor", "sub processors", "subprocessors", "fourth party",
    "4th party", "nth party", "subcontractor", "sub contractor", "sub processing",
    "subprocessing", "supplier", "vendor", "provider", "service provider", "hosting provider",
    "cloud provider", "hosting", "host", "infrastructure", "infrastructure provider", "processor",
    "data processor", "ai provider", "model provider", "llm provider", "underlying provider",
    "upstream provider", "upstream", "supply", "subservice organization",
    "subservice organisation", "unterauftragsverarbeiter", "unterauftragnehmer",
    "auftragsverarbeiter", "subunternehmer", "dienstleister", "lieferant", "anbieter",
    "sous traitant", "sous traitant ulterieur", "fournisseur", "prestataire", "hebergeur",
    "subencargado", "subcontratista", "proveedor", "encargado",
)  # fmt: skip
_BELONGS = (
    "owned by", "is owned by", "subsidiary of", "wholly owned subsidiary of", "majority owned by",
    "wholly owned by", "partly owned by", "acquired by", "bought by", "controlled by", "part of",
    "belongs to", "division of", "brand of", "merged into", "child of", "held by",
    "tochter von", "tochtergesellschaft von", "gehort zu", "im besitz von", "ubernommen von",
    "filiale de", "detenu par", "detenue par", "propriete de", "acquis par", "acquise par",
    "rachete par", "rachetee par", "filial de", "subsidiaria de", "propiedad de",
    "adquirida por", "adquirido por", "pertenece a",
)  # fmt: skip
_OWNS = (
    "parent of", "parent company of", "owner of", "owns", "acquired", "acquirer of", "controls",
    "shareholder of", "shareholder in", "investor in", "holds shares in", "holding of",
    "has subsidiary", "mutter von", "muttergesellschaft von", "besitzt", "gesellschafter von",
    "beteiligt an", "maison mere de", "societe mere de", "detient", "possede", "actionnaire de",
    "matriz de", "posee", "accionista de", "propietario de",
)  # fmt: skip
_OWNER_NOUNS = (
    "parent", "parent company", "ultimate parent", "owner", "shareholder", "holding",
    "holding company", "ownership", "beneficial owner", "muttergesellschaft", "mutter",
    "eigentumer", "gesellschafter", "maison mere", "societe mere", "actionnaire", "proprietaire",
    "matriz", "empresa matriz", "accionista", "propietario",
)  # fmt: skip
_CHILD_NOUNS = (
    "subsidiary", "wholly owned subsidiary", "child", "tochter", "tochtergesellschaft", "filiale",
    "filial", "subsidiaria",
)  # fmt: skip
_ENDED = frozenset(
    ("former", "formerly", "ex", "ended", "previous", "previously", "past", "terminated", "was",
     "inactive", "historic", "historical", "old", "no", "longer", "ehemals", "ehemalig",
     "ehemaliger", "ehemalige", "fruher", "fruherer", "beendet", "ancien", "ancienne",
     "anciennement", "termine", "antiguo", "antigua", "anterior", "finalizado", "terminado")
)  # fmt: skip
_FILLERS = frozenset(("is", "are", "a", "an", "the", "ist", "est", "es", "current", "active"))


def _meanings() -> dict[str, TieMeaning]:
    used, owned = Relation.subprocessor_of, Relation.owned_by
    table: tuple[tuple[Iterable[str], TieMeaning], ...] = (
        (_USES, TieMeaning(used)),
        (_SERVES, TieMeaning(used, turned=True)),
        (_USED_NOUNS, TieMeaning(used, open_to_doubt=True)),
        (_BELONGS, TieMeaning(owned)),
        (_OWNS, TieMeaning(owned, turned=True)),
        (_OWNER_NOUNS, TieMeaning(owned, open_to_doubt=True)),
        (_CHILD_NOUNS, TieMeaning(owned, turned=True, open_to_doubt=True)),
    )
    return {word: meaning for words, meaning in table for word in words}


_MEANINGS = _meanings()


@lru_cache(maxsize=4_096)
def tie_meaning(kind: str) -> TieMeaning | None:
    """Return what `A, B, kind` says, or None for a word that is not known, such as `partner`.

    A sentence goes from A to B: `parent of` says that B belongs to A. A noun alone describes B:
    `parent` says that A belongs to B, and is open to doubt.
    """
    words = folded(kind).split()
    ended = bool(_ENDED.intersection(words))
    plain = " ".join(word for word in words if word not in _ENDED and word not in _FILLERS)
    meaning = _MEANINGS.get(plain)
    if meaning is None or not ended:
        return meaning
    return TieMeaning(meaning.relation, meaning.turned, meaning.open_to_doubt, ended=True)
