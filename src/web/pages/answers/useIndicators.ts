import { indicatorUnits } from '#contract/answers';
import { type IndicatorView, listIndicators } from '#contract/measures';
import { useCall } from '../../api/hooks.ts';

/** Indicators that the post may ask for, by name. */
export const useIndicators = (): ReadonlyMap<string, IndicatorView> => {
  const { data } = useCall(listIndicators, {}, { staleTime: 60_000 });
  return new Map((data?.indicators ?? []).map((one) => [one.name, one]));
};

export type Option = { readonly value: string; readonly label: string };

export const useIndicatorOptions = (): Option[] =>
  [...useIndicators().values()].map(({ name, label }) => ({ value: name, label }));

/** Organisations that the post reaches, its own first. */
export const useUnitOptions = (): Option[] => {
  const { data } = useCall(indicatorUnits, {}, { staleTime: 60_000 });
  return (data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }));
};
