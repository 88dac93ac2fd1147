// A body's sessions, one rung each, from the first upward to the next that is due: filled, planned, hollow, overdue.

import { event as eventPath } from "../links.js";
import { explain, mark } from "../stage.js";
import { count, day, days, fit, support } from "../words.js";
import { axis, time, today } from "./axis.js";

export const hint = "Point at a session to read what is known of it.";
export const empty = (ladder) => !ladder.sessions.length;

const TOP = 18;

export function draw(svg, ladder, { key, width }) {
  const wide = width > 620;
  const left = wide ? 118 : 74;
  const rungs = [...ladder.sessions, ...(ladder.due_first ? [next(ladder)] : [])].reverse();
  const tall = Math.max(15, Math.min(30, 900 / rungs.length));
  const right = wide ? 260 : 8;
  const dates = rungs.flatMap(({ first, last }) => [day(first), day(last)]);
  if (ladder.overdue || !dates.some(Boolean)) dates.push(day(ladder.today));
  const x = time(dates, [left, width - right]);
  const bottom = TOP + rungs.length * tall + 4;
  const end = axis(svg, x, { top: TOP, bottom });
  today(svg, x, { at: day(ladder.today), top: TOP, bottom });
  rungs.forEach((rung, index) => session(svg, rung, { ladder, x, y: TOP + tall * (index + 0.5), wide, width, left }));
  legend(key, ladder);
  return end;
}

function next(ladder) {
  return {
    standing: ladder.overdue ? "overdue" : "due",
    number: ladder.next_number ?? "next",
    line: ladder.due,
    first: ladder.due_first,
    last: ladder.due_last,
    event: null,
    reports: 0,
  };
}

const LOOKS = { held: "filled", planned: "scheduled", proposed: "proposed", cancelled: "denied", unknown: "unknown", due: "due", overdue: "late" };

function session(svg, rung, { ladder, x, y, wide, width, left }) {
  const [low, high] = x.range();
  const from = rung.first ? x(day(rung.first)) : low;
  const to = rung.last ? x(day(rung.last)) : high;
  const bare = rung.standing !== "unknown" && rung.standing !== "due" && rung.standing !== "overdue";
  const item = mark(svg, {
    name: `${rung.number} session${/–/.test(rung.number) ? "s" : ""}`,
    more: [rung.line, rung.reports ? support(rung) : null],
    href: rung.event ? eventPath(rung.event) : null,
  });
  item.append("rect").attr("x", 0).attr("y", y - 8).attr("width", width).attr("height", 16).attr("fill", "transparent");
  const words = rung.standing === "overdue" ? "alarm" : rung.standing === "unknown" ? "soft" : "strong";
  item.append("text").attr("class", words).attr("y", y + 4).text(fit(rung.number, left - 12, 12, 600));
  if (bare && rung.first) {
    const wideBar = Math.max(0, to - from);
    if (wideBar > 9) item.append("rect").attr("class", `bar ${LOOKS[rung.standing]}`).attr("x", from).attr("y", y - 3).attr("width", wideBar).attr("height", 6);
    item.append("circle").attr("class", LOOKS[rung.standing]).attr("cx", (from + to) / 2).attr("cy", y).attr("r", 5.5);
    if (rung.standing === "cancelled") item.append("path").attr("class", "denied").attr("d", `M${(from + to) / 2 - 4} ${y + 4}l8 -8m-8 0l8 8`);
    item.append("circle").attr("class", "ring").attr("cx", (from + to) / 2).attr("cy", y).attr("r", 9);
  } else {
    const stop = rung.standing === "overdue" ? Math.max(to, x(day(ladder.today))) : to;
    item.append("rect").attr("class", LOOKS[rung.standing]).attr("x", from).attr("y", y - 5).attr("width", Math.max(10, stop - from)).attr("height", 10).attr("rx", 5);
    item.append("rect").attr("class", "ring").attr("x", from - 3).attr("y", y - 8).attr("width", Math.max(10, stop - from) + 6).attr("height", 16);
    if (rung.standing === "overdue") item.append("text").attr("class", "alarm small halo").attr("x", Math.max(from + 4, Math.min(stop - 62, high - 62))).attr("y", y + 4).text("OVERDUE");
  }
  if (wide) svg.append("text").attr("aria-hidden", "true").attr("class", "soft small").attr("x", width - 250).attr("y", y + 4).text(fit(rung.line, 250, 11));
}

function legend(key, ladder) {
  const present = new Set(ladder.sessions.map((rung) => rung.standing));
  const round = (look) => (svg) => svg.append("circle").attr("class", look).attr("cx", 10).attr("cy", 7).attr("r", 5);
  const bar = (look) => (svg) => svg.append("rect").attr("class", look).attr("x", 1).attr("y", 2).attr("width", 18).attr("height", 10).attr("rx", 5);
  for (const standing of ["held", "planned", "proposed", "cancelled"]) {
    if (present.has(standing)) explain(key, standing, round(LOOKS[standing]));
  }
  if (present.has("unknown")) explain(key, "unknown: no report covers it; it lay within the bar", bar("unknown"));
  if (ladder.due_first) explain(key, ladder.overdue ? `overdue since ${days(ladder.due_last, null)}` : "next one due", bar(ladder.overdue ? "late" : "due"));
  if (!ladder.due_first) key.append("li").text(`Next one ${ladder.due}`);
  key.append("li").text(count(ladder.sessions.filter((rung) => rung.standing === "held").length, "session") + " known");
}
