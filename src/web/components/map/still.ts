/** A map as a still picture for paper: a browser prints no drawing of the graphics card, and no names laid over it. */
import type { Map as MapView, Marker } from 'maplibre-gl';

/** Dots of the picture to one of the screen: sharp on A4. */
const RATIO = 2;

const writeNames = (pen: CanvasRenderingContext2D, map: MapView, names: readonly Marker[]): void => {
  pen.font = '12px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'top';
  pen.lineJoin = 'round';
  for (const name of names) {
    const element = name.getElement();
    if (element.style.visibility === 'hidden') continue;
    const { x, y } = map.project(name.getLngLat());
    const text = element.textContent ?? '';
    pen.strokeStyle = '#fff';
    pen.lineWidth = 3;
    pen.strokeText(text, x, y + 11);
    pen.fillStyle = '#16232b';
    pen.fillText(text, x, y + 11);
  }
};

const drawScale = (pen: CanvasRenderingContext2D, map: MapView): void => {
  const scale = map.getContainer().querySelector<HTMLElement>('.maplibregl-ctrl-scale');
  if (!scale) return;
  const [left, width, bottom] = [12, scale.offsetWidth, map.getContainer().clientHeight - 12];
  pen.fillStyle = 'rgba(255,255,255,0.85)';
  pen.fillRect(left - 4, bottom - 22, width + 8, 26);
  pen.strokeStyle = '#16232b';
  pen.lineWidth = 2;
  pen.beginPath();
  for (const [x, y] of [
    [left, bottom - 6],
    [left, bottom],
    [left + width, bottom],
    [left + width, bottom - 6],
  ] as const)
    pen.lineTo(x, y);
  pen.stroke();
  pen.fillStyle = '#16232b';
  pen.textAlign = 'center';
  pen.textBaseline = 'bottom';
  pen.fillText(scale.textContent ?? '', left + width / 2, bottom - 3);
};

/**
 * Draws what the map shows now into a canvas, with its names and scale. At once: paper does not wait.
 * @param names markers; hidden ones are left out
 */
export const drawStill = (map: MapView, names: readonly Marker[], into: HTMLCanvasElement): void => {
  const before = map.getPixelRatio();
  map.setPixelRatio(RATIO);
  map.redraw();
  const view = map.getCanvas();
  into.width = view.width;
  into.height = view.height;
  const pen = into.getContext('2d');
  if (pen) {
    pen.drawImage(view, 0, 0);
    pen.scale(view.width / view.clientWidth, view.height / view.clientHeight);
    writeNames(pen, map, names);
    drawScale(pen, map);
  }
  map.setPixelRatio(before);
};
