import { Input, Select, Skeleton } from 'antd';
import { whySeen } from '#contract/sight';
import { useDefinitions } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { t } from '../../shell/language/index.ts';
import { useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { Matter } from './SightMatter.tsx';
import { SightPeople } from './SightPeople.tsx';
import { SightPosts } from './SightPosts.tsx';

type Asked = { record: string; id: string; person: string; after: string };

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

const Why = ({ record, id, personId }: { record: string; id: string; personId: string }) => {
  // Each answer is a question that the journal keeps, so it is not asked again by itself.
  const { data, error, isPending, refetch } = useCall(
    whySeen,
    { query: { record, id, personId } },
    { staleTime: 600_000 },
  );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (isPending || !data) return <Skeleton active={false} />;
  return (
    <>
      <Matter matter={data.matter} />
      <SightPosts why={data} />
    </>
  );
};

const Question = () => {
  const { record, id, person } = useAddress<Asked>();
  const setAddress = useSetAddress();
  const definitions = useDefinitions();
  return (
    <search className="yd-filters" aria-label={t('要问的记录和人员')}>
      <Select
        value={record ?? null}
        onChange={(next) => setAddress({ record: next ?? undefined, id: undefined, after: undefined })}
        options={definitions.map(({ name, label }) => ({ value: name, label }))}
        placeholder={t('登记表')}
        aria-label={t('登记表')}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: 180 }}
      />
      {record && (
        <div className="yd-filter">
          <RecordPicker
            record={record}
            value={id ?? null}
            onChange={(next) => setAddress({ id: (next as string | null) ?? undefined, after: undefined })}
            placeholder={t('查找记录')}
            aria-label={t('查找记录')}
          />
        </div>
      )}
      {record && (
        <Input.Search
          placeholder={t('或粘贴记录的链接、编号')}
          aria-label={t('或粘贴记录的链接、编号')}
          enterButton={t('采用')}
          style={{ width: 260, maxWidth: '100%' }}
          onSearch={(text) => setAddress({ id: ID.exec(text.toLowerCase())?.[0], after: undefined })}
        />
      )}
      <div className="yd-filter">
        <RecordPicker
          record="person"
          value={person ?? null}
          onChange={(next) => setAddress({ person: (next as string | null) ?? undefined, after: undefined })}
          placeholder={t('人员（不选则列出所有能看见的人）')}
          aria-label={t('人员（不选则列出所有能看见的人）')}
        />
      </div>
    </search>
  );
};

export default function SightPage() {
  const { record, id, person } = useAddress<Asked>();
  return (
    <Page
      title={t('查看权限')}
      subtitle={t('一个人为何能看见一条记录，一条记录谁能看见。由判定每次请求的同一套规则当场算出；每次查询记入日志。')}
    >
      <div className="yd-table">
        <div className="yd-table-tools">
          <Question />
        </div>
      </div>
      {!(record && id) && (
        <Empty title={t('请先选择一条记录')}>{t('再选人员，看此人为何能看见；不选人员，看谁能看见。')}</Empty>
      )}
      {record && id && person && <Why record={record} id={id} personId={person} />}
      {record && id && !person && <SightPeople record={record} id={id} />}
    </Page>
  );
}
