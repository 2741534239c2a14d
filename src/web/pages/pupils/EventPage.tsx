import type { RowView } from '#contract/records';
import { fieldOf, useDefinition, useDefinitions } from '../../api/definitions.ts';
import { useSession } from '../../api/session.ts';
import { RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { relatedTabs } from '../../components/detail/related.tsx';
import { t } from '../../shell/language/index.ts';
import { useParam } from '../../shell/navigation.tsx';
import { classesOf, notesFor } from './event-form.ts';

/** Only a transfer waits for another school. */
const skips = ({ kind }: RowView): string[] => (kind === 'transfer' ? [] : ['submitted']);

/** One event of a pupil's roll, headed by what happens to whom. */
export default function EventPage() {
  const id = useParam('id');
  const definition = useDefinition('enrolmentEvent');
  const definitions = useDefinitions();
  const { post } = useSession();
  const own = post.role === 'school' ? post.organisation.id : undefined;
  const kinds = fieldOf(definition, 'kind')?.codes ?? [];
  const heading = ({ kind, pupilName }: RowView): string => {
    const label = kinds.find(({ code }) => code === kind)?.label ?? String(kind);
    return pupilName ? t('{label}：{value}', { label, value: String(pupilName) }) : label;
  };
  return (
    <RecordDetail
      record="enrolmentEvent"
      id={id}
      heading={heading}
      skips={skips}
      form={{ adapt: (values) => notesFor(values, undefined, own), pickFrom: classesOf(own) }}
      back={{ to: '/pupils/events', label: t('学籍异动') }}
      further={definition ? relatedTabs(definition, definitions) : []}
    />
  );
}
