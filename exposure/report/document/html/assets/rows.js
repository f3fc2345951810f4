const UNKNOWN = "unknown";
const NO_CONTRACT = "none recorded";
const NOT_COMPARED = "not compared";

function unpack(kind, row) {
  const told = {};
  DATA.shapes[kind].forEach((name, at) => { told[name] = row[at]; });
  return told;
}

/* A finding's place in the table is its place in the order of urgency. */
const FINDINGS = DATA.findings.map((row, at) => ({ ...unpack("finding", row), at }));
const BY_ID = new Map(FINDINGS.map((finding) => [finding.id, finding]));
const STEPS = DATA.steps.map((row) => unpack("step", row));
const BLOCKS = DATA.blocks.map((row) => unpack("block", row));

function tierWords(finding) {
  return finding.tier < 0 ? UNKNOWN : String(finding.tier);
}

function contractsOf(finding) {
  return finding.contracts.length ? sayAll(finding.contracts) : [NO_CONTRACT];
}

const COLUMNS = [
  { key: "id", title: "Finding", show: (one) => one.id },
  { key: "outcome", title: "Outcome", show: (one) => say(one.outcome),
    order: (one) => DATA.outcomes.indexOf(one.outcome) },
  { key: "vendor", title: "Vendor", show: (one) => say(one.vendor) },
  { key: "asset", title: "Asset", show: (one) => say(one.asset) },
  { key: "subject", title: "What was found", show: (one) => say(one.subject) },
  { key: "relation", title: "Relation", show: (one) => say(one.relation) },
  { key: "confidence", title: "Confidence", show: (one) => say(one.confidence),
    order: (one) => DATA.confidences.indexOf(one.confidence) },
  { key: "tier", title: "Tier", show: tierWords,
    order: (one) => (one.tier < 0 ? 1e6 : one.tier) },
  { key: "contract", title: "Used on", show: (one) => contractsOf(one).join("\n") },
  { key: "verdict", title: "Gravest verdict", show: (one) => say(one.verdict),
    order: (one) => one.gravity },
  { key: "people", title: "People", show: (one) => say(one.people) },
];

const FILTERS = [
  { key: "outcome", title: "Outcome", of: (one) => [say(one.outcome)],
    order: sayAll(DATA.outcomes) },
  { key: "vendor", title: "Vendor", of: (one) => [say(one.vendor)] },
  { key: "confidence", title: "Confidence", of: (one) => [say(one.confidence)],
    order: sayAll(DATA.confidences) },
  { key: "relation", title: "Relation", of: (one) => [say(one.relation)] },
  { key: "contract", title: "Used on contract", of: contractsOf },
  { key: "verdict", title: "Gravest verdict", of: (one) => [say(one.verdict)] },
  { key: "tier", title: "Tier", of: (one) => [tierWords(one)] },
  { key: "people", title: "What people said", of: (one) => [say(one.people)] },
  { key: "against", title: "Against the baseline", of: (one) => [say(one.against) || NOT_COMPARED] },
].filter((filter) => filter.key !== "against" || FINDINGS.some((one) => one.against));

const PLAIN = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function optionsOf(filter) {
  const counts = new Map();
  for (const finding of FINDINGS) {
    for (const value of filter.of(finding)) counts.set(value, (counts.get(value) || 0) + 1);
  }
  const order = filter.order || [];
  const place = (value) => (order.includes(value) ? order.indexOf(value) : order.length);
  return [...counts].sort((one, other) =>
    place(one[0]) - place(other[0]) || PLAIN.compare(one[0], other[0]));
}

/* Letters are compared however they were typed: accents apart or not, broad or narrow. */
function plainly(text) {
  return text.normalize("NFKC").toLowerCase();
}

/* What a search looks through is put together when the first one is made. */
function searched(finding) {
  if (finding.searched === undefined) {
    const steps = finding.routes.flatMap((row) => unpack("route", row).steps);
    const evidence = finding.evidence.map((row) => unpack("evidence", row));
    finding.searched = [
      finding.id, ...COLUMNS.slice(1).map((column) => column.show(finding)),
      say(finding.kind), say(finding.purl), say(finding.tie), say(finding.use),
      ...sayAll([...finding.introducers, ...finding.flags, ...finding.remarks, ...finding.said, ...finding.unshown]),
      ...steps.flatMap((at) => [say(STEPS[at].name), say(STEPS[at].place)]),
      ...evidence.flatMap((one) => [say(one.quote), say(one.place), say(one.rule)]),
    ].map(plainly).join("\n");
  }
  return finding.searched;
}
