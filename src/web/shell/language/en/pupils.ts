/** The pages of pupils and the roll. */
export const PUPILS = {
  '{year}年': '{year}',
  '曾在本校就读、已经离开的学生，只列姓名、班级、起止和离开原因。':
    'Pupils who attended this school and have left: name, class, dates and reason only.',
  离开年份: 'Year of leaving',
  '{year}年没有学生离开': 'Nobody left in {year}',
  还没有离开的学生: 'Nobody has left yet',
  '毕业、转出等异动生效后会列在这里。': 'Listed here once a graduation, transfer or other event has taken effect.',
  学段: 'Stage',
  班级: 'Class',
  离开原因: 'Reason of leaving',
  还没有在籍经历: 'No enrolment yet',
  '入学注册核准生效后，从这里可以看到该生在哪些学校就读过。':
    'Once an enrolment is approved and in effect, the schools that the pupil attended are seen here.',
  '{day}（不含）': '{day} (exclusive)',
  今: 'now',
  '，转入{school}': ', to {school}',
  办理学籍异动: 'Start a roll event',
  毕业: 'Graduating',
  休学等保留学籍: 'Suspended, kept on the roll',
  超过学制仍在籍: 'Beyond the length of schooling',
  撤销班级: 'Classes ending',
  新开班级: 'Classes opening',
  超班额班级: 'Classes too large',
  各校升级情况: 'School by school',
  合计: 'Total',
  执行后各校的变化: 'What it would change, school by school',
  '毕业年级离校并撤销班级，其余学生的年级随学年自动递增。超班额的班级不会因升级而减少，请先调整。':
    'The last grade leaves and its classes end; all others go up a grade with the school year. Classes that are too large do not shrink by it: put them right first.',
  '所选范围内没有在籍学生或班级，请核对范围和新学年起始年。':
    'No pupils or classes on the roll in this scope. Check the scope and the year.',
  各校升级的结果: 'What it did, school by school',
  '毕业、撤销和新开班级是这次升级办理的数；其余各列是现在的情况。':
    'Graduates and classes ended or opened are what this roll-over did; the other columns are as of now.',
  '所选范围内没有在籍学生或班级。': 'No pupils or classes on the roll in this scope.',
  没有要升级的班级: 'No classes to turn over',
  '{from}—{to}学年年度升级': 'Roll-over {from}–{to}',
} as const;
