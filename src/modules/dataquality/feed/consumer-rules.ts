/** What a business system may be given. Source: domain handbook 02 §10 (least data, classes L1–L4). */
import { organisation } from '#kernel/access';
import { type Fields, type PrepareContext, type RecordDefinition, recordNamed } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import { addMonths, today } from '#kernel/time';

type Given = { readonly record: string; readonly fields: readonly string[] };
/** The house's own traffic, people's sign-in and drafts are no registers. */
const INNER = ['job', 'webhook', 'notice', 'import', 'file', 'dataquality', 'access'];

export const offeredRecord = (name: string): RecordDefinition<any> | undefined => {
  const found = recordNamed(organisation, name);
  return found && !INNER.includes(found.module) ? found : undefined;
};

const reasonsFor = ({ record, fields }: Given, purpose: string): Reason[] => {
  const definition = offeredRecord(record);
  if (!definition) return [{ field: 'allowed', detail: `没有可以开放的记录“${record}”`, remedy: '请从登记中选择。' }];
  const known = definition.fields as Fields;
  const strange = fields.filter((name) => !known[name] || known[name]?.kind === 'json');
  const personal = fields.filter((name) => ['L3', 'L4'].includes(known[name]?.sensitivity ?? ''));
  return [
    ...strange.map((name) => ({ field: 'allowed', detail: `${definition.label}没有可以开放的字段“${name}”` })),
    ...(personal.length > 0 && purpose.length < 10
      ? [
          {
            field: 'purpose',
            detail: `${definition.label}的${personal.map((name) => known[name]?.label).join('、')}是个人信息，没有写明用途和依据`,
            remedy: '请写明处理目的和法定依据（不少于10个字），或去掉这些字段。',
            facts: { code: 'purpose-missing', fields: personal },
          },
        ]
      : []),
  ];
};

/** @throws Refusal `invalid`, `purpose-missing` with every reason */
export const prepareConsumer = ({ next, values }: PrepareContext): Record<string, unknown> => {
  const purpose = String(next.purpose ?? '').trim();
  const reasons = ((next.allowed ?? []) as Given[]).flatMap((one) => reasonsFor(one, purpose));
  if (values.expiresOn && String(values.expiresOn) > addMonths(today(), 24))
    reasons.push({ field: 'expiresOn', detail: '有效期超过两年', remedy: '请至多填到两年以后，到期再续。' });
  if (reasons.length === 0) return {};
  const code = reasons.length === 1 ? String(reasons[0]?.facts?.code ?? 'invalid') : 'invalid';
  throw new Refusal({ code, title: '没有保存', reasons });
};
