// Words for pictures: how many, how long a text may be, and days.

import { utcFormat, utcParse } from "d3-time-format";

const parse = utcParse("%Y-%m-%d");
export const day = (text) => (text ? parse(text) : null);
const written = utcFormat("%-d %b %Y");

/** '4 Nov 2025', or '4 Nov 2025 to 6 Nov 2025'. */
export function days(first, last) {
  if (!first && !last) return "day unknown";
  if (!last || first === last) return written(day(first));
  return first ? `${written(day(first))} to ${written(day(last))}` : `before ${written(day(last))}`;
}

/** '1 event', '2 events'. */
export function count(number, noun) {
  return `${number.toLocaleString("en-GB")} ${noun}${number === 1 ? "" : "s"}`;
}

export function support({ reports, origins }) {
  return `${count(reports, "report")} / ${count(origins, "origin")}`;
}

const pen = document.createElement("canvas").getContext("2d");

/** The width of a text in pixels, as pictures write it. */
export function width(text, size = 12, weight = 400) {
  pen.font = `${weight} ${size}px system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif`;
  return pen.measureText(text).width;
}

/** A text that is no wider than `most` pixels: cut between letters, with an ellipsis. */
export function fit(text, most, size = 12, weight = 400) {
  if (width(text, size, weight) <= most) return text;
  const letters = [...text];
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (width(`${letters.slice(0, middle).join("")}…`, size, weight) <= most) low = middle;
    else high = middle - 1;
  }
  return low ? `${letters.slice(0, low).join("").trimEnd()}…` : "";
}
