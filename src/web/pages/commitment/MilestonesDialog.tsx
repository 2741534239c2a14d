import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Input, InputNumber, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { type CommitmentPage, setMilestones } from '#contract/delivery';
import type { RowView } from '#contract/records';
import { useAct } from '../../api/index.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useNarrow } from '../../shell/useNarrow.ts';

type Line = { key: string; id?: string; title: string; dueOn: string | null; weight: number | null; proof: string };

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

/** Sum in hundredths, so that 33.33 + 33.33 + 33.34 is 100. */
const sumOf = (weights: readonly (number | null)[]): number =>
  weights.reduce<number>((total, weight) => total + Math.round((weight ?? 0) * 100), 0) / 100;

/** What is left to 100, spread evenly over the open lines; the last one takes the remainder. */
const spread = (lines: readonly Line[], settled: number): Line[] => {
  const left = Math.round((100 - settled) * 100);
  const each = Math.floor(left / lines.length);
  return lines.map((line, index) => ({
    ...line,
    weight: (index === lines.length - 1 ? left - each * (lines.length - 1) : each) / 100,
  }));
};

/** All open milestones at once; the weights of all must add up to 100. */
export const MilestonesDialog = ({
  data,
  milestones,
  onClose,
}: {
  data: CommitmentPage;
  milestones: readonly RowView[];
  onClose: () => void;
}) => {
  const narrow = useNarrow();
  const settled = milestones.filter(({ state }) => state !== 'open');
  const open = milestones.filter(({ state }) => state === 'open').map(lineOf);
  const [lines, setLines] = useState<Line[]>(open.length > 0 ? open : [blank()]);
  const act = useAct(setMilestones, { errors: 'inline', success: '已保存节点', onDone: onClose });
  const settledSum = sumOf(settled.map(({ weight }) => Number(weight)));
  const sum = sumOf([settledSum, ...lines.map(({ weight }) => weight)]);
  const complete = lines.every(({ title, dueOn, weight }) => title.trim() && dueOn && weight !== null);
  const change = (key: string, part: Partial<Line>): void =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const save = (): void =>
    act.mutate({
      params: { id: data.row.id },
      body: {
        milestones: lines.map(({ id, title, dueOn, weight, proof }) => ({
          ...(id ? { id } : {}),
          title: title.trim(),
          dueOn: String(dueOn),
          weight: Number(weight),
          ...(proof.trim() ? { proof: proof.trim() } : {}),
        })),
      },
    });
  return (
    <Modal
      open
      title="设置节点"
      width={narrow ? '100%' : 860}
      okText="保存节点"
      cancelText="取消"
      okButtonProps={{ disabled: sum !== 100 || !complete }}
      confirmLoading={act.isPending}
      onOk={save}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="yd-muted">
        节点是到某一天要做成的一步，权重合计 100。时限不晚于 {data.row.dueOn ?? '事项时限'}
        。已报送、已核验的节点不能改。
      </p>
      <ErrorNotice error={act.error} />
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
            <tr key={row.id} className="is-settled">
              <td>{String(row.title)}</td>
              <td className="yd-num">{String(row.dueOn)}</td>
              <td className="yd-num">{Number(row.weight)}</td>
              <td>{String(row.proof ?? '')}</td>
              <td />
            </tr>
          ))}
          {lines.map((line, index) => (
            <tr key={line.key}>
              <td>
                <Input
                  value={line.title}
                  maxLength={200}
                  placeholder="节点"
                  aria-label={`第${index + 1}个节点`}
                  onChange={(event) => change(line.key, { title: event.target.value })}
                />
              </td>
              <td>
                <DatePicker
                  value={line.dueOn ? dayjs(line.dueOn) : null}
                  placeholder="时限"
                  aria-label={`第${index + 1}个节点的时限`}
                  onChange={(date) => change(line.key, { dueOn: date ? date.format('YYYY-MM-DD') : null })}
                />
              </td>
              <td>
                <InputNumber
                  value={line.weight}
                  min={0}
                  max={100}
                  step={5}
                  placeholder="权重"
                  aria-label={`第${index + 1}个节点的权重`}
                  onChange={(weight) => change(line.key, { weight })}
                />
              </td>
              <td>
                <Input
                  value={line.proof}
                  maxLength={200}
                  placeholder="佐证要求（选填）"
                  aria-label={`第${index + 1}个节点的佐证要求`}
                  onChange={(event) => change(line.key, { proof: event.target.value })}
                />
              </td>
              <td>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={`删除第${index + 1}个节点`}
                  disabled={lines.length === 1}
                  onClick={() => setLines(lines.filter(({ key }) => key !== line.key))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="yd-milestone-foot">
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setLines([...lines, blank()])}>
          添加节点
        </Button>
        <Button size="small" onClick={() => setLines(spread(lines, settledSum))}>
          平均分配权重
        </Button>
        <span className={sum === 100 ? 'yd-sum-right' : 'yd-missing'} role="status">
          权重合计 <b className="yd-num">{sum}</b>
          {sum === 100 ? '' : sum < 100 ? `，还差 ${sumOf([100 - sum])}` : `，超出 ${sumOf([sum - 100])}`}
        </span>
      </div>
    </Modal>
  );
};
