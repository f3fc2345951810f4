"""Which headers do people write in Portuguese?"""

from exposure.ingest.sheet.words.fold import Words

VENDOR: Words = {
    "vendor": (
        "Fornecedor", "Fornecedores", "Nome do fornecedor", "Nome fornecedor", "Nome de fornecedor",
        "Razão social", "Razão social do fornecedor", "Denominação social do fornecedor",
        "Fornecedor de serviços", "Fornecedor terceiro", "Prestador", "Prestador de serviços",
        "Prestador de serviço", "Nome do prestador", "Fabricante", "Nome do fabricante",
        "Contratada", "Empresa contratada", "Contratado", "Adjudicatário", "Nome do adjudicatário",
        "Terceiro", "Terceiros", "Nome do terceiro", "Subcontratante", "Operador de dados",
        "Credor", "Nome do credor", "Favorecido", "Nome do favorecido", "Beneficiário",
        "Revendedor", "Distribuidor", "Vendedor", "Parceiro de negócios", "Vencedor da licitação",
        "Entidade adjudicatária", "Entidades adjudicatárias",
    ),
    "other_names": (
        "Empresa-mãe", "Empresa mãe", "Empresa controladora", "Controladora", "Matriz", "Grupo",
        "Grupo econômico", "Grupo econômico do fornecedor", "Nome anterior", "Antigo nome",
        "Anteriormente", "Nome fantasia", "Nome comercial", "Outro nome", "Outros nomes",
        "Nome alternativo", "Nome abreviado", "Marca",
    ),
    "product": (
        "Produto", "Produtos", "Nome do produto", "Serviço", "Serviços", "Nome do serviço",
        "Serviço prestado", "Serviços prestados", "Serviço contratado", "Produto / Serviço",
        "Produto ou serviço", "Produtos e serviços", "Aplicação", "Aplicativo", "Sistema",
        "Nome do sistema", "Solução", "Ferramenta", "Plataforma", "Software",
    ),
    "description": (
        "Descrição", "Descrição do serviço", "Descrição dos serviços", "Descrição do produto",
        "Objeto", "Objeto do contrato", "Objeto do contrato resumido", "Objecto",
        "Objecto do contrato", "Finalidade", "Categoria", "Ramo de atividade", "Setor", "Atividade",
        "Tipo de serviço", "Utilização",
    ),
    "website": (
        "Sítio web", "Site", "Página web", "Página da internet", "Endereço web", "Sítio", "Domínio",
        "Site da empresa",
    ),
    "email": (
        "Correio eletrônico", "Correio eletrónico", "Endereço de e-mail", "E-mail de contato",
        "E-mail de contacto", "E-mail do fornecedor",
    ),
    "country": (
        "País", "Países", "Código do país", "País de origem", "País da sede", "País do fornecedor",
    ),
    "duns": ("Número DUNS",),
    "lei": ("Código LEI",),
    "tax_id": (
        "CNPJ", "CNPJ/CPF", "CPF/CNPJ", "CNPJ do fornecedor", "NIF", "NIPC", "Contribuinte",
        "Número de contribuinte", "Inscrição estadual", "NIF do fornecedor",
    ),
    "erp_number": (
        "Código do fornecedor", "Código fornecedor", "Cód. fornecedor", "Número do fornecedor",
        "Nº fornecedor", "N.º de fornecedor", "ID do fornecedor", "ID fornecedor",
    ),
    "status": (
        "Estado", "Situação", "Situação do fornecedor", "Status do fornecedor",
        "Estado do fornecedor", "Situação do contrato", "Status do contrato", "Estado do contrato",
        "Ativo", "Activo", "Está ativo", "Ativo / Inativo", "Ativo S/N", "Em uso", "Vigente",
        "Ciclo de vida",
    ),
    "start": (
        "Início", "Data de início", "Data início", "Data inicial", "Início do contrato",
        "Início da vigência", "Data de início do contrato", "Desde", "Válido desde",
        "Data de assinatura", "Vigência inicial",
    ),
    "end": (
        "Fim", "Data de fim", "Data fim", "Data final", "Término", "Data de término",
        "Data término", "Fim do contrato", "Término do contrato", "Data de término do contrato",
        "Fim da vigência", "Término da vigência", "Vigência final", "Vencimento",
        "Data de vencimento", "Validade até", "Data de cessação", "Cessação", "Rescisão",
        "Data de rescisão", "Data de encerramento", "Encerramento", "Encerrado em", "Até",
        "Válido até", "Data de expiração", "Data de desativação", "Data de bloqueio",
        "Bloqueado em", "Inativo desde", "Caducidade",
    ),
    "renewal": (
        "renovação", "renovação automática", "prorrogação automática",
    ),
    "owner": (
        "Responsável", "Responsável interno", "Gestor", "Gestor do contrato", "Proprietário",
        "Responsável pelo contrato", "Solicitante", "Requisitante", "Contato interno",
        "Contacto interno",
    ),
    "business_unit": (
        "Departamento", "Área", "Área solicitante", "Setor requisitante", "Unidade",
        "Unidade de negócio", "Unidade de negócios", "Gerência", "Diretoria", "Direção",
        "Centro de custo", "Centro de custos",
    ),
    "legal_entity": (
        "Entidade legal", "Entidade jurídica", "Empresa do grupo", "Filial", "Empresa contratante",
        "Entidade adjudicante",
    ),
    "spend": (
        "Gasto", "Gasto anual", "Gastos", "Despesa", "Despesa anual", "Despesas", "Valor anual",
        "Valor total", "Valor pago", "Montante", "Custo", "Custo anual", "Valor do contrato",
        "Preço contratual", "Volume de compras", "Valor líquido",
    ),
    "currency": ("Moeda", "Divisa", "Código da moeda"),
    "criticality": (
        "Criticidade", "Crítico", "Nível de criticidade", "Fornecedor crítico", "Risco",
        "Nível de risco", "Classificação de risco", "Importância", "Prioridade", "Essencial",
    ),
    "contract": (
        "Contrato", "Contratos", "Número do contrato", "Número de contrato", "Nº do contrato",
        "Nº contrato", "Referência do contrato", "Processo", "Projeto", "Programa",
    ),
    "subprocessors": (
        "Subcontratado", "Subcontratados", "Subcontratantes", "Subcontratante ulterior",
        "Subcontratantes ulteriores", "Suboperador", "Suboperadores", "Subprocessador",
        "Subprocessadores", "Subfornecedor", "Subfornecedores", "Quartas partes", "Quarta parte",
        "Fornecedores de nível 2", "Provedor de nuvem", "Provedor de hospedagem", "Hospedado em",
        "Hospedado por", "Provedor de IA", "Fornecedor de IA", "Cadeia de fornecimento",
        "Cadeia de suprimentos",
    ),
    "sbom": ("Lista de materiais de software", "Arquivo SBOM", "Ficheiro SBOM"),
    "model": ("Modelo de IA", "Modelo", "Modelo de linguagem", "Nome do modelo"),
    "notes": (
        "Nota", "Notas", "Observação", "Observações", "Comentário", "Comentários",
        "Informações adicionais",
    ),
}  # fmt: skip
"""Role of a vendor sheet's column → headers that have it."""

CONTRACT: Words = {
    "number": (
        "Contrato", "Número do contrato", "Número de contrato", "Nº do contrato", "Nº contrato",
        "Referência do contrato",
    ),
    "order": ("Ordem", "Pedido", "Ordem de compra", "Número do pedido", "Nota de encomenda"),
    "agency": ("Cliente", "Nome do cliente", "Órgão", "Contratante"),
    "contract_role": ("Papel", "Função no contrato"),
    "clauses": ("Cláusulas", "Cláusula", "Cláusulas aplicáveis"),
    "value": ("Valor", "Montante", "Valor do contrato", "Preço contratual"),
    "uses": (
        "Sistemas utilizados", "Produtos utilizados", "Software utilizado",
        "Ferramentas utilizadas",
    ),
}  # fmt: skip
"""Role of a contracts sheet's column → headers that have it."""

NAMES = ("Nome", "Nomes", "Nome completo", "Denominação", "Denominação social")
"""Headers that name whatever the sheet, or the band above them, is about."""

WEAK_VENDOR = (
    "Nome", "Empresa", "Empresas", "Nome da empresa", "Companhia", "Denominação",
    "Denominação social", "Organização", "Entidade", "Parceiro", "Firma", "Sociedade",
)  # fmt: skip
"""Headers that name a vendor only where the rest of the sheet speaks of vendors."""

ENDING_STATUS = (
    "Inativo", "Inactivo", "Bloqueado", "Bloqueio", "Fornecedor bloqueado", "Excluído", "Eliminado",
    "Encerrado", "Terminado", "Rescindido", "Cancelado", "Desativado", "Arquivado",
    "Expirado", "Descontinuado",
)  # fmt: skip
"""Status columns in which a yes means that use has ended."""
