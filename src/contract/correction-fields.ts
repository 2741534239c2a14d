/** What somebody may report as wrong about a child, on the roll or by a request, as forms and pages name it. */
export const CORRECTION_FIELDS = {
  name: '姓名',
  gender: '性别',
  birthDate: '出生日期',
  idNumber: '证件号码',
  classGroup: '班级',
  school: '学校',
  status: '学籍状态',
  registeredOn: '注册日期',
} as const;
export type CorrectionField = keyof typeof CORRECTION_FIELDS;
