"""By which words does a text say that a name is not, no longer, or not yet what is used?

Folded, in English, German, French, Spanish, Italian, Dutch and Portuguese.
"""

from exposure.identify.context.cues.kinds import Kind

SAID: tuple[tuple[Kind, str], ...] = (
    (
        Kind.against,
        # Forbidden, or turned down.
        "banned|is banned|blocked|is blocked|forbidden|prohibited|disallowed|not allowed|"
        "not permitted|not authorised|not authorized|not approved|unapproved|not accepted|"
        "not selected|not chosen|not awarded|not purchased|not bought|not procured|not ordered|"
        "not renewed|not licensed|not installed|not deployed|not adopted|no award|no contract|"
        "no purchase|no order|rejected|declined|refused|turned down|unsuccessful|blacklisted|"
        "blocklisted|denylisted|out of scope|"
        "verboten|gesperrt|blockiert|untersagt|nicht erlaubt|nicht zugelassen|nicht gestattet|"
        "nicht freigegeben|nicht genehmigt|nicht gekauft|nicht beschafft|nicht beauftragt|"
        "nicht ausgewahlt|nicht verlangert|abgelehnt|kein zuschlag|keine beauftragung|"
        "kein einsatz|"
        "interdit|interdite|interdits|bloque|bloquee|non autorise|non autorisee|pas autorise|"
        "refuse|refusee|rejete|rejetee|non retenu|non retenue|pas retenu|pas retenue|"
        "non attribue|non achete|aucun achat|"
        "prohibido|prohibida|prohibidos|bloqueado|bloqueada|no permitido|no permitida|"
        "no autorizado|no autorizada|rechazado|rechazada|descartado|descartada|no adjudicado|"
        "no adjudicada|no seleccionado|no elegido|no comprado|sin adjudicacion|"
        "vietato|vietata|vietati|bloccato|bloccata|non consentito|non autorizzato|non ammesso|"
        "rifiutato|rifiutata|respinto|respinta|scartato|scartata|non aggiudicato|"
        "non selezionato|non acquistato|"
        "verboden|geblokkeerd|niet toegestaan|afgewezen|geweigerd|niet gekozen|"
        "niet geselecteerd|niet gegund|niet aangekocht|"
        "proibido|proibida|nao permitido|nao autorizado|rejeitado|rejeitada|recusado|recusada|"
        "nao selecionado|nao adjudicado|nao comprado|"
        # Given up.
        "not used|not in use|not using|unused|no longer|replaced|is replaced|was replaced|"
        "superseded|removed|was removed|uninstalled|retired|decommissioned|discontinued|"
        "phased out|sunset|cancelled|canceled|terminated|expired|disabled|abandoned|"
        "switched off|shut down|used until|used till|contract ended|trial ended|"
        "nicht mehr|nicht genutzt|nicht verwendet|nicht im einsatz|nicht eingesetzt|ersetzt|"
        "abgelost|abgeschaltet|gekundigt|ausser betrieb|deinstalliert|entfernt|ausgemustert|"
        "stillgelegt|storniert|eingestellt|genutzt bis|"
        "ne plus|n est plus|ne sont plus|plus utilise|plus utilisee|plus en service|non utilise|"
        "pas utilise|remplace|remplacee|retire|retiree|desinstalle|desinstallee|resilie|"
        "resiliee|abandonne|abandonnee|supprime|supprimee|hors service|"
        "ya no|no usado|no utilizado|no se usa|no se utiliza|en desuso|sustituido|sustituida|"
        "sustituidos|reemplazado|reemplazada|retirado|retirada|desinstalado|desinstalada|"
        "cancelado|cancelada|dado de baja|dada de baja|fuera de servicio|"
        "non piu|non usato|non utilizzato|in disuso|sostituito|sostituita|sostituiti|rimosso|"
        "rimossa|dismesso|dismessa|disinstallato|disdetto|disdetta|annullato|"
        "niet meer|niet gebruikt|niet in gebruik|vervangen|verwijderd|uitgefaseerd|opgezegd|"
        "buiten gebruik|uitgeschakeld|"
        "nao mais|ja nao|nao usado|nao utilizado|em desuso|substituido|substituida|removido|"
        "removida|desativado|desativada|fora de uso",
    ),
    (
        Kind.plan,
        "planned|is planned|planning|under evaluation|in evaluation|being evaluated|"
        "under consideration|being considered|under review|no decision|undecided|not decided|"
        "not yet decided|decision pending|to be decided|pending approval|awaiting approval|"
        "shortlisted|shortlist|in negotiation|rfi|rfp|rfq|request for information|"
        "request for proposal|request for proposals|request for quotation|wishlist|"
        "feasibility study|"
        "geplant|in planung|vorgesehen|in prufung|wird gepruft|wird evaluiert|in evaluierung|"
        "noch nicht entschieden|keine entscheidung|ausschreibung|angebotsanfrage|"
        "prevu|prevue|a l etude|en cours d evaluation|en evaluation|pas de decision|"
        "aucune decision|appel d offres|"
        "previsto|prevista|planificado|planificada|planeado|planeada|en evaluacion|en estudio|"
        "sin decision|pendiente de decision|pendiente de aprobacion|licitacion|"
        "pianificato|pianificata|in valutazione|in fase di valutazione|nessuna decisione|"
        "gara d appalto|"
        "gepland|in evaluatie|in overweging|geen besluit|nog geen besluit|aanbesteding|"
        "planejado|planejada|em avaliacao|em estudo|sem decisao|licitacao",
    ),
)
"""What stands anywhere near a name, in a heading above it, or by itself behind it."""

BEFORE: tuple[tuple[Kind, str], ...] = (
    (
        Kind.against,
        "alternative to|alternatives to|competitor|competitors|competitor of|competitor to|"
        "competitors of|competes with|competing with|compete with|compatible with|"
        "compatibility with|comparable to|compared to|compared with|comparison|comparison of|"
        "comparison with|similar to|versus|vs|against|replaces|replace|replacing|replacement for|"
        "replacement of|successor to|successor of|instead of|rather than|other than|"
        "migration from|migrated from|migrated off|migrate from|migrating from|migrating off|"
        "moving from|moved from|moved off|moved away from|switching from|switched from|"
        "transition from|transitioned from|away from|exit from|removal of|removes|removing|"
        "uninstall|decommissioning of|decommission|retire|retirement of|phase out|phasing out|no|"
        "not|non|without|excluding|excludes|exclude|excl|except|never|stopped using|stop using|"
        "stops using|ceased using|ended contract with|bans|ban on|ban|forbids|blocks|blocking|"
        "block|prohibits|prohibition of|prohibition on|detects|must not|may not|shall not|"
        "should not|cannot|can not|do not|does not|did not|formerly|former|previously|ex|used|"
        "was|were|neither|nor|unlike|inspired by|"
        "statt|anstatt|anstelle von|anstelle|ohne|kein|keine|keinen|nicht|ersatz fur|"
        "ablosung von|alternative zu|kompatibel mit|kompatibel zu|wechsel von|migration von|"
        "umstieg von|fruher|ehemals|ehemalige|abschaltung von|ausser|verglichen mit|"
        "vergleich mit|vergleich|verbot von|darf nicht|durfen nicht|wettbewerber|konkurrent|"
        "im gegensatz zu|"
        "sans|remplacant|remplacement de|alternative a|compatible avec|au lieu de|"
        "migration depuis|ancien|ancienne|anciennement|plutot que|pas|pas de|pas d|sauf|"
        "comparable a|comparaison|compare a|concurrent|concurrents|interdiction de|"
        "interdiction d|cesse d utiliser|arrete d utiliser|"
        "sin|reemplaza|sustituye|sustitucion de|alternativa a|compatible con|en lugar de|"
        "migracion desde|antes|excepto|comparado con|comparacion|comparativa|competidor|"
        "competidores|competencia|dejamos de usar|dejado de usar|dejar de usar|dejo de usar|"
        "senza|sostituisce|compatibile con|invece di|migrazione da|tranne|confronto|"
        "rispetto a|concorrente|concorrenti|smesso di usare|"
        "zonder|vervangt|vervanging van|alternatief voor|compatibel met|in plaats van|geen|niet|"
        "voorheen|behalve|vergelijking|vergeleken met|concurrent van|gestopt met|"
        "sem|substitui|alternativa ao|alternativa|compativel com|em vez de|ao inves de|nao|"
        "antigo|comparado com|comparacao|concorrente|deixamos de usar|deixou de usar|exceto",
    ),
    (
        Kind.plan,
        "plan to|plans to|plans for|plan for|considers|consider|considering|considered|evaluate|"
        "evaluates|evaluated|evaluating|evaluation|evaluation of|assessment of|assessing|"
        "exploring|interested in|demo|demo of|demo with|demo by|demonstration of|"
        "demonstration by|quote from|quote for|quote by|quotation for|quotation from|"
        "quote requested from|offer from|offer by|proposal from|proposal by|tender from|"
        "bid from|bid by|negotiations with|talks with|intends to|wants to|"
        "plant|evaluierung|evaluation von|angebot von|angebot fur|angebot|vorfuhrung von|"
        "anfrage an|interesse an|"
        "prevoit|projet de|devis|devis de|devis pour|evaluation de|evaluation d|"
        "demonstration de|offre de|"
        "presupuesto de|presupuesto para|cotizacion de|cotizacion para|evaluacion de|"
        "evaluando|oferta de|demostracion de|solicitud de informacion|"
        "preventivo|preventivo per|preventivo di|valutazione di|valutiamo|offerta di|"
        "dimostrazione di|"
        "offerte|offerte van|offerte voor|evaluatie van|overweegt|demonstratie van|"
        "orcamento de|orcamento para|cotacao|proposta de|avaliacao de|avaliando|"
        "demonstracao de",
    ),
)
"""What stands in front of a name."""

AFTER: tuple[tuple[Kind, str], ...] = (
    (
        Kind.against,
        "competitor|competitors|alternative|alternatives|replacement|compatible|not|is not|"
        "are not|clone|was|vs|versus|compared to|compared with|"
        "kompatibel|nicht|im vergleich zu|compatibel|compare a|comparado con|comparado com|"
        "compatibile|compativel|rispetto a|vergeleken met",
    ),
    (
        Kind.plan,
        "demo|evaluation|quote|quotation|proposal|offer|bid|tender|angebot|evaluierung|devis|"
        "presupuesto|preventivo|offerte|orcamento",
    ),
)
"""What stands close behind a name."""

NEGATORS = frozenset(
    {
        "not", "never", "cannot", "nor", "neither", "don", "doesn", "didn", "won", "isn", "aren",
        "without", "forbidden", "prohibited", "prohibits", "banned", "bans", "ban", "forbids",
        "blocked", "blocks", "refused", "declined", "stopped", "stop", "ceased",
        "nicht", "kein", "keine", "keinen", "keinem", "nie", "niemals", "ohne", "verboten",
        "untersagt", "verbot", "ne", "n", "jamais", "sans", "interdit", "interdite",
        "interdiction", "nunca", "sin", "prohibido", "prohibida", "prohibe", "non", "senza",
        "vietato", "vietata", "nao", "sem", "proibido", "proibida", "niet", "geen", "nooit",
        "zonder", "verboden",
    }
)  # fmt: skip
"""Words in front of a cue that turn it round."""
ONLY = frozenset({"only", "nur", "seulement", "solo", "solamente", "apenas", "alleen", "soltanto"})
"""Behind a negator they turn it back: `not only`."""
HEDGES = frozenset(
    {
        "may", "might", "could", "would", "should", "can", "if", "whether", "kann", "konnte",
        "soll", "pourrait", "peut", "podria", "puede", "potrebbe", "puo", "kan", "zou", "pode",
        "poderia",
    }
)  # fmt: skip
"""Words in front of a cue that make a possibility of it."""
WANTS = frozenset(
    {
        "plans", "plan", "planned", "planning", "considers", "considering", "intends", "wants",
        "evaluate", "evaluating", "evaluation", "rfi", "rfp", "rfq", "quote", "quotation",
        "proposal", "undecided", "plant", "geplant", "geplante", "geplanter", "angebot",
        "ausschreibung", "prevoit", "prevu", "prevue", "devis", "planificado", "planificada",
        "previsto", "prevista", "presupuesto", "evaluando", "pianificato", "pianificata",
        "preventivo", "gepland", "geplande", "offerte", "planejado", "planejada", "orcamento",
    }
)  # fmt: skip
"""Words in front of a cue by which it is no more than a plan, or an offer."""
KEEPS = frozenset(
    {
        "maintenance", "renewal", "renewals", "support", "upgrade", "update", "replacement",
        "removal", "downtime", "wartung", "verlangerung", "renouvellement", "mantenimiento",
        "renovacion", "manutenzione", "rinnovo", "onderhoud", "verlenging", "manutencao",
        "renovacao", "remplacement", "ersatz", "sustitucion", "sostituzione", "vervanging",
        "subscription", "seats", "order", "board", "boards", "kit", "kits",
    }
)  # fmt: skip
"""What is planned of something that is there already, or bought by an offer."""
