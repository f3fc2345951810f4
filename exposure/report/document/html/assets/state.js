/* What is asked of the table stands in the address, so that a view can be noted and opened again. */
const PER_PAGE = 50;
const state = { query: "", chosen: {}, sort: "", down: false, page: 0, open: new Set() };

function matches(finding, words) {
  for (const filter of FILTERS) {
    const chosen = state.chosen[filter.key];
    if (chosen && !filter.of(finding).includes(chosen)) return false;
  }
  if (!words.length) return true;
  const text = searched(finding);
  return words.every((word) => text.includes(word));
}

function shownFindings() {
  const words = plainly(state.query).split(/\s+/).filter(Boolean);
  const kept = FINDINGS.filter((finding) => matches(finding, words));
  const column = COLUMNS.find((one) => one.key === state.sort);
  if (!column) return kept;
  const turn = state.down ? -1 : 1;
  const compare = column.order
    ? (one, other) => column.order(one) - column.order(other)
    : (one, other) => PLAIN.compare(column.show(one), column.show(other));
  return kept.sort((one, other) => turn * compare(one, other) || one.at - other.at);
}

/* What is asked of the table, in words; empty where it shows everything. */
function askedWords() {
  const chosen = FILTERS.filter((filter) => state.chosen[filter.key])
    .map((filter) => `${filter.title}: ${state.chosen[filter.key]}`);
  return [...chosen, ...(state.query ? [`Search: ${state.query}`] : [])].join("; ");
}

function forget() {
  Object.assign(state, { query: "", chosen: {}, page: 0 });
}

function addressOf() {
  const parts = [...state.open].slice(-1).map(encodeURIComponent);
  const add = (key, value) => { if (value) parts.push(`${key}=${encodeURIComponent(value)}`); };
  add("q", state.query);
  for (const filter of FILTERS) add(filter.key, state.chosen[filter.key]);
  add("sort", state.sort && (state.down ? "-" : "") + state.sort);
  add("page", state.page && String(state.page + 1));
  return "#" + (parts.join("&") || "findings");
}

function writeAddress() {
  history.replaceState(null, "", addressOf());
}

/* Return whether the address asked for a view; the links of the menu do not. */
function readAddress() {
  const parts = location.hash.slice(1).split("&").filter(Boolean).map(plain);
  const opened = parts.filter((part) => BY_ID.has(part));
  const told = new Map(parts.filter((part) => part.includes("=")).map((part) => {
    const at = part.indexOf("=");
    return [part.slice(0, at), part.slice(at + 1)];
  }));
  if (!opened.length && !told.size) return false;
  const sort = told.get("sort") || "";
  forget();
  state.query = told.get("q") || "";
  for (const filter of FILTERS) state.chosen[filter.key] = told.get(filter.key) || "";
  state.sort = COLUMNS.some((one) => one.key === sort.replace(/^-/, "")) ? sort.replace(/^-/, "") : "";
  state.down = sort.startsWith("-");
  state.page = Math.max(0, (parseInt(told.get("page"), 10) || 1) - 1);
  state.open = new Set(opened);
  return true;
}

function plain(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
