const PRINTED = 2000, PRINTED_WITH_ROUTES = 200;
const parts = {};

function buildTable(place) {
  parts.count = make("p", { id: "count", role: "status", "aria-live": "polite" });
  parts.asked = make("p", { class: "asked" });
  parts.pages = make("p", { class: "pages" });
  parts.body = make("tbody", { role: "rowgroup" });
  parts.head = make("tr", { role: "row" }, ...COLUMNS.map(headCell));
  const table = make("table", { class: "findings", role: "table" },
    make("caption", { class: "away" }, "Findings, the most urgent first unless sorted otherwise"),
    make("thead", { role: "rowgroup" }, parts.head), parts.body);
  parts.around = make("div", { class: "wide", tabindex: "0", role: "region", "aria-label": "Table of findings" }, table);
  parts.below = make("p", { class: "pages" });
  parts.printed = make("div", { class: "printed" });
  place.replaceChildren(toolbar(), make("div", { class: "bar" }, parts.count, parts.asked, parts.pages), parts.around, parts.below, parts.printed);
  parts.body.addEventListener("keydown", walk);
}

function headCell(column) {
  const press = button(column.title, () => sortBy(column.key), { class: "sort" });
  press.append(make("span", { class: "arrow", "aria-hidden": "true" }));
  return make("th", { scope: "col", role: "columnheader", "aria-sort": "none", "data-key": column.key }, press);
}

function toolbar() {
  parts.query = make("input", { type: "search", id: "query", autocomplete: "off", spellcheck: "false" });
  let waiting = 0;
  parts.query.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => change({ query: parts.query.value.trim() }), 120);
  });
  parts.selects = new Map(FILTERS.map((filter) => [filter.key, selectOf(filter)]));
  const fields = FILTERS.map((filter) => field(`filter-${filter.key}`, filter.title, parts.selects.get(filter.key)));
  parts.clear = button("Clear search and filters", () => { forget(); apply(); parts.query.focus(); }, { class: "clear" });
  return make("form", { class: "toolbar", role: "search", "aria-label": "Findings" },
    field("query", "Search in names, places, quotes and routes", parts.query, "query"),
    make("div", { class: "filters" }, ...fields),
    make("div", { class: "actions" }, parts.clear, button("Print these findings", () => window.print(), {})));
}

function field(key, title, control, class_) {
  return make("div", { class: `field ${class_ || ""}`.trim() }, make("label", { for: key }, title), control);
}

function selectOf(filter) {
  const options = optionsOf(filter).map(([value, count]) =>
    make("option", { value }, `${value} (${COUNT.format(count)})`));
  const made = make("select", { id: `filter-${filter.key}` }, make("option", { value: "" }, "all"), ...options);
  made.addEventListener("change", () => change({ chosen: { ...state.chosen, [filter.key]: made.value } }));
  return made;
}

function change(asked) {
  Object.assign(state, asked, { page: 0 });
  apply();
}

/* A third press on a heading goes back to the order of urgency. */
function sortBy(key) {
  const turned = state.sort === key && !state.down;
  const back = state.sort === key && state.down;
  change({ sort: back ? "" : key, down: turned });
}

function apply() {
  render();
  writeAddress();
}

function render() {
  const shown = shownFindings();
  const last = Math.max(0, Math.ceil(shown.length / PER_PAGE) - 1);
  state.page = Math.min(state.page, last);
  const from = state.page * PER_PAGE;
  const rows = shown.slice(from, from + PER_PAGE);
  parts.body.replaceChildren(...rows.flatMap(rowsOf));
  if (!rows.length) parts.body.append(emptyRow());
  parts.count.textContent = countWords(shown.length, from, rows.length);
  for (const place of [parts.pages, parts.below]) place.replaceChildren(...pager(last));
  parts.query.value = state.query === parts.query.value.trim() ? parts.query.value : state.query;
  for (const [key, select] of parts.selects) select.value = offered(select, state.chosen[key] || "");
  const asked = askedWords();
  parts.asked.textContent = asked && `Only what is asked for: ${asked}.`;
  parts.clear.disabled = !asked;
  for (const cell of parts.head.children) {
    const sorted = cell.dataset.key === state.sort;
    cell.setAttribute("aria-sort", sorted ? (state.down ? "descending" : "ascending") : "none");
  }
}

/* An address may ask for what no finding has: the filter shows that it does. */
function offered(select, value) {
  if (![...select.options].some((one) => one.value === value)) select.append(make("option", { value }, `${value} (0)`));
  return value;
}

function countWords(found, from, rows) {
  const total = numberOf(FINDINGS.length, "finding");
  if (!found) return `None of ${total} matches.`;
  const some = found === FINDINGS.length ? total : `${COUNT.format(found)} of ${total}`;
  return rows < found ? `${some}; rows ${COUNT.format(from + 1)} to ${COUNT.format(from + rows)} shown` : `${some} shown`;
}

function pager(last) {
  if (!last) return [];
  const turn = (by) => () => { state.page += by; apply(); parts.around.scrollIntoView({ block: "start" }); };
  const back = button("Previous", turn(-1), state.page ? {} : { disabled: "" });
  const on = button("Next", turn(1), state.page < last ? {} : { disabled: "" });
  return [back, make("span", {}, ` Page ${COUNT.format(state.page + 1)} of ${COUNT.format(last + 1)} `), on];
}

/* On paper findings stand in the table, and behind it one by one with their routes: as many of both
   as a browser prints in minutes. The others are counted. */
function renderForPrint() {
  const shown = shownFindings();
  const rows = shown.slice(0, PRINTED);
  parts.body.replaceChildren(...rows.map((finding) => make("tr", { role: "row" },
    ...COLUMNS.map((column) => cellOf(finding, column)))));
  if (!rows.length) parts.body.append(emptyRow());
  parts.count.textContent = countWords(shown.length, 0, rows.length);
  const told = shown.slice(0, PRINTED_WITH_ROUTES);
  const rest = shown.length - told.length;
  parts.printed.replaceChildren(
    rest ? make("p", { class: "remark" }, `Routes of the first ${COUNT.format(told.length)} follow. Filter and print again for the other ${COUNT.format(rest)}.`) : "",
    ...told.map((finding) => make("article", {}, make("p", { class: "place" }, finding.id), detailOf(finding))));
}

function renderAfterPrint() {
  parts.printed.replaceChildren();
  render();
}

function emptyRow() {
  return make("tr", { role: "row", class: "empty" }, make("td", { colspan: COLUMNS.length, role: "cell" },
    "No finding matches this search and these filters."));
}

function rowsOf(finding) {
  const open = state.open.has(finding.id);
  const row = make("tr", { role: "row", "data-finding": finding.id, class: open ? "opened" : null },
    ...COLUMNS.map((column, at) => at ? cellOf(finding, column) : leadCell(finding, open)));
  return open ? [row, detailRow(finding)] : [row];
}

function leadCell(finding, open) {
  const press = button(finding.id, () => toggle(finding, press.closest("tr")), {
    class: "opener", "aria-expanded": String(open), "aria-controls": open ? `detail-${finding.id}` : null });
  return make("td", { role: "cell", "data-label": "Finding" }, press);
}

function cellOf(finding, column) {
  const shown = column.show(finding);
  const mark = column.key === "outcome" ? `outcome ${shown.replace(/[^a-z]+/g, "-")}` : column.key;
  return make("td", { role: "cell", "data-label": column.title, class: mark }, make("span", {}, shown));
}

function detailRow(finding) {
  return make("tr", { role: "row", class: "detail-row" },
    make("td", { colspan: COLUMNS.length, role: "cell" }, detailOf(finding)));
}

function toggle(finding, row) {
  const opener = row.querySelector(".opener");
  const open = !state.open.delete(finding.id);
  if (open) {
    state.open.add(finding.id);
    row.after(detailRow(finding));
    opener.setAttribute("aria-controls", `detail-${finding.id}`);
  } else {
    row.nextElementSibling.remove();
    opener.removeAttribute("aria-controls");
  }
  row.classList.toggle("opened", open);
  opener.setAttribute("aria-expanded", String(open));
  writeAddress();
}

/* Arrows go from row to row, Home and End to the first and last, Escape closes the row. */
function walk(event) {
  if (event.key === "Escape") return close(event);
  if (!event.target.classList.contains("opener")) return;
  const openers = [...parts.body.querySelectorAll(".opener")];
  const at = openers.indexOf(event.target);
  const goal = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: openers.length - 1 }[event.key];
  if (goal === undefined || !openers[goal]) return;
  event.preventDefault();
  openers[goal].focus();
}

function close(event) {
  const row = event.target.closest("tr");
  const lead = row && row.classList.contains("detail-row") ? row.previousElementSibling : row;
  if (!lead || !state.open.has(lead.dataset.finding)) return;
  lead.querySelector(".opener").focus();
  toggle(BY_ID.get(lead.dataset.finding), lead);
}

/* Show one finding, whatever was asked of the table before. */
function reveal(id) {
  const finding = BY_ID.get(id);
  if (!finding) return;
  if (!shownFindings().includes(finding)) forget();
  state.page = Math.floor(shownFindings().indexOf(finding) / PER_PAGE);
  state.open = new Set([id]);
  apply();
  const opener = parts.body.querySelector(".opened .opener");
  opener.scrollIntoView({ block: "center" });
  opener.focus({ preventScroll: true });
}
