// Events in lanes by day: a mark for a day, a bar for what is only known to a range, month or year.
// Where events are many the server counts them, and each lane is a row of columns.

import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { explore, event as eventPath } from "../links.js";
import { explain, mark } from "../stage.js";
import { count, day, days, fit, support } from "../words.js";
import { axis, time, today } from "./axis.js";
import { MODALITIES, shape } from "./shapes.js";

export const hint = "Point at an event to read it; the arrow keys go from one to the next.";
export const empty = (chart) => chart.total === chart.undated;

const TOP = 14;
const SLOT = 13;
const TALLEST = 130;
const COLUMN = 46;

export function draw(svg, chart, { figure, key, width }) {
  const wide = width > 620;
  const left = wide ? 150 : 4;
  const since = day(chart.since);
  const marks = chart.marks.filter((item) => item.first && !(since && day(item.first) < since));
  const dates = [...marks, ...chart.bins].flatMap(({ first, last }) => [day(first), day(last)]);
  const x = time(dates, [left, width - 8]);
  let y = TOP;
  const rows = chart.lanes.map((lane) => {
    const inside = chart.bins.length ? null : pack(marks.filter((item) => item.lanes.includes(lane.key)), x);
    const height = inside ? Math.max(!wide ? SLOT : lane.earlier || lane.undated ? 40 : 28, Math.min(TALLEST, inside.rows * SLOT)) : COLUMN;
    const row = { lane, inside, top: y + (wide ? 6 : 20), height };
    y = row.top + height + 8;
    return row;
  });
  const bottom = axis(svg, x, { top: TOP, bottom: y });
  today(svg, x, { at: new Date(), top: TOP, bottom: y });
  for (const row of rows) {
    heading(svg, row, { left, wide, width });
    if (row.inside) events(svg, row, x);
    else columns(svg, row, { chart, x, figure });
  }
  if (chart.marks.length) legend(key, chart);
  return bottom;
}

/** What a lane holds: all of it, and what of it is not drawn. */
function amounts(lane) {
  const rest = [lane.earlier && `${lane.earlier} earlier`, lane.undated && `${lane.undated} undated`].filter(Boolean);
  return [lane.events.toLocaleString("en-GB"), rest.join(", ")];
}

function heading(svg, { lane, top, height }, { left, wide, width }) {
  const [all, rest] = amounts(lane);
  if (wide) {
    svg.append("text").attr("class", "strong").attr("y", top + 9).text(fit(lane.label, left - 14, 12, 600));
    svg.append("text").attr("class", "soft small").attr("y", top + 23).text(all);
    svg.append("text").attr("class", "soft small").attr("y", top + 36).text(fit(rest, left - 14, 11));
  } else {
    const words = [lane.label, all, rest].filter(Boolean).join(" · ");
    svg.append("text").attr("class", "strong").attr("y", top - 6).text(fit(words, width - 10, 12, 600));
  }
  svg.append("line").attr("class", "rule").attr("x1", 0).attr("x2", width).attr("y1", top + height + 4.5).attr("y2", top + height + 4.5);
}

/** Puts marks that would lie upon one another into rows of their own. */
function pack(marks, x) {
  const ends = [];
  const placed = marks
    .map((item) => ({ item, from: x(day(item.first)), to: x(day(item.last)) }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map((one) => {
      const right = Math.max(one.to, one.from + 6) + 7;
      let row = ends.findIndex((end) => end < one.from - 6);
      if (row < 0) row = ends.length;
      ends[row] = right;
      return { ...one, row };
    });
  return { placed, rows: ends.length };
}

function events(svg, { inside, top, height }, x) {
  const slot = Math.min(SLOT, height / Math.max(1, inside.rows));
  for (const { item, from, row } of inside.placed) {
    const y = top + slot * (row + 0.5);
    const link = mark(svg, {
      name: item.headline,
      more: [item.date, item.modality === "occurred" ? null : item.modality, item.parties.join(" "), support(item), item.differs && "reports differ", item.doubtful && "doubtful"],
      href: eventPath(item.event),
    }).attr("transform", `translate(${from} ${y})`);
    const size = Math.min(52, slot * slot * 0.4);
    if (item.precision === "day") {
      link.append("path").attr("class", item.modality).attr("d", shape(item.kind, size));
      link.append("circle").attr("class", "ring").attr("r", 8);
      if (item.modality === "denied") link.append("path").attr("class", "denied").attr("d", "M-6 6L6 -6");
    } else {
      span(link, item, { wide: Math.max(7, x(day(item.last)) - from), tall: Math.min(8, slot * 0.6), size });
    }
    if (item.differs) link.append("text").attr("class", "alarm small").attr("x", 6).attr("y", -2).text("!");
    if (item.doubtful) link.append("text").attr("class", "soft small").attr("x", 6).attr("y", 9).text("?");
    if (slot > 9) link.append("rect").attr("x", -8).attr("y", -8).attr("width", 16).attr("height", 16).attr("fill", "transparent");
  }
}

/** A bar from the first to the last day on which it may have been: solid ends for a range, open ends for less. */
function span(link, item, { wide, tall, size }) {
  link.append("rect").attr("class", `bar ${item.modality}`).attr("y", -tall / 2).attr("width", wide).attr("height", tall)
    .attr("rx", item.precision === "range" ? 1 : tall / 2).attr("stroke-dasharray", item.precision === "range" ? null : "2 2");
  link.append("path").attr("class", item.modality).attr("transform", `translate(${wide / 2} 0)`).attr("d", shape(item.kind, size * 0.6));
  link.append("rect").attr("class", "ring").attr("x", -3).attr("y", -tall / 2 - 3).attr("width", wide + 6).attr("height", tall + 6);
}

function columns(svg, { lane, top, height }, { chart, x, figure }) {
  const tallest = scaleLinear([0, max(chart.bins, (bin) => bin.events)], [0, height - 4]);
  for (const bin of chart.bins.filter((one) => one.lane === lane.key)) {
    const [from, to] = [x(day(bin.first)), x(day(bin.last))];
    const question = { since: bin.first, until: bin.last, ...narrower(chart.by, lane.key, figure) };
    const column = mark(svg, {
      name: `${lane.label}: ${count(bin.events, "event")}`,
      more: [days(bin.first, bin.last)],
      href: explore(figure, question),
    });
    const tall = Math.max(1.5, tallest(bin.events));
    const place = (rect) => rect.attr("x", from + 0.5).attr("width", Math.max(1.5, to - from - 1));
    place(column.append("rect")).attr("fill", "transparent").attr("y", top).attr("height", height);
    place(column.append("rect")).attr("class", "plain").attr("y", top + height - tall).attr("height", tall);
    place(column.append("rect")).attr("class", "ring").attr("y", top + height - tall - 1).attr("height", tall + 2);
  }
}

/** What of a filter leaves the events of a lane: a kind, or one more party. */
function narrower(by, key, figure) {
  if (by === "kind") return { kind: key };
  const asked = new URL(figure.dataset.explore ?? "", document.baseURI).searchParams.get("parties");
  return key === "…" ? {} : { parties: [asked, key].filter(Boolean).join("-") };
}

function legend(key, chart) {
  const middle = (svg) => svg.append("g").attr("transform", "translate(10 7)");
  if (chart.by === "party") {
    for (const kind of new Set(chart.marks.map((item) => item.kind))) {
      explain(key, kind.replace("-", " "), (svg) => middle(svg).append("path").attr("class", "occurred").attr("d", shape(kind, 50)));
    }
  }
  for (const modality of MODALITIES.filter((name) => chart.marks.some((item) => item.modality === name))) {
    explain(key, modality, (svg) => middle(svg).append("path").attr("class", modality).attr("d", shape("meeting", 60)));
  }
  if (chart.marks.some((item) => item.precision && item.precision !== "day")) {
    explain(key, "known to a range, a month or a year only", (svg) => svg.append("rect").attr("class", "bar occurred").attr("y", 4).attr("x", 1).attr("width", 18).attr("height", 6).attr("stroke-dasharray", "2 2"));
  }
  if (chart.marks.some((item) => item.differs)) {
    explain(key, "reports differ", (svg) => svg.append("text").attr("class", "alarm").attr("x", 8).attr("y", 11).text("!"));
  }
  if (chart.marks.some((item) => item.doubtful)) {
    explain(key, "doubtful: more likely wrong than right", (svg) => svg.append("text").attr("class", "soft").attr("x", 8).attr("y", 11).text("?"));
  }
}
