// What stands around every picture: its tools, its key, the line that says what is pointed at, redrawing by width.

import { select } from "d3-selection";
import { download } from "./saving.js";
import { rove } from "./roving.js";

/** Narrowest and widest drawing, in pixels. */
const NARROW = 280;
const WIDE = 1200;

/** Shows a picture in its figure; returns whether there was anything to draw. The table folds, and stays at hand. */
export async function stage(figure, visual, data) {
  if (visual.prepare) data = await visual.prepare(data, figure);
  if (visual.empty(data)) return false;
  const box = select(figure).insert("div", ".twin").attr("class", "stage");
  const key = box.append("ul").attr("class", "key");
  const svg = box.append("svg").attr("role", "group").attr("aria-label", title(figure));
  const foot = box.append("div").attr("class", "foot");
  const readout = foot.append("p").attr("class", "readout").text(visual.hint);
  tools(foot, figure, svg.node());
  const context = { figure, key, say: say(readout, visual.hint) };
  const draw = () => {
    const width = Math.round(Math.min(WIDE, Math.max(NARROW, box.node().clientWidth)));
    if (svg.node().drawn === width) return;
    svg.node().drawn = width;
    svg.selectAll("*").remove();
    key.selectAll("*").remove();
    const height = visual.draw(svg, data, { ...context, width });
    svg.attr("viewBox", `0 0 ${width} ${Math.ceil(height)}`).attr("width", width).attr("height", Math.ceil(height));
    rove(svg.node(), context.say);
  };
  draw();
  new ResizeObserver(() => requestAnimationFrame(draw)).observe(box.node());
  figure.querySelector("details.twin")?.removeAttribute("open");
  return true;
}

function title(figure) {
  return figure.dataset.title || figure.querySelector("figcaption strong")?.textContent.trim() || "Picture";
}

/** Returns what writes into the line below a picture: a name and more about it, or the hint again. */
function say(readout, hint) {
  return (told) => {
    readout.text("");
    if (!told) return readout.text(hint);
    const [name, ...rest] = told.split("\n");
    readout.append("bdi").text(name);
    if (rest.length) readout.append("span").text(` · ${rest.join(" · ")}`);
  };
}

function tools(foot, figure, svg) {
  foot
    .append("button")
    .attr("type", "button")
    .text("Download SVG")
    .attr("aria-label", `Download SVG: ${title(figure)}`)
    .on("click", () => download(svg, title(figure), figure.dataset.visual));
}

/** Adds a mark to a picture: a link where it leads somewhere, with a name of its own and words for the line below. */
export function mark(parent, { name, more = [], href = null }) {
  const told = [name, ...more.filter(Boolean)];
  const item = parent.append(href ? "a" : "g").attr("class", "mark");
  if (href) item.attr("href", href);
  else item.attr("role", "img");
  return item.attr("tabindex", -1).attr("aria-label", told.join(", ")).attr("data-say", told.join("\n"));
}

/** Adds a line to the key: a small drawing and what it means. */
export function explain(key, words, drawing) {
  const item = key.append("li");
  drawing(item.append("svg").attr("viewBox", "0 0 20 14").attr("aria-hidden", "true"));
  item.append("span").text(words);
}

/** Adds stripes as a pattern and returns what to fill with; for what must differ by more than colour. */
export function stripes(svg, id) {
  const name = `${id}-${Math.random().toString(36).slice(2, 8)}`;
  svg
    .append("pattern")
    .attr("id", name)
    .attr("class", "hatch")
    .attr("patternUnits", "userSpaceOnUse")
    .attr("width", 5)
    .attr("height", 5)
    .attr("patternTransform", "rotate(45)")
    .append("line")
    .attr("y2", 5);
  return `url(#${name})`;
}
