// Reports by month or year: those that began an origin, and, striped above them, their copies and rewrites.

import { max } from "d3-array";
import { axisLeft } from "d3-axis";
import { scaleLinear } from "d3-scale";
import { utcMonth, utcYear } from "d3-time";
import { explain, mark, stripes } from "../stage.js";
import { count, day } from "../words.js";
import { axis, time } from "./axis.js";

export const hint = "Point at a column to read its numbers.";
export const empty = (arrivals) => !arrivals.periods.length;

const TOP = 10;
const TALL = 150;

export function draw(svg, arrivals, { key, width, figure }) {
  const x = time(arrivals.periods.flatMap(({ first, last }) => [day(first), day(last)]), [36, width - 6]);
  const y = scaleLinear([0, max(arrivals.periods, (period) => period.reports)], [TOP + TALL, TOP]).nice(4);
  const fill = stripes(svg, "copies");
  const end = axis(svg, x, { top: TOP + TALL, bottom: TOP + TALL, least: arrivals.unit === "year" ? utcYear : utcMonth });
  const whole = y.ticks(4).filter(Number.isInteger);
  svg.append("g").attr("class", "axis").attr("transform", "translate(36 0)").attr("aria-hidden", "true")
    .call(axisLeft(y).tickValues(whole).tickFormat((value) => value.toLocaleString("en-GB")).tickSize(-(width - 42)))
    .attr("font-family", null).attr("font-size", 11).select(".domain").remove();
  for (const period of arrivals.periods) column(svg, period, { x, y, fill, figure });
  const square = (paint) => (drawing) => paint(drawing.append("rect").attr("x", 4).attr("y", 1).attr("width", 12).attr("height", 12));
  explain(key, "first of an origin", square((rect) => rect.attr("class", "plain")));
  explain(key, "copy, credit or rewrite of one", square((rect) => rect.attr("fill", fill).attr("stroke", "currentColor").attr("stroke-width", 0.5)));
  if (arrivals.undated) key.append("li").text(`${count(arrivals.undated, "report")} without a day`);
  return end;
}

function column(svg, period, { x, y, fill }) {
  const [from, to] = [x(day(period.first)), x(day(period.last))];
  const wide = Math.max(1.5, Math.min(48, to - from - 1));
  const left = (from + to - wide) / 2;
  const copies = period.reports - period.origins;
  const item = mark(svg, {
    name: period.name,
    more: [count(period.reports, "report"), `${period.origins} first of an origin`, copies ? `${copies} copied or rewritten` : null],
  });
  item.append("rect").attr("class", "plain").attr("x", left).attr("width", wide).attr("y", y(period.origins)).attr("height", y(0) - y(period.origins));
  if (copies) {
    item.append("rect").attr("fill", fill).attr("stroke", "currentColor").attr("stroke-width", 0.5).attr("x", left).attr("width", wide)
      .attr("y", y(period.reports)).attr("height", y(period.origins) - y(period.reports));
  }
  item.append("rect").attr("fill", "transparent").attr("x", left).attr("width", wide).attr("y", TOP).attr("height", TALL);
  item.append("rect").attr("class", "ring").attr("x", left - 2).attr("width", wide + 4).attr("y", y(period.reports) - 2).attr("height", y(0) - y(period.reports) + 3);
}
