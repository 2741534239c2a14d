/** Getting accounts back: the administrators' page and dialog, and the person's own page. */
export const RECOVERY = {
  待另一名管理员确认: 'waits for another administrator',
  '已确认，待本人设置新密码': 'confirmed, waits for the person’s new password',
  本人已恢复: 'got back by its owner',
  已重新提出: 'proposed anew',
  恢复链接只显示这一次: 'The recovery link is shown this once',
  '请当面或用单位内部渠道交给{name}本人。恢复码在提出的管理员手里，两样齐全才能设置新密码。':
    'Hand it to {name} in person or by an internal channel. The administrator who proposed has the code; a new password needs both.',
  '确认恢复{name}的账号': 'Confirm: get back the account of {name}',
  '请先核实本人。确认后原密码、第二验证、关联和服务令牌全部作废，所有登录退出。':
    'Make sure who the person is. Password, second factors, links and service tokens end at once, and all sessions.',
  确认恢复: 'Confirm recovery',
  '提出：': 'Proposed: ',
  服务器上的命令: 'a command on the server',
  '确认：': 'Confirmed: ',
  账号恢复: 'Account recovery',
  '人员丢失第二验证方式或忘记密码时，由一名管理员在“人员与岗位”里提出，另一名管理员在这里确认。任何一名管理员都不能单独办理，也不能办理本人的账号。':
    'For whoever lost a second factor or a password: one administrator proposes under Persons and posts, another confirms here. Nobody does it alone, and nobody for their own account.',
  没有账号恢复: 'No account recovery',
  '在“人员与岗位”里打开一名人员，可以提出恢复账号。': 'Open a person under Persons and posts to propose one.',
  '恢复{name}的账号': 'Get back the account of {name}',
  提出恢复: 'Propose recovery',
  提出账号恢复: 'Propose account recovery',
  恢复码只显示这一次: 'The code is shown this once',
  '请告诉{name}本人。24小时内由另一名系统管理员在“账号恢复”里确认，并把链接交给本人。':
    'Tell {name} in person. Within 24 hours another administrator confirms under Account recovery and hands over the link.',
  '用于丢失第二验证方式或忘记密码。须由另一名系统管理员确认，确认前账号不变。':
    'For a lost second factor or a forgotten password. Another administrator has to confirm; nothing changes before that.',
  '理由，以及怎样核实了本人': 'Reason, and how you made sure who it is',
  '恢复账号 · 要点': 'Account recovery · Yaodian',
  去登录: 'Go to sign-in',
  '新密码已设置，请用账号 {username} 登录。': 'The new password is set. Sign in as {username}.',
  '请从管理员交给您的链接打开本页。': 'Open this page by the link that an administrator gave you.',
  恢复码: 'Recovery code',
  '请填写恢复码。': 'Enter the recovery code.',
  '由提出恢复的管理员告诉您。': 'The administrator who proposed the recovery tells you.',
  设置新密码: 'Set the new password',
  已撤回: 'taken back',
  撤回: 'Take back',
} as const;
