"""Which headers do people write in Spanish?"""

from exposure.ingest.sheet.words.fold import Words

VENDOR: Words = {
    "vendor": (
        "Proveedor", "Proveedores", "Nombre del proveedor", "Nombre proveedor",
        "Nombre de proveedor", "Nombre de los proveedores", "Proveedor nombre", "Razón social",
        "Razón social del proveedor", "Razón social proveedor", "Denominación social del proveedor",
        "Proveedor de servicios", "Nombre del proveedor de servicios", "Proveedor tercero",
        "Proveedor TIC", "Prestador", "Prestador de servicios", "Nombre del prestador",
        "Suministrador", "Fabricante", "Nombre del fabricante", "Desarrollador", "Adjudicatario",
        "Nombre del adjudicatario", "Empresa adjudicataria", "Contratista",
        "Nombre del contratista", "Nombre contratista", "Empresa contratista", "Tercero",
        "Terceros", "Nombre del tercero", "Encargado del tratamiento", "Encargado de tratamiento",
        "Nombre del encargado", "Acreedor", "Nombre del acreedor", "Beneficiario",
        "Nombre del beneficiario", "Vendedor", "Distribuidor", "Revendedor",
        "Proveedor / Contratista", "Proveedor o contratista", "Empresa proveedora",
        "Socio comercial",
    ),
    "other_names": (
        "Empresa matriz", "Matriz", "Sociedad matriz", "Casa matriz", "Compañía matriz", "Grupo",
        "Grupo empresarial", "Nombre comercial", "Nombre anterior", "Nombres anteriores",
        "Antiguo nombre", "Antes", "Anteriormente", "Denominación anterior", "Otro nombre",
        "Otros nombres", "Nombre alternativo", "Nombre corto", "Alias", "Marca",
        "Nombre de fantasía", "También conocido como", "Nombre para mostrar",
    ),
    "product": (
        "Producto", "Productos", "Nombre del producto", "Servicio", "Servicios",
        "Nombre del servicio", "Servicio prestado", "Servicios prestados", "Servicio contratado",
        "Producto / Servicio", "Producto o servicio", "Productos y servicios", "Bien o servicio",
        "Bienes y servicios", "Aplicación", "Aplicaciones", "Nombre de la aplicación", "Aplicativo",
        "Programa informático", "Software", "Solución", "Herramienta", "Herramientas", "Sistema",
        "Nombre del sistema", "Plataforma", "Servicio TIC",
    ),
    "description": (
        "Descripción", "Descripción del servicio", "Descripción de los servicios",
        "Descripción del producto", "Descripción del contrato", "Objeto", "Objeto del contrato",
        "Finalidad", "Finalidad del tratamiento", "Propósito", "Concepto", "Detalle", "Rubro",
        "Giro", "Categoría", "Familia de compra", "Sector", "Actividad", "Tipo de servicio", "Uso",
        "Alcance",
    ),
    "website": (
        "Sitio web", "Página web", "Web", "Sitio", "Dirección web", "Portal web",
        "Página de internet", "Dominio", "Enlace",
    ),
    "email": (
        "Correo electrónico", "Correo", "Correos", "Correo de contacto", "Correo del contacto",
        "Correo electrónico de contacto", "Dirección de correo", "Dirección de correo electrónico",
        "E-mail de contacto", "Correo proveedor", "Correo del proveedor", "Email contacto",
    ),
    "country": (
        "País", "Países", "Código de país", "Código país", "País de origen", "País de la sede",
        "País sede", "País del proveedor", "País de constitución", "País de residencia",
        "Nacionalidad", "País de registro",
    ),
    "duns": ("Número DUNS", "N° DUNS", "Nº DUNS", "Código DUNS"),
    "lei": ("Código LEI", "Identificador de entidad jurídica"),
    "tax_id": (
        "NIF", "CIF", "NIF/CIF", "CIF/NIF", "NIF proveedor", "NIF del proveedor", "RFC", "RUT",
        "RUC", "NIT", "CUIT", "Número de identificación fiscal", "Identificación fiscal",
        "Código fiscal", "Número fiscal", "NIF IVA", "Número de IVA", "NIF adjudicatario",
    ),
    "erp_number": (
        "Número de proveedor", "Número proveedor", "N° de proveedor", "Nº proveedor",
        "No. de proveedor", "No. proveedor", "Código de proveedor", "Código proveedor",
        "Código del proveedor", "ID de proveedor", "ID proveedor", "ID del proveedor",
        "Clave de proveedor", "Clave proveedor", "Código de acreedor", "Número de acreedor",
        "Cuenta de proveedor", "Código de tercero", "Número de cuenta",
    ),
    "status": (
        "Estado", "Estatus", "Estado del proveedor", "Estado proveedor", "Estatus del proveedor",
        "Estado de la relación", "Estado del contrato", "Estado contrato", "Situación",
        "Situación del contrato", "Activo", "Está activo", "Activo / Inactivo", "Activo S/N",
        "Activo sí/no", "En uso", "Vigente", "Vigencia activa", "Ciclo de vida", "Estado actual",
    ),
    "start": (
        "Inicio", "Fecha de inicio", "Fecha inicio", "Inicio del contrato", "Inicio de contrato",
        "Fecha de inicio del contrato", "Fecha de inicio de contrato", "Inicio contrato",
        "Fecha de alta", "Alta", "Desde", "Válido desde", "Fecha de entrada en vigor",
        "Proveedor desde", "Fecha de vigencia", "Inicio de vigencia", "Fecha de firma",
    ),
    "end": (
        "Fin", "Fecha de fin", "Fecha fin", "Fin del contrato", "Fin de contrato",
        "Fecha de fin del contrato", "Fecha de fin de contrato", "Fecha fin contrato",
        "Fin contrato", "Fecha final", "Fecha de finalización", "Finalización",
        "Fecha de terminación", "Terminación", "Término", "Fecha de término",
        "Fecha de término de contrato", "Fecha de término del contrato", "Fecha de baja",
        "Fecha baja", "Baja", "Dado de baja", "Vencimiento", "Fecha de vencimiento",
        "Vencimiento del contrato", "Fecha de expiración", "Expiración", "Fecha de rescisión",
        "Rescisión", "Fecha de caducidad", "Hasta", "Válido hasta", "Vigente hasta",
        "Fin de vigencia", "Fecha de cese", "Cese", "Fecha de bloqueo", "Bloqueado desde",
        "Fecha de desactivación", "Fin de uso", "Inactivo desde",
    ),
    "renewal": (
        "renovación", "prórroga", "plazo", "renovación automática", "prórroga automática",
        "prórroga tácita", "tácita reconducción",
    ),
    "owner": (
        "Responsable", "Responsables", "Propietario", "Dueño", "Encargado", "Responsable interno",
        "Responsable del contrato", "Responsable de contrato", "Responsable del proveedor",
        "Gestor", "Gestor del contrato", "Administrador del contrato", "Contacto interno",
        "Solicitante", "Usuario responsable", "Patrocinador",
    ),
    "business_unit": (
        "Departamento", "Área", "Área usuaria", "Área solicitante", "Unidad", "Unidad de negocio",
        "Unidad organizativa", "Gerencia", "Dirección solicitante", "Centro de costo",
        "Centro de costos", "Centro de coste", "Centro de costes", "Equipo", "Dependencia",
    ),
    "legal_entity": (
        "Entidad legal", "Entidad jurídica", "Sociedad", "Sociedad contratante", "Filial",
        "Empresa contratante", "Entidad contratante del grupo", "Nuestra entidad",
    ),
    "spend": (
        "Gasto", "Gastos", "Gasto anual", "Gasto total", "Importe", "Importes", "Importe anual",
        "Importe total", "Importe neto", "Importe del contrato", "Importe de adjudicación",
        "Importe adjudicado", "Monto", "Montos", "Monto anual", "Monto total", "Monto del contrato",
        "Costo", "Costo anual", "Coste", "Coste anual", "Valor del contrato", "Volumen de compra",
        "Presupuesto", "Facturación anual",
    ),
    "currency": ("Moneda", "Divisa", "Código de moneda", "Tipo de moneda"),
    "criticality": (
        "Criticidad", "Crítico", "Nivel de criticidad", "Proveedor crítico", "Riesgo",
        "Nivel de riesgo", "Clasificación de riesgo", "Categoría de riesgo", "Importancia",
        "Prioridad", "Evaluación de riesgo", "Esencial",
    ),
    "contract": (
        "Contrato", "Contratos", "Número de contrato", "Número del contrato", "N° de contrato",
        "Nº contrato", "No. de contrato", "No. contrato", "Código de contrato",
        "Referencia del contrato", "Expediente", "Número de expediente", "Proyecto", "Programa",
    ),
    "subprocessors": (
        "Subencargado", "Subencargados", "Sub-encargados", "Subencargados del tratamiento",
        "Subencargado del tratamiento", "Otros encargados", "Subcontratista", "Subcontratistas",
        "Nombre del subcontratista", "Subprocesador", "Subprocesadores", "Subprocesadores de datos",
        "Subcontratación", "Subcontrataciones", "Subproveedores", "Subproveedor", "Cuartas partes",
        "Cuarta parte", "Proveedores de nivel 2", "Proveedor de alojamiento",
        "Proveedor de hosting", "Alojado en", "Alojado por", "Proveedor de nube", "Proveedor de IA",
        "Proveedor del modelo", "Cadena de suministro", "Cadena de subcontratación",
    ),
    "sbom": ("Lista de materiales de software", "Archivo SBOM", "Fichero SBOM"),
    "model": (
        "Modelo de IA", "Modelo IA", "Modelo", "Modelos", "Modelo de lenguaje", "Nombre del modelo",
    ),
    "notes": (
        "Nota", "Notas", "Observación", "Observaciones", "Comentario", "Comentarios",
        "Información adicional", "Anotaciones",
    ),
}  # fmt: skip
"""Role of a vendor sheet's column → headers that have it."""

CONTRACT: Words = {
    "number": (
        "Contrato", "Número de contrato", "Número del contrato", "N° de contrato", "Nº contrato",
        "No. de contrato", "No. contrato", "Número de expediente", "Expediente",
        "Código de contrato", "Referencia del contrato",
    ),
    "order": ("Orden", "Número de orden", "Orden de compra", "Pedido", "Número de pedido"),
    "agency": (
        "Cliente", "Nombre del cliente", "Agencia", "Entidad contratante", "Organismo",
        "Órgano de contratación", "Organismo contratante", "Comprador", "Contratante",
    ),
    "contract_role": ("Rol", "Nuestro rol", "Papel"),
    "clauses": ("Cláusulas", "Cláusula", "Cláusulas aplicables"),
    "covered_system": ("Sistema cubierto",),
    "value": (
        "Importe", "Monto", "Valor", "Valor del contrato", "Importe del contrato",
        "Monto del contrato",
    ),
    "uses": (
        "Sistemas utilizados", "Productos utilizados", "Software utilizado",
        "Herramientas utilizadas", "Proveedores utilizados",
    ),
}  # fmt: skip
"""Role of a contracts sheet's column → headers that have it."""

NAMES = (
    "Nombre", "Nombres", "Nombre completo", "Denominación", "Denominación social", "Nombre legal",
    "Nombre o razón social",
)  # fmt: skip
"""Headers that name whatever the sheet, or the band above them, is about."""

WEAK_VENDOR = (
    "Nombre", "Editor", "Empresa", "Empresas", "Nombre de la empresa", "Nombre empresa", "Compañía",
    "Nombre de la compañía", "Denominación", "Denominación social", "Nombre legal",
    "Nombre o razón social", "Nombre / Razón social", "Organización", "Entidad", "Socio",
    "Firma comercial",
)  # fmt: skip
"""Headers that name a vendor only where the rest of the sheet speaks of vendors."""

ENDING_STATUS = (
    "Inactivo", "Inactiva", "Está inactivo", "Bloqueado", "Bloqueada", "Bloqueo",
    "Proveedor bloqueado", "Eliminado", "Marcado para borrar", "Marca de borrado", "Terminado",
    "Finalizado", "Rescindido", "Cancelado", "Desactivado", "Deshabilitado", "Archivado", "De baja",
    "Inhabilitado", "Caducado", "Vencido", "Fuera de uso", "Ya no se usa",
    "Descartado", "Excluido",
)  # fmt: skip
"""Status columns in which a yes means that use has ended."""
