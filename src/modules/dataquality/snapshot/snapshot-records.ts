import { z } from 'zod';
import { grant, own, permissions } from '#kernel/access';
import { all, date, instant, integer, json, longText, record, reference, text } from '#kernel/definition';
import { KEEPERS, OVERSEERS } from '../finding-record.ts';

/**
 * The rows of a school year as they stood on a day, frozen at an instant: who, why, and a digest over what they say.
 * Nothing changes it; corrections afterwards are listed as revisions. Source: domain handbook 02 §1.
 */
export const snapshot = record({
  name: 'snapshot',
  label: '学年快照',
  en: 'Snapshot',
  path: 'snapshots',
  module: 'dataquality',
  title: 'schoolYear',
  page: '/quality/snapshots/:id',
  derived: true,
  sort: '-asOn',
  unique: [['schoolYear']],
  verbs: { freeze: '冻结' },
  fields: {
    schoolYear: text({ label: '学年', en: 'School year', max: 9 }),
    asOn: date({ label: '时点', en: 'As at' }),
    takenAt: instant({ label: '冻结时间', en: 'Frozen at' }),
    frozenBy: reference('person', { label: '冻结人', en: 'Frozen by' }),
    reason: longText({ label: '缘由', en: 'Reason', max: 500 }),
    rows: integer({ label: '行数', en: 'Rows', min: 0 }),
    digest: text({ label: '内容摘要', en: 'Digest', max: 64, help: 'SHA-256' }),
  },
  permissions: permissions(
    grant(OVERSEERS, { read: all }),
    grant(['school'], { read: all }),
    grant(KEEPERS, { create: all }),
  ),
});

/** The rows of one record in one school, by id and version, with the figures that reports add up. */
export const snapshotPart = record({
  name: 'snapshotPart',
  label: '快照内容',
  en: 'Part of a snapshot',
  path: 'snapshot-parts',
  module: 'dataquality',
  title: 'record',
  derived: true,
  sort: 'record',
  belongsTo: 'school',
  unique: [['snapshot', 'record', 'school']],
  verbs: { freeze: '冻结' },
  fields: {
    snapshot: reference('snapshot', { label: '快照', en: 'Snapshot' }),
    record: text({ label: '记录', en: 'Record', max: 50 }),
    school: reference('organisation', { label: '学校', en: 'School' }),
    /** [id, version] of every row. */
    members: json(z.array(z.tuple([z.string(), z.number()])), { label: '行', en: 'Rows' }),
    figures: json(z.record(z.string(), z.number()), { label: '数字', en: 'Figures' }),
    /** Columns that the digest reads: those of the day, whatever is added later. */
    columns: json(z.array(z.string()), { label: '列', en: 'Columns' }),
    digest: text({ label: '内容摘要', en: 'Digest', max: 64 }),
  },
  permissions: permissions(grant(OVERSEERS, { read: all }), grant(['school'], { read: own('school') })),
});
