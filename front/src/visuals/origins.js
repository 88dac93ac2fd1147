// Which report copies, credits or rewrites which: one row a report, below the one it is tied to.

import { hierarchy } from "d3-hierarchy";
import { report as reportPath } from "../links.js";
import { explain, mark } from "../stage.js";
import { count, days, fit } from "../words.js";

export const hint = "Point at a report to read how it is tied to the one above.";
export const empty = (origins) => !origins.trees.length;

const ROW = 26;
const STEP = 26;
const GAP = 12;
const MOST = 150;
const DASHES = { reprint: null, credit: "6 3", rewrite: "2 3", publisher: "1 4" };
const WORDS = { reprint: "word for word", credit: "credits it", rewrite: "rewrites it", publisher: "of one publisher" };

export function draw(svg, origins, { key, width }) {
  let y = 14;
  let drawn = 0;
  const kinds = new Set();
  for (const tree of origins.trees) {
    if (drawn > MOST) break;
    const root = hierarchy(tree, (branch) => branch.below);
    root.eachBefore((node) => {
      Object.assign(node, { x: 10 + Math.min(node.depth, 8) * STEP, y });
      y += ROW;
      drawn += 1;
    });
    root.eachBefore((node) => node.parent && kinds.add(node.data.kind) && elbow(svg, node));
    root.eachBefore((node) => row(svg, node, width));
    y += GAP;
  }
  for (const kind of kinds) {
    explain(key, WORDS[kind] ?? kind, (one) => one.append("path").attr("class", "line").attr("stroke-width", 2).attr("stroke-dasharray", DASHES[kind]).attr("d", "M1 7h18"));
  }
  key.append("li").text(`${count(origins.reports, "report")} from ${count(origins.origins, "origin")}`);
  return y;
}

function elbow(svg, node) {
  svg.append("path").attr("class", "line").attr("stroke-width", 1.5).attr("stroke-dasharray", DASHES[node.data.kind])
    .attr("d", `M${node.parent.x} ${node.parent.y + 6}V${node.y}H${node.x - 7}`);
}

function row(svg, node, width) {
  const { report, kind, score, reasons, tells, turned } = node.data;
  const name = [report.publisher, report.title].filter(Boolean).join(": ") || report.document;
  const tied = kind && `${turned ? "the one above " : ""}${WORDS[kind] ?? kind} (${Math.round(score * 100)} %)`;
  const item = mark(svg, {
    name,
    more: [report.published && days(report.published), tied, ...reasons, !tells && "does not tell of this event"],
    href: reportPath(report.document),
  });
  item.append("circle").attr("class", node.depth ? (tells ? "pale" : "unknown") : "filled").attr("cx", node.x).attr("cy", node.y).attr("r", node.depth ? 5 : 6);
  item.append("circle").attr("class", "ring").attr("cx", node.x).attr("cy", node.y).attr("r", 10);
  const when = report.published ? days(report.published) : "day unknown";
  const wide = width > 620;
  const room = width - node.x - 14 - (wide ? 190 : 0);
  item.append("text").attr("class", node.depth ? null : "strong").attr("x", node.x + 12).attr("y", node.y + 4).text(fit(name, room, 12, 600));
  if (wide) svg.append("text").attr("aria-hidden", "true").attr("class", "soft small").attr("x", width).attr("y", node.y + 4).attr("text-anchor", "end").text(sayTie(when, kind));
}

const sayTie = (when, kind) => (kind ? `${when} · ${WORDS[kind] ?? kind}` : `${when} · first`);
