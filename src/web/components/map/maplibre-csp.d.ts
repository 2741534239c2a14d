/** The build that brings no worker as a blob: its worker is a file of our own. */
declare module 'maplibre-gl/dist/maplibre-gl-csp.js' {
  const maplibregl: typeof import('maplibre-gl');
  export default maplibregl;
}
