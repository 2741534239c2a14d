/** Prior approval for reading minors' personal data. */
export const APPROVALS = {
  '查阅学生等未成年人的个人信息、敏感信息，须事先批准：哪类岗位、什么用途、哪些数据、多长时间。':
    'Minors’ personal and sensitive data are read under a prior approval: which kind of post, what for, which data, how long.',
  申请查阅: 'Apply for reading',
  待我批准: 'Waiting for my decision',
  没有待批准的申请: 'No applications are waiting',
  本岗位的查阅范围: 'What this post may read',
  '有的内容没有在有效期内的批准，现在是遮盖的': 'Some data are under no approval in force and stay masked',
  我的申请: 'My applications',
  还没有提出过申请: 'None so far',
  有效的批准: 'Approvals in force',
  没有有效的批准: 'No approval is in force',
  全部批准: 'All approvals',
  续批: 'Apply again',
  '续批 {title}': 'Apply again {title}',
  查阅内容: 'Data',
  不查阅: 'Not read',
  '仅{name}': '{name} only',
  '先选择岗位类别，再选择内容。': 'Choose the kind of post first, then the data.',
  '已提出申请，局领导已收到通知': 'Applied; the bureau’s leaders have been told',
  岗位类别: 'Kind of post',
  请选择岗位类别: 'Choose the kind of post',
  '这类岗位日常工作所需的全部内容（常设批准）': 'All that this kind of post works with every day (standing approval)',
  '一次最长{months}个月，到期前一个月提醒续批。':
    'At most {months} {months|month|months} at a time; a reminder comes a month before the end.',
  提出申请: 'Apply',
  已办理: 'Done',
  批准: 'Approve',
  '{sensitivity}，属于这个岗位的职责，但没有在有效期内的查阅批准':
    '{sensitivity}, this post’s duty, but no approval to read it is in force',
} as const;
