// Saves a picture as an SVG file that stands alone: every style that the page gave it written into it.

const STYLES = [
  "fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray", "stroke-linecap",
  "stroke-linejoin", "opacity", "paint-order", "font-family", "font-size", "font-weight", "text-anchor",
  "dominant-baseline", "unicode-bidi", "direction", "visibility",
];
const SVG = "http://www.w3.org/2000/svg";
const PAD = 16;
const HEAD = 34;

export function download(svg, title, name) {
  const file = new Blob([standalone(svg, title)], { type: "image/svg+xml" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `accord-${name}.svg`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The text of the file: the picture with its styles, on its paper, under its title, over the address it is from. */
function standalone(svg, title) {
  const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  const copy = svg.cloneNode(true);
  const real = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, index) => inline(element, real[index]));
  for (const link of [...copy.querySelectorAll("a")]) unlink(link);
  const page = getComputedStyle(document.body);
  const whole = add(null, "svg", { xmlns: SVG, "font-family": "sans-serif", "font-size": 12 });
  const size = { width: width + 2 * PAD, height: height + 2 * PAD + HEAD + 20 };
  for (const [key, value] of Object.entries({ ...size, viewBox: `0 0 ${size.width} ${size.height}` })) {
    whole.setAttribute(key, value);
  }
  add(whole, "title").textContent = title;
  add(whole, "rect", { ...size, fill: page.backgroundColor });
  const heading = { x: PAD, y: PAD + 12, fill: page.color, "font-size": 15, "font-weight": 700 };
  add(whole, "text", heading).textContent = title;
  const body = add(whole, "g", { transform: `translate(${PAD} ${PAD + HEAD})` });
  body.append(...copy.childNodes);
  const foot = { x: PAD, y: size.height - PAD / 2, fill: page.color, "font-size": 10 };
  add(whole, "text", foot).textContent = `Accord, ${location.pathname}, ${new Date().toISOString().slice(0, 10)}`;
  return new XMLSerializer().serializeToString(whole);
}

function add(parent, name, attributes = {}) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent?.append(made);
  return made;
}

function inline(element, shown) {
  const style = getComputedStyle(shown);
  for (const key of STYLES) {
    const value = style.getPropertyValue(key);
    if (value && value !== "none 0px") element.setAttribute(key, value);
  }
  for (const key of ["class", "tabindex", "role"]) element.removeAttribute(key);
  for (const key of [...element.attributes].map((one) => one.name)) {
    if (key.startsWith("data-")) element.removeAttribute(key);
  }
}

/** A link leads nowhere from a file on a desk: what it says is kept as the title of its mark. */
function unlink(link) {
  const group = add(null, "g");
  for (const { name, value } of [...link.attributes]) if (name !== "href") group.setAttribute(name, value);
  group.append(...link.childNodes);
  link.replaceWith(group);
}
