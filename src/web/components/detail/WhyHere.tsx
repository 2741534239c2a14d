import { recordHistory } from '#contract/records';
import { type DefinitionView, stateLabel } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { t } from '../../shell/language/index.ts';
import { DateText } from '../DateText.tsx';
import { mainPath } from './mainPath.ts';

type Props = { readonly definition: DefinitionView; readonly id: string; readonly state: unknown };

/** A row off its way, sent back or stopped: who did it and why, before anybody looks for it in the history. */
export const WhyHere = ({ definition, id, state }: Props) => {
  const { states } = definition;
  const aside = states !== null && typeof state === 'string' && !mainPath(states).includes(state);
  const { data } = useCall(recordHistory, { params: { path: definition.path, id } }, { enabled: aside });
  const step = data?.entries.find(({ changes }) =>
    changes.some(({ field, after }) => field === states?.field && after === state),
  );
  if (!aside || !step?.reason) return null;
  return (
    <p className="yd-returned">
      <b>{stateLabel(definition, state)}</b> {step.actor} <DateText value={step.at} withTime />
      {t('：')}
      {step.reason}
    </p>
  );
};
