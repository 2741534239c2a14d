import type { RowView } from '#contract/records';
import { dateText } from '../../components/DateText.tsx';
import type { Titles } from '../../components/FieldValue.tsx';

type Stage = { readonly name: string; readonly past: boolean; readonly current: boolean; readonly note: string };

const ORDER = [
  'drafting',
  'consulting',
  'reviewing',
  'deciding',
  'signing',
  'issued',
  'published',
  'dispatched',
  'archived',
];
const NAMES = ['起草', '征求意见', '合规审核', '集体审定', '签发', '印发', '公开', '下达', '归档'];

/** What is known of a stage: who did it, or when. */
const notesOf = (row: RowView, titles: Titles): Record<string, string> => {
  const person = (name: string): string => titles.person?.[String(row[name])] ?? '';
  const day = (name: string): string => (row[name] ? dateText(String(row[name])) : '');
  return {
    reviewing: person('reviewedBy') || (titles.organisation?.[String(row.reviewSection)] ?? ''),
    deciding: titles.decision?.[String(row.decision)] ?? '',
    signing: [person('signer'), day('signedOn')].filter(Boolean).join(' '),
    issued: day('issuedOn'),
    published: day('publishedOn'),
    dispatched: day('dispatchedAt'),
    archived: day('archivedAt'),
  };
};

const stagesOf = (row: RowView, titles: Titles): Stage[] => {
  const at = ORDER.indexOf(String(row.state));
  const notes = notesOf(row, titles);
  return ORDER.map((key, index) => ({
    name: NAMES[index] ?? '',
    note: notes[key] ?? '',
    current: index === at,
    // 公开 may come before or after 下达: it is past when it was done.
    past: key === 'published' ? Boolean(row.publishedOn) : index < at,
  }));
};

/** The life of a plan from 起草 to 归档, with who and when where it is known. */
export const LifeStrip = ({ row, titles }: { row: RowView; titles: Titles }) => (
  <ol className="yd-life" aria-label="办理进程">
    {stagesOf(row, titles).map(({ name, note, past, current }) => (
      <li
        key={name}
        className={current ? 'is-current' : past ? 'is-past' : ''}
        aria-current={current ? 'step' : undefined}
      >
        <b>{name}</b>
        {note && <span title={note}>{note}</span>}
      </li>
    ))}
  </ol>
);
