// Who shares events with whom. Cytoscape.js places the parties, without a canvas; they are drawn as any other marks.

import cytoscape from "cytoscape";
import { max } from "d3-array";
import { scaleSqrt } from "d3-scale";
import { dossier } from "../links.js";
import { explain, mark } from "../stage.js";
import { count, fit } from "../words.js";

export const hint = "Point at a party or a tie to read it; either leads to the dossier.";
export const empty = (network) => !network.ties.length;

/** Leaves out the parties that no tie leads to, from those asked for or from anybody: they would float about. */
export function prepare(network) {
  const middle = new Set(network.middle);
  const near = network.ties.filter((tie) => !middle.size || middle.has(tie.left) || middle.has(tie.right));
  const tied = new Set(near.flatMap((tie) => [tie.left, tie.right]));
  const nodes = network.nodes.filter((node) => tied.has(node.code));
  const ties = network.ties.filter((tie) => tied.has(tie.left) && tied.has(tie.right));
  return { ...network, nodes, ties, loners: network.nodes.length - nodes.length };
}

export function draw(svg, network, { key, width, say }) {
  const height = Math.max(180, Math.min(620, width * 0.66, 110 + network.nodes.length * 55));
  const middle = new Set(network.middle);
  const size = scaleSqrt([0, max(network.nodes, (node) => node.events)], [4, width > 620 ? 20 : 14]);
  const thick = scaleSqrt([0, max(network.ties, (tie) => tie.events) ?? 1], [0.6, 7]);
  const places = place(network, { width, height });
  const ties = svg.append("g");
  const nodes = svg.append("g");
  for (const tie of network.ties) join(ties, tie, { places, thick, names: named(network) });
  for (const node of network.nodes) party(nodes, node, { places, size, middle, width });
  focus(svg, say);
  explain(key, "party, larger with more events", (one) => one.append("circle").attr("class", "node").attr("cx", 10).attr("cy", 7).attr("r", 5));
  if (middle.size) explain(key, "asked for", (one) => one.append("circle").attr("class", "node middle").attr("cx", 10).attr("cy", 7).attr("r", 5));
  explain(key, "events that two share, thicker with more", (one) => one.append("path").attr("class", "tie").attr("stroke-width", 4).attr("d", "M1 7h18"));
  if (network.left_out) key.append("li").text(`${network.left_out} more parties are not drawn`);
  if (network.loners) key.append("li").text(`${network.loners} ${network.loners === 1 ? "party has" : "parties have"} no tie to draw`);
  if (network.crowded) key.append("li").text(`${count(network.crowded, "event")} of more than eight parties ${network.crowded === 1 ? "makes" : "make"} no ties`);
  return height;
}

const named = (network) => Object.fromEntries(network.nodes.map((node) => [node.code, node.name]));

/** Places the parties: those asked for in the middle, the others around them; with nobody asked for, by their ties. */
function place(network, { width, height }) {
  const graph = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: [
      ...network.nodes.map((node) => ({ data: { id: node.code, weight: node.middle ? 2 : 1 } })),
      ...network.ties.map((tie) => ({ data: { id: `${tie.left} ${tie.right}`, source: tie.left, target: tie.right } })),
    ],
  });
  const box = { x1: 0, y1: 0, w: width, h: height };
  graph.layout({ name: "circle", boundingBox: box, animate: false, startAngle: 0 }).run(); // where the forces begin, so that they end alike
  const plan = network.middle.length
    ? { name: "concentric", concentric: (node) => node.data("weight"), levelWidth: () => 1, minNodeSpacing: 26, startAngle: 0.35 }
    : { name: "cose", randomize: false, numIter: 600, nodeRepulsion: () => 90_000, idealEdgeLength: () => 70 };
  graph.layout({ ...plan, boundingBox: box, animate: false, fit: false }).run();
  const found = fill(network.nodes.map(({ code }) => [code, graph.getElementById(code).position()]), { width, height });
  graph.destroy();
  return found;
}

/** Stretches places over the whole drawing, with air for the names. */
function fill(placed, { width, height }) {
  const [sides, ends] = [Math.min(80, width * 0.12), 30];
  const spread = (axis, from, to) => {
    const values = placed.map(([, place]) => place[axis]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value) => (high - low < 1 ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from));
  };
  const [x, y] = [spread("x", sides, width - sides), spread("y", ends, height - ends - 12)];
  return Object.fromEntries(placed.map(([code, place]) => [code, { x: x(place.x), y: y(place.y) }]));
}

function join(parent, tie, { places, thick, names }) {
  const [from, to] = [places[tie.left], places[tie.right]];
  const kinds = Object.entries(tie.by_kind).map(([kind, number]) => `${number} ${kind.replace("-", " ")}`);
  const item = mark(parent, {
    name: `${names[tie.left]} – ${names[tie.right]}`,
    more: [count(tie.events, "event"), kinds.join(", ")],
    href: dossier([tie.left, tie.right]),
  }).attr("data-ends", `${tie.left} ${tie.right}`);
  const along = `M${from.x} ${from.y}L${to.x} ${to.y}`;
  item.append("path").attr("d", along).attr("stroke", "transparent").attr("stroke-width", 10).attr("fill", "none");
  item.append("path").attr("class", "tie").attr("d", along).attr("stroke-width", thick(tie.events));
  item.append("path").attr("class", "ring").attr("d", along);
}

function party(parent, node, { places, size, middle, width }) {
  const { x, y } = places[node.code];
  const item = mark(parent, { name: node.name, more: [node.code, count(node.events, "event")], href: dossier([node.code]) })
    .attr("data-node", node.code)
    .attr("transform", `translate(${x} ${y})`);
  item.append("circle").attr("class", middle.has(node.code) ? "node middle" : "node").attr("r", size(node.events));
  item.append("circle").attr("class", "ring").attr("r", size(node.events) + 4);
  const words = width > 620 ? fit(node.name, 130) : node.code;
  item.append("text").attr("class", "small halo").attr("text-anchor", "middle").attr("y", size(node.events) + 13).text(words);
}

/** Where a party is pointed at, what is not tied to it steps back. */
function focus(svg) {
  const marks = svg.selectAll(".mark");
  const light = (event) => {
    const code = event.target.closest(".mark")?.dataset.node;
    const near = new Set([code]);
    marks.each(function () {
      const ends = this.dataset.ends?.split(" ");
      if (ends?.includes(code)) ends.forEach((end) => near.add(end));
    });
    marks.classed("dim", function () {
      if (!code) return false;
      return this.dataset.node ? !near.has(this.dataset.node) : !this.dataset.ends.split(" ").includes(code);
    });
  };
  svg.on("pointerover.light focusin.light", light).on("pointerleave.light", () => marks.classed("dim", false));
}
