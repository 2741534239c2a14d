import { Button } from 'antd';
import { orderDraftItems } from '#contract/plan-drafting';
import { useAct } from '../../api/hooks.ts';
import { useKeys } from '../../shell/keys.ts';
import { commentsOn, type Draft, type Item, isOpen, unitOf, WHOLE } from './parts.ts';

const DEEPEST = 4;

type Props = {
  readonly draft: Draft;
  readonly chosen: string | undefined;
  readonly onChoose: (item: string) => void;
  readonly onAdd: () => void;
};

const Count = ({ draft, item }: { draft: Draft; item: string }) => {
  const all = commentsOn(draft, item);
  if (all.length === 0) return null;
  const open = all.filter(isOpen).length;
  return (
    <span className={open > 0 ? 'yd-outline-count is-open' : 'yd-outline-count'}>
      {open > 0 ? `${open} 条待答复` : `${all.length} 条意见`}
    </span>
  );
};

const TONES: Readonly<Record<string, string>> = { writing: 'is-start', handedIn: 'is-waiting', accepted: 'is-done' };

const Line = ({ draft, item, chosen, onChoose }: Omit<Props, 'onAdd'> & { item: Item }) => (
  <li>
    <button
      type="button"
      className={item.id === chosen ? 'yd-outline-line is-chosen' : 'yd-outline-line'}
      style={{ paddingLeft: 10 + (item.level - 1) * 16 }}
      aria-current={item.id === chosen ? 'true' : undefined}
      onClick={() => onChoose(item.id)}
    >
      <span className={item.level === 1 ? 'yd-outline-heading is-top' : 'yd-outline-heading'}>
        {item.label}
        {item.heading}
      </span>
      <span className="yd-outline-note">
        <span className={`yd-state ${TONES[item.state] ?? ''}`}>{item.stateLabel}</span>
        {unitOf(draft, item.author)}
        {item.coAuthors.length > 0 && `等${item.coAuthors.length + 1}个科室`}
        <Count draft={draft} item={item.id} />
      </span>
    </button>
  </li>
);

/** Moves of the chosen item: by click, each saved at once. */
const Moves = ({ draft, chosen }: { draft: Draft; chosen: string | undefined }) => {
  const order = useAct(orderDraftItems);
  const at = draft.items.findIndex(({ id }) => id === chosen);
  const item = draft.items[at];
  const save = (items: readonly Item[]): void =>
    order.mutate({
      params: { id: draft.plan.id },
      body: { items: items.map(({ id, version, level }) => ({ id, version, level })) },
    });
  const shift = (by: -1 | 1): void => {
    const items = [...draft.items];
    const [taken] = items.splice(at, 1);
    if (taken) items.splice(at + by, 0, taken);
    save(items);
  };
  const deepen = (by: -1 | 1): void =>
    save(draft.items.map((one, index) => (index === at ? { ...one, level: one.level + by } : one)));
  const busy = order.isPending;
  return (
    <span className="yd-outline-moves">
      <Button size="small" disabled={busy || at <= 0} onClick={() => shift(-1)}>
        上移
      </Button>
      <Button size="small" disabled={busy || at < 0 || at === draft.items.length - 1} onClick={() => shift(1)}>
        下移
      </Button>
      <Button size="small" disabled={busy || !item || item.level <= 1} onClick={() => deepen(-1)}>
        升级
      </Button>
      <Button size="small" disabled={busy || !item || item.level >= DEEPEST} onClick={() => deepen(1)}>
        降级
      </Button>
    </span>
  );
};

/** The items in order, numbered as they will be printed, with who writes them and what is still unanswered. */
export const Outline = ({ draft, chosen, onChoose, onAdd }: Props) => {
  const step = (by: number) => (): void => {
    const at = draft.items.findIndex(({ id }) => id === chosen);
    const next = draft.items[at + by];
    if (next) onChoose(next.id);
  };
  useKeys({ n: step(1), p: step(-1) });
  return (
    <nav className="yd-outline" aria-label="条目">
      {draft.may.edit && (
        <div className="yd-outline-tools">
          <Moves draft={draft} chosen={chosen} />
          <Button size="small" onClick={onAdd}>
            添加条目
          </Button>
        </div>
      )}
      <ol>
        {draft.items.map((item) => (
          <Line key={item.id} draft={draft} item={item} chosen={chosen} onChoose={onChoose} />
        ))}
      </ol>
      {(draft.comments.length > 0 || draft.may.comment) && (
        <button
          type="button"
          className={chosen === WHOLE ? 'yd-outline-line is-chosen is-whole' : 'yd-outline-line is-whole'}
          onClick={() => onChoose(WHOLE)}
        >
          <span className="yd-outline-heading">对全文的意见</span>
          <span className="yd-outline-note">
            <Count draft={draft} item={WHOLE} />
          </span>
        </button>
      )}
    </nav>
  );
};
