import type { handoverPreview } from '#contract/handover';
import type { Answer } from '../../api/call.ts';
import { dateText } from '../../components/DateText.tsx';
import { Panel } from '../../components/Page.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';

type Props = {
  readonly drafts: Answer<typeof handoverPreview>['drafts'];
  readonly to: string | null;
  /** Absent where one may only look. */
  readonly onChange: ((to: string | null) => void) | undefined;
};

/** Forms that were begun and not submitted: they pass on unread, and their new owner finds them on the desk. */
export const Drafts = ({ drafts, to, onChange }: Props) => (
  <Panel title="没有提交的草稿">
    <ul className="yd-staff-lines">
      {drafts.map(({ record, key, label, savedAt }) => (
        <li key={`${record} ${key}`} className="yd-handover-line">
          <span className="yd-staff-what">{label}</span>
          <span className="yd-muted">{dateText(savedAt, true)}</span>
        </li>
      ))}
    </ul>
    {onChange && (
      <div className="yd-handover-drafts">
        <RecordPicker
          record="person"
          aria-label="草稿的接手人"
          placeholder="单位负责人"
          value={to}
          onChange={(next) => onChange(next as string | null)}
        />
        <span className="yd-muted">不选则交给单位负责人。草稿原样转交，不计入任何记录。</span>
      </div>
    )}
  </Panel>
);
