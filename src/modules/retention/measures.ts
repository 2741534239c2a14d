import { measure } from '#kernel/definition';
import { communityKindergarten, dropoutCase } from './records.ts';

/** Dropouts confirmed and not closed on a day: the ledger's count. */
export const openDropouts = measure({
  name: 'openDropouts',
  label: '未销号辍学学生数',
  en: 'Dropouts not yet resolved',
  unit: '人',
  of: dropoutCase,
  // Without a day of confirmation it is a suspicion, and counts apart.
  where: { confirmedOn: { op: 'gt', value: '1900-01-01' } },
  holds: { from: 'confirmedOn', to: 'closedOn' },
  by: ['stage', 'sign'],
});

/** Every case of the ledger by where it stands now. */
export const dropoutCases = measure({
  name: 'dropoutCases',
  label: '控辍保学台账数',
  en: 'Dropout cases',
  unit: '人',
  of: dropoutCase,
  by: ['stage', 'state'],
});

/** Kindergartens owed and not settled on a day. */
export const openKindergartens = measure({
  name: 'openKindergartens',
  label: '未销号小区配套园数',
  en: 'Community kindergartens not yet settled',
  unit: '所',
  of: communityKindergarten,
  holds: { from: 'foundOn', to: 'closedOn' },
  by: ['problem'],
});

export const retentionMeasures = [openDropouts, dropoutCases, openKindergartens] as const;
