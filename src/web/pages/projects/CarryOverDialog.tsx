import { DatePicker, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { carryOverProject } from '#contract/projects';
import { useAct } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { yearLater } from './matrix.ts';
import { type ProjectYear, StandingMark } from './parts.tsx';

type Props = { readonly project: string; readonly held: ProjectYear; readonly onClose: () => void };

/** 结转: every unfinished milestone of a year, each with its new date in the next. */
export const CarryOverDialog = ({ project, held, onClose }: Props) => {
  const next = held.year + 1;
  const rows = held.milestones.filter(({ id }) => held.unfinished.includes(id));
  const [dates, setDates] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(rows.map(({ id, dueOn }) => [id, yearLater(dueOn)])),
  );
  const carry = useAct(carryOverProject, { errors: 'inline', success: `已结转到${next}年`, onDone: onClose });
  const submit = (): void => {
    const items = rows.map(({ id }) => ({ id, dueOn: dates[id] ?? '' }));
    carry.mutate({ params: { id: project }, body: { year: held.year, items } });
  };
  const complete = rows.every(({ id }) => dates[id]);
  return (
    <Modal
      open
      title={`把${held.year}年没有完成的${rows.length}个节点结转到${next}年`}
      okText="结转"
      cancelText="取消"
      width={720}
      okButtonProps={{ disabled: !complete }}
      confirmLoading={carry.isPending}
      onOk={submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="yd-muted">
        每个节点在{next}年另起一行，与原来的互相链接；承担单位会收到新的待办。不再做的，请先凭会议决定“取消”。
      </p>
      {held.counts.reported > 0 && (
        <p className="yd-warning">
          还有{held.counts.reported}个节点已报送、没有核验，要先核验、退回或认定未完成，才能结转。
        </p>
      )}
      <ErrorNotice error={carry.error} />
      <ul className="yd-carry">
        {rows.map(({ id, title, dueOn, standing, organisation }) => (
          <li key={id}>
            <span>
              <b>{title}</b>
              <span className="yd-muted">
                {organisation.name}，原时限 {dueOn}
              </span>
              <StandingMark value={standing} />
            </span>
            <DatePicker
              aria-label={`${title}的新时限`}
              placeholder="新时限"
              value={dates[id] ? dayjs(dates[id]) : null}
              minDate={dayjs(`${next}-01-01`)}
              maxDate={dayjs(`${next}-12-31`)}
              onChange={(day) => setDates((before) => ({ ...before, [id]: day ? day.format('YYYY-MM-DD') : '' }))}
            />
          </li>
        ))}
      </ul>
    </Modal>
  );
};
