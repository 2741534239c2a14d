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
export { behindOf, mayOpen } from './behind.ts';
export {
  type Behind,
  type IndicatorQuestion,
  type IndicatorState,
  type IndicatorValue,
  indicatorValues,
  type TermValue,
} from './evaluate.ts';
export { foldTotals } from './fold.ts';
export { asNumber, compare, dividedBy, type Fraction, fraction, fractionText, minus, times } from './fraction.ts';
export {
  type IndicatorDefinition,
  type IndicatorRegistry,
  indicator,
  indicatorRegistry,
  indicatorsBeside,
  leavesOf,
  lessOf,
  measuresOf,
  partOf,
  type Reckoned,
  type ReckoningQuestion,
  reckoned,
  sumOf,
  type Term,
  total,
} from './indicator.ts';
export {
  formulaOf,
  indicatorAsked,
  indicatorShown,
  mayAsk,
  measureRoutes,
  measuresIn,
  ownUnit,
  unitsAsked,
  valueShown,
} from './routes.ts';
export { indicatorSeries } from './series.ts';
