"""What do lists of applications call their columns: signed in to, installed, or seen in traffic?"""

from exposure.ingest.sheet.kinds.kind import Signs
from exposure.ingest.sheet.kinds.master import VENDOR_MASTER

_NAMES: dict[str, str] = {
    "application name": "product", "app name": "product", "application": "product",
    "app": "product", "application label": "product", "app label": "product",
    "app display name": "product", "application display name": "product",
    "application title": "product", "app title": "product", "cloud application name": "product",
    "cloud app name": "product", "display name": "product", "anwendung": "product",
    "anwendungsname": "product",
    "nom de l application": "product", "application metier": "product", "aplicacion": "product",
    "nombre de la aplicacion": "product", "publisher": "vendor", "publisher name": "vendor",
    "verified publisher": "vendor", "vendor": "vendor", "vendor name": "vendor",
    "developer": "vendor", "herausgeber": "vendor", "hersteller": "vendor", "editeur": "vendor",
    "fabricante": "vendor", "proveedor": "vendor", "editor": "vendor",
    "last used": "", "last seen": "", "last seen date": "", "last access": "",
    "last accessed": "", "last activity": "", "last sign in": "", "last login": "",
    "created on": "", "created": "", "created date time": "", "first seen": "",
    "letzte anmeldung": "", "zuletzt gesehen": "", "derniere connexion": "", "ultimo acceso": "",
}  # fmt: skip
"""When an application was last used says that it is used, not that its use has ended."""

SIGN_ON_COLUMNS: dict[str, str] = _NAMES | {
    "label": "product", "name": "product", "nom": "product", "nombre": "product",
    "application type": "description", "app type": "description", "type": "description",
    "homepage url": "website", "home page url": "website", "homepage": "website",
    "url de la pagina principal": "website", "startseiten url": "website",
    "login url": "website", "sign on url": "website", "app url": "website",
    "certificate expiry date": "", "active certificate expiry date": "", "expiry date": "",
    "certificate expiration": "", "user": "", "user name": "", "user email": "", "user status": "",
    "login status": "", "deactivated": "", "deactivated on": "", "suspended": "",
}  # fmt: skip

SIGN_ON_SIGNS = Signs(
    sure=frozenset(
        ("sign on mode", "sign on method", "single sign on mode", "single sign on method",
         "preferred single sign on mode", "sso mode", "saml entity id", "service principal id",
         "service principal type", "app role assignment required", "anmeldemodus",
         "mode d authentification unique", "modo de inicio de sesion")
    ),
    groups=(
        frozenset(("app id", "application id", "client id", "oauth client id", "id",
                   "app instance id", "assigned users", "users assigned", "assigned groups",
                   "assigned user count", "number of users", "users", "user count",
                   "users with access", "homepage url", "home page url", "homepage", "app url",
                   "anwendungs id", "zugewiesene benutzer", "id de l application",
                   "utilisateurs affectes", "utilisateurs", "id de aplicacion",
                   "usuarios asignados", "usuarios")),
        frozenset(("sso type", "sso method", "protocol", "authentication protocol", "auth type",
                   "auth method", "authentication method", "sign on url", "saml", "protokoll",
                   "protocole", "protocolo")),
        frozenset(("object id", "identifier uri", "identifier uris", "entity id", "reply url",
                   "redirect uri", "redirect uris", "certificate expiry status",
                   "certificate expiry date", "active certificate expiry date",
                   "assignment required", "account enabled", "visible to users",
                   "application visibility", "sign in audience", "provisioning",
                   "provisioning status", "objekt id", "id d objet", "id de objeto")),
        frozenset(("requested services", "verified status", "api access", "access status",
                   "consent type", "admin consent", "access", "permissions", "scopes", "oauth scopes",
                   "granted scopes", "berechtigungen", "autorisations", "permisos")),
        frozenset(("user", "user name", "username", "user email", "login name", "benutzer",
                   "benutzername", "utilisateur", "usuario")),
        frozenset(("user status", "login status", "last login", "last sign in", "last signin",
                   "letzte anmeldung", "derniere connexion", "ultimo acceso")),
    ),
    titles=frozenset(
        ("okta", "entra", "azure ad", "onelogin", "pingone", "ping identity", "pingfederate",
         "jumpcloud", "sso", "single sign on", "saml", "enterprise applications",
         "identity provider", "idp", "oauth apps", "connected apps", "sso apps",
         "unternehmensanwendungen", "applications d entreprise", "aplicaciones empresariales",
         "authentification unique", "inicio de sesion unico")
    ),
    bars=VENDOR_MASTER,
)  # fmt: skip

SOFTWARE_COLUMNS: dict[str, str] = _NAMES | {
    "name": "product", "extension name": "product", "extension": "product",
    "software name": "product", "software": "product", "software title": "product",
    "program name": "product", "program": "product", "product name": "product",
    "product": "product", "discovered product": "product", "installed software": "product",
    "software product": "product", "display name": "product", "softwarename": "product",
    "programm": "product", "nom du logiciel": "product", "logiciel": "product",
    "nombre del software": "product", "nombre del programa": "product",
    "application publisher": "vendor", "software publisher": "vendor",
    "software vendor": "vendor", "software manufacturer": "vendor", "manufacturer": "vendor",
    "discovered publisher": "vendor", "version": "version", "software version": "version",
    "application version": "version", "app version": "version", "display version": "version",
    "product version": "version", "short version": "version", "version number": "version",
    "discovered version": "version", "softwareversion": "version", "device name": "",
    "computer name": "", "hostname": "", "host name": "", "asset name": "", "system name": "",
    "device manufacturer": "", "device model": "", "operating system": "", "platform": "",
    "model": "", "end of life": "", "end of support": "", "user name": "", "user": "",
    "bundle id": "description", "bundle identifier": "description",
    "package family name": "description", "expiry date": "", "install status": "status",
}  # fmt: skip
"""A device's own maker and model are not what is inventoried here; their text is still compared."""

SOFTWARE_SIGNS = Signs(
    sure=frozenset(
        ("bundle id", "bundle identifier", "package family name", "install count",
         "network installations", "managed installations", "extension id",
         "installation count", "number of installs", "number of installations", "uninstall string",
         "installed on", "installs", "installationen", "anzahl installationen",
         "nombre d installations", "numero de instalaciones")
    ),
    groups=(
        frozenset(("version", "software version", "application version", "app version",
                   "display version", "product version", "short version", "version number",
                   "discovered version", "softwareversion")),
        frozenset(("device name", "device", "computer name", "computer", "hostname", "host name",
                   "machine name", "asset name", "device id", "netbios name", "system name",
                   "serial number", "geratename", "gerat", "computername", "nom de l appareil",
                   "nom de l ordinateur", "appareil", "nombre del dispositivo",
                   "nombre del equipo", "dispositivo", "equipo")),
        frozenset(("install date", "installdate", "installation date", "installed date",
                   "date installed", "install location", "install source", "install path",
                   "device count", "number of devices", "installed devices", "instance count",
                   "installationsdatum", "anzahl gerate", "date d installation",
                   "nombre d appareils", "fecha de instalacion", "numero de dispositivos")),
        frozenset(("publisher", "manufacturer", "software publisher", "application publisher",
                   "software vendor", "software manufacturer", "discovered publisher",
                   "herausgeber", "editeur")),
        frozenset(("operating system", "os version", "os description", "betriebssystem",
                   "systeme d exploitation", "sistema operativo")),
    ),
    titles=frozenset(
        ("software inventory", "software inventar", "softwareinventar", "installed software",
         "installed applications", "intune", "jamf", "sccm", "mecm", "lansweeper", "kandji",
         "cmdb software", "sam installations", "inventaire logiciel", "inventaire des logiciels",
         "inventario de software", "logiciels installes", "installierte software")
    ),
    bars=VENDOR_MASTER | frozenset(
        ("purl", "package url", "bom ref", "bomref", "spdxid", "spdx identifier",
         "component name", "package name", "package version", "component version")
    ),
)  # fmt: skip

DISCOVERED_COLUMNS: dict[str, str] = _NAMES | {
    "application class": "description", "application category": "description",
    "cloud app": "product", "cloud application": "product", "saas app": "product",
    "saas application": "product", "discovered app": "product", "discovered application":
    "product", "service": "product", "service name": "product", "name": "product",
    "cloud anwendung": "product", "app domain": "website", "domain": "website",
    "domains": "website", "url": "website", "category": "description", "app category":
    "description", "app description": "description", "risk score": "criticality",
    "risk index": "criticality", "risk level": "criticality", "status": "",
    "sanctioned": "", "unsanctioned": "", "app tag": "", "tags": "", "tag": "", "app status": "",
    "sanctioned state": "", "sanction state": "", "end date": "", "start date": "",
    "kategorie": "description", "domane": "website", "categorie": "description",
    "domaine": "website", "categoria": "description", "dominio": "website",
}  # fmt: skip
"""Whether somebody allowed an application says nothing of whether it is in use."""

_APPLICATION = frozenset(
    ("app", "application", "apps", "applications", "saas", "cloud", "anwendung", "aplicacion")
)  # fmt: skip

DISCOVERED_SIGNS = Signs(
    sure=frozenset(
        ("cloud confidence level", "cloud confidence index", "ccl", "cci", "discovered app",
         "discovered application", "sanctioned state", "sanction state", "upload traffic",
         "download traffic")
    ),
    groups=(
        frozenset(("risk score", "score", "risk index", "computed risk", "app score",
                   "weighted risk", "identities", "users", "user count", "active users",
                   "number of users", "unique users", "ip addresses", "devices", "benutzer",
                   "utilisateurs", "usuarios", "risikobewertung", "score de risque", "puntuacion de riesgo")),
        frozenset(("traffic", "total traffic", "uploads", "uploaded data", "upload", "download",
                   "bytes uploaded", "total bytes", "upload bytes", "upload mb", "bytes",
                   "data volume", "datenverkehr", "trafic", "trafico")),
        frozenset(("transactions", "total transactions", "sessions", "hits", "requests",
                   "dns requests", "blocked requests",
                   "transaktionen", "sitzungen", "transacciones", "sesiones")),
        frozenset(("sanctioned", "unsanctioned", "sanctioned status", "sanction status",
                   "app tag", "managed", "unmanaged", "genehmigt", "non approuve", "autorisee",
                   "no autorizada")),
        frozenset(("discovery source", "discovered by", "discovered via", "discovery method",
                   "discovered date", "first discovered", "discovery date", "detection source")),
    ),
    titles=frozenset(
        ("discovered apps", "discovered applications", "cloud discovery", "app discovery",
         "shadow it", "casb", "defender for cloud apps", "netskope", "zscaler", "zylo",
         "bettercloud", "umbrella", "saas discovery", "erkannte apps", "entdeckte apps",
         "schatten it", "applications decouvertes", "informatique fantome",
         "aplicaciones descubiertas", "aplicaciones detectadas")
    ),
    bars=VENDOR_MASTER,
    words=_APPLICATION,
)  # fmt: skip
