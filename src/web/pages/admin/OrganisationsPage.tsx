import { Button, Drawer, Input, Skeleton, Tree } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { organisationTree } from '#contract/admin';
import type { RowView } from '#contract/records';
import type { Answer } from '../../api/call.ts';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { Facts, useDetail } from '../../components/detail/RecordDetail.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordForm } from '../../components/form/RecordForm.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { t } from '../../shell/language/index.ts';
import { PageLink, useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { HoldersOf } from './PeopleTable.tsx';

type Organisation = Answer<typeof organisationTree>['organisations'][number];
type Node = { key: string; title: ReactNode; children: Node[] };

const FACTS = ['name', 'shortName', 'code', 'kind', 'parent', 'town', 'closedOn'];

/** Up to here the whole tree stands open. */
const SMALL = 80;

/** Organisations whose name, or a descendant's, holds the words. */
const matching = (all: readonly Organisation[], words: string): readonly Organisation[] => {
  if (!words) return all;
  const kept = new Set<string>();
  const byId = new Map(all.map((each) => [each.id, each]));
  for (const each of all.filter(({ name, code }) => name.includes(words) || code?.includes(words)))
    for (let at: Organisation | undefined = each; at; at = byId.get(at.parentId ?? '')) kept.add(at.id);
  return all.filter(({ id }) => kept.has(id));
};

const treeOf = (all: readonly Organisation[]): Node[] => {
  const nodes = new Map(
    all.map((each) => [each.id, { key: each.id, title: <Label organisation={each} />, children: [] as Node[] }]),
  );
  const roots: Node[] = [];
  for (const { id, parentId } of all) {
    const node = nodes.get(id);
    if (node) (nodes.get(parentId ?? '')?.children ?? roots).push(node);
  }
  return roots;
};

/** The first unit with units below it: the bureau itself. */
const firstShown = (all: readonly Organisation[]): Organisation | undefined =>
  all.find(({ id }) => all.some(({ parentId }) => parentId === id)) ?? all[0];

const Label = ({ organisation }: { organisation: Organisation }) => (
  <span className="yd-tree-label">
    {organisation.name}
    {organisation.validTo && <span className="yd-muted"> {t('已于 {day} 撤销', { day: organisation.validTo })}</span>}
    {organisation.people > 0 && <span className="yd-muted yd-num"> {t('{n}人', { n: organisation.people })}</span>}
  </span>
);

const Selected = ({ id, onEdit, onAdd }: { id: string; onEdit: (row: RowView) => void; onAdd: () => void }) => {
  const definition = useDefinition('organisation');
  const { day } = useAsOf();
  const { data, error, refetch } = useDetail(definition?.path ?? '', id);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data || !definition) return <Skeleton active={false} />;
  const row = data.row as RowView;
  const buttons = !day && (
    <span className="yd-page-actions">
      {definition.may.create && <Button onClick={onAdd}>{t('添加下级')}</Button>}
      {definition.may.update && data.editable && <Button onClick={() => onEdit(row)}>{t('修改')}</Button>}
    </span>
  );
  return (
    <>
      <Panel title={String(row.name)} extra={buttons}>
        <Facts definition={definition} row={row} titles={data.titles} names={FACTS} />
      </Panel>
      <Panel
        title={t('任职人员')}
        extra={
          <PageLink to="/admin/people" search={{ organisation: id }}>
            {t('含下级全部人员')}
          </PageLink>
        }
      >
        <HoldersOf organisationId={id} />
      </Panel>
    </>
  );
};

export default function OrganisationsPage() {
  const { instant } = useAsOf();
  const definition = useDefinition('organisation');
  const { data, error, refetch } = useCall(organisationTree, { query: instant ? { asOf: instant } : {} });
  const { selected } = useAddress<{ selected: string }>();
  const setAddress = useSetAddress();
  const [words, setWords] = useState('');
  const [editing, setEditing] = useState<{ row?: RowView; parent?: string }>();
  const [turned, setTurned] = useState<Readonly<Record<string, boolean>>>({});
  const shown = useMemo(() => matching(data?.organisations ?? [], words.trim()), [data, words]);
  const tree = useMemo(() => treeOf(shown), [shown]);
  // What was just added below a unit shows: all stands open in a small tree, the top in a large one, unless turned.
  const isOpen = (id: string): boolean =>
    turned[id] ?? (shown.length < SMALL || words !== '' || tree.some(({ key }) => key === id));
  const chosen = selected ?? firstShown(data?.organisations ?? [])?.id;
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  return (
    <Page
      title={t('组织')}
      subtitle={
        data ? t('共 {n} 个单位。单位撤销后保留，按日期可查当时的样子。', { n: data.organisations.length }) : undefined
      }
    >
      <div className="yd-tree-columns">
        <Panel>
          <Input.Search
            placeholder={t('查找单位')}
            aria-label={t('查找单位')}
            allowClear
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          {tree.length === 0 && data ? (
            <Empty title={t('没有符合的单位')}>{t('请换个词。')}</Empty>
          ) : (
            data && (
              <Tree
                key={words ? 'found' : 'all'}
                treeData={tree}
                blockNode
                expandedKeys={shown.map(({ id }) => id).filter(isOpen)}
                onExpand={(_keys, { node, expanded }) => setTurned({ ...turned, [node.key]: expanded })}
                selectedKeys={chosen ? [chosen] : []}
                onSelect={([key]) => key && setAddress({ selected: String(key) })}
                aria-label={t('组织树')}
              />
            )
          )}
        </Panel>
        <div>
          {chosen && (
            <Selected
              key={chosen}
              id={chosen}
              onEdit={(row) => setEditing({ row })}
              onAdd={() => setEditing({ parent: chosen })}
            />
          )}
        </div>
      </div>
      <Drawer
        open={editing !== undefined}
        onClose={() => setEditing(undefined)}
        title={editing?.row ? t('修改单位') : t('添加下级单位')}
        size={560}
        destroyOnHidden
      >
        {editing && definition && (
          <RecordForm
            definition={definition}
            {...(editing.row
              ? { row: editing.row }
              : { initial: { parent: editing.parent }, draftKey: `below-${editing.parent}` })}
            onDone={() => {
              // The unit that got a new one below it stands open, however large the tree.
              if (editing.parent) setTurned({ ...turned, [editing.parent]: true });
              setEditing(undefined);
            }}
            onCancel={() => setEditing(undefined)}
          />
        )}
      </Drawer>
    </Page>
  );
}
