import { App, Button, Modal, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { writeCells } from '#contract/bulk';
import { startImport } from '#contract/imports';
import { type Answer, call } from '../../api/call.ts';
import type { DefinitionView } from '../../api/definitions.ts';
import { queryClient } from '../../api/queryClient.ts';
import { upload } from '../../api/upload.ts';
import { t } from '../../shell/language/index.ts';
import { useGo } from '../../shell/navigation.tsx';
import { ErrorNotice } from '../ErrorNotice.tsx';
import type { Titles } from '../FieldValue.tsx';
import type { Pasted, PastedRow } from './grid.ts';
import type { Grid } from './useGrid.ts';
import { workbookOf } from './workbook.ts';

type Judged = Answer<typeof writeCells>['rows'][number];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const askedOf = ({ row, texts }: PastedRow) => ({ id: row.id, version: row.version, texts: { ...texts } });

/** What pasted cells would do, cell by cell, before anything is written. */
export const PasteDialog = ({
  definition,
  pasted,
  titles,
  grid,
}: {
  definition: DefinitionView;
  pasted: Pasted;
  titles: Titles;
  grid: Grid;
}) => {
  const { message } = App.useApp();
  const [judged, setJudged] = useState<readonly Judged[]>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (pasted.columns.length === 0 || pasted.rows.length === 0) return setJudged([]);
    call(writeCells, { body: { record: definition.name, dry: true, rows: pasted.rows.map(askedOf) } }).then(
      ({ rows }) => setJudged(rows),
      setError,
    );
  }, [definition, pasted]);
  const good = pasted.rows.filter(({ row }) => judged?.some((one) => one.id === row.id && one.changed));
  const bad = judged?.filter(({ problems }) => problems.length > 0).length ?? 0;
  const write = async (): Promise<void> => {
    setBusy(true);
    try {
      const body = { record: definition.name, dry: false, rows: good.map(askedOf) };
      const { rows } = await call(writeCells, { body });
      const names = pasted.columns.map(({ name }) => name);
      const written = good.filter(({ row }) => rows.some((one) => one.id === row.id && one.changed));
      grid.remember(
        written.map(({ row }) => ({
          id: row.id,
          values: Object.fromEntries(names.map((name) => [name, row[name] ?? null])),
        })),
      );
      message.success(t('已写入 {n} 行，Ctrl+Z 撤销', { n: written.length }));
      grid.closePaste();
    } catch (problem) {
      setError(problem);
    }
    setBusy(false);
    await queryClient.invalidateQueries();
  };
  return (
    <Modal
      open
      width={920}
      title={t('粘贴到{label}', { label: definition.label })}
      okText={t('写入 {n} 行', { n: good.length })}
      cancelText={t('取消')}
      okButtonProps={{ disabled: good.length === 0 }}
      confirmLoading={busy}
      onOk={() => void write()}
      onCancel={grid.closePaste}
    >
      <ErrorNotice error={error} />
      {!judged && !error && <Skeleton active={false} />}
      {judged && (
        <>
          <p role="status">
            {good.length} {t('行会改动')}
            {bad > 0 && t('，{bad} 行有问题不写入', { bad })}
            {pasted.wider > 0 && t('；右边 {n} 列超出表格，已略过', { n: pasted.wider })}
            {pasted.closed.length > 0 &&
              t('；{closed}不能在表格里修改，已略过', { closed: pasted.closed.join(t('、')) })}
            {t('。')}
          </p>
          {pasted.beyond > 0 && <Beyond definition={definition} pasted={pasted} />}
          <Preview definition={definition} pasted={pasted} judged={judged} titles={titles} />
        </>
      )}
    </Modal>
  );
};

/** More rows than the page holds: new rows and long blocks are an import's work. */
const Beyond = ({ definition, pasted }: { definition: DefinitionView; pasted: Pasted }) => {
  const go = useGo();
  const [error, setError] = useState<unknown>();
  const turn = async (): Promise<void> => {
    const name = t('粘贴的{label}.xlsx', { label: definition.label });
    const file = new File([workbookOf(pasted.sheet) as BlobPart], name, { type: XLSX });
    try {
      const view = await upload(startImport, {}, [file], { fields: { record: definition.name } });
      go(`/imports/${view.id}`);
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <div className="yd-warning">
      {t('另有')} {pasted.beyond} {t('行超出本页的记录，不会写入。')}
      {definition.importable && (
        <Button size="small" onClick={() => void turn()}>
          {t('整块改为导入')}
        </Button>
      )}
      <ErrorNotice error={error} />
    </div>
  );
};

const MOST_SHOWN = 100;

const Preview = ({
  definition,
  pasted,
  judged,
  titles,
}: {
  definition: DefinitionView;
  pasted: Pasted;
  judged: readonly Judged[];
  titles: Titles;
}) => (
  <div className="yd-scroll yd-paste-preview">
    <table className="yd-grid">
      <thead>
        <tr>
          <th scope="col">{t('记录')}</th>
          {pasted.columns.map(({ name, label }) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
          <th scope="col">{t('问题')}</th>
        </tr>
      </thead>
      <tbody>
        {pasted.rows.slice(0, MOST_SHOWN).map(({ row, texts }) => {
          const one = judged.find(({ id }) => id === row.id);
          return (
            <tr key={row.id}>
              <th scope="row">{String(row[definition.titleField] ?? '')}</th>
              {pasted.columns.map((column) => {
                const wrong = one?.problems.some(({ field }) => field === column.name);
                const differs =
                  JSON.stringify(one?.values[column.name] ?? null) !== JSON.stringify(row[column.name] ?? null);
                return (
                  <td key={column.name} className={wrong ? 'is-wrong' : differs ? 'is-corrected' : ''}>
                    {differs && <del>{column.render(row, titles)}</del>} {texts[column.name] || t('（空）')}
                  </td>
                );
              })}
              <td className="yd-grid-problem">{one?.problems.map(({ detail }) => detail).join(t('；'))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </div>
);
