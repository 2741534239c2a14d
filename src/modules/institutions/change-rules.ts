/**
 * Every reason why a change of organisations cannot go ahead, in words for whoever enters it.
 * Sources: row registry.org-changes; 学校(机构)代码管理办法 (教育部 2011) for codes.
 */
import { sql } from 'kysely';
import type { Reason } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { civilDateAt, dateInChinese, today } from '#kernel/time';
import { type Change, type ChangeFacts, endedBy, nameOf } from './change-facts.ts';
import { codeReasons } from './code-rules.ts';

const reason = (code: string, detail: string, remedy: string, field?: string): Reason => ({
  detail,
  remedy,
  facts: { code },
  ...(field ? { field } : {}),
});

const COUNTS: Readonly<Record<Change['kind'], { from: [number, number]; units: [number, number]; say: string }>> = {
  open: { from: [0, 0], units: [1, 1], say: '设立填写一个新单位，不填原单位' },
  rename: { from: [1, 1], units: [1, 1], say: '更名填写一个原单位和它的新名称' },
  move: { from: [1, 1], units: [1, 1], say: '调整隶属填写一个原单位和它的新上级' },
  merge: { from: [2, 20], units: [1, 1], say: '合并填写两个以上原单位和合并后的一个单位' },
  split: { from: [1, 1], units: [2, 20], say: '分立填写一个原单位和分立后的两个以上单位' },
  close: { from: [1, 1], units: [0, 0], say: '撤销填写一个原单位，不填调整后的单位' },
};

const within = (count: number, [least, most]: [number, number]): boolean => count >= least && count <= most;

const shapeReasons = ({ change }: ChangeFacts): Reason[] => {
  const { from, units, say } = COUNTS[change.kind];
  if (within(new Set(change.from).size, from) && within(change.units.length, units)) return [];
  return [reason('wrong-shape', say, '请按调整方式重新填写单位。', 'units')];
};

/** Rows that go on must be among the units before; a rename or a move goes on by nature. */
const continuityReasons = ({ change }: ChangeFacts): Reason[] => {
  const going = change.units.map((row) => row.unit).filter(Boolean);
  if (going.some((id) => !change.from.includes(String(id))) || new Set(going).size < going.length)
    return [reason('foreign-unit', '延续的单位不在原单位之列，或列了两次', '请从原单位中选择。', 'units')];
  const must = change.kind === 'rename' || change.kind === 'move';
  return must && going.length === 0
    ? [reason('must-continue', '更名和调整隶属不产生新单位', '请把原单位选为延续的单位。', 'units')]
    : [];
};

const contentReasons = (facts: ChangeFacts): Reason[] => {
  const { change } = facts;
  const reasons: Reason[] = [];
  for (const [at, row] of change.units.entries()) {
    const which = change.units.length > 1 ? `第${at + 1}个单位` : '调整后的单位';
    const fresh = !row.unit;
    if ((fresh || change.kind === 'rename') && !row.name)
      reasons.push(reason('name-missing', `${which}没有填写名称`, '请填写名称。', 'units'));
    if (change.kind === 'rename' && row.name && row.name === nameOf(facts, row.unit))
      reasons.push(reason('same-name', '新名称与现名称相同', '请填写新名称。', 'units'));
    if (change.kind === 'move' && !row.parent)
      reasons.push(reason('parent-missing', '没有填写新的上级', '请选择新的上级单位。', 'units'));
    if (change.kind === 'move' && row.parent && row.parent === facts.named.get(String(row.unit))?.parent)
      reasons.push(reason('same-parent', '新上级就是现在的上级', '请选择另一个上级单位。', 'units'));
    if (change.kind === 'open' && row.unitKind === 'school' && !row.schoolKind)
      reasons.push(reason('school-kind-missing', '新设学校没有填写办学类型', '请选择办学类型。', 'units'));
    if (change.kind === 'open' && (!row.parent || !row.unitKind))
      reasons.push(reason('place-missing', '新单位没有填写类别或上级', '请选择类别和上级单位。', 'units'));
  }
  return reasons;
};

/** Units that are gone on the day, by name. */
const closedReasons = (facts: ChangeFacts): Reason[] => {
  const { change } = facts;
  const used = [...facts.named.values()].filter((unit) => unit.closedOn && unit.closedOn <= change.effectiveOn);
  const late = [...facts.named.values()].filter((unit) => unit.closedOn && unit.closedOn > change.effectiveOn);
  return [...used, ...late].map((unit) =>
    reason(
      'closed-unit',
      `${unit.name}已于${dateInChinese(String(unit.closedOn))}撤销`,
      '请改选现有的单位；记录有误的，请系统管理员更正。',
      'from',
    ),
  );
};

const kindReasons = (facts: ChangeFacts): Reason[] => {
  const kinds = new Set(facts.change.from.map((id) => facts.named.get(id)?.kind));
  const reasons: Reason[] = [];
  if (kinds.size > 1)
    reasons.push(reason('mixed-kinds', '原单位不是同一类别', '学校与学校、科室与科室才能合并。', 'from'));
  const root = endedBy(facts.change).find((id) => facts.named.get(id)?.parent === null);
  if (root) reasons.push(reason('root', `${nameOf(facts, root)}是最上级单位，不能撤并`, '请核对所选单位。', 'from'));
  return reasons;
};

/** Nobody becomes their own superior. */
const treeReasons = (facts: ChangeFacts): Reason[] =>
  facts.change.units.flatMap((row) => {
    const parent = row.parent ? facts.named.get(row.parent) : undefined;
    if (!parent) return [];
    const ended = endedBy(facts.change);
    if (row.unit && (parent.path ?? '').split('/').includes(row.unit))
      return [reason('cycle', `${parent.name}就是该单位自己，或在它下面`, '请选择它下面以外的单位作为上级。', 'units')];
    return ended.includes(parent.id)
      ? [reason('parent-ends', `上级${parent.name}在这次调整中撤销`, '请另选上级单位。', 'units')]
      : [];
  });

/** Late is what was submitted after its day; waiting for whoever confirms makes nothing late. */
const dateReasons = ({ change }: ChangeFacts): Reason[] => {
  const submittedOn = change.submittedAt ? civilDateAt(change.submittedAt) : today();
  if (change.effectiveOn >= submittedOn || change.lateReason?.trim()) return [];
  return [
    reason(
      'late-without-reason',
      `生效日期${dateInChinese(change.effectiveOn)}已经过去，没有写明补办原因`,
      '请填写补办说明，或改为今天及以后的日期。',
      'lateReason',
    ),
  ];
};

const splitReasons = (facts: ChangeFacts): Reason[] => {
  const { change, classes } = facts;
  if (change.kind !== 'split') return [];
  const reasons: Reason[] = [];
  const given = new Map(change.classes.map((row) => [row.classGroup, row.unit]));
  const left = classes.filter((row) => !given.has(row.id));
  if (left.length > 0)
    reasons.push(
      reason(
        'classes-unassigned',
        `还有${left.length}个班级没有写明去向：${left
          .slice(0, 5)
          .map((row) => row.label)
          .join('、')}${left.length > 5 ? '等' : ''}`,
        '请逐班选择归入哪个单位。',
        'classes',
      ),
    );
  const numbers = [...change.classes, ...change.posts].map((row) => row.unit);
  if ([...numbers, change.heir].some((number) => number > change.units.length))
    reasons.push(reason('no-such-unit', '有班级、岗位或待办归入了不存在的单位', '请核对单位序号。', 'classes'));
  if (change.classes.some((row) => !classes.some((one) => one.id === row.classGroup)))
    reasons.push(reason('foreign-class', '所列班级有的不属于原单位，或已经撤班', '请刷新页面后重新选择。', 'classes'));
  return reasons;
};

const heirReasons = async (tx: ReadTransaction, facts: ChangeFacts): Promise<Reason[]> => {
  const { change } = facts;
  if (change.kind !== 'close') return [];
  const reasons: Reason[] = [];
  const [unit] = change.from;
  if (!change.handTo)
    reasons.push(reason('heir-missing', '没有写明由哪个单位承接', '请选择承接岗位和待办的单位。', 'handTo'));
  if (change.handTo === unit) reasons.push(reason('own-heir', '承接单位就是被撤销的单位', '请另选单位。', 'handTo'));
  const below = await tx.rows<{ name: string }>(
    sql`select name from organisation where parent = ${unit ?? null}::uuid and (closed_on is null or closed_on > ${change.effectiveOn}::date) order by name limit 6`,
  );
  if (below.length > 0)
    reasons.push(
      reason('units-below', `下面还有单位：${below.map((row) => row.name).join('、')}`, '请先调整它们的隶属。', 'from'),
    );
  if (facts.classes.length > 0)
    reasons.push(
      reason(
        'classes-left',
        `还有${facts.classes.length}个班级没有撤班`,
        '请先把学生和班级安置完毕；并入其他学校的，请用“合并”。',
        'from',
      ),
    );
  return reasons;
};

type Other = { readonly title: string; readonly state: string; readonly effectiveOn: string };

/** One change at a time for a unit: another that waits, or one that took effect on that day or later, comes first. */
const overlapReasons = async (tx: ReadTransaction, { change }: ChangeFacts): Promise<Reason[]> => {
  const ids = [...change.from, ...(change.handTo ? [change.handTo] : [])];
  if (ids.length === 0) return [];
  const others = await tx.rows<Other>(
    sql`select title, state, effective_on as "effectiveOn" from organisation_change
      where id <> ${change.id}::uuid and ("from" && ${ids}::uuid[] or results && ${ids}::uuid[] or hand_to = any(${ids}::uuid[]))
        and (state in ('submitted', 'confirmed') or (state = 'effective' and effective_on >= ${change.effectiveOn}::date))
      order by effective_on limit 5`,
  );
  return others.map((other) =>
    other.state === 'effective'
      ? reason(
          'after-another',
          `“${other.title}”已于${dateInChinese(other.effectiveOn)}生效`,
          '生效日期须晚于它。',
          'effectiveOn',
        )
      : reason(
          'overlapping',
          `“${other.title}”涉及同一单位，还没有生效（${dateInChinese(other.effectiveOn)}）`,
          '请先办结或撤回那一项，再办这一项。',
          'from',
        ),
  );
};

/** A name belongs to one standing unit; a unit that ends in this change frees its name. */
const nameReasons = async (tx: ReadTransaction, { change }: ChangeFacts): Promise<Reason[]> => {
  const names = change.units.map((row) => row.name).filter((name): name is string => Boolean(name));
  if (names.length === 0) return [];
  const taken = await tx.rows<{ name: string }>(
    sql`select name from organisation where name = any(${names}::text[]) and not id = any(${[...change.from]}::uuid[])
      and (closed_on is null or closed_on > ${change.effectiveOn}::date)`,
  );
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  return [...new Set([...taken.map((row) => row.name), ...twice])].map((name) =>
    reason('name-taken', `名称“${name}”已有单位使用`, '请改用不同的名称。', 'units'),
  );
};

/** Every reason against a change as it stands; empty when it can go ahead. */
export const reasonsAgainstChange = async (tx: ReadTransaction, facts: ChangeFacts): Promise<Reason[]> => {
  const shape = [...shapeReasons(facts), ...continuityReasons(facts)];
  if (shape.length > 0) return [...shape, ...dateReasons(facts)];
  return [
    ...contentReasons(facts),
    ...closedReasons(facts),
    ...kindReasons(facts),
    ...treeReasons(facts),
    ...dateReasons(facts),
    ...splitReasons(facts),
    ...(await heirReasons(tx, facts)),
    ...(await overlapReasons(tx, facts)),
    ...(await nameReasons(tx, facts)),
    ...(await codeReasons(tx, facts)),
  ];
};
