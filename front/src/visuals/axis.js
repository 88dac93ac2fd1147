// The axis of time, and the room that lanes leave for it.

import { axisBottom } from "d3-axis";
import { scaleUtc } from "d3-scale";
import { utcDay, utcMonth, utcYear } from "d3-time";
import { utcFormat } from "d3-time-format";

const [onDay, onMonth, onYear] = ["%-d %b", "%b", "%Y"].map((form) => utcFormat(form));
const DAY = 86_400_000;

/** A scale of days from the first to the last, with air at both ends; a single day gets a month around it. */
export function time(dates, range) {
  const stamps = dates.filter(Boolean).map(Number);
  const first = stamps.reduce((a, b) => Math.min(a, b), Infinity);
  const last = stamps.reduce((a, b) => Math.max(a, b), -Infinity);
  const air = Math.max(15 * DAY, (last - first) * 0.03);
  return scaleUtc([new Date(first - air), new Date(last + air)], range);
}

function label(date) {
  if (utcYear(date) >= date) return onYear(date);
  if (utcMonth(date) >= date) return onMonth(date);
  return utcDay(date) >= date ? onDay(date) : "";
}

/** Draws the axis at a height, with hairlines up through the lanes, and the year where no tick says it. No tick is
    finer than `least`. */
export function axis(svg, scale, { top, bottom, least = utcDay }) {
  const [left, right] = scale.range();
  const wanted = scale.ticks(Math.max(2, Math.floor((right - left) / 80)));
  const ticks = [...new Set(wanted.map((tick) => +least.round(tick)))].map((stamp) => new Date(stamp));
  const drawn = axisBottom(scale).tickValues(ticks).tickFormat(label).tickSize(4).tickSizeOuter(0);
  const group = svg.append("g").attr("class", "axis").attr("transform", `translate(0 ${bottom})`).attr("aria-hidden", "true");
  group.call(drawn).attr("font-family", null).attr("font-size", 11);
  group.selectAll(".tick").append("line").attr("class", "rule").attr("y2", top - bottom);
  const [start] = scale.domain();
  if (ticks.length && utcYear(ticks[0]) < ticks[0]) {
    group.append("text").attr("x", left).attr("y", 30).attr("text-anchor", "start").text(onYear(start));
    const years = ticks.filter((tick, i) => i && utcYear(tick) > utcYear(ticks[i - 1]) && utcYear(tick) < tick);
    group.selectAll(".year").data(years).join("text").attr("class", "year").attr("x", scale).attr("y", 30).attr("text-anchor", "middle").text(onYear);
  }
  return bottom + 36;
}

/** A line at a day, with a word above it. */
export function today(svg, scale, { at, top, bottom, word = "today" }) {
  const x = scale(at);
  const [left, right] = scale.range();
  if (x < left || x > right) return;
  svg.append("line").attr("class", "today").attr("x1", x).attr("x2", x).attr("y1", top).attr("y2", bottom);
  const anchor = x > right - 40 ? "end" : "middle";
  svg.append("text").attr("class", "soft small").attr("x", x).attr("y", top - 3).attr("text-anchor", anchor).text(word);
}
