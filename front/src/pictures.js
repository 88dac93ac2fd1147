// Finds the figures of a page and draws each when it comes near the window.

import { adopt } from "./style.js";

const VISUALS = {
  timeline: () => import("./visuals/timeline.js"),
  ladder: () => import("./visuals/ladder.js"),
  matrix: () => import("./visuals/matrix.js"),
  network: () => import("./visuals/network.js"),
  map: () => import("./visuals/map.js"),
  origins: () => import("./visuals/origins.js"),
  strip: () => import("./visuals/strip.js"),
  months: () => import("./visuals/months.js"),
};

/** How far below the window a figure may be when its drawing begins, in pixels. */
const NEAR = 900;

export function startPictures(root) {
  const figures = [...root.querySelectorAll("figure.visual[data-visual]:not([data-drawn])")];
  if (!figures.length) return;
  adopt();
  const watch = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        if (!isIntersecting) continue;
        watch.unobserve(target);
        show(target);
      }
    },
    { rootMargin: `${NEAR}px` },
  );
  for (const figure of figures) watch.observe(figure);
}

/** Draws one figure; where anything fails its table is left as it was, and a line says so. */
async function show(figure) {
  const load = VISUALS[figure.dataset.visual];
  if (!load) return;
  figure.dataset.drawn = "no";
  try {
    const [{ stage }, visual, answer] = await Promise.all([
      import("./stage.js"),
      load(),
      fetch(figure.dataset.src, { headers: { Accept: "application/json" } }),
    ]);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    const drawn = await stage(figure, visual, await answer.json());
    figure.dataset.drawn = drawn ? "yes" : "empty";
    if (!drawn && figure.classList.contains("framed")) figure.hidden = true; // an empty frame tells nobody anything
  } catch (error) {
    figure.dataset.drawn = "failed";
    figure.querySelector(".stage")?.remove();
    const said = document.createElement("p");
    said.className = "undrawn";
    said.textContent = `The picture could not be drawn (${error.message}); the table has what it would show.`;
    figure.querySelector("figcaption")?.after(said);
  }
}
