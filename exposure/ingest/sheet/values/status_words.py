"""With which words do lists say that a vendor is in use, or no longer?"""

from exposure.ingest.sheet.words.fold import all_spellings

ENDED = frozenset(all_spellings((
    "inactive", "in active", "not active", "non active", "no longer active", "not in use",
    "no longer in use", "no longer used", "not used anymore", "no longer engaged", "deactivated",
    "de activated", "terminated", "offboarded", "off boarded", "deselected",
    "de selected", "retired", "decommissioned", "discontinued", "ended", "cancelled", "canceled",
    "churned", "obsolete", "former", "past",
    "exited", "sunset complete", "unsubscribed", "uninstalled", "do not use", "excluded supplier",
    "excluded vendor",
    "inaktiv", "nicht aktiv", "nicht mehr aktiv", "nicht mehr in nutzung", "nicht mehr genutzt",
    "nicht mehr verwendet", "nicht mehr im einsatz", "deaktiviert", "beendet", "gekündigt",
    "stillgelegt", "ausgemustert", "abgeschaltet",
    "außer betrieb", "ehemalig", "ehemaliger", "ehemalige", "storniert",
    "inactif", "inactive", "inactifs", "non actif", "plus actif", "plus utilisé", "plus en service",
    "hors service", "résilié", "résiliée", "terminé", "terminée", "désactivé", "désactivée",
    "radié",
    "annulé", "annulée", "ancien", "ancienne", "obsolète",
    "inactivo", "inactiva", "no activo", "no activa", "ya no se usa", "fuera de uso", "en desuso",
    "desactivado", "desactivada", "terminado", "terminada", "dado de baja", "dada de baja", "baja",
    "de baja", "finalizado", "finalizada", "cancelado", "cancelada", "rescindido", "rescindida",
    "antiguo", "extinguido",
    "inattivo", "inattiva", "non attivo", "non attiva", "non più attivo", "non più in uso",
    "disattivato", "disattivata", "cessato", "cessata", "terminato", "terminata", "dismesso",
    "dismessa", "annullato",
    "disdetto", "fuori uso",
    "inativo", "inativa", "não ativo", "não ativa", "desativado", "desativada", "encerrado",
    "encerrada", "rescindido", "descontinuado", "fora de uso",
    "inactief", "inactieve", "niet actief", "niet meer actief", "niet meer in gebruik",
    "beëindigd", "opgezegd", "afgesloten", "gedeactiveerd", "geannuleerd", "buiten gebruik",
    "avslutad", "avslutat", "uppsagd", "inaktivt", "ej aktiv", "ikke aktiv", "avsluttet", "opsagt",
    "oppsagt", "ophørt", "opphørt", "afsluttet", "päättynyt", "ei aktiivinen", "ei käytössä",
    "nieaktywny", "nieaktywna", "zakończony", "zakończona", "rozwiązana", "neaktivní", "ukončeno",
    "ukončený", "ukončená",
    "неактивен", "неактивный", "неактивна", "расторгнут", "завершен", "завершён", "прекращен",
    "pasif", "feshedildi",
    "無効", "終了", "解約", "解約済", "解約済み", "契約終了", "取引終了", "利用終了", "使用停止", "利用停止",
    "取引停止", "停止", "廃止", "退会",
    "停用", "已停用", "终止", "終止", "已终止", "已終止", "已注销", "注销",
    "已取消", "禁用", "已禁用", "不再使用", "合同终止",
    "비활성", "비활성화", "종료", "해지", "사용중지", "계약종료", "거래종료", "거래중지",
)))  # fmt: skip
"""Words that leave no doubt; more behind them is read as the reason or the day."""

ENDED_ALONE = frozenset(all_spellings((
    "disabled", "archived", "deleted", "removed", "expired", "excluded", "gelöscht", "abgelaufen",
    "ausgelaufen", "archiviert", "supprimé", "supprimée", "archivé", "archivée", "expiré",
    "expirée", "échu", "archivado", "archivada", "vencido", "vencida", "caducado", "caducada",
    "eliminado", "eliminada", "archiviato", "archiviata", "scaduto", "scaduta", "eliminato",
    "expirado", "expirada", "arquivado", "arquivada", "excluído", "verlopen", "gearchiveerd", "verwijderd",
    "vervallen", "uitgeschakeld", "wygasły", "wygasła", "zarchiwizowany", "失効", "失效", "已失效", "已过期",
    "过期", "만료",
    "blocked", "closed", "no longer preferred nor used", "gesperrt", "geschlossen", "bloqué",
    "bloquée", "clos", "clôturé", "clôturée", "bloqueado", "bloqueada", "cerrado", "cerrada",
    "bloccato", "bloccata", "chiuso", "chiusa", "fechado", "fechada", "geblokkeerd", "gesloten",
    "spärrad", "stängd", "lukket", "spærret", "sperret", "suljettu", "zablokowany", "zablokowana",
    "zamknięty", "zamknięta", "заблокирован", "закрыт", "закрыта", "kapalı",
)))  # fmt: skip
"""Words that end use only where nothing but a day or a sure reason follows: `Blocked for payment`
does not, nor do `Expired MSA` and `Removed from preferred list`. A contract that has run out may run on."""

SETTLED = frozenset(all_spellings((
    "closed", "cancelled", "canceled", "ended", "archived", "expired", "void", "voided", "complete",
    "completed", "done", "resolved", "deleted", "removed", "obsolete", "lapsed", "superseded",
    "geschlossen", "storniert", "erledigt", "abgelaufen", "abgeschlossen", "archiviert", "gelöscht",
    "beendet", "ausgelaufen", "clos", "close", "clôturé", "clôturée", "fermé", "fermée", "annulé",
    "annulée", "terminé", "terminée", "expiré", "expirée", "échu", "échue", "archivé", "archivée",
    "supprimé", "supprimée", "cerrado", "cerrada", "cancelado", "cancelada", "anulado", "anulada",
    "terminado", "terminada", "finalizado", "finalizada", "vencido", "vencida", "caducado",
    "caducada", "archivado", "archivada", "eliminado", "eliminada", "chiuso", "chiusa", "annullato",
    "annullata", "scaduto", "scaduta", "terminato", "terminata", "archiviato", "archiviata",
    "eliminato", "fechado", "fechada", "encerrado", "encerrada", "expirado", "expirada",
    "arquivado", "arquivada", "excluído", "gesloten", "afgesloten", "geannuleerd", "verlopen", "vervallen",
    "gearchiveerd", "verwijderd", "stängd", "avslutad", "avslutat", "lukket", "avsluttet",
    "afsluttet", "suljettu", "päättynyt", "zamknięty", "zamknięta", "zakończony", "zakończona",
    "wygasły", "wygasła", "zarchiwizowany", "ukončeno", "закрыт", "закрыта", "завершен", "завершён",
    "kapalı", "終了", "失効", "廃止", "已取消", "已过期", "过期", "失效", "已失效", "注销", "已注销",
    "종료", "만료",
)))  # fmt: skip
"""What becomes of a paper, an order or a ticket while the vendor stays in use."""

ACTIVE = frozenset(all_spellings((
    "active", "selected", "activated", "enabled", "live", "current", "approved", "in use", "in production",
    "production", "open", "valid", "onboarded", "qualified", "preferred", "not blocked",
    "unblocked", "not inactive", "not terminated", "not disabled", "still in use", "still active",
    "reactivated", "in service", "operational", "currently used", "currently in use",
    "aktiv", "aktive", "aktiver", "freigegeben", "in nutzung", "in benutzung", "im einsatz",
    "in betrieb", "nicht gesperrt", "produktiv", "laufend", "gültig",
    "actif", "actifs", "en service", "en vigueur", "en cours", "en production", "utilisé",
    "activé", "valide", "non bloqué",
    "activo", "activa", "vigente", "en uso", "en servicio", "en producción", "habilitado",
    "homologado", "no bloqueado",
    "attivo", "attiva", "in uso", "in corso", "in vigore", "in produzione", "abilitato",
    "ativo", "ativa", "em uso", "em vigor", "em produção", "em curso",
    "actief", "actieve", "in gebruik", "in productie", "lopend", "goedgekeurd", "niet geblokkeerd",
    "aktivt", "i bruk", "i brug", "i drift", "används", "käytössä", "aktiivinen",
    "aktywny", "aktywna", "w użyciu", "aktivní", "активен", "активный", "активна", "действует",
    "aktif",
    "有効", "利用中", "使用中", "契約中", "取引中", "稼働中", "有效", "启用", "啟用", "已启用",
    "在用", "正常",
    "活跃", "活性", "활성", "활성화", "사용중", "사용 중", "유효",
)))  # fmt: skip

EXCLUDED = frozenset(all_spellings((
    "excluded supplier", "excluded", "excluded vendor", "deselected", "de selected",
    "deselected supplier", "deselected vendor", "deselect", "blacklisted", "blocklisted", "banned",
    "do not use", "exited", "ausgeschlossen", "ausgeschlossener lieferant", "abgewählt", "exclu",
    "exclue", "fournisseur exclu", "excluido", "excluida", "proveedor excluido", "escluso",
    "esclusa", "excluído", "uitgesloten",
)))  # fmt: skip
"""Tiers of suppliers from whom the company no longer buys."""

GENERAL = frozenset(all_spellings((
    "vendor", "supplier", "third party", "status", "record", "account", "contract", "agreement",
    "relationship", "lieferant", "kreditor", "vertrag", "konto", "fournisseur", "contrat",
    "proveedor", "contrato", "fornitore", "contratto", "fornecedor", "leverancier", "contract",
    "leverandør", "leverantör", "dostawca", "供应商", "供應商", "取引先", "仕入先", "공급업체",
)))  # fmt: skip
"""Words beside a status that add nothing to it: `Inactive vendor`, `Contract terminated`."""
