// The shape of each kind of event and the look of each modality, the same in every picture.

import {
  symbol, symbolAsterisk, symbolCircle, symbolCross, symbolDiamond2, symbolSquare, symbolStar, symbolTriangle, symbolWye, symbolTimes,
} from "d3-shape";

const SHAPES = {
  signing: symbolSquare,
  session: symbolDiamond2,
  exercise: symbolStar,
  transfer: symbolCross,
  project: symbolWye,
  "agreement-change": symbolTimes,
  visit: symbolTriangle,
  meeting: symbolCircle,
  commitment: symbolAsterisk,
};

export const MODALITIES = ["occurred", "scheduled", "proposed", "denied"];

export function shape(kind, size = 60) {
  return symbol(SHAPES[kind] ?? symbolCircle, size)();
}
