import { App, Button, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { correctLines, type ImportView, importProblems, type problemLine } from '#contract/imports';
import { call } from '../../api/call.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { t } from '../../shell/language/index.ts';

type Line = z.infer<typeof problemLine>;
const PAGE = 50;

/** Refused lines as they stand in the sheet: marked cells are put right here and judged again at once. */
export const ProblemGrid = ({ view }: { view: ImportView }) => {
  const query = { params: { id: view.id }, query: { limit: PAGE } };
  const first = useCall(importProblems, query, { staleTime: 0 });
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [next, setNext] = useState<number | null>(null);
  useEffect(() => {
    if (!first.data) return;
    setLines(first.data.lines);
    setNext(first.data.next);
  }, [first.data]);
  const more = async (): Promise<void> => {
    const page = await call(importProblems, { params: { id: view.id }, query: { limit: PAGE, after: next ?? 0 } });
    setLines([...lines, ...page.lines]);
    setNext(page.next);
  };
  const columns = view.columns
    .filter(({ name }) => name in view.mapping)
    .sort((one, other) => (view.mapping[one.name] ?? 0) - (view.mapping[other.name] ?? 0));
  if (first.error) return <ErrorNotice error={first.error} onRetry={() => void first.refetch()} />;
  if (first.isPending) return <Skeleton active={false} paragraph={{ rows: 4 }} />;
  return (
    <>
      <p className="yd-muted">{t('点单元格直接改，按 Enter 或离开后马上重新核对；改好的行会从这里消失。')}</p>
      <div className="yd-scroll">
        <table className="yd-grid">
          <thead>
            <tr>
              <th scope="col">{t('行')}</th>
              <th scope="col">{t('问题')}</th>
              {columns.map(({ name, head }) => (
                <th key={name} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <ProblemRow key={line.line} view={view} line={line} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      {next !== null && (
        <Button style={{ marginTop: 8 }} onClick={() => void more()}>
          {t('再看 {n} 行', { n: PAGE })}
        </Button>
      )}
    </>
  );
};

const ProblemRow = ({
  view,
  line,
  columns,
}: {
  view: ImportView;
  line: Line;
  columns: readonly ImportView['columns'][number][];
}) => {
  const { message } = App.useApp();
  const correct = useAct(correctLines, {
    onDone: ({ solved }) => {
      if (solved.length > 0) message.success(t('第 {line} 行已改好', { line: line.line }));
    },
  });
  const save = (field: string, text: string): void => {
    if (text === (line.cells[field] ?? '')) return;
    const corrections = [{ line: line.line, cells: { [field]: text } }];
    correct.mutate({ params: { id: view.id }, body: { corrections } });
  };
  const problemAt = (name: string): string | undefined => line.problems.find(({ field }) => field === name)?.detail;
  return (
    <tr className={correct.isPending ? 'is-stale' : ''}>
      <th scope="row" className="yd-num">
        {line.line}
      </th>
      <td className="yd-grid-problem">{line.problems.map(({ detail }) => detail).join(t('；'))}</td>
      {columns.map(({ name, head }) => (
        <Cell
          key={`${name}.${line.cells[name] ?? ''}`}
          label={t('第 {line} 行{head}', { line: line.line, head })}
          text={line.cells[name] ?? ''}
          problem={problemAt(name)}
          corrected={line.corrected.includes(name)}
          onSave={(text) => save(name, text)}
        />
      ))}
    </tr>
  );
};

type CellProps = {
  label: string;
  text: string;
  problem: string | undefined;
  corrected: boolean;
  onSave: (text: string) => void;
};

/** Pixels of a text at 14 px, with room to write. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 255 ? 15 : 8.5), 34);

const Cell = ({ label, text, problem, corrected, onSave }: CellProps) => (
  <td className={problem ? 'is-wrong' : corrected ? 'is-corrected' : ''}>
    <input
      aria-label={label}
      aria-invalid={problem !== undefined}
      title={problem ?? text}
      defaultValue={text}
      style={{ minWidth: Math.min(320, widthOf(text)) }}
      onBlur={(event) => onSave(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') {
          event.currentTarget.value = text;
          event.currentTarget.blur();
        }
      }}
    />
  </td>
);
