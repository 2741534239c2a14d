import type { Activity } from '#contract/privacy';
import {
  DefinitionError,
  type Field,
  isOnDuty,
  isPersonal,
  needsApproval,
  type PersonalData,
  type RecordDefinition,
  type Registry,
  scopeOf,
} from '#kernel/definition';
import { ROLES, type Role, roles } from '#kernel/role';
import type { ReadTransaction } from '#kernel/store';
import {
  inForceOn,
  type ParameterDefinition,
  type ParameterRegistry,
  showValue,
  today,
  valuesInEach,
} from '#kernel/time';

/** Somebody outside who is given rows of a record. `fields` is null where all that their role may read goes. */
export type Receiver = {
  readonly record: string;
  readonly name: string;
  /** By what: 变更推送. */
  readonly how: string;
  readonly fields: readonly string[] | null;
};
/** Where receivers stand: each part of the house that hands out tells of its own. */
export type ReceiverSource = (tx: ReadTransaction) => Promise<readonly Receiver[]>;

export type RegisterParts = {
  readonly registry: Registry;
  readonly parameters: ParameterRegistry;
  readonly receivers: readonly ReceiverSource[];
};

type Personal = { readonly definition: RecordDefinition; readonly personal: PersonalData };

const personalRecords = ({ records }: Registry): Personal[] =>
  records.flatMap((definition) =>
    isPersonal(definition.personal) ? [{ definition, personal: definition.personal }] : [],
  );

const keptFor = ({ parameters }: RegisterParts, { definition, personal }: Personal): ParameterDefinition => {
  const found = parameters.byName.get(personal.retention.parameter);
  if (found) return found;
  throw new DefinitionError(
    `records.${definition.name}.personal.retention.parameter`,
    personal.retention.parameter,
    'a parameter of the installation',
    'Declare it with retentionYears and list it among the parameters.',
  );
};

/** Whether every retention names a parameter that there is. @throws DefinitionError */
export const checkRetention = (parts: RegisterParts): void => {
  for (const one of personalRecords(parts.registry)) keptFor(parts, one);
};

const classOf = ({ sensitivity }: Field): 'L1' | 'L2' | 'L3' | 'L4' => sensitivity ?? 'L2';

const fieldsOf = ({ fields }: RecordDefinition): Activity['fields'] => {
  const found: Activity['fields'] = { L1: [], L2: [], L3: [], L4: [] };
  for (const field of Object.values<Field>(fields)) found[classOf(field)].push(field.label);
  return found;
};

/** L3 fields that a role sees in clear (minors' under an approval); L4 is covered for everybody until a reason is given. */
const clearFor = (definition: RecordDefinition, role: Role): string[] =>
  Object.entries<Field>(definition.fields)
    .filter(([name, field]) => classOf(field) === 'L3' && isOnDuty(definition, name, role))
    .map(([, { label }]) => label);

const readersOf = (definition: RecordDefinition): Activity['readers'] =>
  roles.flatMap((role) => {
    const scope = scopeOf(definition.permissions, role, 'read');
    if (scope.kind === 'none') return [];
    const reach = scope.kind === 'all' ? '全部' : scope.label;
    return [{ role, roleLabel: ROLES[role], scope: reach, clear: clearFor(definition, role) }];
  });

const measuresOf = (definition: RecordDefinition): string[] => {
  const fields = Object.values<Field>(definition.fields);
  const some = (test: (field: Field) => boolean) => fields.some(test);
  return [
    '按岗位和范围授权，未授权的一律不可见',
    ...(some((field) => classOf(field) === 'L3') ? ['个人信息（L3）默认遮盖，只对负责的岗位显示'] : []),
    ...(some((field) => classOf(field) === 'L4') ? ['敏感信息（L4）一律遮盖，查看须再次验证、写明原因并记入日志'] : []),
    ...(Object.keys(definition.fields).some((name) => needsApproval(definition, name))
      ? ['未成年人的个人信息须事先批准后查阅，没有批准的对负责的岗位也遮盖']
      : []),
    ...(some((field) => field.kind === 'sealed') ? ['证件等号码加密存放（AES-256-GCM），以带密钥的摘要比对'] : []),
    ...(definition.belongsTo ? ['数据库行级安全：只能到达本单位及下属单位的行'] : []),
    '每次改动留有历史和日志，日志封存，可以核验',
    '导出文件带导出人、时间、范围和日志编号',
  ];
};

const assessReasons = ({ definition, personal }: Personal, receivers: readonly Receiver[]): string[] => [
  ...(personal.minors ? ['处理不满十四周岁未成年人的个人信息（敏感个人信息，第二十八条、第五十五条第一项）'] : []),
  ...(Object.values<Field>(definition.fields).some((field) => classOf(field) === 'L4')
    ? ['处理敏感个人信息（第五十五条第一项）']
    : []),
  ...(receivers.length > 0 ? ['向其他处理者提供个人信息（第五十五条第三项）'] : []),
];

/** The activities as they stand today: definitions, values in force, receivers that are switched on. */
export const registerOf = async (tx: ReadTransaction, parts: RegisterParts): Promise<Activity[]> => {
  const records = personalRecords(parts.registry);
  const kept = records.map((one) => keptFor(parts, one));
  const values = await valuesInEach(tx, kept);
  const receivers: Receiver[] = [];
  for (const source of parts.receivers) receivers.push(...(await source(tx)));
  return records.map((one, at): Activity => {
    const { definition, personal } = one;
    const found = values[at];
    const inForce = found ? inForceOn(found.rows, found.chain, today()) : undefined;
    const own = receivers.filter(({ record }) => record === definition.name);
    return {
      record: definition.name,
      recordLabel: definition.label,
      ...{ subjects: personal.subjects, minors: personal.minors ?? false, purpose: personal.purpose },
      ...{ basis: personal.basis, sources: personal.sources, fields: fieldsOf(definition) },
      readers: readersOf(definition),
      retention: {
        parameter: personal.retention.parameter,
        text: inForce ? showValue(kept[at] as ParameterDefinition, inForce.value) : '未规定',
        begins: personal.retention.begins,
        source: inForce?.source ?? '参数中没有今天有效的取值，请在“参数”里登记',
      },
      receivers: own.map(({ name, how, fields }) => ({
        ...{ name, how },
        fields: fields?.map((field) => (definition.fields[field] as Field | undefined)?.label ?? field) ?? null,
      })),
      measures: measuresOf(definition),
      assess: assessReasons(one, own),
    };
  });
};
