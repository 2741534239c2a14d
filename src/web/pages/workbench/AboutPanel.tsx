import { commitmentPage } from '#contract/delivery';
import type { RowView } from '#contract/records';
import { type DefinitionView, useCall, useDefinition } from '../../api/index.ts';
import { ActionBar, BlockedReasons } from '../../components/detail/ActionBar.tsx';
import { Facts, useDetail } from '../../components/detail/RecordDetail.tsx';
import { isEmpty } from '../../components/FieldValue.tsx';
import { numberText } from '../../components/Figures.tsx';
import { t } from '../../shell/language/index.ts';

/** What a second person has to see to decide; stamps and references to the promise stand elsewhere. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  report: ['period', 'progress', 'problems', 'next', 'evidence', 'submittedBy', 'submittedAt'],
  milestone: ['title', 'dueOn', 'weight', 'proof', 'note', 'evidence', 'reportedBy', 'reportedAt'],
  commitment: ['text', 'proof', 'evidence', 'reportedBy', 'reportedAt'],
  adjustment: ['kind', 'grounds', 'files', 'requestedBy'],
  enrolmentEvent: [
    ...['kind', 'pupil', 'school', 'toSchool', 'toClassGroup', 'overLimitReason', 'outside', 'effectiveOn'],
    ...['applicant', 'grounds', 'evidence', 'remarks'],
  ],
};

/** Verbs that can be taken without leaving the list; all others need the matter's own page. */
const IN_PLACE = ['confirm', 'agree', 'approve', 'decline', 'return'];

/** Whether the matter of a task can be seen and decided in the drawer. */
export const isDecidable = (about: string | null, verb: string | null): boolean =>
  about !== null && about in SHOWN && verb !== null && IN_PLACE.includes(verb);

const Claims = ({ commitment, report }: { commitment: string; report: string }) => {
  const { data } = useCall(commitmentPage, { params: { id: commitment }, query: {} });
  const claims = data?.reports.find(({ id }) => id === report)?.claims ?? [];
  if (claims.length === 0) return null;
  return (
    <table className="yd-claim-table">
      <thead>
        <tr>
          <th scope="col">{t('申报')}</th>
          <th scope="col">{t('申报数')}</th>
          <th scope="col">{t('现有记录')}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map(({ target, subject, value, unit }) => {
          const own = data?.row.targets.find(({ id }) => id === target);
          const known = own?.confirmedValue ?? null;
          return (
            <tr key={target}>
              <th scope="row">{own?.text ?? subject}</th>
              <td className="yd-num">{`${numberText(value)}${unit ?? ''}`}</td>
              <td className="yd-num">{known === null ? '—' : `${numberText(known)}${unit ?? ''}`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

const Loaded = ({ definition, id, onDone }: { definition: DefinitionView; id: string; onDone: () => void }) => {
  const { data } = useDetail(definition.path, id);
  if (!data) return null;
  const row = data.row as RowView;
  const names = (SHOWN[definition.name] ?? []).filter((name) => !isEmpty(row[name]));
  const actions = data.actions.filter(({ verb }) => IN_PLACE.includes(verb));
  return (
    <section className="yd-task-about">
      <Facts definition={definition} row={row} names={names} titles={data.titles} />
      {definition.name === 'report' && <Claims commitment={String(row.commitment)} report={id} />}
      <div className="yd-task-actions">
        <ActionBar definition={definition} row={row} titles={data.titles} actions={actions} onDone={onDone} />
      </div>
      <BlockedReasons actions={actions} />
    </section>
  );
};

/** The matter itself inside the task's drawer, with what this post may decide about it. */
export const AboutPanel = ({ about, id, onDone }: { about: string; id: string; onDone: () => void }) => {
  const definition = useDefinition(about);
  return definition ? <Loaded definition={definition} id={id} onDone={onDone} /> : null;
};
