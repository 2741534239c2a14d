import { Skeleton } from 'antd';
import { useState } from 'react';
import type { RowView } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { useDetail } from '../../components/detail/RecordDetail.tsx';
import { RowActions } from '../../components/detail/RowActions.tsx';
import { Empty } from '../../components/Empty.tsx';
import { RecordForm } from '../../components/form/RecordForm.tsx';
import { Panel } from '../../components/Page.tsx';
import { type Draft, type Item, unitOf } from './parts.ts';

const OFFICE_FIELDS = [{ title: '条目', fields: ['heading', 'body', 'author', 'coAuthors'] }];
const AUTHOR_FIELDS = [{ title: '条目', fields: ['heading', 'body'] }];
const SECTIONS = { author: { kind: 'section' }, coAuthors: { kind: 'section' } };

/** The form stays open while one writes: saved rows are taken over, others' changes meet the version check. */
const Writing = ({ item, all }: { item: Item; all: boolean }) => {
  const definition = useDefinition('draftItem');
  const { data } = useDetail(definition?.path ?? '', item.id);
  const [saved, setSaved] = useState<RowView>();
  if (!definition || !data) return <Skeleton active={false} />;
  const row = saved && saved.version >= data.row.version ? saved : (data.row as RowView);
  return (
    <RecordForm
      key={saved?.version ?? 'first'}
      definition={definition}
      row={row}
      titles={data.titles}
      sections={all ? OFFICE_FIELDS : AUTHOR_FIELDS}
      pickFrom={SECTIONS}
      onDone={setSaved}
    />
  );
};

const Reading = ({ item }: { item: Item }) =>
  item.body ? (
    <p className="yd-paragraphs yd-draft-body">{item.body}</p>
  ) : (
    <Empty title="还没有内容">由撰写科室写好后交稿。</Empty>
  );

/** From the review on the draft stands as it was handed over. */
const OPEN = ['drafting', 'consulting'];

/** One item: written while it is open to this post, else read; what may be done with it stands below. */
export const ItemEditor = ({ draft, item }: { draft: Draft; item: Item }) => {
  const authors = [item.author, ...item.coAuthors].filter((id): id is string => id !== null);
  return (
    <Panel title={`${item.label}${item.heading}`} extra={<span className="yd-muted">{item.stateLabel}</span>}>
      <p className="yd-draft-authors">
        撰写：{authors.length > 0 ? authors.map((id) => unitOf(draft, id)).join('、') : '未指定科室'}
      </p>
      {item.editable ? <Writing key={item.id} item={item} all={draft.may.edit} /> : <Reading item={item} />}
      {OPEN.includes(draft.plan.state) && (
        <div className="yd-draft-acts">
          <RowActions record="draftItem" id={item.id} explained />
        </div>
      )}
    </Panel>
  );
};
