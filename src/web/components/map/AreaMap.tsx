import type { GeoJSONSource, Map as MapView, Marker, StyleSpecification } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { t } from '../../shell/language/index.ts';
import { COLOURS } from '../../shell/theme.ts';
import { maplibregl } from './engine.ts';
import { boundsOf, middleOf, type Shape, standing } from './shapes.ts';
import './map.css';

type Props = {
  readonly shapes: readonly Shape[];
  /** What is to be seen, for those who do not see it; the same facts stand in a list beside the map. */
  readonly label: string;
  /** The shape that is chosen, by its id. */
  readonly chosen?: string | undefined;
  readonly onChoose?: (id: string) => void;
};

const SOURCE = 'shapes';
const isPoint = ['==', ['geometry-type'], 'Point'] as const;
const isGround = ['==', ['get', 'isGround'], true] as const;
const isHollow = ['==', ['get', 'isHollow'], true] as const;
const isRinged = ['==', ['get', 'isRinged'], true] as const;
const isChosen = (id: string) => ['==', ['get', 'id'], id] as const;

/** Our own shapes on a plain ground: no tiles, glyphs or sprites, so nothing is asked of any other host. */
const styleOf = (): StyleSpecification =>
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
      {
        id: 'point',
        type: 'circle',
        source: SOURCE,
        filter: isPoint,
        paint: {
          'circle-color': ['case', isHollow, '#fff', ['get', 'colour']],
          'circle-radius': ['case', isRinged, 7, 6],
          'circle-stroke-color': ['case', isHollow, ['get', 'colour'], isRinged, COLOURS.ink, '#fff'],
          'circle-stroke-width': ['case', isRinged, 3, 2],
        },
      },
      {
        id: 'chosen-line',
        type: 'line',
        source: SOURCE,
        filter: ['all', ['!', isPoint], isChosen('')],
        paint: { 'line-color': COLOURS.ink, 'line-width': 4 },
      },
      {
        id: 'chosen-point',
        type: 'circle',
        source: SOURCE,
        filter: ['all', isPoint, isChosen('')],
        paint: {
          'circle-color': 'transparent',
          'circle-radius': 10,
          'circle-stroke-color': COLOURS.ink,
          'circle-stroke-width': 3,
        },
      },
    ],
  }) as unknown as StyleSpecification;

const dataOf = (shapes: readonly Shape[]) => ({
  type: 'FeatureCollection' as const,
  features: shapes.map((one) => ({ ...one, properties: { ...one.properties, id: one.id } })),
});

const nameOf = (shape: Shape): HTMLElement => {
  const element = document.createElement('span');
  element.className = `yd-map-name${shape.properties.isGround ? ' is-ground' : ''}`;
  element.textContent = shape.properties.name;
  return element;
};

/** @param isFirst where nothing was drawn before: a layer that is switched on later leaves the view where it is */
const show = (map: MapView, shapes: readonly Shape[], isFirst: boolean): Marker[] => {
  map.getSource<GeoJSONSource>(SOURCE)?.setData(dataOf(shapes) as never);
  const bounds = isFirst && boundsOf(shapes);
  if (bounds) map.fitBounds(bounds, { padding: 48, animate: false, maxZoom: 15 });
  const named = shapes.filter(({ properties }) => properties.isNamed);
  const once = [...new Map(named.map((shape) => [shape.id, shape])).values()];
  return once.map((shape) => {
    const element = nameOf(shape);
    const marker = new maplibregl.Marker({ element, anchor: 'top', offset: [0, 8] });
    // A name is no button, as MapLibre would have it; the table beside the map says the same.
    element.removeAttribute('role');
    element.removeAttribute('aria-label');
    element.setAttribute('aria-hidden', 'true');
    return marker.setLngLat(middleOf(shape) as [number, number]).addTo(map);
  });
};

/** Names that would cover one another wait until the view is close enough; grounds give way to what stands on them. */
const clear = (names: readonly Marker[]): void => {
  const elements = names.map((one) => one.getElement());
  const weighed = [...elements].sort((a, b) => weightOf(a) - weightOf(b));
  const stand = standing(weighed.map((one) => one.getBoundingClientRect()));
  for (const [at, element] of weighed.entries()) element.style.visibility = stand[at] ? 'visible' : 'hidden';
};
const weightOf = (element: HTMLElement): number => (element.classList.contains('is-ground') ? 1 : 0);

/** A map of the bureau's own shapes. A list with the same facts belongs beside it. */
export const AreaMap = ({ shapes, label, chosen, onChoose }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapView>();
  const [isUnable, setUnable] = useState(false);
  const fitted = useRef(false);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    let view: MapView | undefined;
    try {
      view = new maplibregl.Map({
        container: place.current as HTMLDivElement,
        style: styleOf(),
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        cooperativeGestures: false,
      });
    } catch {
      setUnable(true);
      return;
    }
    const opened = view;
    opened.addControl(new maplibregl.NavigationControl({ showCompass: false }), 'top-right');
    opened.on('load', () => setMap(opened));
    opened.on('click', ({ point }) => {
      const [hit] = opened.queryRenderedFeatures(point, { layers: ['point', 'fill'] });
      if (hit) choose.current?.(String(hit.properties.id));
    });
    return () => opened.remove();
  }, []);
  useEffect(() => {
    if (!map) return;
    const names = show(map, shapes, !fitted.current);
    fitted.current = shapes.length > 0;
    const part = () => clear(names);
    // A marker is put in its place with the next frame.
    map.on('render', part);
    return () => {
      map.off('render', part);
      for (const one of names) one.remove();
    };
  }, [map, shapes]);
  useEffect(() => {
    map?.setFilter('chosen-line', ['all', ['!', isPoint], isChosen(chosen ?? '')] as never);
    map?.setFilter('chosen-point', ['all', isPoint, isChosen(chosen ?? '')] as never);
  }, [map, chosen]);
  if (isUnable) return <p className="yd-muted">{t('这台设备不能绘制地图，请看旁边的列表。')}</p>;
  return <section ref={place} className="yd-map" aria-label={label} />;
};
