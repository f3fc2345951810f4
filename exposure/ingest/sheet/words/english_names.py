"""Which headers do people write in English above the names of vendors?"""

from exposure.ingest.sheet.words.fold import Words

VENDOR_NAMES: Words = {
    "vendor": (
        "vendor", "vendors", "vendor name", "vendor names", "vendor legal name",
        "legal vendor name", "vendor company name", "vendor company", "vendor organization",
        "vendor organisation", "vendor entity", "name of vendor", "vendor full name",
        "vendor supplier", "vendor supplier name", "vendor third party", "vendor provider",
        "vendor manufacturer", "vendor publisher", "registered vendor name", "supplier",
        "suppliers", "supplier name", "supplier names", "supplier legal name",
        "legal supplier name", "supplier company name", "supplier company", "name of supplier",
        "supplier full name", "supplier organization", "supplier organisation", "supplier vendor",
        "supplier vendor name", "supplier entity", "awarded supplier", "awarded supplier name",
        "awarded vendor", "awarded to", "awardee", "awardee name", "awardee or recipient",
        "winning bidder", "winning supplier", "successful supplier", "successful bidder",
        "third party", "third parties", "3rd party", "3rd parties", "3rd party name",
        "3rd party vendor", "3p name", "tp name", "third party name", "third party legal name",
        "third party vendor", "third party vendor name", "third party supplier",
        "third party service provider", "third party provider", "third party company",
        "ict third party service provider", "ict provider", "tpsp", "tpsp name", "provider",
        "providers", "provider name", "service provider", "service providers",
        "service provider name", "external service provider", "managed service provider",
        "external provider", "ict service provider", "alpha name",
        "saas vendor", "saas provider", "software vendor",
        "software supplier", "software provider", "application vendor", "product vendor",
        "manufacturer", "manufacturer name", "oem", "oem name", "maker", "mfr", "mfr name",
        "mfg", "mfg name", "mfgr", "make", "publisher",
        "publisher name", "software publisher", "software manufacturer", "developer name", "payee",
        "payee name", "merchant", "merchant name", "beneficiary", "beneficiary name",
        "benificiary name", "contractor name", "name of contractor", "name of provider",
        "name of third party", "subcontractor", "subcontractor name", "reseller", "reseller name",
        "distributor", "seller", "seller name", "supplied by", "provided by", "purchased from",
        "bought from", "data processor", "processor name", "vendor of record", "business partner",
        "business partner name", "trading partner", "external party", "outsourced to",
        "outsourcing provider",
    ),
    "other_names": (
        "dba", "d b a", "doing business as", "dba name", "trade name", "trading name", "trading as",
        "t a", "aka", "a k a", "also known as", "alias", "aliases", "vendor alias",
        "supplier alias", "former name", "former names", "formerly", "formerly known as",
        "former legal name", "fka", "f k a", "previous name", "previous names", "old name",
        "prior name", "parent", "parent name", "parent company", "parent company name",
        "parent organization", "parent organisation", "parent entity", "ultimate parent",
        "ultimate parent name", "ultimate parent company", "ultimate parent undertaking",
        "global ultimate", "global ultimate parent", "holding company", "parent vendor",
        "parent supplier", "parent vendor name", "parent supplier name", "owner company",
        "owned by company", "alternate name", "alternative name", "alternate names",
        "alternative names", "alt name", "display name", "vendor display name",
        "supplier display name", "vendor name alt", "vendor name new", "vendor name 2",
        "supplier name 2", "vendor alternate name", "supplier alternate name",
        "alternate supplier name", "other name", "other names", "short name", "vendor short name",
        "supplier short name", "brand", "brand name", "common name", "known as", "search name",
        "name 2", "name 3", "name 4", "name2", "name3", "name4", "group name", "corporate group",
    ),
}  # fmt: skip
"""Role of a column of names → headers that have it."""

NAMES = ("name", "names", "full name", "legal name", "registered name", "official name")
"""Headers that name whatever the sheet, or the band above them, is about."""

WEAK_VENDOR = (
    "name", "legal name", "registered name", "official name", "company", "companies",
    "company name", "company legal name", "company names", "entity name", "entity",
    "legal entity name", "entityid", "organization", "organisation", "organization name",
    "organisation name", "organizations", "organisations", "business name", "org name", "org",
    "registered company name", "registered company", "corporation", "corporate name", "contractor",
    "contractors", "prime contractor", "account name", "partner", "partner name", "partners",
    "firm", "firm name", "recipient", "recipient name", "source of supply", "developer", "bidder",
    "counterparty", "counterparty name", "counterparty legal name", "contract counterparty",
)  # fmt: skip
"""Headers that name a vendor only where the rest of the sheet speaks of vendors."""
