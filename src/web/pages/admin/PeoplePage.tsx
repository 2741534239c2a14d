import { Button, Drawer, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { listPeople } from '#contract/admin';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordForm } from '../../components/form/RecordForm.tsx';
import { Page } from '../../components/Page.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { PageLink, useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { AccountPanel } from './AccountPanel.tsx';
import { PeopleTable, type Person, Posts } from './PeopleTable.tsx';

const PAGE = 50;

type Panel = { kind: 'new' } | { kind: 'person'; person: Person } | { kind: 'post'; person: Person };

const TITLES = { new: '添加人员', person: '人员', post: '添加岗位' } as const;

const PersonView = ({ person, onAddPost }: { person: Person; onAddPost: () => void }) => {
  const people = useDefinition('person');
  const posts = useDefinition('post');
  const { day } = useAsOf();
  const { role } = useSession().post;
  return (
    <>
      <dl className="yd-facts">
        <div>
          <dt>姓名</dt>
          <dd>{person.name}</dd>
        </div>
        {role === 'admin' && (
          <div>
            <dt>账号</dt>
            <dd>{person.username ?? '未开通'}</dd>
          </div>
        )}
        <div className="is-wide">
          <dt>岗位</dt>
          <dd>
            <Posts posts={person.posts} />
          </dd>
        </div>
      </dl>
      {role === 'admin' && !day && <AccountPanel person={person} />}
      <div className="yd-form-foot">
        {posts?.may.create && !day && (
          <Button type="primary" onClick={onAddPost}>
            添加岗位
          </Button>
        )}
        {people && <PageLink to={`/records/${people.path}/${person.id}`}>查看全部信息和历史</PageLink>}
      </div>
    </>
  );
};

const PanelBody = ({ panel, setPanel }: { panel: Panel; setPanel: (panel: Panel | undefined) => void }) => {
  const people = useDefinition('person');
  const posts = useDefinition('post');
  const close = (): void => setPanel(undefined);
  if (panel.kind === 'person')
    return <PersonView person={panel.person} onAddPost={() => setPanel({ kind: 'post', person: panel.person })} />;
  if (panel.kind === 'post' && posts)
    return (
      <RecordForm
        definition={posts}
        fixed={{ person: panel.person.id }}
        draftKey={`of-${panel.person.id}`}
        submitLabel="添加岗位"
        onDone={close}
        onCancel={close}
      />
    );
  return people ? <RecordForm definition={people} submitLabel="添加人员" onDone={close} onCancel={close} /> : null;
};

export default function PeoplePage() {
  const { organisation, after } = useAddress<{ organisation: string; after: string }>();
  const setAddress = useSetAddress();
  const people = useDefinition('person');
  const { day } = useAsOf();
  // A name never goes into the address.
  const [search, setSearch] = useState('');
  const [panel, setPanel] = useState<Panel>();
  const query = {
    limit: PAGE,
    ...(search ? { search } : {}),
    ...(organisation ? { organisationId: organisation } : {}),
    ...(after ? { after } : {}),
  };
  const { data, error, isPending, refetch } = useCall(listPeople, { query }, { keepPrevious: true });
  const add = people?.may.create && !day && (
    <Button type="primary" onClick={() => setPanel({ kind: 'new' })}>
      添加人员
    </Button>
  );
  return (
    <Page title="人员与岗位" subtitle="一人可有多个岗位，权限随岗位，岗位有起止日期。" actions={add}>
      <div className="yd-table">
        <div className="yd-table-tools">
          <search className="yd-filters" aria-label="筛选">
            <Input.Search
              placeholder="查找姓名"
              aria-label="查找姓名"
              allowClear
              style={{ width: 230 }}
              onSearch={(text) => {
                setSearch(text.trim());
                setAddress({ after: undefined });
              }}
            />
            <div className="yd-filter">
              <span className="yd-filter-label" aria-hidden="true">
                单位（含下级）
              </span>
              <RecordPicker
                record="organisation"
                value={organisation ?? null}
                onChange={(id) => setAddress({ organisation: id ?? undefined, after: undefined })}
                placeholder="全部"
                aria-label="按单位筛选"
              />
            </div>
          </search>
        </div>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        {isPending && <Skeleton active={false} title={false} paragraph={{ rows: 8 }} />}
        {data && (
          <div className="yd-table-line">
            <span>
              共 <b className="yd-num">{data.total.toLocaleString('zh-CN')}</b> 人
            </span>
          </div>
        )}
        {data && data.people.length === 0 && <Empty title="没有符合的人员">请换个词，或放宽单位范围。</Empty>}
        {data && data.people.length > 0 && (
          <PeopleTable people={data.people} onOpen={(person) => setPanel({ kind: 'person', person })} />
        )}
        {(after || data?.next) && (
          <nav className="yd-pager" aria-label="翻页">
            <Button disabled={!after} onClick={() => setAddress({ after: undefined })}>
              回到首页
            </Button>
            <Button
              disabled={!data?.next}
              onClick={() => setAddress({ after: data?.next ?? undefined }, { push: true })}
            >
              下一页
            </Button>
          </nav>
        )}
      </div>
      <Drawer
        open={panel !== undefined}
        onClose={() => setPanel(undefined)}
        title={panel && TITLES[panel.kind]}
        size={560}
        destroyOnHidden
      >
        {panel && <PanelBody panel={panel} setPanel={setPanel} />}
      </Drawer>
    </Page>
  );
}
