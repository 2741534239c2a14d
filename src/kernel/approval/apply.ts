import { type Organisation, organisation, organisationOf, post, postInForce, ROLES, type Role } from '#kernel/access';
import {
  approvalKey,
  type Field,
  isOnDuty,
  isPersonal,
  needsApproval,
  type RecordDefinition,
  type Registry,
} from '#kernel/definition';
import { notify } from '#kernel/notice';
import { type Reason, Refusal } from '#kernel/refusal';
import { reachOf, type WriteTransaction } from '#kernel/store';
import { addMonths, parameterOn, today } from '#kernel/time';
import { readingApprovalRule } from './parameters.ts';
import { readingApproval } from './records.ts';
import { about } from './rules.ts';

export type ReadingContent = { readonly record: string; readonly parts: readonly string[] };
export type ReadingAsked = {
  readonly role: Role;
  readonly organisation: string;
  readonly post: string | null;
  readonly system: string | null;
  readonly contents: readonly ReadingContent[];
  readonly purpose: string;
  readonly fromOn: string;
  readonly untilOn: string;
};

export const CLASSES = { L3: '个人信息（L3）', L4: '敏感信息（L4）' } as const;
const isClass = (part: string): part is keyof typeof CLASSES => Object.hasOwn(CLASSES, part);

/** Fields of minors that a role works with; a receiving system has no duty, so all of them. */
export const fieldsFor = (
  definition: RecordDefinition<any>,
  { role, system }: Pick<ReadingAsked, 'role' | 'system'>,
): [string, Field][] =>
  Object.entries<Field>(definition.fields).filter(
    ([name]) => needsApproval(definition, name) && (system !== null || isOnDuty(definition, name, role)),
  );

/** Records about minors. */
export const recordsOfMinors = ({ records }: Registry): RecordDefinition<any>[] =>
  records.filter(({ personal }) => isPersonal(personal) && personal.minors);

const partsAgainst = (registry: Registry, asked: ReadingAsked): Reason[] =>
  asked.contents.flatMap(({ record, parts }) => {
    const definition = recordsOfMinors(registry).find(({ name }) => name === record);
    if (!definition)
      return [{ field: 'contents', detail: `“${record}”不是需要批准的登记`, remedy: '请从列表中选择。' }];
    const open = fieldsFor(definition, asked);
    const fits = (part: string) =>
      isClass(part) ? open.some(([, { sensitivity }]) => sensitivity === part) : open.some(([name]) => name === part);
    return parts
      .filter((part) => !fits(part))
      .map((part) => ({
        field: 'contents',
        detail: `${definition.label}的“${isClass(part) ? CLASSES[part] : (definition.fields[part]?.label ?? part)}”不属于${ROLES[asked.role]}岗位的职责，批准了也看不到`,
        remedy: '请去掉这一项。',
        facts: { code: 'no-duty', record, part },
      }));
  });

const datesAgainst = (asked: ReadingAsked, months: number): Reason[] => {
  const { fromOn, untilOn } = asked;
  if (fromOn < today())
    return [
      {
        field: 'fromOn',
        detail: '批准不能追溯到今天以前',
        remedy: '请从今天或以后的日期开始。',
        facts: { code: 'past' },
      },
    ];
  if (untilOn < fromOn) return [{ field: 'untilOn', detail: '结束日期早于开始日期', remedy: '请核对两个日期。' }];
  return untilOn > addMonths(fromOn, months)
    ? [
        {
          field: 'untilOn',
          detail: `期限超过${months}个月`,
          remedy: `请至多填到${addMonths(fromOn, months)}，到期再续。`,
          facts: { code: 'too-long', months },
        },
      ]
    : [];
};

/** Bureau, office and sections ask for their whole bureau; schools and towns for themselves. */
const placeAgainst = async (tx: WriteTransaction, asked: ReadingAsked, place: Organisation): Promise<Reason[]> => {
  const { role, organisationPath } = tx.actor;
  const within = ['office', 'section'].includes(role) ? reachOf(tx.actor) : (organisationPath ?? '-');
  const reasons: Reason[] = [];
  if (!place.path?.startsWith(within))
    reasons.push({ field: 'organisation', detail: '只能为本单位及下属申请', remedy: '请选择本单位或下属单位。' });
  if (!asked.post) return reasons;
  const [held] = await tx.lookup(post, { id: asked.post }, { where: [postInForce('t', { on: today() })] });
  const seat = held ? await tx.peek(organisation, held.organisation) : null;
  if (held?.role !== asked.role || !seat?.path?.startsWith(place.path ?? '-'))
    reasons.push({ field: 'post', detail: '这个岗位不在所选的岗位类别和单位范围内', remedy: '请重新选择岗位。' });
  return reasons;
};

const contentsText = (registry: Registry, contents: readonly ReadingContent[]): string =>
  contents
    .map(({ record, parts }) => {
      const definition = registry.byName.get(record) as RecordDefinition<any>;
      const words = parts.map((part) => (isClass(part) ? CLASSES[part] : (definition.fields[part]?.label ?? part)));
      return `${definition.label}：${words.join('、')}`;
    })
    .join('；');

const approversOf = async (tx: WriteTransaction): Promise<string[]> => {
  const held = await tx.lookup(post, { role: 'leader' }, { where: [postInForce('t', { on: today() })] });
  return held.map(({ person }) => person).filter((one) => one !== tx.actor.personId);
};

/**
 * Applies for reading minors' personal data; the bureau's leaders are told. Answers the application's id.
 * @throws Refusal `not-applicable` with every reason
 */
export const applyForReading = async (tx: WriteTransaction, registry: Registry, asked: ReadingAsked) => {
  const place = await organisationOf(tx, asked.organisation);
  const { months } = await parameterOn(tx, readingApprovalRule, asked.fromOn);
  const reasons = [
    ...partsAgainst(registry, asked),
    ...datesAgainst(asked, months),
    ...(await placeAgainst(tx, asked, place)),
  ];
  if (reasons.length > 0) throw new Refusal({ code: 'not-applicable', title: '没有提出申请', reasons });
  const said = contentsText(registry, asked.contents);
  const names = asked.contents.map(({ record }) => registry.byName.get(record)?.label ?? record).join('、');
  const title = `${place.name}${ROLES[asked.role]}查阅${names}`.slice(0, 200);
  const keys = asked.contents.flatMap(({ record, parts }) => parts.map((part) => approvalKey(record, part)));
  const { id } = await tx.system.create(
    readingApproval,
    {
      ...asked,
      title,
      contents: asked.contents.map(({ record, parts }) => ({ record, parts: [...parts] })),
      contentsText: said,
      keys,
    },
    { reason: asked.purpose, set: { applicant: tx.actor.personId } },
  );
  await notify(tx, {
    to: await approversOf(tx),
    kind: 'task',
    title: `请批准：${title}`,
    body: `用途：${asked.purpose}`,
    ...about(id),
  });
  return { id };
};
