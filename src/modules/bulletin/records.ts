import { z } from 'zod';
import { bulletinBlocks, bulletinSubject } from '#contract/bulletin';
import { choice, date, instant, integer, json, period, record, reference, references, text } from '#kernel/definition';
import { bulletinContent, documentNumber } from './content-records.ts';
import { bulletinPermissions } from './permissions.ts';
import { prepareBulletin } from './prepare.ts';
import { bulletinSeries } from './series-record.ts';
import { supervisionSlip } from './slip-record.ts';
import { BULLETIN_STATES, bulletinStates } from './states.ts';

/** One issue of a series. Its facts lie in `bulletinContent`; the draft's blocks are here. */
export const bulletin = record({
  name: 'bulletin',
  label: '通报',
  path: 'bulletins',
  importable: false,
  module: 'bulletin',
  title: 'title',
  page: '/bulletins/:id',
  search: ['title', 'docNumber'],
  sort: '-period,-createdAt',
  indexes: [['series', 'period']],
  fields: {
    series: reference('bulletinSeries', { label: '系列', immutable: true }),
    period: period({ label: '期间', immutable: true }),
    /** Written by rule from series and period where it is left out. */
    title: text({ label: '标题', max: 200, optional: true }),
    blocks: json(bulletinBlocks, { label: '正文', optional: true }),
    /** Chosen commitments and projects (kind 动态), in the order printed. */
    subjects: json(z.array(bulletinSubject).max(200), { label: '所选事项', optional: true }),
    /** Where figures of indicators are taken from. */
    snapshot: reference('figureSnapshot', { label: '指标快照', en: 'Snapshot of figures', optional: true }),
    state: choice({ label: '状态', codes: BULLETIN_STATES, system: true, fallback: 'draft' }),
    /** 期号 within the series. */
    issueNumber: integer({ label: '期号', min: 1, optional: true, system: true }),
    docNumber: text({ label: '文号', max: 60, optional: true, system: true }),
    asOf: instant({ label: '数据截至', optional: true, system: true }),
    /** Everybody who made, edited, compiled or froze it: none of them checks or signs. */
    compilers: references('person', { label: '编制人', system: true }),
    compiledBy: reference('person', { label: '最近编制人', optional: true, system: true }),
    compiledAt: instant({ label: '编制时间', optional: true, system: true }),
    frozenBy: reference('person', { label: '冻结人', optional: true, system: true }),
    frozenAt: instant({ label: '冻结时间', optional: true, system: true }),
    /** sha256 of the frozen content in canonical JSON. */
    contentHash: text({ label: '内容校验值', max: 64, optional: true, system: true }),
    firstSigner: reference('person', { label: '核稿人', optional: true, system: true }),
    firstSignedAt: instant({ label: '核稿时间', optional: true, system: true }),
    signer: reference('person', { label: '签发人', optional: true, system: true }),
    issuedAt: instant({ label: '签发时间', optional: true, system: true }),
    /** 成文日期 and 印发日期 are different days; both are kept. */
    signedOn: date({ label: '成文日期', help: '不填为签发当天', optional: true, system: true }),
    printedOn: date({ label: '印发日期', optional: true, system: true }),
    publishedOn: date({ label: '公开日期', optional: true, system: true }),
  },
  states: bulletinStates,
  operations: ['readFacts'],
  permissions: bulletinPermissions,
  prepare: prepareBulletin,
});

export const bulletinRecords = [bulletinSeries, bulletin, bulletinContent, documentNumber, supervisionSlip] as const;
