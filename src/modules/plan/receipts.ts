import type { z } from 'zod';
import type { receiptSheet, receiptsOfPlan } from '#contract/plan-receipt';
import { organisation, person } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { COMMITMENT_STATES } from './commitment-states.ts';
import { plan } from './plan-record.ts';
import { PART_STATES, RECEIPT_STATES, receipt, schoolPart } from './receipt-records.ts';
import { clause, commitment, target } from './records.ts';
import { type CommitmentRow, clauseViewOf, headView, type TargetRow, targetViewOf } from './views.ts';

type ReceiptRow = RowOf<typeof receipt>;
type PartRow = RowOf<typeof schoolPart>;
type Receipts = z.input<NonNullable<typeof receiptsOfPlan.response>>;
type ReceiptView = Receipts['receipts'][number];
type Sheet = z.input<NonNullable<typeof receiptSheet.response>>;

/** Who has accepted and who has not, as far as the post may see: an addressee sees its own receipt. */
export const receiptsOf = async (tx: ReadTransaction, planId: string): Promise<Receipts> => {
  const row = await tx.get(plan, planId);
  const rows = await tx.find(receipt, { plan: planId }, { sort: 'createdAt' });
  const receipts = await receiptViews(tx, rows);
  const count = (state: string) => receipts.filter((one) => one.state === state).length;
  return {
    plan: await headView(tx, row),
    receipts,
    counts: {
      total: receipts.length,
      sent: count('sent'),
      accepted: count('accepted'),
      objected: count('objected'),
      withdrawn: count('withdrawn'),
      overdue: receipts.filter((one) => one.overdue).length,
    },
  };
};

const receiptViews = async (tx: ReadTransaction, rows: readonly ReceiptRow[]): Promise<ReceiptView[]> => {
  const units = new Map(
    (await tx.find(organisation, { id: rows.map((row) => row.organisation) })).map((one) => [one.id, one]),
  );
  const names = await namesOf(
    tx,
    rows.flatMap((row) => row.acceptedBy ?? []),
  );
  const parts = await tx.find(schoolPart, { receipt: rows.map((row) => row.id) });
  return rows.map((row) => receiptView(row, units.get(row.organisation), names, parts));
};

const namesOf = async (tx: ReadTransaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map((await tx.find(person, { id: [...ids] })).map((one) => [one.id, one.name]));

const receiptView = (
  row: ReceiptRow,
  unit: RowOf<typeof organisation> | undefined,
  names: ReadonlyMap<string, string>,
  parts: readonly PartRow[],
): ReceiptView => {
  const own = parts.filter((one) => one.receipt === row.id);
  const count = (state: keyof typeof PART_STATES) => own.filter((one) => one.state === state).length;
  const waiting = row.state === 'sent' || row.state === 'objected';
  return {
    id: row.id,
    version: row.version,
    organisation: { id: row.organisation, name: unit?.name ?? '', kind: unit?.kind ?? '' },
    state: row.state,
    stateLabel: RECEIPT_STATES[row.state],
    dueOn: row.dueOn,
    overdue: waiting && row.dueOn !== null && row.dueOn < today(),
    acceptedBy: row.acceptedBy ? (names.get(row.acceptedBy) ?? null) : null,
    acceptedAt: row.acceptedAt,
    objection: row.objection,
    commitments: row.commitments.length,
    parts: { open: count('open'), running: count('running'), reported: count('reported'), done: count('done') },
  };
};

const ROLE_LABELS = { lead: '牵头', supporting: '配合', addressee: '承担' } as const;

const roleIn = (row: CommitmentRow, unit: string): keyof typeof ROLE_LABELS => {
  if (row.leadSection === unit) return 'lead';
  return row.supporting.includes(unit) ? 'supporting' : 'addressee';
};

/** One receipt with what it gives the organisation to do. @throws Refusal `not-found` */
export const sheetOf = async (tx: ReadTransaction, receiptId: string): Promise<Sheet> => {
  const row = await tx.get(receipt, receiptId);
  const planRow = await tx.get(plan, row.plan);
  const promises: CommitmentRow[] = await tx.find(commitment, { id: row.commitments }, { sort: 'order' });
  const clauses = new Map(
    (await tx.find(clause, { id: promises.flatMap((one) => one.clause ?? []) })).map((one) => [one.id, one]),
  );
  const targets: TargetRow[] = await tx.find(
    target,
    { commitment: promises.map((one) => one.id), source: ['parsed', 'manual'] },
    { sort: 'order' },
  );
  const parts = await tx.find(schoolPart, { receipt: receiptId });
  const names = await namesOf(
    tx,
    parts.flatMap((one) => one.owner ?? []),
  );
  const [view] = await receiptViews(tx, [row]);
  return {
    plan: await headView(tx, planRow),
    receipt: view as ReceiptView,
    commitments: promises.map((one) => {
      const around = one.clause ? clauses.get(one.clause) : undefined;
      const role = roleIn(one, row.organisation);
      const { id, code, title, text, dueOn, state } = one;
      return {
        ...{ id, code, title, text, dueOn, state, role },
        stateLabel: COMMITMENT_STATES[state],
        roleLabel: ROLE_LABELS[role],
        clause: around ? clauseViewOf(around) : null,
        targets: targets.filter((held) => held.commitment === id).map(targetViewOf),
        part: partView(
          parts.find((part) => part.commitment === id),
          names,
        ),
      };
    }),
  };
};

const partView = (
  row: PartRow | undefined,
  names: ReadonlyMap<string, string>,
): Sheet['commitments'][number]['part'] => {
  if (!row) return null;
  const { id, version, title, measures, owner, dueOn, result, evidence, state } = row;
  return {
    ...{ id, version, title, measures, owner, dueOn, result, evidence, state },
    ownerName: owner ? (names.get(owner) ?? null) : null,
    stateLabel: PART_STATES[state],
  };
};
