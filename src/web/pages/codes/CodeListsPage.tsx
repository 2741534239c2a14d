import { Button, DatePicker, Drawer, Input, Select, Skeleton, Switch } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { codeListItems } from '#contract/codes';
import { listRecords, type RowView, updateRecord } from '#contract/records';
import { type DefinitionView, useDefinition } from '../../api/definitions.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { today } from '../../components/china.ts';
import { Facts } from '../../components/detail/RecordDetail.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { ReportDialog, ReportError } from '../../components/form/ReportError.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { inLanguage, locale, t } from '../../shell/language/index.ts';
import { useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { useNarrow } from '../../shell/useNarrow.ts';
import { CodeTable } from './CodeTable.tsx';
import type { Code } from './codeTree.ts';
import { RetireDialog, useCodeRow } from './RetireDialog.tsx';
import './codes.css';
import { PageTrouble } from '../../shell/Fallbacks.tsx';

const FACTS = ['standard', 'edition', 'name', 'certainty', 'lastCheckedOn', 'en', 'source'];

type Chosen = { readonly code?: Code };

const labelOf = (list: RowView): string => inLanguage(String(list.label), list.en as string | null);
const nameOf = (list: RowView): string => String(list.name);

const Lists = ({
  lists,
  chosen,
  onChoose,
}: {
  lists: readonly RowView[];
  chosen: string;
  onChoose: (name: string) => void;
}) => {
  if (useNarrow())
    return (
      <Select
        className="yd-code-choice"
        aria-label={t('代码表')}
        value={chosen}
        onChange={onChoose}
        options={lists.map((list) => ({ value: nameOf(list), label: labelOf(list) }))}
      />
    );
  return (
    <Panel>
      <ul className="yd-code-lists">
        {lists.map((list) => (
          <li key={list.id}>
            <button
              type="button"
              className={nameOf(list) === chosen ? 'is-chosen' : ''}
              aria-current={nameOf(list) === chosen ? 'true' : undefined}
              onClick={() => onChoose(nameOf(list))}
            >
              {labelOf(list)}
              <span className="yd-muted">{String(list.standard)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

const About = ({ list, onEdit }: { list: RowView; onEdit: () => void }) => {
  const definition = useDefinition('codeList');
  const { day } = useAsOf();
  const check = useAct(updateRecord, { success: t('已记下今日核对') });
  if (!definition) return null;
  const mayEdit = definition.may.update && !day;
  const buttons = mayEdit && (
    <span className="yd-page-actions">
      <Button
        loading={check.isPending}
        disabled={list.lastCheckedOn === today()}
        onClick={() =>
          check.mutate({
            params: { path: 'code-lists', id: list.id },
            body: { version: list.version, lastCheckedOn: today() },
          })
        }
      >
        {t('今日已核对')}
      </Button>
      <Button onClick={onEdit}>{t('修改')}</Button>
    </span>
  );
  return (
    <Panel title={labelOf(list)} extra={buttons || <ReportError definition={definition} id={list.id} />}>
      <Facts definition={definition} row={list} titles={{}} names={FACTS} />
    </Panel>
  );
};

const CodeDrawer = ({ list, code, onClose }: { list: string; code: Code; onClose: () => void }) => {
  const { row, error } = useCodeRow(list, code.code);
  if (row)
    return (
      <RecordDrawer
        record="codeItem"
        id={row.id}
        title={t('修改“{code} {label}”', { code: code.code, label: code.label })}
        onClose={onClose}
      />
    );
  return (
    <Drawer open onClose={onClose} title={t('修改')} size={640}>
      {error ? <ErrorNotice error={error} /> : <Skeleton active={false} />}
    </Drawer>
  );
};

const ReportCode = ({
  definition,
  list,
  code,
  onClose,
}: {
  definition: DefinitionView;
  list: string;
  code: Code;
  onClose: () => void;
}) => {
  const { row } = useCodeRow(list, code.code);
  if (!row) return null;
  return <ReportDialog definition={definition} id={row.id} of={`${code.code} ${code.label}`} onClose={onClose} />;
};

const Codes = ({ list }: { list: string }) => {
  const { day: looking } = useAsOf();
  const { on, retired } = useAddress<{ on: string; retired: string }>();
  const setAddress = useSetAddress();
  const [words, setWords] = useState('');
  const [editing, setEditing] = useState<Chosen>();
  const [retiring, setRetiring] = useState<Code>();
  const [reporting, setReporting] = useState<Code>();
  const definition = useDefinition('codeItem');
  const day = on ?? looking ?? today();
  const whole = retired === 'yes';
  const query = whole ? {} : { on: day };
  const { data, error, refetch } = useCall(codeListItems, { params: { name: list }, query }, { keepPrevious: true });
  const mayCreate = definition?.may.create && !looking;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return (
    <Panel
      title={data ? t('{n} 个代码', { n: data.items.length }) : t('代码')}
      extra={mayCreate && <Button onClick={() => setEditing({})}>{t('新增代码')}</Button>}
    >
      <div className="yd-tools">
        <Input.Search
          placeholder={t('查找代码或名称')}
          aria-label={t('查找代码或名称')}
          allowClear
          style={{ width: 230 }}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <DatePicker
          aria-label={t('有效日期')}
          value={dayjs(day)}
          allowClear={on !== undefined}
          disabled={whole}
          onChange={(date) => setAddress({ on: date?.format('YYYY-MM-DD') })}
        />
        {/* biome-ignore lint/a11y/noLabelWithoutControl: antd's Switch is the control inside */}
        <label className="yd-code-whole">
          <Switch checked={whole} onChange={(next) => setAddress({ retired: next ? 'yes' : undefined })} />{' '}
          {t('含停用的')}
        </label>
      </div>
      {data ? (
        <CodeTable
          codes={data.items}
          day={day}
          words={words.trim()}
          editable={Boolean(definition?.may.update && !looking)}
          onEdit={(code) => setEditing({ code })}
          onRetire={setRetiring}
          onReport={setReporting}
        />
      ) : (
        <Skeleton active={false} />
      )}
      {editing?.code && <CodeDrawer list={list} code={editing.code} onClose={() => setEditing(undefined)} />}
      {editing && !editing.code && (
        <RecordDrawer
          record="codeItem"
          title={t('新增代码')}
          fixed={{ list }}
          draftKey={list}
          onClose={() => setEditing(undefined)}
        />
      )}
      {reporting && definition && (
        <ReportCode definition={definition} list={list} code={reporting} onClose={() => setReporting(undefined)} />
      )}
      {retiring && <RetireDialog list={list} code={retiring} onClose={() => setRetiring(undefined)} />}
    </Panel>
  );
};

export default function CodeListsPage() {
  const { instant, day } = useAsOf();
  const { selected } = useAddress<{ selected: string }>();
  const setAddress = useSetAddress();
  const definition = useDefinition('codeList');
  const [editing, setEditing] = useState<{ id?: string }>();
  const { data, error, isPending, refetch } = useCall(listRecords, {
    params: { path: 'code-lists' },
    query: { limit: 500, ...(instant ? { asOf: instant } : {}) },
  });
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 8 }} />;
  const lists = [...(data.rows as RowView[])].sort((one, other) => labelOf(one).localeCompare(labelOf(other), locale));
  const list = lists.find((each) => nameOf(each) === selected || each.id === selected) ?? lists[0];
  const choose = (name: string) => setAddress({ selected: name, on: undefined, retired: undefined }, { push: true });
  return (
    <Page
      title={t('代码表')}
      subtitle={t('共 {total} 张。代码只停用、不删除：已经登记的照常显示名称。', { total: data.total })}
      actions={definition?.may.create && !day && <Button onClick={() => setEditing({})}>{t('新增代码表')}</Button>}
    >
      {list && (
        <div className="yd-code-columns">
          <Lists lists={lists} chosen={nameOf(list)} onChoose={choose} />
          <div>
            <About list={list} onEdit={() => setEditing({ id: list.id })} />
            <Codes key={nameOf(list)} list={nameOf(list)} />
          </div>
        </div>
      )}
      {editing && (
        <RecordDrawer
          record="codeList"
          id={editing.id}
          title={editing.id ? t('修改代码表') : t('新增代码表')}
          onClose={() => setEditing(undefined)}
          onDone={(row) => choose(nameOf(row))}
        />
      )}
    </Page>
  );
}
