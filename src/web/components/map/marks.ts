/** Points that are no circle: kinds are told apart by their form, so that they are in grey too. */
import type { Map as MapView } from 'maplibre-gl';
import type { Shape } from './shapes.ts';

export type Mark = 'square' | 'diamond';

/** Corners within a square of 1 by 1. */
export const CORNERS: Readonly<Record<Mark, readonly (readonly [number, number])[]>> = {
  square: [
    [0.08, 0.08],
    [0.92, 0.08],
    [0.92, 0.92],
    [0.08, 0.92],
  ],
  diamond: [
    [0.5, 0.02],
    [0.98, 0.5],
    [0.5, 0.98],
    [0.02, 0.5],
  ],
};

const SIZE = 40;
/** Drawn larger than shown, so that paper has it sharp. */
const RATIO = 2;

export const iconOf = ({ properties: { mark, colour } }: Shape): string => `${mark} ${colour}`;

const drawn = (mark: Mark, colour: string): ImageData | undefined => {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE;
  canvas.height = SIZE;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.beginPath();
  for (const [x, y] of CORNERS[mark]) pen.lineTo(x * SIZE, y * SIZE);
  pen.closePath();
  pen.fillStyle = colour;
  pen.strokeStyle = '#fff';
  pen.lineWidth = 3;
  pen.fill();
  pen.stroke();
  return pen.getImageData(0, 0, SIZE, SIZE);
};

/** The images that shapes ask for, once each. */
export const addIcons = (map: MapView, shapes: readonly Shape[]): void => {
  for (const shape of shapes) {
    const { mark, colour } = shape.properties;
    const image = mark && !map.hasImage(iconOf(shape)) && drawn(mark, colour);
    if (image) map.addImage(iconOf(shape), image, { pixelRatio: RATIO });
  }
};
