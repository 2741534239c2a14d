import { Button, Checkbox, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { Light } from '../../components/Light.tsx';
import type { BulletinFacts, ListBlock } from './parts.ts';

type Props = {
  readonly block: ListBlock;
  readonly facts: BulletinFacts | null;
  readonly editable: boolean;
  readonly onChange: (block: ListBlock) => void;
};

const itemsOf = ({ source }: ListBlock, facts: BulletinFacts) => {
  const ids = source === 'good' ? facts.good : source === 'late' ? facts.late : facts.items.map(({ id }) => id);
  return ids.flatMap((id) => facts.items.find((item) => item.id === id) ?? []);
};

/** Further demands of the office, beside those that follow from the records. */
const Demands = ({ block, facts, editable, onChange }: Props) => {
  const added = block.added ?? [];
  const set = (next: NonNullable<ListBlock['added']>): void => onChange({ ...block, added: next });
  return (
    <>
      <ol className="yd-demands">
        {facts?.demands.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
      {added.map((demand, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: demands have no other identity
        <div key={index} className="yd-demand">
          <Input.TextArea
            aria-label={`补充要求${index + 1}`}
            autoSize
            disabled={!editable}
            value={demand.text}
            maxLength={500}
            onChange={(event) =>
              set(added.map((one, at) => (at === index ? { ...one, text: event.target.value } : one)))
            }
          />
          <DatePicker
            aria-label={`补充要求${index + 1}的时限`}
            disabled={!editable}
            value={demand.dueOn ? dayjs(demand.dueOn) : null}
            onChange={(day) =>
              set(
                added.map((one, at) =>
                  at === index ? { text: one.text, ...(day ? { dueOn: day.format('YYYY-MM-DD') } : {}) } : one,
                ),
              )
            }
            placeholder="时限"
          />
          {editable && <Button onClick={() => set(added.filter((_, at) => at !== index))}>移除</Button>}
        </div>
      ))}
      {editable && (
        <Button size="small" onClick={() => set([...added, { text: '' }])}>
          补充一条要求
        </Button>
      )}
    </>
  );
};

/** Items that the records give: the good ones may be chosen, the late ones stay; any may get a remark. */
const Items = ({ block, facts, editable, onChange }: Props & { facts: BulletinFacts }) => {
  const items = itemsOf(block, facts);
  const picked = block.picked ?? items.map(({ id }) => id);
  const mayPick = block.source === 'good';
  const pick = (id: string, on: boolean): void =>
    onChange({
      ...block,
      picked: on
        ? items.map((item) => item.id).filter((one) => one === id || picked.includes(one))
        : picked.filter((one) => one !== id),
    });
  const remark = (id: string, text: string): void => {
    const { [id]: _old, ...rest } = block.notes ?? {};
    onChange({ ...block, notes: text ? { ...rest, [id]: text } : rest });
  };
  if (items.length === 0) return <p className="yd-muted">本期没有这类事项。</p>;
  return (
    <details className="yd-notes" open={mayPick && items.length <= 6}>
      <summary>{mayPick ? `选 ${picked.length} 项，共 ${items.length} 项` : `${items.length} 项，全部列出`}</summary>
      <ul className="yd-block-items">
        {items.map((item) => (
          <li key={item.id}>
            <span className="yd-block-item">
              {mayPick ? (
                <Checkbox
                  disabled={!editable}
                  checked={picked.includes(item.id)}
                  onChange={(event) => pick(item.id, event.target.checked)}
                >
                  {item.title}
                </Checkbox>
              ) : (
                <span>{item.title}</span>
              )}
              <Light value={item.light.colour} />
            </span>
            {editable && (
              <Input
                size="small"
                aria-label={`“${item.title}”的说明`}
                placeholder="补充说明（选填）"
                value={block.notes?.[item.id] ?? ''}
                maxLength={500}
                onChange={(event) => remark(item.id, event.target.value)}
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
};

export const ListBlockEditor = (props: Props) => {
  const { block, facts } = props;
  if (block.source === 'demands') return <Demands {...props} />;
  if (block.source === 'changes') return <p className="yd-muted">由本期与上期的数据比较得出，逐句写成。</p>;
  return facts ? <Items {...props} facts={facts} /> : <p className="yd-muted">编制后列出。</p>;
};
