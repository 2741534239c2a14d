import { Button, Modal } from 'antd';
import { useState } from 'react';
import { actOnRecord, type RowView } from '#contract/records';
import { call } from '../../api/call.ts';
import { type DefinitionView, useDefinition } from '../../api/definitions.ts';
import { ProblemError } from '../../api/problem.ts';
import { queryClient } from '../../api/queryClient.ts';
import { t } from '../../shell/language/index.ts';

type Transition = NonNullable<DefinitionView['states']>['transitions'][number];
type Outcome = { readonly row: RowView; readonly reason?: string };

/** Verbs declared batchable that every selected row's state allows. */
const offered = (definition: DefinitionView | undefined, rows: readonly RowView[]): Transition[] => {
  const states = definition?.states;
  if (!states) return [];
  return states.transitions.filter(
    ({ batchable, from }) => batchable && rows.every((row) => from.includes(String(row[states.field]))),
  );
};

const reasonOf = (error: unknown): string => {
  if (!(error instanceof ProblemError)) return t('网络中断，没有送达。');
  return error.reasons.map(({ detail }) => detail).join(t('；')) || error.title;
};

/** One after the other, so that each is checked and journalled by itself. */
const actOnAll = async (
  path: string,
  verb: string,
  rows: readonly RowView[],
  onStep: (done: number) => void,
): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const row of rows) {
    const args = { params: { path, id: row.id, verb }, body: { version: row.version } };
    const reason = await call(actOnRecord, args).then(() => undefined, reasonOf);
    outcomes.push(reason === undefined ? { row } : { row, reason });
    onStep(outcomes.length);
  }
  return outcomes;
};

const Outcomes = ({ outcomes, title, label }: { outcomes: readonly Outcome[]; title: string; label: string }) => {
  const refused = outcomes.filter(({ reason }) => reason !== undefined);
  return (
    <div role="status">
      <p>
        {t('已{label} {n} 条', { label, n: outcomes.length - refused.length })}
        {refused.length > 0 && t('，{n} 条没有办理：', { n: refused.length })}
      </p>
      <ul className="yd-reasons">
        {refused.map(({ row, reason }) => (
          <li key={row.id}>
            {String(row[title] ?? '')}
            {t('：')}
            {reason}
          </li>
        ))}
      </ul>
    </div>
  );
};

/**
 * Buttons for the selected rows of a RecordTable: only verbs that the state table declares batchable.
 * Restates what will happen, then reports each refusal:
 * `<RecordTable batch={(rows, clear) => <BatchActions record="task" rows={rows} onDone={clear} />} />`
 */
export const BatchActions = ({
  record,
  rows,
  onDone,
}: {
  record: string;
  rows: readonly RowView[];
  onDone: () => void;
}) => {
  const definition = useDefinition(record);
  const [chosen, setChosen] = useState<{ transition: Transition; rows: readonly RowView[] }>();
  const [done, setDone] = useState<number>();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>();
  if (!definition) return null;
  const run = async (): Promise<void> => {
    if (!chosen) return;
    setDone(0);
    setOutcomes(await actOnAll(definition.path, chosen.transition.verb, chosen.rows, setDone));
    setDone(undefined);
    await queryClient.invalidateQueries();
  };
  const close = (): void => {
    const finished = outcomes !== undefined;
    setChosen(undefined);
    setOutcomes(undefined);
    if (finished) onDone();
  };
  const label = chosen?.transition.label ?? '';
  const verbs = offered(definition, rows);
  return (
    <>
      {verbs.map((transition) => (
        <Button key={transition.verb} size="small" onClick={() => setChosen({ transition, rows })}>
          {transition.label}
        </Button>
      ))}
      {verbs.length === 0 && <span className="yd-muted">{t('所选各条没有可以一起办理的事')}</span>}
      <Modal
        open={chosen !== undefined}
        title={t('{verb} {count} 条{label}', { verb: label, count: chosen?.rows.length ?? 0, label: definition.label })}
        okText={outcomes ? t('知道了') : label}
        cancelText={t('取消')}
        {...(outcomes ? { cancelButtonProps: { style: { display: 'none' } } } : {})}
        confirmLoading={done !== undefined}
        onOk={outcomes ? close : () => void run()}
        onCancel={close}
        mask={{ closable: false }}
      >
        {outcomes ? (
          <Outcomes outcomes={outcomes} title={definition.titleField} label={label} />
        ) : (
          <p>
            {done === undefined
              ? t('将逐条{label}，每条单独检查并记入历史。不能办理的会列出原因，不影响其他。', { label })
              : t('正在办理，已完成 {done}/{total}', { done, total: chosen?.rows.length ?? 0 })}
          </p>
        )}
      </Modal>
    </>
  );
};
