import { t } from '../shell/language/index.ts';
export type Polygon = {
  readonly type: 'Polygon';
  readonly coordinates: readonly (readonly (readonly [number, number])[])[];
};

const SIZE = 120;

/** An area's outline, north up; degrees of longitude are shortened by the latitude. */
export const AreaSketch = ({ polygon, label }: { polygon: Polygon; label: string }) => {
  const all = polygon.coordinates.flat();
  const [west, east] = [Math.min(...all.map(([x]) => x)), Math.max(...all.map(([x]) => x))];
  const [south, north] = [Math.min(...all.map(([, y]) => y)), Math.max(...all.map(([, y]) => y))];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = SIZE / Math.max((east - west) * squeeze, north - south, 1e-9);
  const ringPath = (ring: readonly (readonly [number, number])[]): string =>
    `M${ring.map(([x, y]) => `${((x - west) * squeeze * scale).toFixed(1)} ${((north - y) * scale).toFixed(1)}`).join('L')}Z`;
  const vertices = polygon.coordinates.reduce((sum, ring) => sum + ring.length - 1, 0);
  return (
    <figure className="yd-sketch">
      <svg
        viewBox={`-4 -4 ${SIZE + 8} ${SIZE + 8}`}
        width={SIZE}
        height={SIZE}
        role="img"
        aria-label={t('{label}的轮廓', { label })}
      >
        <path d={polygon.coordinates.map(ringPath).join('')} fillRule="evenodd" />
      </svg>
      <figcaption className="yd-muted yd-num">
        {vertices} {t('个顶点，经度')} {west.toFixed(4)}–{east.toFixed(4)}
        {t('，纬度')} {south.toFixed(4)}–{north.toFixed(4)}
      </figcaption>
    </figure>
  );
};
