"""Which headers has a vendor master, that no record of use carries?"""

VENDOR_MASTER = frozenset(
    ("vendor id", "vendor number", "vendor no", "vendor code", "supplier id", "supplier number",
     "supplier no", "supplier code", "sm vendor id", "erp vendor id", "duns", "duns number", "uei",
     "cage", "cage code", "lei", "tax id", "lifnr", "lieferantennummer", "kreditor",
     "kreditorennummer", "code fournisseur", "numero fournisseur", "codigo de proveedor",
     "codigo proveedor")
)  # fmt: skip
