/** When a school year may be turned and turned back. Source: issue [2/4]; domain handbook 02 §8. */
import { sql } from 'kysely';
import type { PrepareContext, TransitionContext } from '#kernel/definition';
import type { Reason } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { schoolCalendar, today } from '#kernel/time';
import { type Progress, type Turn, turnBack, turnSchools } from './roll-over.ts';

type Values = Readonly<Record<string, unknown>>;

export const turnOf = (row: Values): Turn => ({ ...row, newClasses: row.newClasses ?? [] }) as unknown as Turn;

/** Who wants to hear of the rows done, by transaction. */
const listeners = new WeakMap<object, Progress>();
/** Lets somebody hear how far the turn of this transaction has come. */
export const hear = (tx: WriteTransaction, progress: Progress): void => void listeners.set(tx, progress);

const idsIn = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);

/** Does the work of `run` and `undo` within their write, so that one row tells what was done. */
export const turnYear = async ({ tx, id, before, next }: PrepareContext<WriteTransaction>): Promise<Values> => {
  const [ran, undone] = [next.ranAt !== before?.ranAt, next.undoneAt !== before?.undoneAt];
  if (!before || !(ran || undone)) return {};
  const turn = turnOf({ ...next, id });
  if (undone) {
    await turnBack(tx.system, turn, {
      closedClasses: idsIn(before?.closedClasses),
      openedClasses: idsIn(before?.openedClasses),
    });
    return { graduates: 0, closedClasses: [], openedClasses: [] };
  }
  const done = await turnSchools(tx.system, turn, listeners.get(tx));
  return {
    graduates: Number(before?.graduates ?? 0) + done.graduates,
    closedClasses: [...idsIn(before?.closedClasses), ...done.closedClasses],
    openedClasses: [...idsIn(before?.openedClasses), ...done.openedClasses],
  };
};

/** The day lies in the year that ends and has come. */
export const mayRun = async ({ row, tx }: TransitionContext<WriteTransaction>): Promise<Reason[]> => {
  const calendar = await schoolCalendar(tx);
  const year = Number(row.academicYear);
  const [first, last] = [calendar.yearStart(year - 1), calendar.yearStart(year)];
  const on = String(row.effectiveOn);
  if (on <= first || on > last)
    return [
      {
        field: 'effectiveOn',
        detail: `离校日期${on}不在${year - 1}—${year}学年之内`,
        remedy: `请填写${first}之后、不晚于${last}的日期。`,
        facts: { code: 'outside-year' },
      },
    ];
  return on > today()
    ? [
        {
          field: 'effectiveOn',
          detail: `离校日期${on}还没有到`,
          remedy: '请到期再执行升级。',
          facts: { code: 'not-yet' },
        },
      ]
    : [];
};

/** Within the new school year, and before anything built on it. */
export const mayBeUndone = async ({ row, tx }: TransitionContext<WriteTransaction>): Promise<Reason[]> => {
  const reasons: Reason[] = [];
  const end = (await schoolCalendar(tx)).yearStart(Number(row.academicYear) + 1);
  if (today() >= end)
    reasons.push({
      detail: `${end}起已是下一学年`,
      remedy: '个别学生有误的，请办理学籍异动更正。',
      facts: { code: 'year-over' },
    });
  const [later] = await tx.rows<{ moved: number; settled: number }>(
    sql`select (select count(*) from enrolment e left join pupil p on p.id = e.pupil
          where e.roll_over = ${row.id}::uuid and (p.status is distinct from 'graduated' or exists (select 1 from enrolment_event v
            where v.pupil = e.pupil and v.state in ('submitted', 'reviewing', 'pooled', 'approved')))) as moved,
        (select count(*) from class_group c where c.id = any(${idsIn(row.openedClasses)}::uuid[])
          and (exists (select 1 from enrolment e where e.class_group = c.id)
            or exists (select 1 from enrolment_event v where v.to_class_group = c.id)
            or exists (select 1 from pupil p where p.planned_class = c.id)
            or exists (select 1 from intake i where i.class_group = c.id))) as settled`,
  );
  if (later && later.moved > 0)
    reasons.push({
      detail: `已有${later.moved}名毕业生办理或正在办理后续学籍异动`,
      remedy: '不能整体撤销；个别有误的，请办理学籍异动更正。',
      facts: { code: 'later-events', moved: later.moved },
    });
  if (later && later.settled > 0)
    reasons.push({
      detail: `升级时新开的班级已有${later.settled}个使用`,
      remedy: '请先把学生调整到其他班级，再撤销升级。',
      facts: { code: 'classes-in-use', settled: later.settled },
    });
  return reasons;
};
