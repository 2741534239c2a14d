/** How a map's shapes are drawn: on a plain ground of our own, so that nothing is asked of any other host. */
import type { StyleSpecification } from 'maplibre-gl';
import { COLOURS } from '../../shell/theme.ts';

export const SOURCE = 'shapes';
const isPoint = ['==', ['geometry-type'], 'Point'] as const;
const isGround = ['==', ['get', 'isGround'], true] as const;
const isHollow = ['==', ['get', 'isHollow'], true] as const;
const isRinged = ['==', ['get', 'isRinged'], true] as const;
const isEdged = ['==', ['get', 'isEdged'], true] as const;
const hasMark = ['has', 'mark'] as const;

/** The chosen shape's outline, or the ring around the chosen point. */
export const chosenLine = (id: string) => ['all', ['!', isPoint], ['==', ['get', 'id'], id]] as never;
export const chosenPoint = (id: string) => ['all', isPoint, ['==', ['get', 'id'], id]] as never;

export const styleOf = (): StyleSpecification =>
  ({
    version: 8,
    sources: { [SOURCE]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#f6f9fa' } },
      {
        id: 'fill',
        type: 'fill',
        source: SOURCE,
        filter: ['all', ['!', isPoint], ['!', isGround]],
        paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': ['coalesce', ['get', 'opacity'], 0.35] },
      },
      {
        id: 'line',
        type: 'line',
        source: SOURCE,
        filter: ['!', isPoint],
        paint: {
          'line-color': ['get', 'colour'],
          'line-width': ['case', isGround, ['coalesce', ['get', 'width'], 1], 2],
        },
      },
      // Under the circles: a school that is enlarged is seen on its project.
      {
        id: 'mark',
        type: 'symbol',
        source: SOURCE,
        filter: ['all', isPoint, hasMark],
        layout: { 'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-ignore-placement': true },
      },
      {
        id: 'point',
        type: 'circle',
        source: SOURCE,
        filter: ['all', isPoint, ['!', hasMark]],
        paint: {
          'circle-color': ['case', isHollow, '#fff', ['get', 'colour']],
          'circle-radius': ['case', isRinged, 7, 6],
          'circle-stroke-color': [
            'case',
            isHollow,
            ['get', 'colour'],
            isRinged,
            COLOURS.ink,
            isEdged,
            COLOURS.ink2,
            '#fff',
          ],
          'circle-stroke-width': ['case', isRinged, 3, isEdged, 1, 2],
        },
      },
      {
        id: 'chosen-line',
        type: 'line',
        source: SOURCE,
        filter: chosenLine(''),
        paint: { 'line-color': COLOURS.ink, 'line-width': 4 },
      },
      {
        id: 'chosen-point',
        type: 'circle',
        source: SOURCE,
        filter: chosenPoint(''),
        paint: {
          'circle-color': 'transparent',
          'circle-radius': 11,
          'circle-stroke-color': COLOURS.ink,
          'circle-stroke-width': 3,
        },
      },
    ],
  }) as unknown as StyleSpecification;
