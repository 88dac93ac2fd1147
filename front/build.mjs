// Builds the pages' program into the folder of static files: one module `accord.js`, chunks that it loads when a page
// has use for them, the land of the map with the centres of states, and the licences of all that went in.
// Everything is taken from node_modules; nothing is fetched.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { geoArea, geoCentroid } from "d3-geo";
import { feature } from "topojson-client";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "src", "accord", "web", "static");
const modules = join(here, "node_modules");
const read = (path) => readFileSync(path, "utf8");
const json = (path) => JSON.parse(read(path));

/** Names of built things within the static folder; all else there is written by hand. */
const BUILT = ["accord.js", "chunks", "map.json", "licences.txt"];

async function bundle() {
  const result = await build({
    entryPoints: [join(here, "src", "accord.js")],
    outdir: out,
    bundle: true,
    splitting: true,
    format: "esm",
    target: ["es2022"],
    minify: true,
    legalComments: "none", // they are in licences.txt
    chunkNames: "chunks/[name]-[hash]",
    loader: { ".css": "text" },
    metafile: true,
    logLevel: "warning",
  });
  return result.metafile;
}

/** The largest part of a state: its centre is where people look for it, islands far off left aside. */
function mainland(geometry) {
  if (geometry.type !== "MultiPolygon") return geometry;
  const parts = geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
  return parts.reduce((best, part) => (geoArea(part) > geoArea(best) ? part : best));
}

const rounded = ([x, y]) => [Math.round(x * 100) / 100, Math.round(y * 100) / 100];

/** Land without borders, and a point for each state: by ISO number, and by code where the atlas has no number. */
function map() {
  const atlas = json(join(modules, "world-atlas", "countries-50m.json"));
  const states = feature(atlas, atlas.objects.countries).features.filter((state) => state.id);
  const centres = Object.fromEntries(
    states.map((state) => [state.id, rounded(geoCentroid(mainland(state.geometry)))]),
  );
  const land = json(join(modules, "world-atlas", "land-110m.json"));
  const note = json(join(here, "src", "map-note.json"));
  const text = JSON.stringify({ ...note, centres: { ...centres, ...note.centres }, land });
  writeFileSync(join(out, "map.json"), text);
}

/** The package that a path of node_modules lies in, or null. */
function packageOf(path) {
  const found = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path);
  return found && found[1];
}

function licences(metafile) {
  const names = new Set(Object.keys(metafile.inputs).map(packageOf).filter(Boolean));
  names.add("world-atlas"); // its data go into map.json
  const told = [...names].sort().map((name) => {
    const folder = join(modules, name);
    const { version, license, homepage } = json(join(folder, "package.json"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} has no file of its licence`);
    const head = [`${name} ${version} (${license})`, homepage].filter(Boolean).join("\n");
    return `${head}\n\n${read(join(folder, file)).trim()}\n`;
  });
  writeFileSync(join(out, "licences.txt"), told.join(`\n${"-".repeat(78)}\n\n`));
}

mkdirSync(out, { recursive: true });
for (const name of BUILT) if (existsSync(join(out, name))) rmSync(join(out, name), { recursive: true });
licences(await bundle());
map();
