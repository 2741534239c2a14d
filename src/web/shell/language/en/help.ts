/** The help page. */
export const HELP = {
  '已确认的节点不少于到期的节点。': 'Confirmed milestones keep up with those due.',
  '略有落后，或剩余时间不多还没有报告。': 'Slightly behind, or little time left and no report yet.',
  '明显落后，或有节点超期在7天以内。': 'Clearly behind, or a milestone is up to 7 days late.',
  '严重落后，或有节点超期7天以上。': 'Seriously behind, or a milestone is more than 7 days late.',
  '还没有节点到期，不等于正常。': 'No milestone is due yet; that does not mean all is well.',
  '/ 或 Ctrl+K': '/ or Ctrl+K',
  '搜索页面、任务、记录，可用拼音首字母': 'Search pages, tasks, records; pinyin initials work too',
  'J K 或 ↑ ↓': 'J K or ↑ ↓',
  在列表中上下移动: 'Move up and down in a list',
  打开当前一行: 'Open the current row',
  '选中当前一行（可批量办理的列表）': 'Select the current row (lists with batch actions)',
  到筛选处: 'Go to the filters',
  '审核要点时，到下一条、上一条未审的': 'When reviewing a plan: next, previous unreviewed one',
  提交正在填写的表单: 'Submit the form',
  关闭弹出的窗口: 'Close the dialog',
  打开本页: 'Open this page',
  '提交、撤回': 'Submit, withdraw',
  '交给下一环节；对方没有处理前可以收回': 'Pass to the next step; take back while nobody has touched it',
  退回: 'Return',
  写明原因还给上一环节: 'Hand back to the step before, with a reason',
  '转办、会签、加签、抄送': 'Hand over, joint signing, add a signer, copy',
  '整件交给别人；几家都签；添一位签的人；只供知晓': 'Pass on whole; several sign; one more signs; for information only',
  '交办、下达、签收': 'Give a task, dispatch, accept',
  '派一件事；发布责任分解；收到并认领': 'Ask for one thing; issue the decomposition; receive and take up',
  '催办、督办、延期': 'Urge, supervise, extend',
  '提醒；正式督促；到期前申请改期': 'Remind; formal supervision; ask for a later date before it is due',
  '核验、销号、重开': 'Confirm, close, reopen',
  '另一人查实；办结；发现问题再办': 'A second person finds it true; struck off; found again',
  '作废、停用': 'Void, retire',
  '留编号不再有效；不再使用': 'Keeps its number and is no longer valid; no longer used',
  '按钮为什么是灰的？': 'Why is a button grey?',
  '按钮下方写着现在不能办的原因和该怎么做。常见的是缺佐证，或报告人不能核验自己的报告。':
    'Below it stands why not now, and what to do. Often evidence is missing, or reporters may not confirm their own report.',
  '为什么看不到某条记录？': 'Why can I not see a record?',
  '您只看到当前岗位范围内的内容。有多个岗位的，先在上方换岗位再看。':
    'You see what lies within the scope of your current post. If you hold several posts, switch above.',
  '有人和我同时改了同一条？': 'Somebody changed the same record as I did?',
  '改的是不同内容，两边都保留。改的是同一项，会并排列出我的、现在的、原来的，由您选。您填写的内容不会丢。':
    'Changes of different fields are both kept. For the same field yours, the present and the former value stand side by side, and you choose. Nothing that you typed is lost.',
  '填到一半断网或登录过期怎么办？': 'The connection or the session ended while I was typing?',
  '内容还在本页，表单草稿每隔几秒自动保存在服务器上，只有本人能看到；重新登录后接着填，换一台电脑也可以。':
    'It is still on the page, and drafts are saved on the server every few seconds, seen by you alone: sign in again and go on, on another computer too.',
  '怎样看过去某一天的情况？': 'How do I see how things stood on a past day?',
  '在上方“截至”选日期。地址里会带上日期，可以发给同事，看到的是同一天。查看过去时不能修改。':
    'Choose a date under “As at” above. The address carries the date, so colleagues see the same day. The past is read only.',
  '怎样导出和打印？': 'How do I export and print?',
  '列表右上方“导出”。导出和打印的就是您看到的：同样的筛选、列和脱敏。':
    '“Export” at the top right of a list. You get what you see: the same filters, columns and masking.',
  '字太小怎么办？': 'The print is too small?',
  '点上方“大字版”，手机上在右上角个人菜单里。浏览器会记住。':
    'Choose “Large print” above, on phones in the personal menu. The browser remembers.',
  '单键快捷键容易误触？': 'Single-key shortcuts get in the way?',
  '在右上角个人菜单里关闭。': 'Turn them off in the personal menu at the top right.',
  您的岗位: 'Your post',
  亮灯: 'Lights',
  办理用语: 'Words of the trade',
  快捷键: 'Shortcuts',
  常见问题: 'Frequent questions',
  其他岗位: 'Other posts',
  本页内容: 'On this page',
  '{name}的要点系统：从工作要点里的一句话，到证明它的那条记录。':
    'Yaodian of {name}: from a sentence in the work plan to the record that proves it.',
  '当前岗位（{role}）可以查看本单位范围内的要点、任务和指标。':
    'Your current post ({role}) may read plans, tasks and indicators of your organisation.',
  '灯由规则按记录算出，不能手改。每盏灯旁都写着适用的规则和数字，例如“期望50，已确认35，差15”。多条规则同时成立时取最重的。分界线是参数，在“管理—参数”里有依据和日期。':
    'Lights are computed from records by rules and cannot be set by hand. Beside each stand the rule and the figures, such as “expected 50, confirmed 35, short of 15”. Where several rules hold the gravest counts. The limits are parameters, with source and dates under Administration, Parameters.',
  '输入文字时单键不起作用。': 'Single keys sleep while you type. ',
  '您已关闭单键快捷键，可在个人菜单里启用。': 'You have turned them off; the personal menu turns them on.',
  '办公室（督查）': 'Office (supervision)',
  '您把要点拆清楚、交下去、盯到底，最后印成通报。':
    'You take the plan apart, hand it out, follow it to the end, and print the bulletin.',
  '：把印发的文件（Word、PDF、网页、纯文本）拖进“导入要点”。系统标出每一条承诺，原文一字不改。':
    ': drop the issued paper (Word, PDF, web page, plain text) onto “Import a plan”. Every commitment is marked; the text itself is not changed.',
  逐条审核: 'Review one by one',
  '：左边是原文，右边是承诺，点一边，另一边跟着走。拆分、合并、改类型，不是承诺的写明原因。按N、P 到下一条、上一条未审的。':
    ': the text stands left, the commitments right, and each follows the other. Split, merge, change the kind; say why a sentence is no commitment. N and P go to the next and previous unreviewed one.',
  落实责任: 'Assign owners',
  '：每项任务一位牵头领导、一个牵头科室，配合单位和学校可以有多个。有任务没落实，就不能下达。':
    ': one leader and one lead section each, any number of supporting organisations and schools. Nothing can be dispatched while a commitment has no owner.',
  下达: 'Dispatch',
  '：下达后各单位签收。下达不能撤回，系统会先说明影响再请您确认。':
    ': addressees then accept. It cannot be taken back; the effect is stated before you confirm.',
  日常督查: 'Daily supervision',
  '：首页先列超期和本周到期的，再列待核验的。需要催的点“催办”，同一事项每个工作日只催一次。':
    ': the home page lists what is overdue and due this week, then what is to be confirmed. “Urge” reminds, at most once a workday for each matter.',
  核验和销号: 'Confirm and close',
  '：由报告人以外的人核验。数字以记录为准，上报数与记录不一致时，两个数并排显示。':
    ': by a person other than the reporter. Records decide; where the claimed value differs, both stand side by side.',
  '：数字从系统取，不能改写，可以加注。两人审签后冻结，以后随时能印出同样的一份。':
    ': figures come from the records and cannot be rewritten, only annotated. After two signatures the bulletin is frozen and prints the same ever after.',
  '科室、镇街和其他部门': 'Sections, towns and other departments',
  '您只看到与本单位有关的任务：牵头的、配合的、交办给您的。':
    'You see what concerns your organisation: what it leads, supports, or is asked for.',
  '：收到下达的任务先签收。责任不对的，写明原因退回。':
    ': accept what was dispatched to you first. If it is not yours, return it with the reason.',
  报告进展: 'Report progress',
  '：到期前报告，附佐证。系统里已有记录能算出来的，不再要您填。':
    ': before it is due, with evidence. What records already tell is not asked of you.',
  提交核验: 'Submit for confirmation',
  '：完成后提交，由另一个人核验。未处理前可以撤回。':
    ': once done; another person confirms. You may withdraw it while nobody has touched it.',
  办不成或要改期: 'It cannot be done, or needs more time',
  '：在到期之前申请延期或调整，需要审定机构的决定。':
    ': ask for an extension or adjustment before it is due; the deciding body resolves.',
  转办和会签: 'Hand over and joint signing',
  '：整件转给别人用“转办”，几家都要签用“会签”，只需知晓用“抄送”。':
    ': “hand over” passes the whole on, “joint signing” has several sign, “copy” is for information.',
  局领导: 'Leaders of the bureau',
  '首页一屏看完：先红后橙，再是几项主要数字和等您决定的事。':
    'One screen: red before orange, then the main figures and what waits for your decision.',
  '每个数字都能点开，最多两下看到背后的记录和它对应的那句原文。':
    'Every figure opens: two clicks at most to its records and its sentence in the plan.',
  '亮灯旁写着依据：期望多少、已确认多少、差多少，适用哪条规则。':
    'Beside each light stands why: expected, confirmed, short of, and the rule.',
  '审签、同意延期、销号等动作在记录页右上方，退回须写原因。':
    'Sign, agree to an extension, close: at the top right of a record. Returning needs a reason.',
  '右上方“截至”选一个日期，可看当时的情况，与当时印出的通报一致。':
    '“As at” at the top right shows a past day, the same as the bulletin printed then.',
  '首页“要办的事”写明：办什么、为谁办、什么时候前、大约几分钟。':
    '“To do” on the home page says what, for whom, by when, and about how many minutes.',
  '系统里已有的数据不会再向您要。要填的，能带出的都已带出，并注明来源。':
    'Data that are here already are not asked for again. What can be prefilled is, with its source.',
  '带出的内容不对，用“报告错误”告诉数据的主管科室，不用自己另报一份。':
    'If something prefilled is wrong, “Report an error” tells its keepers; there is no need to send another copy.',
  '填到一半可以离开，草稿自动保存，工作台上可以找到，提交之前别人看不到。':
    'You may leave half way: drafts are saved and stand on your desk, and nobody sees them before you submit.',
  'Excel 可以导出、改好再导入；有问题的行会写回同一份表的“问题”列。':
    'Export to Excel, edit, import again; rows with problems come back in the same workbook, in the column 问题.',
  督学: 'Inspectors',
  '手机打开即可用：今天去哪所学校、查什么、结果怎么签。':
    'Works on the phone: which school today, what to check, how to sign the result.',
  '先“全部正常”，再逐项改有问题的，照片可拍可不拍。':
    'Begin with “all in order”, then change what is not; photographs are optional.',
  '发现的问题写明事实和整改期限，学校整改后由您或同组的人核验。':
    'State the facts and the time limit of each problem; you or your group confirm once the school has acted.',
  审计与纪检: 'Audit and discipline',
  '“管理—日志”里查得到每一次修改：谁、什么时候、什么岗位、改前改后、原因。':
    'Administration, Journal holds every change: who, when, in which post, before and after, why.',
  '按人、按事、按动作、按日期查，点一行看改动前后。日志不能改，也没有修改按钮。':
    'Filter by person, record, action, date; open a line for before and after. The journal cannot be changed.',
  '您的每次查询也会记录在日志里。': 'Each of your queries is recorded too.',
  '按法定期限删除的内容显示“已按期删除”，留有时间、人员和动作。':
    'What was deleted on schedule says so; time, person and action remain.',
  系统管理员: 'Administrators',
  '您管运行、参数和备份，不替业务科室改数据；没有安全管理员时，人员和岗位也由您管。':
    'You keep operations, parameters and backups, and change no data for the sections; people and posts too while there is no security administrator.',
  安全管理员: 'Security administrators',
  '您管人员、岗位、账号和登录方式，看不到学生和教师的个人信息，也不兼任系统管理和审计。':
    'You keep people, posts, accounts and ways of signing in, see no personal data of pupils and teachers, and neither run the system nor audit it.',
  '新设岗位与本人已有或将有的岗位互斥的，系统不保存，并说明是哪个岗位、怎么办。':
    'A post that excludes one which the person holds or will hold is not saved; the message names that post and what to do.',
  '“岗位分离”列出现有的冲突。': '“Separation of duties” lists the conflicts that there are.',
  '：单位撤并后保留，按日期可查。': ': closed and merged ones are kept and found by date.',
  '：权限随岗位，岗位有起止日期；一人可有多个岗位，自己在上方切换。':
    ': rights follow the post, and posts have dates. A person may hold several and switches above.',
  '：每个值都有依据、适用地区和起止日期。超出日期显示“未生效”，系统不沿用旧值。':
    ': each value has a source, a region and dates. Outside them it says “not in force”; an old value is never used on.',
} as const;
