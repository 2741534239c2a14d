/**
 * Layouts of outside systems that the product knows: a connector's facts, its column map and its code translations,
 * copied into a bureau's own rows, where they are edited. Column names are common knowledge of what these systems
 * export and are to be compared with the real file before use (certainty `check`).
 */
import type { MapLine } from '#contract/exchange';
import type { NewRowOf } from '#kernel/definition';
import type { connector } from './records.ts';

type Fixed = 'title' | 'section' | 'keeper' | 'active';
export type Layout = {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly source: string;
  readonly connector: Omit<NewRowOf<typeof connector>, Fixed>;
  readonly lines: readonly MapLine[];
  /** Table → outside code → our code. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

type Options = Partial<Omit<MapLine, 'columns' | 'field'>>;
const line = (columns: string | readonly string[], field: string, options: Options = {}): MapLine => ({
  columns: [columns].flat() as string[],
  field,
  how: 'text',
  policy: 'compare',
  ...options,
});
const theirs = { policy: 'theirs' } as const;

const nationalPupils: Layout = {
  name: 'nationalPupils',
  title: '全国学籍系统学生名单',
  note: '由学籍管理员在全国学籍系统中导出的在校学生名单；每次导出包含所选学校的全部在籍学生',
  source: '全国中小学生学籍信息管理系统学生信息导出表的通行列名，未与本地现行版本核对',
  connector: {
    system: 'nationalPupils',
    direction: 'in',
    format: 'xlsx',
    record: 'pupil',
    keys: [['rollNumber'], ['idNumber']],
    scope: { status: ['inSchool', 'suspended', 'homeTeaching', 'suspectedDropout', 'droppedOut'] },
    coverage: 'whole',
    keepUnmatched: true,
  },
  lines: [
    line(['学籍号', '全国学籍号'], 'rollNumber', theirs),
    line(['姓名', '学生姓名'], 'name', theirs),
    line('性别', 'gender', { ...theirs, how: 'code', table: '性别' }),
    line('出生日期', 'birthDate', { ...theirs, how: 'date', dateForm: 'compact' }),
    line(['身份证件类型', '证件类型'], 'idType', { ...theirs, how: 'code', table: '身份证件类型' }),
    line(['身份证件号', '身份证号', '证件号码'], 'idNumber'),
    line('民族', 'ethnicGroup', theirs),
    line(['学校标识码', '学校代码'], 'school'),
    line(['年级', '班级'], 'classGroup', { how: 'join', separator: '' }),
    line(['就读方式', '是否住宿'], 'boarding', { how: 'code', table: '就读方式' }),
    line(['随迁子女', '是否随迁子女'], 'migrant', { how: 'code', table: '是否' }),
    line(['留守儿童', '是否留守儿童'], 'leftBehind', { how: 'code', table: '是否' }),
  ],
  codes: {
    性别: { '1': '1', '2': '2', '0': '0', '9': '9', 男: '1', 女: '2', 未知的性别: '0', 未说明的性别: '9' },
    身份证件类型: {
      '1': 'residentId',
      居民身份证: 'residentId',
      '6': 'hkMacaoPermit',
      香港特区护照或身份证明: 'hkMacaoPermit',
      港澳居民来往内地通行证: 'hkMacaoPermit',
      '8': 'taiwanPermit',
      台湾居民来往大陆通行证: 'taiwanPermit',
      港澳台居民居住证: 'hkMacaoTaiwanResidence',
      境外永久居住证: 'foreignPermanent',
      外国人永久居留身份证: 'foreignPermanent',
      护照: 'passport',
      无: 'none',
    },
    就读方式: { 走读: '否', 住校: '是', 住宿: '是', 借宿: '是', 其他: '否', 是: '是', 否: '否' },
    是否: { 是: 'yes', 否: 'no', '1': 'yes', '0': 'no', 非留守儿童: 'no', 单亲留守: 'yes', 双亲留守: 'yes' },
  },
};

const provincialTeachers: Layout = {
  name: 'provincialTeachers',
  title: '省教师平台教职工名单',
  note: '由人事部门在省级教师管理平台导出的在职教职工名单',
  source: '省级教师管理信息平台导出表的通行列名，未与本省现行版本核对',
  connector: {
    system: 'nationalTeachers',
    direction: 'in',
    format: 'xlsx',
    record: 'teacher',
    keys: [['idNumber'], ['staffNumber']],
    scope: { status: ['inService', 'onLeave'] },
    coverage: 'whole',
    keepUnmatched: true,
  },
  lines: [
    line(['身份证件号码', '身份证号'], 'idNumber'),
    line(['教职工号', '教师编号', '工号'], 'staffNumber'),
    line('姓名', 'name', theirs),
    line('性别', 'gender', { ...theirs, how: 'code', table: '教师性别' }),
    line('出生日期', 'birthDate', { ...theirs, how: 'date', dateForm: 'dashed' }),
    line(['学校标识码', '所在学校代码'], 'school'),
    line(['最高学历', '学历'], 'education'),
    line(['专业技术职务', '职称'], 'title'),
    line(['教师资格证号码', '教师资格证书号码'], 'qualificationNumber'),
    line(['定期注册日期', '首次注册日期'], 'registeredOn', { how: 'date', dateForm: 'dashed' }),
  ],
  codes: { 教师性别: { 男: '1', 女: '2', '1': '1', '2': '2', 男性: '1', 女性: '2' } },
};

const disabledChildren: Layout = {
  name: 'disabledChildren',
  title: '残联适龄残疾儿童名单',
  note: '残联按学期提供的适龄持证残疾儿童名单，只比对；名单上不是本地学生的，只计数、不保存',
  source: '残疾人教育条例第十五条的信息共享；列名为通行叫法，须与残联商定',
  connector: {
    system: 'disabledFederation',
    direction: 'in',
    format: 'xlsx',
    record: 'pupil',
    keys: [['idNumber']],
    coverage: 'partial',
    keepUnmatched: false,
  },
  lines: [
    line(['身份证号', '身份证件号', '公民身份号码'], 'idNumber'),
    line(['姓名', '残疾人姓名'], 'name'),
    line([], 'disability', { how: 'constant', value: 'yes' }),
  ],
  codes: {},
};

export const LAYOUTS: readonly Layout[] = [nationalPupils, provincialTeachers, disabledChildren];
