import maplibregl from 'maplibre-gl/dist/maplibre-gl-csp.js';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-csp-worker.js?url';
import 'maplibre-gl/dist/maplibre-gl.css';

// Served with the client: no blob, nothing from outside, works on an intranet.
maplibregl.setWorkerUrl(workerUrl);

export { maplibregl };
