import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { HandoverMatter, handoverPreview } from '#contract/handover';
import type { Answer } from '../../api/call.ts';
import { Empty } from '../../components/Empty.tsx';
import { Panel } from '../../components/Page.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { PageLink } from '../../shell/navigation.tsx';

type Owner = { readonly record: string; readonly id: string; readonly field: string; readonly to: string };
/** Who takes each matter over, by its key. */
export type Owners = Readonly<Record<string, Owner>>;

const keyOf = ({ record, id, field }: HandoverMatter): string => `${record} ${id} ${field}`;
export const ownerOf = (owners: Owners, matter: HandoverMatter): string | undefined => owners[keyOf(matter)]?.to;

const withOwner = (owners: Owners, matter: HandoverMatter, to: string | null): Owners => {
  const { [keyOf(matter)]: _, ...others } = owners;
  const { record, id, field } = matter;
  return to ? { ...others, [keyOf(matter)]: { record, id, field, to } } : others;
};

const Line = ({
  matter,
  to,
  onChange,
}: {
  matter: HandoverMatter;
  to: string | undefined;
  onChange: ((to: string | null) => void) | undefined;
}) => (
  <li className="yd-handover-line">
    <span className="yd-staff-what">
      {matter.path ? <PageLink to={matter.path}>{matter.title}</PageLink> : matter.title}
      <span className="yd-muted">
        {[matter.recordLabel, matter.fieldLabel, matter.within?.name, matter.dueOn && `时限${matter.dueOn}`]
          .filter(Boolean)
          .join('，')}
      </span>
    </span>
    {onChange && (
      <span className="yd-handover-owner">
        <RecordPicker
          record="person"
          aria-label={`${matter.title}的接手人`}
          placeholder="选择接手人"
          disabled={to === 'unassigned'}
          value={to === 'unassigned' ? null : (to ?? null)}
          onChange={(next) => onChange(next as string | null)}
        />
        <Checkbox
          checked={to === 'unassigned'}
          onChange={({ target }) => onChange(target.checked ? 'unassigned' : null)}
        >
          由负责人以后落实
        </Checkbox>
      </span>
    )}
  </li>
);

/** One person for all that has nobody yet: most handovers have a single successor. */
const ForAll = ({ onApply }: { onApply: (to: string) => void }) => {
  const [person, setPerson] = useState<string | null>(null);
  return (
    <div className="yd-handover-all">
      <RecordPicker
        record="person"
        aria-label="其余各项的接手人"
        placeholder="同一个接手人"
        value={person}
        onChange={(next) => setPerson(next as string | null)}
      />
      <Button disabled={!person} onClick={() => person && onApply(person)}>
        用于还没有接手人的各项
      </Button>
      <Button onClick={() => onApply('unassigned')}>其余列入待落实清单</Button>
    </div>
  );
};

type Props = {
  readonly page: Answer<typeof handoverPreview>;
  readonly owners: Owners;
  readonly onChange?: (owners: Owners) => void;
};

/** The list of what is handed over, each with its new owner. */
export const Matters = ({ page, owners, onChange }: Props) => {
  const { matters } = page;
  const apply = (to: string): void =>
    onChange?.(matters.filter((one) => !ownerOf(owners, one)).reduce((all, one) => withOwner(all, one, to), owners));
  return (
    <Panel title="未完成的工作" extra={onChange && matters.length > 1 && <ForAll onApply={apply} />}>
      {matters.length === 0 && <Empty title="没有需要交接的工作">岗位和委托仍可在下面结束。</Empty>}
      <ul className="yd-staff-lines">
        {matters.map((matter) => (
          <Line
            key={keyOf(matter)}
            matter={matter}
            to={ownerOf(owners, matter)}
            onChange={onChange ? (to) => onChange(withOwner(owners, matter, to)) : undefined}
          />
        ))}
      </ul>
    </Panel>
  );
};
