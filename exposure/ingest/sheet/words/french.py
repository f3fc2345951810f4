"""Which headers do people write in French?"""

from exposure.ingest.sheet.words.fold import Words

VENDOR: Words = {
    "vendor": (
        "Fournisseur", "Fournisseurs", "Nom du fournisseur", "Nom fournisseur",
        "Nom des fournisseurs", "Fournisseur nom", "Libellé fournisseur",
        "Raison sociale du fournisseur", "Raison sociale fournisseur", "Raison sociale",
        "Dénomination sociale du fournisseur", "Prestataire", "Prestataires", "Nom du prestataire",
        "Nom prestataire", "Prestataire de services", "Prestataire de service",
        "Prestataire informatique", "Prestataire tiers", "Prestataire TIC",
        "Nom du prestataire de services", "Éditeur", "Nom de l'éditeur", "Éditeur de logiciel",
        "Éditeur du logiciel", "Fabricant", "Nom du fabricant", "Constructeur", "Titulaire",
        "Titulaire du marché", "Nom du titulaire", "Nom titulaire", "Attributaire",
        "Nom de l'attributaire", "Nom du tiers", "Tierce partie", "Cocontractant", "Co-contractant",
        "Nom du cocontractant", "Bénéficiaire", "Nom du bénéficiaire", "Revendeur", "Distributeur",
        "Vendeur", "Fournisseur / Prestataire", "Fournisseur ou prestataire",
        "Hébergeur et fournisseur", "Partenaire commercial", "Créancier",
    ),
    "other_names": (
        "Maison mère", "Société mère", "Groupe", "Groupe d'appartenance", "Nom du groupe",
        "Tête de groupe", "Ancien nom", "Anciens noms", "Ancienne dénomination", "Anciennement",
        "Anciennement connu sous le nom de", "Nom commercial", "Nom d'usage", "Enseigne", "Marque",
        "Sigle", "Nom abrégé", "Autre nom", "Autres noms", "Alias", "Nom alternatif",
        "Nom d'affichage",
    ),
    "product": (
        "Produit", "Produits", "Nom du produit", "Logiciel", "Logiciels", "Nom du logiciel",
        "Prestation", "Prestations", "Service", "Services", "Service fourni", "Services fournis",
        "Nom du service", "Application", "Applications", "Application métier",
        "Nom de l'application", "Solution", "Solution logicielle", "Outil", "Outils", "Système",
        "Produit / Service", "Produits et services", "Produit ou service", "Service TIC",
        "Progiciel",
    ),
    "description": (
        "Description", "Description du service", "Description des services",
        "Description de la prestation", "Description du produit", "Libellé", "Désignation", "Objet",
        "Objet du contrat", "Objet du marché", "Finalité", "Finalité du traitement", "Usage",
        "Nature de la prestation", "Nature des prestations", "Type de prestation",
        "Type de service", "Catégorie", "Famille d'achat", "Famille d'achats", "Segment d'achat",
        "Secteur d'activité", "Secteur", "Activité",
    ),
    "website": (
        "Site web", "Site internet", "Site", "Adresse web", "Adresse internet", "Page web",
        "Site Web du fournisseur", "Domaine internet", "Lien",
    ),
    "email": (
        "Courriel", "Courriels", "Adresse e-mail", "Adresse mail", "Adresse courriel",
        "Adresse électronique", "Mél", "Mail", "E-mail du contact", "Courriel du contact",
        "Mail contact", "E-mail fournisseur", "Email contact",
    ),
    "country": (
        "Pays", "Code pays", "Pays d'origine", "Pays du siège", "Pays du siège social",
        "Pays d'établissement", "Pays d'immatriculation", "Pays du fournisseur", "Pays fournisseur",
        "Nationalité",
    ),
    "duns": ("Numéro DUNS", "N° DUNS", "Code DUNS"),
    "lei": ("Code LEI", "Numéro LEI", "Identifiant d'entité juridique", "IEJ"),
    "tax_id": (
        "SIREN", "SIRET", "N° SIREN", "N° SIRET", "Numéro SIREN", "Numéro SIRET", "Numéro de TVA",
        "N° TVA", "TVA intracommunautaire", "N° TVA intracommunautaire",
        "Numéro de TVA intracommunautaire", "Identifiant fiscal", "Numéro fiscal", "RCS",
        "Numéro RCS", "N° d'entreprise", "Numéro d'entreprise",
    ),
    "erp_number": (
        "Numéro fournisseur", "Numéro de fournisseur", "N° fournisseur", "Code fournisseur",
        "Identifiant fournisseur", "ID fournisseur", "Réf. fournisseur", "Référence fournisseur",
        "Compte fournisseur", "Code tiers", "Numéro de tiers", "N° tiers", "Compte tiers",
        "Code prestataire", "Matricule fournisseur", "Numéro de compte",
    ),
    "status": (
        "Statut", "Statuts", "État", "Statut du fournisseur", "Statut fournisseur",
        "État du fournisseur", "Statut de la relation", "Statut du contrat", "État du contrat",
        "Statut contrat", "Situation", "Actif", "Est actif", "Actif / inactif", "Actif O/N",
        "Actif oui/non", "En service", "En cours d'utilisation", "Utilisé", "Cycle de vie",
    ),
    "start": (
        "Début", "Date de début", "Date début", "Début du contrat", "Début de contrat",
        "Date de début de contrat", "Date de début du contrat", "Date d'effet",
        "Date d'entrée en vigueur", "Depuis", "Depuis le", "Valable à partir du",
        "Date de signature", "Date de mise en service", "Date d'entrée en relation", "Valide du",
    ),
    "end": (
        "Fin", "Date de fin", "Date fin", "Fin du contrat", "Fin de contrat",
        "Date de fin de contrat", "Date de fin du contrat", "Date fin contrat", "Fin d'engagement",
        "Date de fin d'engagement", "Échéance", "Date d'échéance", "Échéance du contrat",
        "Date d'expiration", "Expiration", "Résiliation", "Date de résiliation", "Résilié le",
        "Date de résiliation du contrat", "Terme", "Terme du contrat", "Date de clôture",
        "Clôturé le", "Valable jusqu'au", "Valide jusqu'au", "Jusqu'au", "Date de sortie",
        "Date de désactivation", "Désactivé le", "Bloqué le", "Date de blocage",
        "Fin d'utilisation", "Date de fin d'utilisation", "Fin de la relation", "Date de cessation",
        "Date d'arrêt",
    ),
    "renewal": (
        "reconduction", "renouvellement", "durée", "durée du contrat", "tacite reconduction",
        "reconduction tacite", "renouvellement automatique",
    ),
    "owner": (
        "Responsable", "Responsables", "Propriétaire", "Propriétaire métier", "Référent",
        "Référente", "Responsable du contrat", "Responsable contrat", "Responsable métier",
        "Responsable interne", "Gestionnaire", "Acheteur référent", "Pilote", "Demandeur",
        "Contact interne", "Correspondant", "Chargé d'affaires", "Interlocuteur interne",
    ),
    "business_unit": (
        "Département", "Direction", "Direction métier", "Entité métier", "Service demandeur",
        "Service utilisateur", "Direction demandeuse", "Pôle", "Centre de coûts", "Centre de coût",
        "Unité", "Unité d'affaires", "Équipe", "Métier",
    ),
    "legal_entity": (
        "Entité juridique", "Entité légale", "Entité contractante", "Société du groupe",
        "Entité acheteuse", "Filiale", "Notre entité", "Société contractante",
    ),
    "spend": (
        "Dépenses", "Dépense", "Dépense annuelle", "Dépenses annuelles", "Montant", "Montants",
        "Montant HT", "Montant TTC", "Montant annuel", "Montant total", "Montant du contrat",
        "Montant du marché", "Montant facturé", "Coût", "Coûts", "Coût annuel",
        "Chiffre d'affaires", "CA annuel", "CA", "Volume d'achat", "Volume d'achats", "Budget",
        "Valeur du contrat",
    ),
    "currency": ("Devise", "Devises", "Monnaie", "Code devise"),
    "criticality": (
        "Criticité", "Critique", "Niveau de criticité", "Fournisseur critique", "Niveau de risque",
        "Risque", "Classe de risque", "Évaluation du risque", "Importance", "Essentiel",
        "Prestation critique", "Priorité",
    ),
    "contract": (
        "Contrat", "Contrats", "Numéro de contrat", "Numéro du contrat", "N° de contrat",
        "N° contrat", "Référence contrat", "Référence du contrat", "Réf. contrat",
        "Numéro de marché", "N° de marché", "N° marché", "Marché", "Projet", "Programme",
    ),
    "subprocessors": (
        "Sous-traitant", "Sous-traitants", "Sous-traitant ultérieur", "Sous-traitants ultérieurs",
        "Nom du sous-traitant", "Nom du sous-traitant ultérieur", "Sous-traitants de rang 2",
        "Sous-traitant de rang 2", "Sous-traitant de second rang", "Sous-traitance",
        "Sous-traitance en chaîne", "Fournisseurs de rang 2", "Fournisseur de rang 2",
        "Quatrièmes parties", "Quatrième partie", "Sous-fournisseurs", "Sous-fournisseur",
        "Hébergeur", "Hébergé par", "Hébergement", "Fournisseur cloud", "Fournisseur d'IA",
        "Fournisseur du modèle", "Chaîne de sous-traitance", "Chaîne d'approvisionnement",
    ),
    "sbom": ("Nomenclature logicielle", "Fichier SBOM"),
    "model": (
        "Modèle d'IA", "Modèle IA", "Modèle", "Modèles", "Modèle de langage", "Nom du modèle",
    ),
    "notes": (
        "Remarque", "Remarques", "Commentaire", "Commentaires", "Observation", "Observations",
        "Notes", "Informations complémentaires", "Précisions",
    ),
}  # fmt: skip
"""Role of a vendor sheet's column → headers that have it."""

CONTRACT: Words = {
    "number": (
        "Contrat", "Numéro de contrat", "Numéro du contrat", "N° de contrat", "N° contrat",
        "Numéro de marché", "N° de marché", "N° marché", "Référence contrat",
        "Référence du contrat",
    ),
    "order": ("Bon de commande", "Numéro de commande", "N° de commande", "Commande"),
    "agency": (
        "Agence", "Client", "Nom du client", "Donneur d'ordre", "Donneur d'ordres", "Acheteur",
        "Pouvoir adjudicateur", "Administration",
    ),
    "contract_role": ("Rôle", "Notre rôle"),
    "clauses": ("Clauses", "Clause", "Clauses applicables"),
    "covered_system": ("Système couvert",),
    "value": ("Montant", "Valeur", "Valeur du contrat", "Montant du contrat", "Montant du marché"),
    "uses": (
        "Systèmes utilisés", "Produits utilisés", "Logiciels utilisés", "Outils utilisés",
        "Fournisseurs utilisés",
    ),
}  # fmt: skip
"""Role of a contracts sheet's column → headers that have it."""

NAMES = ("Nom", "Noms", "Nom complet", "Dénomination", "Dénomination sociale", "Nom légal")
"""Headers that name whatever the sheet, or the band above them, is about."""

WEAK_VENDOR = (
    "Nom", "Tiers", "Société", "Sociétés", "Nom de la société", "Entreprise", "Entreprises",
    "Nom de l'entreprise", "Dénomination", "Dénomination sociale", "Nom légal", "Organisme",
    "Organisation", "Partenaire", "Nom du partenaire", "Compagnie",
)  # fmt: skip
"""Headers that name a vendor only where the rest of the sheet speaks of vendors."""

ENDING_STATUS = (
    "Inactif", "Est inactif", "Bloqué", "Bloquée", "Est bloqué", "Fournisseur bloqué", "Blocage",
    "Supprimé", "Marqué pour suppression", "À supprimer", "Résilié", "Terminé", "Clôturé",
    "Désactivé", "Archivé", "Déréférencé", "Fournisseur inactif", "Plus utilisé",
    "Hors service", "Mis hors service",
)  # fmt: skip
"""Status columns in which a yes means that use has ended."""
