(figure, data, page) => {
  const view = figure.querySelector(".graph-view");
  if (!view || !data) return;
  const picture = view.querySelector("svg");
  const controls = figure.querySelector(".graph-controls");
  const detail = figure.querySelector(".graph-detail");
  const said = controls.querySelector(".graph-said");
  const nodes = [...picture.querySelectorAll("[data-node]")];
  const strokes = [...picture.querySelectorAll("[data-line]")];
  const numberOf = (one) => Number(one.dataset.node ?? one.dataset.line);
  const box = new Map(nodes.map((one) => [numberOf(one), one]));
  const chosen = {};
  let picked = -1;

  const make = (name, text) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    return made;
  };
  const passes = (strand) => ["vendor", "contract", "relation"].every((by) => {
    const wanted = chosen[by];
    return wanted === undefined || [strand[`${by}s`] ?? strand[by]].flat().includes(wanted);
  });
  const shown = () => data.strands.filter(passes);
  const counted = (strands) => spread(strands, "findings").size;
  const spread = (strands, key) => new Set(strands.flatMap((one) => one[key]));
  const findings = (count) => `${count.toLocaleString("en")} ${count === 1 ? "finding" : "findings"}`;

  function fill() {
    for (const select of controls.querySelectorAll("select")) {
      const by = select.dataset.by;
      select.append(make("option", "all"));
      for (const name of data[`${by}s`]) select.append(make("option", name));
      select.addEventListener("change", () => {
        if (select.selectedIndex) chosen[by] = select.selectedIndex - 1;
        else delete chosen[by];
        picked = -1;
        draw();
      });
    }
  }

  function draw() {
    const strands = shown();
    const seen = { node: spread(strands, "nodes"), line: spread(strands, "lines") };
    const through = picked < 0 ? [] : strands.filter((one) => one.nodes.includes(picked));
    const lit = { node: spread(through, "nodes"), line: spread(through, "lines") };
    for (const one of [...nodes, ...strokes]) {
      const kind = one.dataset.node === undefined ? "line" : "node";
      one.classList.toggle("graph-off", !seen[kind].has(numberOf(one)));
      one.classList.toggle("graph-on", lit[kind].has(numberOf(one)));
      if (kind === "node") one.setAttribute("aria-pressed", String(numberOf(one) === picked));
    }
    picture.classList.toggle("graph-picked", picked >= 0);
    const of = counted(data.strands);
    said.textContent = strands.length === data.strands.length
      ? `All ${findings(of)} of the picture are shown.`
      : `${counted(strands).toLocaleString("en")} of ${findings(of)} shown, ${seen.node.size} of ${nodes.length} boxes.`;
    if (picked >= 0) said.textContent += ` ${data.nodes[picked]}: ${findings(counted(through))} on its routes, listed below.`;
    tell(through);
    rove();
  }

  function tell(strands) {
    detail.replaceChildren();
    detail.hidden = picked < 0;
    if (picked < 0) return;
    const told = [...spread(strands, "findings")].map((one) => data.findings[one]).filter((one) => one.length);
    detail.append(make("h4", `${data.nodes[picked]}: ${findings(counted(strands))} on its routes`));
    const list = make("ul");
    for (const [id, text] of told) {
      const line = make("li");
      const link = make("a", id);
      link.href = `#${id}`;
      link.addEventListener("click", (event) => {
        if (!page || !page.open) return;
        event.preventDefault();
        page.open(id);
      });
      line.append(link, ` ${text}`);
      list.append(line);
    }
    detail.append(list);
    const rest = counted(strands) - told.length;
    if (rest > 0) detail.append(make("p", `${findings(rest)} more in the table of findings.`));
    const clear = make("button", "Close");
    clear.type = "button";
    clear.addEventListener("click", () => { const last = picked; pick(-1); box.get(last).focus(); });
    detail.append(clear);
  }

  function pick(node) {
    picked = node === picked ? -1 : node;
    draw();
  }

  const there = () => nodes.filter((one) => !one.classList.contains("graph-off"));

  /* One box of the picture can be reached with Tab, the others from there with arrow keys. */
  function rove(to) {
    const open = there();
    const current = to ?? open.find((one) => one.tabIndex === 0) ?? open[0];
    for (const one of nodes) one.setAttribute("tabindex", one === current ? "0" : "-1");
    if (to) to.focus();
  }

  function beside(one, key) {
    const open = there();
    const place = open.indexOf(one);
    if (key === "ArrowDown") return open[place + 1];
    if (key === "ArrowUp") return open[place - 1];
    if (key === "Home") return open[0];
    if (key === "End") return open[open.length - 1];
    const step = key === "ArrowRight" ? 1 : -1;
    const column = (each) => each.classList[1];
    for (const strand of shown()) {
      let at = strand.nodes.indexOf(numberOf(one));
      while (at >= 0 && at < strand.nodes.length && column(box.get(strand.nodes[at])) === column(one)) at += step;
      if (strand.nodes.includes(numberOf(one)) && at >= 0 && at < strand.nodes.length) return box.get(strand.nodes[at]);
    }
    return undefined;
  }

  function pressed(event) {
    const one = event.currentTarget;
    if (event.key === "Enter" || event.key === " ") pick(numberOf(one));
    else if (event.key === "Escape") pick(-1);
    else if (/^(Arrow(Up|Down|Left|Right)|Home|End)$/.test(event.key)) {
      const next = beside(one, event.key);
      if (next) rove(next);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function zoom(factor) {
    const width = picture.getBoundingClientRect().width;
    const middle = (view.scrollLeft + view.clientWidth / 2) / width;
    const wide = Math.max(320, Math.min(6000, width * factor));
    picture.style.minWidth = "0";
    picture.style.width = `${Math.round(wide)}px`;
    view.scrollLeft = middle * wide - view.clientWidth / 2;
  }

  const STEP = 120;
  const acts = {
    left: () => view.scrollBy(-STEP, 0),
    right: () => view.scrollBy(STEP, 0),
    up: () => view.scrollBy(0, -STEP),
    down: () => view.scrollBy(0, STEP),
    in: () => zoom(1.25),
    out: () => zoom(0.8),
    fit: () => { picture.style.minWidth = "0"; picture.style.width = "100%"; },
    all: () => {
      for (const select of controls.querySelectorAll("select")) select.selectedIndex = 0;
      for (const by of Object.keys(chosen)) delete chosen[by];
      picture.style.minWidth = picture.style.width = "";
      picked = -1;
      draw();
    },
  };
  const keys = { "+": "in", "=": "in", "-": "out", "0": "fit", ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

  function drag(event) {
    if (event.button || event.pointerType === "touch") return;
    const start = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop };
    const move = (moved) => {
      if (Math.abs(moved.clientX - start.x) + Math.abs(moved.clientY - start.y) < 5) return;
      view.classList.add("graph-dragged");
      view.scrollTo(start.left + start.x - moved.clientX, start.top + start.y - moved.clientY);
    };
    const stop = () => {
      window.removeEventListener("pointermove", move);
      setTimeout(() => view.classList.remove("graph-dragged"));
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", stop, { once: true });
    window.addEventListener("pointercancel", stop, { once: true });
  }

  picture.setAttribute("role", "group");
  for (const one of nodes) {
    one.setAttribute("role", "button");
    one.setAttribute("aria-label", [...one.querySelectorAll("title, .graph-note, .graph-tie")].map((part) => part.textContent).join(", "));
    one.addEventListener("click", () => { if (!view.classList.contains("graph-dragged")) { rove(one); pick(numberOf(one)); } });
    one.addEventListener("keydown", pressed);
  }
  for (const button of controls.querySelectorAll("button")) button.addEventListener("click", acts[button.dataset.do]);
  view.addEventListener("keydown", (event) => {
    const act = event.target === view && !event.ctrlKey && !event.metaKey && !event.altKey ? keys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    acts[act]();
  });
  view.addEventListener("pointerdown", drag);
  fill();
  controls.hidden = false;
  draw();
}
