import { CORNERS } from '../../components/map/marks.ts';
import { GROUNDS } from './grounds.ts';
import { LOOKS } from './shapes.ts';
import './maps.css';

const [WIDTH, SIZE] = [22, 14];

/** What stands on the map, small: a circle, square or diamond, a surface, or a line of the width that it has there. */
export const Sign = ({ kind }: { kind: string }) => {
  const look = LOOKS[kind];
  const ground = GROUNDS[kind];
  const from = (WIDTH - SIZE) / 2;
  return (
    <svg className="yd-layer-sign" viewBox={`0 0 ${WIDTH} ${SIZE}`} aria-hidden="true">
      {look?.mark === 'circle' && <circle cx={WIDTH / 2} cy={SIZE / 2} r={SIZE / 2 - 1} fill={look.colour} />}
      {(look?.mark === 'square' || look?.mark === 'diamond') && (
        <polygon
          fill={look.colour}
          points={CORNERS[look.mark].map(([x, y]) => `${from + x * SIZE},${y * SIZE}`).join(' ')}
        />
      )}
      {look && !look.mark && (
        <rect
          x="1"
          y="1"
          width={WIDTH - 2}
          height={SIZE - 2}
          fill={look.colour}
          fillOpacity="0.15"
          stroke={look.colour}
        />
      )}
      {!look && (
        <line
          x2={WIDTH}
          y1={SIZE / 2}
          y2={SIZE / 2}
          stroke={ground?.colour ?? '#9aa8b1'}
          strokeWidth={ground?.width ?? 1}
        />
      )}
    </svg>
  );
};
