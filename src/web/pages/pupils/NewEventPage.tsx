import { useState } from 'react';
import { pupilRoll } from '#contract/pupils';
import type { DefinitionView } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { t } from '../../shell/language/index.ts';
import { useAddress } from '../../shell/navigation.tsx';
import { NewRecord } from '../records/NewRecordPage.tsx';
import { classesOf, notesFor } from './event-form.ts';

/** Who it is comes first: what can happen to a pupil hangs on where the pupil stands. */
const ORDER = [
  ...['pupil', 'rollNumber', 'pupilName', 'kind', 'toSchool', 'toClassGroup', 'overLimitReason', 'outside'],
  ...['applicant', 'applyingSchool', 'grounds', 'evidence', 'effectiveOn'],
];

/** 登记学籍异动: of the pupil named or chosen, only what can happen to this pupil. */
export default function NewEventPage() {
  const { of } = useAddress<{ of: string }>();
  const { post } = useSession();
  const [chosen, setChosen] = useState(of?.startsWith('pupil:') ? of.slice('pupil:'.length) : undefined);
  const { data } = useCall(pupilRoll, { params: { id: chosen ?? '' } }, { enabled: chosen !== undefined });
  const kinds = chosen ? data?.kinds : undefined;
  const own = post.role === 'school' ? post.organisation.id : undefined;
  const narrow = (definition: DefinitionView): DefinitionView => ({
    ...definition,
    fields: definition.fields.map((field) =>
      field.name === 'kind' && field.codes && kinds
        ? { ...field, codes: field.codes.filter(({ code }) => kinds.some(({ kind }) => kind === code)) }
        : field,
    ),
  });
  return (
    <NewRecord
      sections={[{ title: t('学籍异动'), fields: ORDER }]}
      narrow={narrow}
      adapt={(values) => notesFor(values, kinds, own)}
      pickFrom={classesOf(own)}
      onChange={({ pupil }) => setChosen(typeof pupil === 'string' ? pupil : undefined)}
    />
  );
}
