import { Button, Drawer, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { listPeople } from '#contract/admin';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { today } from '../../components/china.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordForm } from '../../components/form/RecordForm.tsx';
import { Page } from '../../components/Page.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { locale, t } from '../../shell/language/index.ts';
import { PageLink, useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { AccountPanel, type Given } from './AccountPanel.tsx';
import { NewColleague } from './NewColleague.tsx';
import { KEEPERS, PeopleTable, type Person, Posts } from './PeopleTable.tsx';

const PAGE = 50;

type Who = { readonly id: string; readonly name: string };
type Panel = { kind: 'new' } | ({ kind: 'person'; given?: Given | undefined } & Who) | ({ kind: 'post' } & Who);

const titleOf = (panel: Panel): string => {
  if (panel.kind === 'new') return t('添加人员');
  return panel.kind === 'person' ? t('人员') : t('为{name}添加岗位', { name: panel.name });
};

/** As the register has this person now, so that a new post or account shows at once. */
const usePerson = ({ id, name }: Who): Person | undefined => {
  const { data } = useCall(listPeople, { query: { search: name, limit: 200 } }, { keepPrevious: true });
  return data?.people.find((person) => person.id === id);
};

const PersonView = ({ who, given, onAddPost }: { who: Who; given: Given | undefined; onAddPost: () => void }) => {
  const people = useDefinition('person');
  const posts = useDefinition('post');
  const { day } = useAsOf();
  const { role } = useSession().post;
  const person = usePerson(who);
  if (!person) return <Skeleton active={false} />;
  return (
    <>
      <dl className="yd-facts">
        <div>
          <dt>{t('姓名')}</dt>
          <dd>{person.name}</dd>
        </div>
        {KEEPERS.includes(role) && (
          <div>
            <dt>{t('账号')}</dt>
            <dd>{person.username ?? t('未开通')}</dd>
          </div>
        )}
        <div className="is-wide">
          <dt>{t('岗位')}</dt>
          <dd>
            <Posts posts={person.posts} />
          </dd>
        </div>
      </dl>
      {KEEPERS.includes(role) && !day && <AccountPanel person={person} fresh={given} />}
      <div className="yd-form-foot">
        {posts?.may.create && !day && (
          <Button type={person.posts.length === 0 ? 'primary' : 'default'} onClick={onAddPost}>
            {t('添加岗位')}
          </Button>
        )}
        {person.posts.length > 0 && !day && <PageLink to={`/people/${person.id}/handover`}>{t('工作交接')}</PageLink>}
        {people && <PageLink to={`/records/${people.path}/${person.id}`}>{t('查看全部信息和历史')}</PageLink>}
      </div>
    </>
  );
};

const PanelBody = ({ panel, setPanel }: { panel: Panel; setPanel: (panel: Panel | undefined) => void }) => {
  const people = useDefinition('person');
  const posts = useDefinition('post');
  const { organisation } = useAddress<{ organisation: string }>();
  if (!people || !posts) return null;
  if (panel.kind === 'new')
    return (
      <NewColleague
        people={people}
        posts={posts}
        organisation={organisation}
        onDone={(who, given) => setPanel(given ? { kind: 'person', ...who, given } : { kind: 'post', ...who })}
        onCancel={() => setPanel(undefined)}
      />
    );
  const { id, name } = panel;
  if (panel.kind === 'person')
    return <PersonView who={panel} given={panel.given} onAddPost={() => setPanel({ kind: 'post', id, name })} />;
  const back = (): void => setPanel({ kind: 'person', id, name });
  return (
    <RecordForm
      definition={posts}
      fixed={{ person: id }}
      initial={{ head: false, fromOn: today(), ...(organisation ? { organisation } : {}) }}
      draftKey={`of-${id}`}
      submitLabel={t('添加岗位')}
      onDone={back}
      onCancel={back}
    />
  );
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
      {t('添加人员')}
    </Button>
  );
  return (
    <Page title={t('人员与岗位')} subtitle={t('一人可有多个岗位，权限随岗位，岗位有起止日期。')} actions={add}>
      <div className="yd-table">
        <div className="yd-table-tools">
          <search className="yd-filters" aria-label={t('筛选')}>
            <Input.Search
              placeholder={t('查找姓名')}
              aria-label={t('查找姓名')}
              allowClear
              style={{ width: 230 }}
              onSearch={(text) => {
                setSearch(text.trim());
                setAddress({ after: undefined });
              }}
            />
            <div className="yd-filter">
              <span className="yd-filter-label" aria-hidden="true">
                {t('单位（含下级）')}
              </span>
              <RecordPicker
                record="organisation"
                value={organisation ?? null}
                onChange={(id) => setAddress({ organisation: id ?? undefined, after: undefined })}
                placeholder={t('全部')}
                aria-label={t('按单位筛选')}
              />
            </div>
          </search>
        </div>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        {isPending && <Skeleton active={false} title={false} paragraph={{ rows: 8 }} />}
        {data && (
          <div className="yd-table-line">
            <span>{t('共 {n} 人', { n: data.total.toLocaleString(locale) })}</span>
          </div>
        )}
        {data && data.people.length === 0 && (
          <Empty title={t('没有符合的人员')}>{t('请换个词，或放宽单位范围。')}</Empty>
        )}
        {data && data.people.length > 0 && (
          <PeopleTable people={data.people} onOpen={({ id, name }) => setPanel({ kind: 'person', id, name })} />
        )}
        {(after || data?.next) && (
          <nav className="yd-pager" aria-label={t('翻页')}>
            <Button disabled={!after} onClick={() => setAddress({ after: undefined })}>
              {t('回到首页')}
            </Button>
            <Button
              disabled={!data?.next}
              onClick={() => setAddress({ after: data?.next ?? undefined }, { push: true })}
            >
              {t('下一页')}
            </Button>
          </nav>
        )}
      </div>
      <Drawer
        open={panel !== undefined}
        onClose={() => setPanel(undefined)}
        title={panel && titleOf(panel)}
        size={560}
        destroyOnHidden
      >
        {panel && <PanelBody panel={panel} setPanel={setPanel} />}
      </Drawer>
    </Page>
  );
}
