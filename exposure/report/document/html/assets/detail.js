function detailOf(finding) {
  const key = `detail-${finding.id}`;
  return make("div", { class: "detail", id: key, role: "region", "aria-label": `Finding ${finding.id}` },
    headOf(finding),
    make("div", { class: "half" }, routesOf(finding), changeOf(finding), evidenceOf(finding)),
    make("div", { class: "half" }, rulesOf(finding), peopleOf(finding)),
    commandOf(finding));
}

function headOf(finding) {
  const judged = [
    say(finding.outcome), say(finding.confidence), `tier ${tierWords(finding)}`,
    finding.depth < 0 ? "" : `depth ${finding.depth}`, say(finding.use), say(finding.against),
  ].filter(Boolean).join(" · ");
  return make("div", { class: "detail-head" },
    make("h3", {}, `${say(finding.subject)} → ${say(finding.vendor)}`),
    make("p", { class: "judged" }, judged),
    make("p", {}, `In ${say(finding.asset)}: ${say(finding.kind)}, ${say(finding.tie)}.`),
    say(finding.purl) ? make("p", { class: "code" }, say(finding.purl)) : null,
    ...sayAll(finding.remarks).map((one) => make("p", { class: "remark" }, one)));
}

function routesOf(finding) {
  const routes = finding.routes.map((row) => unpack("route", row));
  const many = routes.length > 1;
  const drawn = routes.flatMap((route, at) => [
    many ? make("h5", {}, `Route ${at + 1} of ${COUNT.format(routes.length + finding.more_routes)}`) : null,
    routeOf(finding, route),
    leastOf(route),
    route.flags.length ? make("p", { class: "remark" }, `This route is marked: ${sayAll(route.flags).join(", ")}.`) : null,
  ]);
  const none = routes.length ? null : make("p", {}, "No route was told.");
  const more = finding.more_routes
    ? make("p", { class: "quiet" }, `${numberOf(finding.more_routes, "further route")} counted and not drawn here.`)
    : null;
  return make("div", { class: "part" }, make("h4", {}, "Route from the company to the vendor"), none, ...drawn, more);
}

function routeOf(finding, route) {
  const sure = route.least < 0 ? "confirmed" : `no less sure than ${say(route.confidence)}`;
  const stations = route.steps.map((at, place) => {
    const step = STEPS[at];
    const least = place === route.least;
    return station(say(step.kind), say(step.name), say(step.relation) || "is in the records",
      least ? `least certain: ${say(route.confidence)}` : sure, say(step.place), least);
  });
  const end = say(finding.end);
  const last = end
    ? station("vendor", say(finding.vendor), end, say(finding.confidence), "", false, "to")
    : null;
  return make("ol", { class: "route" },
    make("li", { class: "station company" }, make("span", { class: "name" }, "The company")),
    ...stations, last);
}

function station(kind, name, relation, sure, place, least, turned) {
  return make("li", { class: "station" + (least ? " least" : "") + (turned ? " vendor" : "") },
    make("span", { class: "tie" }, relation, make("span", { class: "sure" }, ` (${sure})`)),
    make("span", { class: "name" }, name), " ",
    make("span", { class: "kind" }, kind),
    place ? make("span", { class: "place" }, place) : null);
}

function leastOf(route) {
  if (route.least < 0) return null;
  const step = STEPS[route.steps[route.least]];
  return make("p", { class: "remark" },
    `Least certain step: ${step ? say(step.name) : "one of them"}, ${say(route.confidence)}: ${say(route.because)}.`);
}

function changeOf(finding) {
  if (!finding.introducers.length) return null;
  const names = sayAll(finding.introducers).join(", ");
  const what = finding.introducers.length > 1 ? "these direct dependencies" : "this direct dependency";
  const lead = finding.direct ? `Change ${what}: ` : "Brought in by: ";
  const more = finding.more_introducers ? `, and ${COUNT.format(finding.more_introducers)} more in exposure.json` : "";
  return make("p", { class: "change" }, make("strong", {}, lead), names + more);
}

function evidenceOf(finding) {
  const told = finding.evidence.map((row) => {
    const one = unpack("evidence", row);
    const listed = say(one.listed);
    const against = sayAll(one.against);
    return make("li", {},
      make("blockquote", {}, say(one.quote)),
      make("p", { class: "place" }, say(one.place)),
      make("p", {}, `${say(one.because)} `, make("span", { class: "rule" }, `(rule ${say(one.rule)})`)),
      listed ? make("p", { class: "quiet" }, `In the register: ${listed}`) : null,
      say(one.beside) ? make("p", { class: "quiet" }, `Beside it: ${say(one.beside)}`) : null,
      against.length ? make("p", { class: "remark" }, `What spoke against it: ${against.join("; ")}.`) : null);
  });
  const more = finding.more_evidence
    ? make("p", { class: "quiet" }, `${numberOf(finding.more_evidence, "further quote")} in exposure.json.`)
    : null;
  return make("div", { class: "part" }, make("h4", {}, "Evidence"),
    make("ol", { class: "evidence" }, ...told), more);
}

function rulesOf(finding) {
  const blocks = finding.blocks.map((at) => BLOCKS[at]).map((block) => make("div", { class: "block" },
    make("p", { class: "contracts" }, sayAll(block.contracts).join(", ")), list("ul", sayAll(block.lines), {})));
  const none = blocks.length ? null : make("p", {}, "No rule was asked: nobody has acted against this vendor.");
  const questions = sayAll(finding.questions);
  return make("div", { class: "part" }, make("h4", {}, "What the rules say, contract by contract"), none, ...blocks,
    questions.length ? make("p", {}, "Exceptions that a person may have to consider:") : null,
    list("ul", questions, {}));
}

function peopleOf(finding) {
  const said = sayAll(finding.said);
  return make("div", { class: "part" }, make("h4", {}, "What people said"),
    make("p", {}, said.length ? `It stands as: ${say(finding.people)}.` : "Nobody has said anything of it."),
    list("ul", said, {}));
}

function commandOf(finding) {
  const command = `exposure why . ${finding.id}`;
  return make("p", { class: "command" }, "More, in the folder of this page: ",
    make("code", {}, command));
}
