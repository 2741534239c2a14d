import { expect, it } from 'vitest';
import { drawStill } from './still.ts';

/** A pen that remembers what it wrote; the browser's own is not here. */
const standIn = () => {
  const written: string[] = [];
  const pen = new Proxy({} as Record<string, unknown>, {
    get: (_, name) => (text: unknown) => void (name === 'fillText' && written.push(String(text))),
    set: () => true,
  });
  const canvas = { width: 0, height: 0, getContext: () => pen } as unknown as HTMLCanvasElement;
  return { written, canvas };
};
const named = (text: string, visibility = '') =>
  ({ getElement: () => ({ style: { visibility }, textContent: text }), getLngLat: () => [0, 0] }) as never;

/** A map of 400 × 300 on a screen of one dot a point; its picture grows with its ratio when it is drawn anew. */
const view = (scale: object | null) => {
  const dots = { ratio: 1, drawn: 1 };
  const map = {
    getPixelRatio: () => dots.ratio,
    setPixelRatio: (ratio: number) => {
      dots.ratio = ratio;
    },
    redraw: () => {
      dots.drawn = dots.ratio;
    },
    getCanvas: () => ({ width: 400 * dots.drawn, height: 300 * dots.drawn, clientWidth: 400, clientHeight: 300 }),
    getContainer: () => ({ querySelector: () => scale, clientHeight: 300 }),
    project: () => ({ x: 10, y: 10 }),
  };
  return { dots, map: map as never };
};

it('a still picture has twice the dots, the names that show and no others, and the scale; the screen stays as it was', () => {
  const { dots, map } = view({ offsetWidth: 80, textContent: '2 km' });
  const { written, canvas } = standIn();
  drawStill(map, [named('澜溪区实验小学'), named('被遮住的', 'hidden')], canvas);
  expect([canvas.width, canvas.height]).toEqual([800, 600]);
  expect(written).toEqual(['澜溪区实验小学', '2 km']);
  expect(dots).toEqual({ ratio: 1, drawn: 2 });
  const bare = standIn();
  drawStill(view(null).map, [named('只有名称')], bare.canvas);
  expect(bare.written).toEqual(['只有名称']);
});
