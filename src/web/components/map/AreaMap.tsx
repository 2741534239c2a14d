import type { GeoJSONSource, Map as MapView, Marker } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { t } from '../../shell/language/index.ts';
import { maplibregl } from './engine.ts';
import { addIcons, iconOf } from './marks.ts';
import { boundsOf, middleOf, type Shape, standing } from './shapes.ts';
import { drawStill } from './still.ts';
import { chosenLine, chosenPoint, SOURCE, styleOf } from './style.ts';
import './map.css';

type Props = {
  readonly shapes: readonly Shape[];
  /** What is to be seen, for those who do not see it; the same facts stand in a list beside the map. */
  readonly label: string;
  /** The shape that is chosen, by its id. */
  readonly chosen?: string | undefined;
  readonly onChoose?: (id: string) => void;
};

const dataOf = (shapes: readonly Shape[]) => ({
  type: 'FeatureCollection' as const,
  features: shapes.map((one) => ({
    ...one,
    properties: { ...one.properties, id: one.id, ...(one.properties.mark ? { icon: iconOf(one) } : {}) },
  })),
});

const nameOf = (shape: Shape): HTMLElement => {
  const element = document.createElement('span');
  element.className = `yd-map-name${shape.properties.isGround ? ' is-ground' : ''}`;
  element.textContent = shape.properties.name;
  return element;
};

/** @param isFirst where nothing was drawn before: a layer that is switched on later leaves the view where it is */
const show = (map: MapView, shapes: readonly Shape[], isFirst: boolean): Marker[] => {
  addIcons(map, shapes);
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

/** What MapLibre itself says, in the language of the page. */
const words = (): Record<string, string> => ({
  'Map.Title': t('地图'),
  'NavigationControl.ZoomIn': t('放大'),
  'NavigationControl.ZoomOut': t('缩小'),
  'ScaleControl.Meters': t('米'),
  'ScaleControl.Kilometers': t('公里'),
});

/** Opens a map in a place. @throws where the device cannot draw one */
const open = (container: HTMLElement): MapView => {
  const view = new maplibregl.Map({
    container,
    style: styleOf(),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    cooperativeGestures: false,
    fadeDuration: 0,
    locale: words(),
  });
  view.addControl(new maplibregl.NavigationControl({ showCompass: false }), 'top-right');
  view.addControl(new maplibregl.ScaleControl({ maxWidth: 120 }), 'bottom-left');
  return view;
};

/** A map of the bureau's own shapes; on paper a still picture of it. A list with the same facts belongs beside it. */
export const AreaMap = ({ shapes, label, chosen, onChoose }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  const still = useRef<HTMLCanvasElement>(null);
  const [map, setMap] = useState<MapView>();
  const [isUnable, setUnable] = useState(false);
  const fitted = useRef(false);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    let opened: MapView;
    try {
      opened = open(place.current as HTMLDivElement);
    } catch {
      setUnable(true);
      return;
    }
    opened.on('load', () => setMap(opened));
    opened.on('click', ({ point }) => {
      const [hit] = opened.queryRenderedFeatures(point, { layers: ['point', 'mark', 'fill'] });
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
    const onPaper = () => still.current && drawStill(map, names, still.current);
    window.addEventListener('beforeprint', onPaper);
    return () => {
      window.removeEventListener('beforeprint', onPaper);
      map.off('render', part);
      for (const one of names) one.remove();
    };
  }, [map, shapes]);
  useEffect(() => {
    map?.setFilter('chosen-line', chosenLine(chosen ?? ''));
    map?.setFilter('chosen-point', chosenPoint(chosen ?? ''));
  }, [map, chosen]);
  if (isUnable) return <p className="yd-muted">{t('这台设备不能绘制地图，请看旁边的列表。')}</p>;
  return (
    <div className="yd-map-frame">
      <section ref={place} className="yd-map" aria-label={label} />
      <canvas ref={still} className="yd-map-still" role="img" aria-label={label} />
      {shapes.length === 0 && <p className="yd-map-empty">{t('图上没有可以画的内容。')}</p>}
    </div>
  );
};
