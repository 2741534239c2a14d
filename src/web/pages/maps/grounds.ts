/** The bureau's base layers as a ground under the rest. */
import type { mapPage } from '#contract/maps';
import type { Answer } from '../../api/call.ts';
import type { Shape } from '../../components/map/shapes.ts';

export type Layer = Answer<typeof mapPage>['layers'][number];

/** Lines of water blue, of roads brown, borders dark: told apart by width in grey. */
export const GROUNDS: Readonly<Record<string, { readonly colour: string; readonly width: number }>> = {
  boundary: { colour: '#3f4d58', width: 3 },
  street: { colour: '#9aa8b1', width: 1.5 },
  water: { colour: '#6f9fb8', width: 4 },
  road: { colour: '#b39a7a', width: 2 },
};

export const groundsOf = (layers: readonly Layer[]): Shape[] =>
  layers.flatMap(({ id, kind, features }) =>
    features.map(
      ({ name, geometry }, at): Shape => ({
        type: 'Feature',
        id: `${id}:${at}`,
        geometry: { type: geometry.type, coordinates: geometry.coordinates },
        properties: {
          kind,
          name,
          isGround: true,
          isNamed: kind === 'street' && name !== '',
          ...(GROUNDS[kind] ?? { colour: '#9aa8b1', width: 1 }),
        },
      }),
    ),
  );
