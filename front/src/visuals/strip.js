// The life of an agreement: a bar for each state that it was in, a mark for each step, those ahead hollow.

import { event as eventPath } from "../links.js";
import { explain, mark } from "../stage.js";
import { count, day, days, fit, support, width as measure } from "../words.js";
import { axis, time, today } from "./axis.js";

export const hint = "Point at a state or a step to read it.";
export const empty = (strip) => !strip.steps.some((step) => step.first);

const TOP = 20;
const BAR = 26;
const STEP = 22;
const LEVELS = ["proposed", "negotiating", "text-agreed", "signed", "ratified", "in-force", "renewed"];

export function draw(svg, strip, { key, width }) {
  const steps = strip.steps.filter((step) => step.first);
  const bounds = [...steps, ...strip.segments].flatMap(({ first, last }) => [day(first), day(last)]);
  const x = time([...bounds, day(strip.as_of)], [8, width - 8]);
  const rows = [];
  const placed = steps.map((step) => {
    const at = x(day(step.first));
    let row = rows.findIndex((end) => end < at - 10);
    if (row < 0) row = rows.length;
    rows[row] = Math.max(at, x(day(step.last))) + 10 + measure(step.line, 11);
    return { step, at, row };
  });
  const lowest = TOP + BAR + 12 + rows.length * STEP;
  const end = axis(svg, x, { top: TOP, bottom: lowest });
  today(svg, x, { at: day(strip.as_of), top: TOP, bottom: lowest, word: "as of" });
  for (const segment of strip.segments) state(svg, segment, x);
  for (const one of placed) pin(svg, one, x);
  legend(key, strip);
  return end;
}

/** The further on the way to force, the fuller the bar; suspended and ended are hollow and say so. */
function strength(state) {
  const level = LEVELS.indexOf(state);
  return level < 0 ? 0 : 0.12 + (0.5 * level) / (LEVELS.length - 1);
}

function state(svg, segment, x) {
  const [from, to] = [x(day(segment.first)), x(day(segment.last))];
  const name = segment.state.replace("-", " ");
  const item = mark(svg, { name, more: [days(segment.first, segment.last)], href: eventPath(segment.event) });
  const wide = Math.max(4, to - from);
  item.append("rect").attr("class", "occurred").attr("fill-opacity", strength(segment.state)).attr("x", from).attr("y", TOP).attr("width", wide).attr("height", BAR);
  item.append("text").attr("class", "strong halo").attr("x", from + 6).attr("y", TOP + BAR / 2 + 4).text(fit(name, wide - 10, 12, 600));
  item.append("rect").attr("class", "ring").attr("x", from - 2).attr("y", TOP - 2).attr("width", wide + 4).attr("height", BAR + 4);
}

function pin(svg, { step, at, row }, x) {
  const y = TOP + BAR + 18 + row * STEP;
  const item = mark(svg, { name: step.line, more: [support(step), step.ahead && "ahead"], href: eventPath(step.event) });
  const wide = x(day(step.last)) - at;
  const look = step.taken ? "filled" : step.ahead ? "scheduled" : "denied";
  if (wide > 8) item.append("rect").attr("class", `bar ${look}`).attr("x", at).attr("y", y - 3).attr("width", wide).attr("height", 6);
  item.append("line").attr("class", "line").attr("x1", at).attr("x2", at).attr("y1", TOP + BAR).attr("y2", y - 6);
  item.append("circle").attr("class", look).attr("cx", at).attr("cy", y).attr("r", 5);
  item.append("circle").attr("class", "ring").attr("cx", at).attr("cy", y).attr("r", 9);
  const [, right] = x.range();
  const room = right - at - 12;
  const before = room < 130;
  item.append("text").attr("class", "small soft halo").attr("x", before ? at - 10 : at + 10).attr("y", y + 4).attr("text-anchor", before ? "end" : "start")
    .text(fit(step.line, before ? at - 14 : room, 11));
}

function legend(key, strip) {
  const round = (look) => (svg) => svg.append("circle").attr("class", look).attr("cx", 10).attr("cy", 7).attr("r", 5);
  if (strip.steps.some((step) => step.taken)) explain(key, "step taken", round("filled"));
  if (strip.steps.some((step) => step.ahead)) explain(key, "planned or proposed", round("scheduled"));
  if (strip.steps.some((step) => !step.taken && !step.ahead)) explain(key, "denied, or not told as done", round("denied"));
  const undated = strip.steps.filter((step) => !step.first).length;
  if (undated) key.append("li").text(`${count(undated, "step")} without a day`);
}
