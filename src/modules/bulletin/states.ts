import { states } from '#kernel/definition';
import { timeLimit } from '#kernel/limit';
import { today } from '#kernel/time';
import { askedByTask } from '#modules/tasks';
import { settleIssue, storeCompiled, storeVoid, tellReturned, tellSigners } from './effects.ts';
import { asOfIsSound, headSigns, mayBeIssued, mayFreeze } from './guards.ts';
import { signingDays } from './parameters.ts';

export const BULLETIN_STATES = {
  draft: '起草',
  frozen: '已冻结',
  firstSigned: '已核稿',
  issued: '已签发',
  published: '已公开',
  voided: '已作废',
} as const;

/** What stands between draft and freeze is taken away when an issue goes back. */
const unfrozen = () => ({
  contentHash: null,
  frozenBy: null,
  frozenAt: null,
  firstSigner: null,
  firstSignedAt: null,
});

/** 核稿 and 签发 each. */
const untilSigned = timeLimit({
  days: signingDays,
  unit: 'workday',
  warn: 1,
  holder: askedByTask('核稿或签发人'),
  escalate: [{ after: 1, to: { label: '办公室', role: 'office' } }],
});

/**
 * 起草 → 冻结 → 核稿 → 签发 → 公开. Three persons: whoever made it neither checks nor signs it, and whoever
 * checked it does not sign it. Source: issue [1/4] (signed off by two people); 党政机关公文处理工作条例 arts. 20 (审核) and 22 (签发).
 */
export const bulletinStates = states({
  field: 'state',
  initial: 'draft',
  states: BULLETIN_STATES,
  final: ['voided'],
  editableIn: ['draft'],
  limits: { frozen: untilSigned, firstSigned: untilSigned },
  transitions: [
    {
      verb: 'compile',
      label: '编制',
      from: ['draft'],
      to: 'draft',
      input: ['asOf'],
      stamp: { by: 'compiledBy', at: 'compiledAt' },
      set: ({ input }) => ({ asOf: (input.asOf ? new Date(String(input.asOf)) : new Date()).toISOString() }),
      guard: asOfIsSound,
      effect: storeCompiled,
    },
    {
      verb: 'freeze',
      label: '冻结定稿',
      from: ['draft'],
      to: 'frozen',
      stamp: { by: 'frozenBy', at: 'frozenAt' },
      guard: mayFreeze,
      effect: tellSigners,
    },
    {
      verb: 'firstSign',
      label: '核稿',
      from: ['frozen'],
      to: 'firstSigned',
      notBy: ['compilers'],
      stamp: { by: 'firstSigner', at: 'firstSignedAt' },
      guard: headSigns,
      effect: tellSigners,
    },
    {
      verb: 'issue',
      label: '签发',
      from: ['firstSigned'],
      to: 'issued',
      input: ['signedOn', 'printedOn'],
      notBy: ['compilers', 'firstSigner'],
      stamp: { by: 'signer', at: 'issuedAt' },
      set: ({ input }) => {
        const signedOn = String(input.signedOn ?? today());
        return { signedOn, printedOn: String(input.printedOn ?? signedOn) };
      },
      guard: mayBeIssued,
      effect: settleIssue,
      irreversible: true,
    },
    {
      verb: 'publish',
      label: '公开',
      from: ['issued'],
      to: 'published',
      set: () => ({ publishedOn: today() }),
      irreversible: true,
    },
    {
      verb: 'return',
      label: '退回',
      from: ['frozen', 'firstSigned'],
      to: 'draft',
      needsReason: true,
      set: unfrozen,
      effect: tellReturned,
    },
    {
      verb: 'void',
      label: '作废',
      from: ['draft', 'frozen', 'firstSigned'],
      to: 'voided',
      needsReason: true,
      effect: storeVoid,
      irreversible: true,
    },
    {
      verb: 'revoke',
      label: '撤销',
      from: ['issued', 'published'],
      to: 'voided',
      needsReason: true,
      effect: storeVoid,
      irreversible: true,
    },
  ],
});
