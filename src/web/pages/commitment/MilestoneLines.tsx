import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Input, InputNumber } from 'antd';
import dayjs from 'dayjs';
import type { RowView } from '#contract/records';

export type Line = {
  readonly key: string;
  readonly id?: string;
  readonly title: string;
  readonly dueOn: string | null;
  readonly weight: number | null;
  readonly proof: string;
};

let made = 0;
const blank = (): Line => {
  made += 1;
  return { key: `new-${made}`, title: '', dueOn: null, weight: null, proof: '' };
};

const lineOf = (row: RowView): Line => ({
  key: row.id,
  id: row.id,
  title: String(row.title),
  dueOn: String(row.dueOn),
  weight: Number(row.weight),
  proof: String(row.proof ?? ''),
});

/** What may still change, and what is settled: reported or confirmed. */
export const splitSteps = (milestones: readonly RowView[]) => ({
  settled: milestones.filter(({ state }) => state !== 'open'),
  open: milestones.filter(({ state }) => state === 'open').map(lineOf),
});

/** The lines to begin with: at least one. */
export const startLines = (open: readonly Line[]): readonly Line[] => (open.length > 0 ? open : [blank()]);

/** Sum in hundredths, so that 33.33 + 33.33 + 33.34 is 100. */
const sumOf = (weights: readonly (number | null)[]): number =>
  weights.reduce<number>((total, weight) => total + Math.round((weight ?? 0) * 100), 0) / 100;

const settledSumOf = (settled: readonly RowView[]): number => sumOf(settled.map(({ weight }) => Number(weight)));

/** Whether the lines can be handed in: each is filled in, and all weights add up to 100. */
export const areComplete = (settled: readonly RowView[], lines: readonly Line[]): boolean =>
  lines.every(({ title, dueOn, weight }) => title.trim() && dueOn && weight !== null) &&
  sumOf([settledSumOf(settled), ...lines.map(({ weight }) => weight)]) === 100;

/** The lines as the interface takes them. */
export const stepsOf = (lines: readonly Line[]) =>
  lines.map(({ id, title, dueOn, weight, proof }) => ({
    ...(id ? { id } : {}),
    title: title.trim(),
    dueOn: String(dueOn),
    weight: Number(weight),
    ...(proof.trim() ? { proof: proof.trim() } : {}),
  }));

/** What is left to 100, spread evenly over the open lines; the last one takes the remainder. */
const spread = (lines: readonly Line[], settled: number): Line[] => {
  const left = Math.round((100 - settled) * 100);
  const each = Math.floor(left / lines.length);
  return lines.map((line, index) => ({
    ...line,
    weight: (index === lines.length - 1 ? left - each * (lines.length - 1) : each) / 100,
  }));
};

const LineRow = ({
  line,
  number,
  onChange,
  onRemove,
}: {
  line: Line;
  number: number;
  onChange: (part: Partial<Line>) => void;
  onRemove: (() => void) | undefined;
}) => (
  <tr>
    <td>
      <Input
        value={line.title}
        maxLength={200}
        placeholder="节点"
        aria-label={`第${number}个节点`}
        onChange={(event) => onChange({ title: event.target.value })}
      />
    </td>
    <td>
      <DatePicker
        value={line.dueOn ? dayjs(line.dueOn) : null}
        placeholder="时限"
        aria-label={`第${number}个节点的时限`}
        onChange={(date) => onChange({ dueOn: date ? date.format('YYYY-MM-DD') : null })}
      />
    </td>
    <td>
      <InputNumber
        value={line.weight}
        min={0}
        max={100}
        step={5}
        placeholder="权重"
        aria-label={`第${number}个节点的权重`}
        onChange={(weight) => onChange({ weight })}
      />
    </td>
    <td>
      <Input
        value={line.proof}
        maxLength={200}
        placeholder="佐证要求（选填）"
        aria-label={`第${number}个节点的佐证要求`}
        onChange={(event) => onChange({ proof: event.target.value })}
      />
    </td>
    <td>
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={`删除第${number}个节点`}
        disabled={!onRemove}
        onClick={onRemove}
      />
    </td>
  </tr>
);

const Settled = ({ row }: { row: RowView }) => (
  <tr className="is-settled">
    <td>{String(row.title)}</td>
    <td className="yd-num">{String(row.dueOn)}</td>
    <td className="yd-num">{Number(row.weight)}</td>
    <td>{String(row.proof ?? '')}</td>
    <td />
  </tr>
);

type Props = {
  readonly settled: readonly RowView[];
  readonly lines: readonly Line[];
  readonly onChange: (lines: readonly Line[]) => void;
};

/** All steps of a commitment as one list, with the sum of their weights. */
export const MilestoneLines = ({ settled, lines, onChange }: Props) => {
  const settledSum = settledSumOf(settled);
  const sum = sumOf([settledSum, ...lines.map(({ weight }) => weight)]);
  const without = (key: string) => () => onChange(lines.filter((line) => line.key !== key));
  return (
    <>
      <table className="yd-milestone-edit">
        <thead>
          <tr>
            <th scope="col">节点</th>
            <th scope="col">时限</th>
            <th scope="col">权重</th>
            <th scope="col">佐证要求</th>
            <th scope="col">
              <span className="yd-sr">删除</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {settled.map((row) => (
            <Settled key={row.id} row={row} />
          ))}
          {lines.map((line, index) => (
            <LineRow
              key={line.key}
              line={line}
              number={index + 1}
              onChange={(part) => onChange(lines.map((one) => (one.key === line.key ? { ...one, ...part } : one)))}
              onRemove={lines.length > 1 ? without(line.key) : undefined}
            />
          ))}
        </tbody>
      </table>
      <div className="yd-milestone-foot">
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...lines, blank()])}>
          添加节点
        </Button>
        <Button size="small" onClick={() => onChange(spread(lines, settledSum))}>
          平均分配权重
        </Button>
        <span className={sum === 100 ? 'yd-sum-right' : 'yd-missing'} role="status">
          权重合计 <b className="yd-num">{sum}</b>
          {sum === 100 ? '' : sum < 100 ? `，还差 ${sumOf([100 - sum])}` : `，超出 ${sumOf([sum - 100])}`}
        </span>
      </div>
    </>
  );
};
