// Where events took place and between whom: dots and arcs on land without borders. The land and the middles of states
// come from one file (data-map), which can be replaced.

import { max } from "d3-array";
import { geoEqualEarth, geoGraticule10, geoPath } from "d3-geo";
import { scaleSqrt } from "d3-scale";
import { feature } from "topojson-client";
import { dossier } from "../links.js";
import { explain, mark } from "../stage.js";
import { count, fit, width as measure } from "../words.js";

export const hint = "Point at a dot or an arc to read it; either leads to the dossier.";
export const empty = (atlas) => !atlas.spots.some((spot) => spot.centre);

/** Labels that are written beside dots, if they do not touch. */
const NAMED = 24;

/** Fetches the map and gives each state its place on it. */
export async function prepare(atlas, figure) {
  const answer = await fetch(figure.dataset.map ?? "/static/map.json");
  if (!answer.ok) throw new Error(`no map: ${answer.status}`);
  const map = await answer.json();
  const spots = atlas.spots.map((spot) => ({ ...spot, centre: map.centres[spot.code] ?? map.centres[spot.numeric] ?? null }));
  return { ...atlas, spots, land: feature(map.land, map.land.objects.land), note: map.note, source: map.source };
}

export function draw(svg, atlas, { key, width }) {
  const spots = atlas.spots.filter((spot) => spot.centre);
  const height = Math.max(190, width * 0.52);
  const arcs = atlas.arcs.map((arc) => ({ ...arc, ends: [arc.left, arc.right].map((code) => spots.find((one) => one.code === code)) }));
  const near = { type: "MultiPoint", coordinates: spots.map((spot) => spot.centre) };
  const projection = view(near, width, height);
  const path = geoPath(projection);
  const clip = `map-${Math.random().toString(36).slice(2, 8)}`;
  svg.append("clipPath").attr("id", clip).append("rect").attr("width", width).attr("height", height);
  const ground = svg.append("g").attr("clip-path", `url(#${clip})`).attr("aria-hidden", "true");
  ground.append("path").attr("class", "graticule").attr("d", path(geoGraticule10()));
  ground.append("path").attr("class", "land").attr("d", path(atlas.land));
  const thick = scaleSqrt([0, max(arcs, (arc) => arc.events) ?? 1], [0.6, width > 620 ? 5 : 3.5]);
  for (const arc of arcs) if (arc.ends.every(Boolean)) drawArc(svg, arc, { projection, thick, clip });
  const size = scaleSqrt([0, max(spots, (spot) => Math.max(spot.held, 1))], [3, width > 620 ? 13 : 9]);
  const places = spots.map((spot) => ({ ...spot, at: projection(spot.centre), r: spot.held ? size(spot.held) : 3.5 }));
  const labels = choose(places, width, height);
  for (const place of places) dot(svg, place, labels);
  legend(key, atlas, spots);
  return height;
}

/** The whole earth, or nearer where all dots lie close together; never so near that nobody knows where it is. */
function view(points, width, height) {
  const whole = geoEqualEarth().fitExtent([[2, 2], [width - 2, height - 2]], { type: "Sphere" });
  const middle = geoPath(whole).bounds(points);
  const share = Math.max((middle[1][0] - middle[0][0]) / width, (middle[1][1] - middle[0][1]) / height);
  const zoom = Math.min(2.4, Math.max(1, 0.62 / Math.max(share, 0.05)));
  if (zoom < 1.15) return whole;
  const centre = [0, 1].map((axis) => (middle[0][axis] + middle[1][axis]) / 2);
  const [x, y] = whole.translate();
  return whole.scale(whole.scale() * zoom).translate([width / 2 + (x - centre[0]) * zoom, height / 2 + (y - centre[1]) * zoom]);
}

/** A bow from one state to the other: the shortest way over the globe would run along the edge of the map. */
function bow([x1, y1], [x2, y2]) {
  const lift = Math.min(0.22 * Math.hypot(x2 - x1, y2 - y1), 70);
  return `M${x1} ${y1}Q${(x1 + x2) / 2} ${(y1 + y2) / 2 - 2 * lift} ${x2} ${y2}`;
}

function drawArc(svg, arc, { projection, thick, clip }) {
  const along = bow(...arc.ends.map((end) => projection(end.centre)));
  const item = mark(svg, {
    name: arc.ends.map((end) => end.name).join(" – "),
    more: [`${count(arc.events, "event")} between the two`],
    href: dossier([arc.left, arc.right]),
  }).attr("clip-path", `url(#${clip})`);
  item.append("path").attr("d", along).attr("stroke", "transparent").attr("stroke-width", 9).attr("fill", "none");
  item.append("path").attr("class", "arc").attr("d", along).attr("stroke-width", thick(arc.events));
  item.append("path").attr("class", "ring").attr("d", along);
}

function dot(svg, { at: [x, y], r, code, name, held, taking }, labels) {
  const more = [held ? `${count(held, "event")} took place there` : "no event is known to have taken place there", `takes part in ${taking}`];
  const item = mark(svg, { name, more, href: dossier([code]) }).attr("transform", `translate(${x} ${y})`);
  item.append("circle").attr("class", held ? "spot" : "spot away").attr("r", r);
  item.append("circle").attr("class", "ring").attr("r", r + 4);
  if (labels.has(code)) {
    const { before, text } = labels.get(code);
    item.append("text").attr("class", "small halo").attr("x", before ? -r - 3 : r + 3).attr("y", 4).attr("text-anchor", before ? "end" : "start").text(text);
  }
}

/** Chooses the names that can be written without touching another name or dot; those with most events first. */
function choose(places, width, height) {
  const taken = places.map(({ at: [x, y], r }) => [x - r, y - r, x + r, y + r]);
  const found = new Map();
  for (const { code, name, at: [x, y], r } of places.slice(0, NAMED)) {
    const text = fit(name, 110, 11);
    const wide = measure(text, 11);
    for (const before of [false, true]) {
      const left = before ? x - r - 3 - wide : x + r + 3;
      const box = [left, y - 7, left + wide, y + 6];
      const free = taken.every((other) => box[2] < other[0] || box[0] > other[2] || box[3] < other[1] || box[1] > other[3]);
      if (!free || left < 0 || left + wide > width || y < 6 || y > height - 6) continue;
      taken.push(box);
      found.set(code, { before, text });
      break;
    }
  }
  return found;
}

function legend(key, atlas, spots) {
  const round = (look) => (svg) => svg.append("circle").attr("class", look).attr("cx", 10).attr("cy", 7).attr("r", 5);
  explain(key, "events took place there", round("spot"));
  explain(key, "takes part", round("spot away"));
  explain(key, "events between two states", (svg) => svg.append("path").attr("class", "arc").attr("stroke-width", 3).attr("d", "M1 11Q10 0 19 11"));
  if (atlas.nowhere) key.append("li").text(`${count(atlas.nowhere, "event")} without a known place`);
  const lost = atlas.spots.length - spots.length;
  if (lost) key.append("li").text(`${count(lost, "state")} not on the map`);
  if (atlas.more) key.append("li").text(`${atlas.more} weaker arcs are not drawn`);
}
