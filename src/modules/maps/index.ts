export { catchment } from './catchment-record.ts';
export { baseLayer } from './layer-record.ts';
export { mapParameters } from './parameters.ts';
export { mapRoutes } from './routes.ts';

import { catchment } from './catchment-record.ts';
import { baseLayer } from './layer-record.ts';

export const mapRecords = [baseLayer, catchment] as const;
