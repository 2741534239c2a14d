import { minorsAuditPack } from '#contract/compliance';
import { childCopy, requestReply } from '#contract/data-requests';
import { erasureSheet } from '#contract/erasure';
import { download } from '../../api/download.ts';
import type { Detail } from '../../components/detail/RecordDetail.tsx';
import { t } from '../../shell/language/index.ts';
import type { Paper } from './Downloads.tsx';

/** The copy while a request is granted, the answer when it was given. */
const ofRequest = ({ row: { id, kind, state } }: Detail): Paper[] => {
  const params = { id };
  const copy = (format: 'xlsx' | 'json') => () => download(childCopy, { params, query: { format } });
  if (kind === 'copy' && state === 'granted')
    return [
      { label: t('下载副本（JSON）'), take: copy('json') },
      { label: t('下载副本（Excel）'), take: copy('xlsx') },
    ];
  if (state !== 'answered') return [];
  return [{ label: t('下载答复书'), take: () => download(requestReply, { params }) }];
};

/** The pack of a year's audit as it stands today. */
const ofAudit = ({ row: { id } }: Detail): Paper[] => {
  const take = (format: 'xlsx' | 'docx') => () => download(minorsAuditPack, { params: { id }, query: { format } });
  return [
    { label: t('下载审计包（Excel）'), take: take('xlsx') },
    { label: t('下载审计包（Word）'), take: take('docx') },
  ];
};

const ofErasure = ({ row: { id } }: Detail): Paper[] => [
  { label: t('下载销毁清单'), take: () => download(erasureSheet, { params: { id } }) },
];

/** Registers whose rows have papers of their own, by path. */
export const PAPERS: Readonly<Record<string, (detail: Detail) => Paper[]>> = {
  'data-requests': ofRequest,
  'minors-audits': ofAudit,
  'erasure-lists': ofErasure,
};
