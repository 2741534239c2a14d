/** What a sampled school does around the day of the test. Source: 国家义务教育质量监测 现场操作手册 (practice) [likely]. */
export type Duty = {
  readonly title: string /** Days from the day of the test. */;
  readonly offset: number;
  readonly byTime: string;
};

export const DUTIES: readonly Duty[] = [
  { title: '监测员、主监测员培训', offset: -1, byTime: '16:00' },
  { title: '布置测试教室、张贴座位号', offset: -1, byTime: '17:00' },
  { title: '领取并清点测试工具', offset: 0, byTime: '07:30' },
  { title: '组织学生测试', offset: 0, byTime: '11:30' },
  { title: '组织校长、教师网络问卷', offset: 0, byTime: '16:00' },
  { title: '清点封装、交回测试工具', offset: 0, byTime: '17:30' },
];
