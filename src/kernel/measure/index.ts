export {
  type Leaves,
  type MeasureFault,
  type MeasureQuestion,
  type MeasureTotal,
  mayMeasure,
  measureTotals,
  recountMeasure,
  rowsBehind,
  wrongTotals,
} from '#kernel/store';
export { foldTotals } from './fold.ts';
