import { listDrafts } from '#contract/desk';
import { pageOf } from '../../api/definitions.ts';
import { type Answer, useCall, useDefinition } from '../../api/index.ts';
import { DateText } from '../../components/DateText.tsx';
import { t } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { Card } from './RoleCards.tsx';

type Draft = Answer<typeof listDrafts>['drafts'][number];

/** Drafts that the card shows; more of them are old ones. */
const MOST = 8;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** A report's draft is named after its commitment, on whose page it is written: `new.<commitment>.<duty>`. */
const REPORT = /^new\.([\da-f-]{36})\./i;

/** Where the form of a draft opens, with the draft in it; undefined where the post has none. */
const usePlaceOf = ({ record, key }: Draft): { to: string; search?: Record<string, string> } | undefined => {
  const definition = useDefinition(record);
  if (!definition) return undefined;
  if (UUID.test(key)) return { to: pageOf(definition, key) };
  const commitment = record === 'report' ? REPORT.exec(key)?.[1] : undefined;
  if (commitment) return { to: `/commitments/${commitment}` };
  if (!definition.may.create) return undefined;
  return { to: `/records/${definition.path}/new`, search: key === 'new' ? {} : { draft: key } };
};

const Line = ({ draft }: { draft: Draft }) => {
  const place = usePlaceOf(draft);
  return (
    <li>
      {place ? <PageLink {...place}>{draft.label}</PageLink> : <span>{draft.label}</span>}
      <span className="yd-muted">
        <DateText value={draft.savedAt} withTime />
      </span>
    </li>
  );
};

/** What was begun in forms and not submitted, one's own and what came with a handover. */
export const DraftsCard = () => {
  const { data } = useCall(listDrafts, {}, { staleTime: 30_000 });
  if (!data || data.drafts.length === 0) return null;
  const more = data.drafts.length - MOST;
  return (
    <Card title={t('没有提交的草稿')}>
      <ul className="yd-draft-rows">
        {data.drafts.slice(0, MOST).map((draft) => (
          <Line key={`${draft.record} ${draft.key}`} draft={draft} />
        ))}
      </ul>
      {more > 0 && <p className="yd-muted">{t('另有 {n} 份更早的', { n: more })}</p>}
    </Card>
  );
};
