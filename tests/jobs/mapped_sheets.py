"""Which sheets, each odd in its own way, must a written mapping leave as they were read?"""

SHEETS: dict[str, str] = {
    "plain": "Vendor,Status,Notes\nAcme Corp,Active,\nBolt GmbH,Terminated,ended in May\n",
    "titled": "Vendor inventory 2026,,\n,,\nVendor,Product,End date\nAcme Corp,Desk,2024-01-31\n",
    "two-row-headers": (
        "Supplier,,Contact,\nName,Country,E-mail,Owner\n"
        "Acme Corp,US,a@acme.example,Ann\nBolt GmbH,DE,b@bolt.example,Ben\n"
    ),
    "named-twice": (
        "Vendor name,Product,Status\nVENDOR_NAME,PRODUCT_TXT,STATUS_CD\n"
        "Acme Corp,Desk,Active\nBolt GmbH,Lamp,Blocked\n"
    ),
    "units-below": (
        "Vendor,Annual spend,Status\n(text),(USD),(Active/Inactive)\n"
        "Acme Corp,1200,Active\nBolt GmbH,900,Inactive\n"
    ),
    "duplicate-headers": (
        "Name,Name,Status,Notes,Notes\nAcme Corp,Acme Holding,Active,x y z,uses Bolt\n"
        "Bolt GmbH,Bolt AG,Inactive,,see mail\n"
    ),
    "no-header": "Acme Corp,US,https://acme.example\nBolt GmbH,DE,https://bolt.example\nCarl Ltd,GB,\n",
    "one-below-the-other": (
        "Vendor,Product,Status\nAcme Corp,Desk,Active\nBolt GmbH,Lamp,Inactive\n,,\n"
        "Contract number,Agency,Products used in performance\nN00024-26-C-0001,Navy,Desk\n"
    ),
    "side-by-side": (
        "Vendor,Product,,Vendor,Product\nAcme Corp,Desk,,Carl Ltd,Chair\nBolt GmbH,Lamp,,Dora SA,Bed\n"
    ),
    "reseller": (
        "Reseller,Manufacturer,Product\nCarahsoft,Acme Corp,Desk\nInsight,Bolt GmbH,Lamp\n"
    ),
    "blocked": "Vendor,Blocked,Deleted on\nAcme Corp,no,\nBolt GmbH,yes,2024-02-01\n",
    "weak-name": "Name,Status,DUNS\nAcme Corp,Active,123456789\nBolt GmbH,Inactive,987654321\n",
    "company": "Company,Owner,Comment 7\nAcme Corp,Ann,asks Bolt\nBolt GmbH,Ben,\n",
    "by-values": "Xyzzy,Plugh\nAcme Corporation,1\nBolt GmbH,2\nCarl Limited,3\nDora Inc.,4\n",
    "unknown-columns": "Vendor,Flurb,Gnarl,Day\nAcme Corp,built on Bolt,7,2024-01-01\nCarl Ltd,,8,\n",
    "odd-headers": (
        'Vendor,"He said ""x""","two\nlines",C,"Back\\slash","\u202eabc"\n'
        "Acme Corp,see Bolt,see Carl,see Dora,see Ed,see Flo\n"
    ),
    "german": "Lieferant;Land;Gesperrt;Bemerkung\nAcme GmbH;DE;nein;alt\nBolt AG;AT;ja;neu\n",
    "deselected": "Deselected suppliers,\nSupplier,Reason\nAcme Corp,price\nBolt GmbH,quality\n",
    "subcontractors": "Subcontractor,Contract number,Role\nAcme Corp,N00024-26-C-0001,hosting\n",
    "own-subprocessors": "Our sub-processors,\nName,Purpose\nAcme Corp,hosting\nBolt GmbH,mail\n",
    "subprocessors": (
        "Vendor,Sub-processor,Purpose\nAcme Corp,Bolt GmbH,hosting\nAcme Corp,Carl Ltd,mail\n"
    ),
    "relations": (
        "From,To,Relationship,Since,Until\nAcme Corp,Bolt GmbH,subprocessor,2024-01-01,\n"
        "Carl Ltd,Dora SA,owned by,2020-01-01,2023-01-01\n"
    ),
    "ownership": "Company,Parent,Share,As of\nAcme Corp,Bolt Holding,51 %,2024-01-01\n",
    "card-lines": (
        "Transaction Date,Merchant Name,Amount,Currency,Cardholder,MCC\n"
        "2026-01-02,ACME*DESK,12.00,USD,Ann Lee,5734\n2026-01-03,BOLT.EXAMPLE,7.50,USD,Ben Day,5734\n"
    ),
    "sign-on": (
        "Application Label,Sign On Mode,Status,Assigned Users,Created\n"
        "Acme Desk,SAML 2.0,ACTIVE,12,2024-01-01\nBolt Mail,OIDC,INACTIVE,0,2023-01-01\n"
    ),
    "software": (
        "DisplayName,Publisher,DisplayVersion,InstallDate,Hostname\n"
        "Acme Desk,Acme Corp,1.2,20240101,PC-1\nBolt Mail,Bolt GmbH,3.4,20240102,PC-2\n"
    ),
    "discovered": (
        "App name,Category,Risk score,Users,Traffic,Tag\n"
        "Acme Desk,Productivity,7,12,1 GB,Sanctioned\nBolt Mail,Mail,3,1,1 MB,Unsanctioned\n"
    ),
    "cloud-bill": (
        "lineItem/UsageAccountId,product/ProductName,lineItem/UsageType,lineItem/UnblendedCost\n"
        "1234,Acme Compute,BoxUsage,1.20\n1234,Bolt Model,Tokens,0.40\n"
    ),
    "totals": "Vendor,Spend\nAcme Corp,10\nBolt GmbH,20\nTotal,30\n",
}
"""Name of a file without its ending → its content."""
