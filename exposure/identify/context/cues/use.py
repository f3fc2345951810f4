"""By which words does a text say that a name is bought, used or tied to, or a person's?

Folded, in English, German, French, Spanish, Italian, Dutch and Portuguese.
"""

from exposure.identify.context.cues.kinds import Kind

BEFORE: tuple[tuple[Kind, str], ...] = (
    (
        Kind.supply,
        "includes|include|including|included|incl|contains|covers|implementation|implementing|"
        "deployment|deploying|rollout|roll out|introduction|installation|installing|install|"
        "installed|configuration|customisation|customization|setup|support|supporting|supports|"
        "maintenance|licence|licences|license|licenses|licensing|subscription|subscriptions|seats|"
        "renewal|purchase|purchased|bought|procurement|order|delivery|supply|provides|providing|"
        "provision|delivers|supplied by|made by|manufactured by|delivered by|replaced by|"
        "superseded by|succeeded by|"
        "migration to|migrated to|migrating to|switched to|moved to|changed to|bundled with|"
        "comes with|equipped with|fitted with|access to|use of|usage of|training on|rental of|"
        "lease of|integration of|hosting of|administration of|managed|with|"
        "inkl|inklusive|einschliesslich|enthalt|umfasst|beinhaltet|einfuhrung|implementierung|"
        "einrichtung|lizenz|lizenzen|wartung|betreuung|beschaffung|lieferung|nutzung|einsatz von|"
        "umstieg auf|wechsel zu|ausgestattet mit|ersetzt durch|abgelost durch|mit|"
        "inclut|comprend|y compris|mise en place|mise en oeuvre|deploiement|integration de|"
        "integration d|abonnement|abonnements|fourniture|achat|equipe de|remplace par|"
        "remplacee par|avec|"
        "incluye|incluyendo|implementacion|implantacion|despliegue|instalacion|licencia|"
        "licencias|suscripcion|soporte|mantenimiento|compra|suministro|sustituido por|"
        "sustituida por|reemplazado por|reemplazada por|uso de|con|"
        "comprende|implementazione|installazione|licenza|licenze|abbonamento|abbonamenti|"
        "manutenzione|supporto|assistenza|fornitura|acquisto|sostituito da|sostituita da|"
        "sostituito con|sostituita con|uso di|utilizzo di|"
        "inclusief|bevat|implementatie|uitrol|licentie|licenties|onderhoud|ondersteuning|aankoop|"
        "levering|vervangen door|gebruik van|met|"
        "inclui|incluindo|implementacao|implantacao|instalacao|licenca|licencas|assinatura|"
        "assinaturas|suporte|manutencao|fornecimento|substituido por|substituida por|com",
    ),
    (
        Kind.service,
        "uses|use|using|utilises|utilizes|utilising|utilizing|leverages|leveraging|employs|"
        "powered by|driven by|backed by|built on|built with|built upon|building on|based on|"
        "runs on|running on|relies on|relying on|calls|calling|hosted on|hosted by|hosted at|"
        "processed by|processing by|sent to|via|through|used for|"
        "nutzt|nutzen|benutzt|benutzen|verwendet|verwenden|wir setzen|setzen wir|arbeitet mit|"
        "arbeiten mit|basiert auf|basierend auf|setzt auf|setzen auf|lauft auf|betrieben mit|"
        "gestutzt auf|"
        "utilise|utilisant|utilisons|utilisez|utilisent|utiliser|employons|propulse par|"
        "propulsee par|base sur|basee sur|fonde sur|fondee sur|repose sur|heberge par|"
        "hebergee par|heberge chez|s appuie sur|"
        "usa|usan|usamos|usar|utiliza|utilizan|utilizamos|utilizar|empleamos|emplean|emplea|"
        "usando|utilizando|basado en|basada en|impulsado por|impulsada por|funciona con|"
        "trabajamos con|alojado en|"
        "utilizza|utilizzano|utilizziamo|utilizzare|usiamo|usano|usare|impieghiamo|"
        "basato su|basata su|"
        "gebruikt|gebruiken|gebruiken wij|gebruiken we|werken met|werkt met|"
        "gebaseerd op|draait op|aangedreven door|"
        "usam|utilizam|empregamos|baseado em|baseada em|alimentado por",
    ),
    (
        Kind.connector,
        "integration with|integrates with|integrated with|integrations with|integrating with|"
        "connector for|connector to|connectors for|connects to|connection to|interface to|"
        "interface with|plugin for|plug in for|add on for|addon for|adapter for|extension for|"
        "api for|works with|schnittstelle zu|anbindung an|integration mit|integriert mit|"
        "integration avec|connecteur pour|connecteur|integracion con|integrado con|conector para|"
        "integrazione con|connettore per|integratie met|koppeling met|integracao com",
    ),
    (
        Kind.person,
        "contact|contacts|contact person|attn|attention|mr|mrs|ms|miss|dr|prof|ansprechpartner|"
        "ansprechpartnerin|kontakt|herr|herrn|frau|mme|monsieur|madame|mlle|senor|senora|sr|sra|"
        "sig|signor|signora|dhr|mevr|contacto|contatto|contato|contactpersoon|meeting with|"
        "call with|spoke with|spoke to|speak to|talked to|talk to|talk with|interview with|"
        "signed by|approved by|requested by|reports to|ask|invoice from|painted by|directed by",
    ),
)
"""What stands in front of a name."""

AFTER: tuple[tuple[Kind, str], ...] = (
    (
        Kind.supply,
        "licence|licences|license|licenses|licensing|subscription|subscriptions|seat|seats|renewal|"
        "renewals|plan|deployment|implementation|rollout|installation|support|maintenance|units|"
        "pilot|lizenz|lizenzen|abo|abonnement|abonnements|wartung|einfuhrung|licencia|licencias|"
        "suscripcion|licenza|licenze|abbonamento|licentie|licenties|licenca|licencas|assinatura",
    ),
    (
        Kind.service,
        "based|powered|driven|backed|enabled|is used|are used|used|in use|basiert|basierte|"
        "basiertes|gestutzt|gestutzte|utilisee|est utilise|im einsatz|en uso|in uso|em uso|"
        "in gebruik|kommt zum einsatz",
    ),
    (
        Kind.connector,
        "integration|integrations|connector|connectors|plugin|plug in|add on|adapter|extension|"
        "schnittstelle|anbindung|connecteur|conector|connettore|koppeling",
    ),
)
"""What stands close behind a name."""

BEHIND: tuple[tuple[Kind, str], ...] = (
    (
        Kind.service,
        "verwendet|eingesetzt|genutzt|benutzt|utilise|usado|usada|utilizado|utilizada|usato|"
        "usata|utilizzato|utilizzata|gebruikt|nutzen wir|verwenden wir|gebruiken wij|gebruiken we",
    ),
)
"""Verbs that may stand at the end of the sentence."""
