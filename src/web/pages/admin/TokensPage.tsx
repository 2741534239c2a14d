import { App, Button, Drawer, Skeleton, Table, type TableProps, Typography } from 'antd';
import { useState } from 'react';
import { listServiceTokens, revokeServiceToken } from '#contract/service-tokens';
import type { Answer } from '../../api/call.ts';
import { type DefinitionView, useDefinitions } from '../../api/definitions.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { comma, t } from '../../shell/language/index.ts';
import { useNarrow } from '../../shell/useNarrow.ts';
import { TokenForm } from './TokenForm.tsx';
import { operationLabel } from './tokenScope.ts';

type Token = Answer<typeof listServiceTokens>['tokens'][number];
type Definitions = readonly DefinitionView[];

const recordLabels = (definitions: Definitions, names: readonly string[]): string => {
  const labels = names.map((name) => definitions.find((one) => one.name === name)?.label ?? name);
  return labels.length > 4
    ? t('{first}等{n}个登记表', { first: labels.slice(0, 3).join(comma), n: labels.length })
    : labels.join(comma);
};

const Scope = ({ token, definitions }: { token: Token; definitions: Definitions }) => (
  <>
    <div>{token.operations.map((operation) => operationLabel(definitions, token.records, operation)).join(comma)}</div>
    <div className="yd-muted">
      {recordLabels(definitions, token.records)}
      {token.organisation && t('，限于{name}', { name: token.organisation })}
    </div>
  </>
);

const Used = ({ token: { lastUsedAt, createdAt } }: { token: Token }) => (
  <>
    <div>{lastUsedAt ? <DateText value={lastUsedAt} withTime /> : t('还没有使用过')}</div>
    <div className="yd-muted">
      {t('开通于')} <DateText value={createdAt} />
    </div>
  </>
);

const Revoke = ({ token: { id, name } }: { token: Token }) => {
  const { modal } = App.useApp();
  const revoke = useAct(revokeServiceToken, { success: t('已撤销') });
  const ask = () =>
    modal.confirm({
      title: t('撤销“{name}”', { name }),
      content: t('使用这个令牌的程序立即不能再访问。撤销后不能恢复，只能重新开通。'),
      okText: t('撤销'),
      cancelText: t('不办'),
      onOk: () => revoke.mutate({ params: { id } }),
    });
  return (
    <Button size="small" aria-label={t('撤销“{name}”', { name })} loading={revoke.isPending} onClick={ask}>
      {t('撤销')}
    </Button>
  );
};

const Whose = ({ token }: { token: Token }) => (
  <>
    <div>{token.owner}</div>
    <div className="yd-muted">{token.post}</div>
  </>
);

const columnsOf = (definitions: Definitions, narrow: boolean): NonNullable<TableProps<Token>['columns']> => {
  const until = (token: Token) => <DateText value={token.expiresAt} />;
  if (narrow)
    return [
      {
        key: 'token',
        title: t('服务令牌'),
        render: (_, token) => (
          <>
            <b>{token.name}</b>
            <Scope token={token} definitions={definitions} />
            <Whose token={token} />
            <div>
              {t('到期')} {until(token)}
            </div>
            <Used token={token} />
            <Revoke token={token} />
          </>
        ),
      },
    ];
  return [
    { key: 'name', title: t('用途'), width: 180, dataIndex: 'name' },
    { key: 'scope', title: t('可以做什么'), render: (_, token) => <Scope token={token} definitions={definitions} /> },
    { key: 'owner', title: t('所属人和岗位'), width: 190, render: (_, token) => <Whose token={token} /> },
    { key: 'until', title: t('到期'), width: 120, render: (_, token) => until(token) },
    { key: 'used', title: t('最近使用'), width: 170, render: (_, token) => <Used token={token} /> },
    { key: 'do', title: t('操作'), width: 90, render: (_, token) => <Revoke token={token} /> },
  ];
};

/** Tokens of programs: what each may do, until when, when it was last used. The secret is shown once, when it is made. */
export default function TokensPage() {
  const { data, error, refetch } = useCall(listServiceTokens, {});
  const definitions = useDefinitions();
  const narrow = useNarrow();
  const [opening, setOpening] = useState(false);
  const { modal } = App.useApp();
  const show = (secret: string) => {
    setOpening(false);
    void modal.info({
      title: t('服务令牌只显示这一次'),
      width: 520,
      content: (
        <>
          <p>{t('请存入对方程序的密钥文件。关闭后不能再次查看，丢失的须撤销后重新开通。')}</p>
          <Typography.Text copyable code>
            {secret}
          </Typography.Text>
        </>
      ),
      okText: t('已保存'),
    });
  };
  return (
    <Page
      title={t('服务令牌')}
      subtitle={t('供其他程序读写登记表；权限不超过所属人的岗位，到期、撤销或离岗后立即失效。')}
      actions={
        <Button type="primary" onClick={() => setOpening(true)}>
          {t('开通令牌')}
        </Button>
      }
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} />}
      {data?.tokens.length === 0 && (
        <Empty title={t('没有服务令牌')}>{t('其他程序需要读写本系统时，在这里开通。')}</Empty>
      )}
      {data && data.tokens.length > 0 && (
        <Panel flush>
          <Table
            rowKey="id"
            size="small"
            pagination={false}
            dataSource={data.tokens}
            columns={columnsOf(definitions, narrow)}
          />
        </Panel>
      )}
      <Drawer open={opening} onClose={() => setOpening(false)} title={t('开通令牌')} size={560} destroyOnHidden>
        {opening && <TokenForm onDone={show} />}
      </Drawer>
    </Page>
  );
}
