/** The page of level 3 protection. */
export const PROTECTION = {
  等保三级参数: 'Level 3 protection',
  对照: 'Standing',
  要求: 'Demand',
  等保三级: 'Level 3',
  达到: 'met',
  未达到: 'not met',
  没有取值: 'no value',
  '自{date}按本页设置': 'set from this page since {date}',
  '系统固有，不能调低': 'built in, cannot be lowered',
  已按等保三级设置: 'Set as level 3 wants it',
  已恢复为设置之前的取值: 'Put back as before',
  全部按等保三级设置: 'Set all as level 3 wants',
  恢复为设置之前的取值: 'Put back as before it was set',
  设置: 'Set',
  '自所选日期起，未达到的各项改为等保三级的取值；已经更严的不变。所有人员下次登录须启用第二验证方式，到期须更换密码。':
    'From that day on, what is not met takes the value of level 3; what is stricter stays. Everybody has to set up a second factor at the next sign-in and to change passwords when they are due.',
  '自所选日期起，由本页设置的各项恢复为此前的取值；后来另行修改的不变。':
    'From that day on, what was set here goes back to its earlier value; later changes stay.',
  '请选择日期。': 'Choose a day.',
  '网络安全等级保护三级（GB/T 22239-2019）对登录和日志的要求：现行取值、要求的取值和依据。是否达到等级保护，以测评机构的结论为准。':
    'What GB/T 22239-2019 level 3 asks of signing in and of the journal: present value, value of the standard, source. Whether the level is reached is for the evaluator to say.',
  恢复原取值: 'Put back',
  各项都已达到: 'All is met',
  '有{n}项未达到': '{n} not met',
  逐项对照: 'One by one',
} as const;
