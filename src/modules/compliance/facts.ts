/** What the journal and the registers say of a year, counted. Nobody's data: counts, dates and labels alone. */
import { sql } from 'kysely';
import { emergencyAccess } from '#kernel/emergency';
import { ERASURE_ORIGINS, ERASURE_STATES, erasureList, legalHold, processingBlock } from '#kernel/erasure';
import type { Activity } from '#kernel/privacy';
import type { ReadTransaction } from '#kernel/store';
import { civilDateAt, startOfDay, today } from '#kernel/time';
import { dataRequest, REQUEST_KINDS } from '#modules/datarequests';
import { rollCorrection } from '#modules/pupils';
import { impactAssessment, RISKS } from './records.ts';

export type Section = {
  readonly name: string;
  readonly note?: string;
  readonly columns: readonly (readonly [string, number])[];
  readonly rows: readonly (readonly string[])[];
};
type Year = { readonly tx: ReadTransaction; readonly year: number; readonly activities: readonly Activity[] };

const NONE = '无';
const list = (texts: readonly string[]): string => texts.join('、') || NONE;
const windowOf = (year: number) => ({ from: startOfDay(`${year}-01-01`), to: startOfDay(`${year + 1}-01-01`) });
const inYear = ({ year }: Year, at: string | null): boolean =>
  at !== null && civilDateAt(new Date(at)).startsWith(`${year}-`);

export const processingSection = ({ activities }: Year): Section => ({
  name: '处理活动',
  note: '涉及未成年人的处理活动，按系统定义和今天有效的参数生成',
  columns: [
    ...([
      ['处理活动', 16],
      ['个人', 16],
      ['目的', 30],
      ['依据', 30],
      ['来源', 24],
    ] as const),
    ...([
      ['个人信息（L3）', 24],
      ['敏感信息（L4）', 24],
      ['保存期限', 24],
      ['对外提供', 24],
    ] as const),
  ],
  rows: activities.map((one) => [
    ...[one.recordLabel, one.subjects, one.purpose, one.basis, one.sources, list(one.fields.L3), list(one.fields.L4)],
    `${one.retention.text}，自${one.retention.begins}起`,
    list(one.receivers.map(({ name, how }) => `${name}（${how}）`)),
  ]),
});

export const rightsSection = ({ activities }: Year): Section => ({
  name: '访问权限',
  note: '谁可以查看，范围多大，哪些项不遮盖（未成年人网络保护条例第三十六条：最小授权）',
  columns: [
    ['处理活动', 18],
    ['岗位', 18],
    ['范围', 20],
    ['不遮盖的项', 44],
  ],
  rows: activities.flatMap((one) =>
    one.readers.map(({ roleLabel, scope, clear }) => [one.recordLabel, roleLabel, scope, list(clear)]),
  ),
});

type Counted = { record: string; month: string; verb: string; times: number; people: number; persons: number | null };
const VERBS: Readonly<Record<string, string>> = {
  read: '查看敏感内容',
  browse: '翻阅名单',
  look: '查阅详情',
  'read-emergency': '紧急查看',
  export: '导出',
  download: '查看或下载文件',
  deny: '未获准',
};

/** Readings, exports and refusals by month, from the journal. */
export const accessSection = async ({ tx, year, activities }: Year): Promise<Section> => {
  const labels = new Map(activities.map(({ record, recordLabel }) => [record, recordLabel]));
  const { from, to } = windowOf(year);
  const rows =
    await tx.rows<Counted>(sql`select j.record, to_char(j.at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
      j.verb, count(*)::int as times, count(distinct j.actor_id)::int as people,
      sum(case when j.verb = 'export' then (c.content::jsonb #>> '{after,persons}')::int end)::int as persons
    from journal as j left join journal_payload as c on c.tenant_id = j.tenant_id and c.journal_id = j.id
    where j.tenant_id = ${tx.actor.tenantId}::uuid and j.at >= ${from}::timestamptz and j.at < ${to}::timestamptz
      and j.verb = any(${Object.keys(VERBS)}::text[]) and j.record = any(${[...labels.keys()]}::text[])
    group by 1, 2, 3 order by 2, 1, 3`);
  return {
    name: '查看和导出',
    note: '按日志逐月统计；逐条记录由审计人员在日志里查',
    columns: [
      ['月份', 12],
      ['处理活动', 20],
      ['行为', 18],
      ['次数', 10],
      ['人员数', 10],
      ['导出涉及人次', 14],
    ],
    rows: rows.map((one) => [
      ...[one.month, labels.get(one.record) ?? one.record, VERBS[one.verb] ?? one.verb, String(one.times)],
      ...[String(one.people), one.persons === null ? '' : String(one.persons)],
    ]),
  };
};

export const emergencySection = async (asked: Year): Promise<Section> => {
  const names = new Map(asked.activities.map(({ record, recordLabel }) => [record, recordLabel]));
  const all = await asked.tx.lookup(emergencyAccess, { record: [...names.keys()] });
  const ours = all.filter(({ createdAt }) => inYear(asked, createdAt));
  return {
    name: '紧急查看',
    columns: [
      ['时间', 14],
      ['处理活动', 20],
      ['理由', 40],
      ['查看次数', 10],
      ['复核', 14],
      ['复核日期', 14],
      ['复核意见', 30],
    ],
    rows: ours.map((one) => [
      ...[civilDateAt(new Date(one.createdAt)), names.get(one.record) ?? one.record, one.reason, String(one.reads)],
      ...[emergencyAccess.fields.state.codes?.[one.state] ?? one.state],
      ...[one.reviewedAt ? civilDateAt(new Date(one.reviewedAt)) : '未复核', one.note ?? ''],
    ]),
  };
};

type Asked = { readonly dueOn: string | null; readonly answeredAt: string | null };
const isLate = ({ dueOn, answeredAt }: Asked): boolean =>
  dueOn !== null && (answeredAt ? civilDateAt(new Date(answeredAt)) : today()) > dueOn;
const counted = (label: string, rows: readonly Asked[]): string[] => [
  ...[label, String(rows.length), String(rows.filter(({ answeredAt }) => answeredAt).length)],
  String(rows.filter(isLate).length),
];

export const requestSection = async (asked: Year): Promise<Section> => {
  const requests = (await asked.tx.lookup(dataRequest, {})).filter(({ receivedOn }) =>
    receivedOn.startsWith(`${asked.year}-`),
  );
  const corrections = (await asked.tx.lookup(rollCorrection, {})).filter(({ createdAt }) => inYear(asked, createdAt));
  return {
    name: '个人请求',
    note: '未成年人网络保护条例第三十四条；逾期含已逾期未答复的',
    columns: [
      ['请求', 30],
      ['收到', 12],
      ['已答复', 12],
      ['逾期', 12],
    ],
    rows: [
      ...Object.entries(REQUEST_KINDS).map(([kind, label]) =>
        counted(
          label,
          requests.filter((one) => one.kind === kind),
        ),
      ),
      counted('学籍更正（网上）', corrections),
    ],
  };
};

export const erasureSection = async (asked: Year): Promise<Section> => {
  const labels = new Map(asked.activities.map(({ record, recordLabel }) => [record, recordLabel]));
  const ours = (of: { dataset: string }) => labels.has(of.dataset);
  const lists = (await asked.tx.lookup(erasureList, {})).filter(
    (one) => ours(one) && (inYear(asked, one.createdAt) || inYear(asked, one.executedAt)),
  );
  const holds = (await asked.tx.lookup(legalHold, { state: 'active' })).filter(ours);
  const blocks = (await asked.tx.lookup(processingBlock, { state: 'active' })).filter(ours);
  return {
    name: '到期和请求的销毁',
    note: `今天有效的留存令${holds.length}份，依法保存并停止其他处理的${blocks.length}条`,
    columns: [
      ['清单', 36],
      ['由来', 18],
      ['状态', 18],
      ['拟销毁', 10],
      ['已销毁', 10],
      ['暂不销毁', 10],
      ['销毁日期', 14],
    ],
    rows: lists.map((one) => [
      ...[one.title, ERASURE_ORIGINS[one.origin], ERASURE_STATES[one.state], String(one.count)],
      ...[String(one.erased ?? ''), String(one.held), one.executedAt ? civilDateAt(new Date(one.executedAt)) : ''],
    ]),
  };
};

/** Which activities need an assessment, and what there is. */
export const assessmentSection = async (asked: Year): Promise<Section> => {
  const all = await asked.tx.lookup(impactAssessment, { state: 'settled' });
  const latest = (label: string) =>
    all.filter(({ activity }) => activity === label).sort((a, b) => b.doneOn.localeCompare(a.doneOn))[0];
  return {
    name: '影响评估',
    note: '个人信息保护法第五十五条、第五十六条；评估报告至少保存三年，系统内不能删除',
    columns: [
      ['处理活动', 20],
      ['应当评估的情形', 44],
      ['最近评估', 14],
      ['风险', 10],
      ['评估人', 20],
      ['至少保存至', 14],
    ],
    rows: asked.activities.flatMap((one) => {
      if (one.assess.length === 0) return [];
      const found = latest(one.recordLabel);
      const told = found
        ? [found.doneOn, RISKS[found.risk], found.assessor, found.keepUntil ?? '']
        : ['没有定稿的评估', '', '', ''];
      return [[one.recordLabel, list(one.assess), ...told]];
    }),
  };
};
