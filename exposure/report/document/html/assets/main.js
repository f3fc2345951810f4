const PAGE = {
  open: reveal,
  filter(chosen) {
    forget();
    change({ chosen: { ...chosen } });
    document.getElementById("findings").scrollIntoView({ block: "start" });
  },
};

function openAddress() {
  if (!readAddress()) return;
  const asked = [...state.open];
  if (asked.length) return reveal(asked[asked.length - 1]);
  apply();
}

/* Print shows every finding that matches, opened, and whatever is folded. */
function expandForPrint() {
  for (const folded of document.querySelectorAll("details:not([open])")) {
    folded.dataset.folded = "";
    folded.open = true;
  }
  if (parts.body) renderForPrint();
}

function foldAfterPrint() {
  for (const folded of document.querySelectorAll("details[data-folded]")) {
    delete folded.dataset.folded;
    folded.open = false;
  }
  if (parts.body) renderAfterPrint();
}

function addColours() {
  const choice = make("select", { id: "colours" }, ...["as the system", "light", "dark"].map((one) => make("option", {}, one)));
  choice.addEventListener("change", () => {
    if (choice.selectedIndex) document.documentElement.dataset.theme = choice.value;
    else delete document.documentElement.dataset.theme;
  });
  document.querySelector("nav.menu").append(field("colours", "Colours", choice, "colours"));
}

/* Ids of findings that stand in texts of the page lead to their rows. */
function linkIds() {
  const known = /\b(?:F|Z)-[0-9A-Za-z]+\b/g;
  for (const cell of document.querySelectorAll("#next td, #next li")) {
    const text = cell.textContent;
    const ids = [...text.matchAll(known)].filter((found) => BY_ID.has(found[0]));
    if (!ids.length) continue;
    const pieces = [];
    let from = 0;
    for (const found of ids) {
      pieces.push(text.slice(from, found.index), make("a", { href: `#${found[0]}` }, found[0]));
      from = found.index + found[0].length;
    }
    cell.replaceChildren(...pieces, text.slice(from));
  }
}

const place = document.getElementById("table");
document.getElementById("no-script").remove();
if (place) {
  buildTable(place);
  render();
  linkIds();
  openAddress();
}
addColours();
for (const drawn of DATA.pictures) {
  const figure = document.getElementById(drawn.id);
  if (PICTURES[drawn.id] && figure) PICTURES[drawn.id](figure, drawn.data, PAGE);
}
window.addEventListener("hashchange", openAddress);
window.addEventListener("beforeprint", expandForPrint);
window.addEventListener("afterprint", foldAfterPrint);
document.addEventListener("submit", (event) => event.preventDefault());
document.documentElement.dataset.ready = "";
