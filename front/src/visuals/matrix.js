// Areas by year or pair: in each square what was promised (hollow), discussed (striped) and done (filled), with counts.

import { max } from "d3-array";
import { explore } from "../links.js";
import { explain, mark, stripes } from "../stage.js";
import { fit, width as measure } from "../words.js";

export const hint = "Point at a square to read its numbers and the first words that show them.";
export const empty = (matrix) => !matrix.squares.length;

const PARTS = ["promised", "discussed", "done"];
const ROW = 30;

export function draw(svg, matrix, { figure, key, width }) {
  const codes = Object.keys(matrix.areas);
  const labels = Math.min(width > 620 ? 210 : 118, 12 + max(codes, (code) => measure(matrix.areas[code])));
  const side = Math.min(64, (width - labels - 34) / matrix.columns.length);
  const slant = side < 34 || max(matrix.columns, (column) => measure(column, 11)) > side - 4;
  const top = slant ? Math.min(92, 14 + max(matrix.columns, (column) => measure(column, 11)) * 0.8) : 20;
  const most = max(matrix.squares, (square) => max(PARTS, (part) => square[part]));
  const fill = stripes(svg, "discussed");
  matrix.columns.forEach((column, index) => head(svg, column, { x: labels + side * (index + 0.5), top, slant }));
  codes.forEach((code, row) => {
    const y = top + 6 + ROW * row;
    svg.append("text").attr("y", y + ROW / 2 + 4).text(fit(matrix.areas[code], labels - 8));
    svg.append("line").attr("class", "rule").attr("x2", labels + side * matrix.columns.length).attr("y1", y + ROW - 0.5).attr("y2", y + ROW - 0.5);
    for (const square of matrix.squares.filter((one) => one.area === code)) {
      const x = labels + side * matrix.columns.indexOf(square.column);
      cell(svg, square, { x, y, side, most, fill, label: matrix.areas[code], figure });
    }
  });
  legend(key, fill);
  return top + 10 + ROW * codes.length;
}

function head(svg, column, { x, top, slant }) {
  const text = svg.append("text").attr("class", "soft small").text(fit(column, 110, 11));
  if (slant) text.attr("transform", `translate(${x} ${top - 2}) rotate(-52)`);
  else text.attr("x", x).attr("y", top - 4).attr("text-anchor", "middle");
}

function cell(svg, square, { x, y, side, most, fill, label, figure }) {
  const told = PARTS.filter((part) => square[part]).map((part) => `${square[part]} ${part}`);
  const year = /^\d{4}$/.test(square.column) ? { since: `${square.column}-01-01`, until: `${square.column}-12-31` } : null;
  const item = mark(svg, {
    name: `${label}, ${square.column}`,
    more: [told.join(", "), square.citation && `“${square.citation.quote}”`],
    href: year && explore(figure, { ...year, area: square.area }),
  });
  const room = side - 6;
  const tall = (ROW - 8) / 3;
  item.append("rect").attr("x", x + 1).attr("y", y + 1).attr("width", side - 2).attr("height", ROW - 3).attr("fill", "transparent");
  PARTS.forEach((part, index) => {
    if (!square[part]) return;
    const bar = item.append("rect").attr("class", part === "done" ? "plain" : part === "promised" ? "hollow" : null);
    if (part === "discussed") bar.attr("fill", fill).attr("class", "line");
    bar.attr("x", x + 3).attr("y", y + 3 + index * tall).attr("height", tall - 1.5).attr("stroke-width", 1)
      .attr("width", Math.max(3, room * Math.sqrt(square[part] / most)));
    if (part === "discussed") bar.attr("class", null).attr("stroke", "currentColor").attr("stroke-width", 0.6);
  });
  item.append("rect").attr("class", "ring").attr("x", x + 1).attr("y", y + 1).attr("width", side - 2).attr("height", ROW - 3);
}

function legend(key, fill) {
  const bar = (paint) => (svg) => paint(svg.append("rect").attr("x", 1).attr("y", 3).attr("width", 18).attr("height", 8));
  explain(key, "promised", bar((rect) => rect.attr("class", "hollow").attr("stroke-width", 1)));
  explain(key, "discussed", bar((rect) => rect.attr("fill", fill).attr("stroke", "currentColor").attr("stroke-width", 0.6)));
  explain(key, "done", bar((rect) => rect.attr("class", "plain")));
}
