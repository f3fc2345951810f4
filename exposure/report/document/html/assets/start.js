/* Texts enter the page as text alone: no function here takes markup. */
const DATA = JSON.parse(document.getElementById("data").textContent);
const COUNT = new Intl.NumberFormat("en-US");

function say(position) {
  return DATA.texts[position];
}

function sayAll(positions) {
  return positions.map(say);
}

function make(name, attributes, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...inside.filter((one) => one !== null && one !== undefined && one !== ""));
  return made;
}

function button(label, act, attributes) {
  const made = make("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", act);
  return made;
}

function list(name, texts, attributes) {
  return texts.length ? make(name, attributes, ...texts.map((one) => make("li", {}, one))) : null;
}

function numberOf(count, one, many) {
  return `${COUNT.format(count)} ${count === 1 ? one : many || one + "s"}`;
}
