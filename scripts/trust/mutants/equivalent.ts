import type { Kind } from './site.ts';

type Equivalent = {
  readonly file: string;
  readonly kind: Kind;
  readonly what: string;
  readonly because: string;
};

const officeAlone = 'only the office is let in by the route, and the office reads every request';
const adminAlone = 'only administrators are let in by the route, and they read every webhook';
const directory = 'whoever signs in reads the directory, and service tokens are let in by no such route';

/** Places where the guard that is taken away guards nothing that another does not, each with its reason. */
export const EQUIVALENT: readonly Equivalent[] = [
  ...[
    ['src/modules/bulletin/routes.ts', 'tx.get(bulletin, params.id)', 'what it answers from asks readFacts of the row'],
    ['src/modules/bulletin/routes.ts', 'tx.get(plan, planId)', 'table and ledger ask for the plan themselves'],
    ['src/kernel/erasure/routes.ts', 'tx.get(erasureList, id)', 'whoever the route lets in reads every list'],
    [
      'src/kernel/erasure/routes.ts',
      "tx.find(erasureList, { state: 'found' })",
      'only the office is let in by the route, and the office reads every list',
    ],
    ['src/kernel/measure/routes.ts', 'tx.find(organisation, { kind, closedOn: null }', directory],
    ['src/kernel/measure/routes.ts', 'tx.get(organisation, under)', directory],
    ['src/modules/exchange/routes.ts', 'tx.update(columnMap, same.id', 'keptHere asks it of the connector before'],
    ['src/modules/datarequests/routes.ts', 'tx.get(dataRequest, params.id)', officeAlone],
    ['src/app/http/report.ts', 'tx.get(parameterValue', 'whoever signs in reads the parameters'],
    ['src/kernel/webhook/routes.ts', 'tx.get(webhook, params.id)', adminAlone],
  ].map(([file = '', what = '', because = '']) => ({
    file,
    what,
    because,
    kind: 'rights not asked in a route' as const,
  })),
  {
    file: 'src/kernel/emergency/parameters.ts',
    kind: 'check loosened',
    what: 'wide.map(',
    because: 'words of the page alone: 无 where no role is named',
  },
  {
    file: 'src/kernel/sight/sight.ts',
    kind: 'check loosened',
    what: 'actor.standsInFor.length === 0 ||',
    because: 'spares a question of the explanation; what it answers is the same',
  },
  {
    file: 'src/kernel/store/write-checks.ts',
    kind: 'check loosened',
    what: '(a ?? null) === (b ?? null) ||',
    because: 'a quick way of comparing values: what follows compares the same ones as JSON',
  },
  {
    file: 'src/kernel/access/delegation-rules.ts',
    kind: 'check loosened',
    what: 'next.from === personId && (before === null',
    because: 'the scope of the record holds the delegator to oneself, before the write and after',
  },
  {
    file: 'src/modules/dataquality/feed/feed.ts',
    kind: 'refusal dropped',
    what: "if (!(await tx.reaches(dataConsumer, 'update', row.id)))",
    because: 'only administrators are let in by the route, and they keep every consumer',
  },
  {
    file: 'src/kernel/access/token/tokens.ts',
    kind: 'refusal dropped',
    what: 'if (actor.role === NEWCOMER_ROLE)',
    because: 'the role of a newcomer is granted nothing that a token could be asked for',
  },
  {
    file: 'src/contract/admin.ts',
    kind: 'route opened',
    what: "access: ['office', 'admin'] → session",
    because: 'both ways of writing a parameter ask who keeps it (definitionOf)',
  },
  {
    file: 'src/kernel/definition/limit.ts',
    kind: 'field opened to forms',
    what: 'system: true',
    because: 'the light of a limit is no column: no form and no write knows it',
  },
  {
    file: 'src/kernel/emergency/content.ts',
    kind: 'check loosened',
    what: 'access.person !== tx.actor.personId || access.post !== tx.actor.postId: without “access.person',
    because: 'a post is one person’s: whoever is in that post is that person',
  },
  {
    file: 'src/kernel/access/directory.ts',
    kind: 'check loosened',
    what: '!seen.has(personId) && seen.add(personId)',
    because: 'without it somebody stands twice in a list; nobody more does',
  },
  ...[
    ['src/modules/plan/review.ts', "if (!tx.may(plan, 'update'))"],
    ['src/modules/schoolplans/ask-checks.ts', "if (!tx.may(schoolPlanRound, 'update'))"],
    ['src/modules/delivery/milestones.ts', "if (!tx.may(commitment, 'planSteps'))"],
    ['src/modules/longterm/versions.ts', "if (!(await tx.reaches(longTermPlan, 'addVersion', planId)))"],
  ].map(([file = '', what = '']) => ({
    file,
    what,
    kind: 'refusal dropped' as const,
    because: 'says it in the words of the case; locking the row for the same operation refuses it too',
  })),
  ...[
    ['src/kernel/access/post-rules.ts', '!tx.unbound && self'],
    ['src/kernel/access/delegation-rules.ts', '!tx.unbound && next.from !== tx.actor.personId'],
    ['src/kernel/access/delegation-rules.ts', 'tx.unbound || (DIRECTORY_KEEPERS as readonly string[]).includes(role)'],
    ['src/kernel/access/token/tokens.ts', "reach === '*' || (path ?? '').startsWith(reach)"],
    [
      'src/kernel/access/token/reading.ts',
      'token.narrowed && !token.narrowed.startsWith(reachOf(owner)): without “!token.narrowed',
    ],
  ].map(([file = '', what = '']) => ({
    file,
    what,
    kind: 'check loosened' as const,
    because: 'without it more is refused, and nothing less',
  })),
];
