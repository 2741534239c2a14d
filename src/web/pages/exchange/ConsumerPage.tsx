import { App, Button, Drawer, Typography } from 'antd';
import { useState } from 'react';
import { issueConsumerToken, readFeed } from '#contract/dataquality';
import { type RowView, updateRecord } from '#contract/records';
import { addressOf } from '../../api/call.ts';
import { fieldOf, isSensitive, useDefinition, useDefinitions } from '../../api/definitions.ts';
import { useAct } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { type Detail, RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { useParam } from '../../shell/navigation.tsx';
import { AllowanceEditor, allowancesOf, isWhole } from './AllowanceEditor.tsx';
import './exchange.css';

const FACTS = ['organisation', 'role', 'expiresOn', 'active', 'contact', 'purpose'];

const feedAddress = (consumer: string): string =>
  new URL(addressOf(readFeed, { params: { consumer } }), window.location.origin).href;

/** The token is shown this once; a new one puts an end to the old. */
const Token = ({ row, may }: { row: RowView; may: boolean }) => {
  const { modal } = App.useApp();
  const tokenAt = row.tokenAt as string | null;
  const show = (token: string) =>
    void modal.info({
      title: '令牌只显示这一次',
      width: 520,
      content: (
        <>
          <p>请存入对方系统的密钥文件，作为 Authorization: Bearer 使用。关闭后不能再次查看，丢失的须重新签发。</p>
          <Typography.Text copyable code>
            {token}
          </Typography.Text>
        </>
      ),
      okText: '已保存',
    });
  const issue = useAct(issueConsumerToken, { onDone: ({ token }) => show(token) });
  const start = () => issue.mutate({ params: { id: row.id } });
  const renew = () =>
    modal.confirm({
      title: `更换“${String(row.title)}”的令牌`,
      content: '原来的令牌立即失效，对方换上新令牌之前取不到数据。',
      okText: '更换令牌',
      cancelText: '不换',
      onOk: start,
    });
  return (
    <Panel
      title="取数"
      extra={
        may && (
          <Button type={tokenAt ? 'default' : 'primary'} loading={issue.isPending} onClick={tokenAt ? renew : start}>
            {tokenAt ? '更换令牌' : '签发令牌'}
          </Button>
        )
      }
    >
      <dl className="yd-facts">
        <div className="is-wide">
          <dt>取数地址</dt>
          <dd>
            <Typography.Text copyable code>
              {feedAddress(row.id)}
            </Typography.Text>
          </dd>
        </div>
        <div>
          <dt>令牌签发时间</dt>
          <dd>{tokenAt ? <DateText value={tokenAt} withTime /> : '还没有签发'}</dd>
        </div>
      </dl>
    </Panel>
  );
};

const EditAllowances = ({ row, onClose }: { row: RowView; onClose: () => void }) => {
  const definition = useDefinition('dataConsumer');
  const [allowed, setAllowed] = useState(allowancesOf(row.allowed));
  const save = useAct(updateRecord, { errors: 'inline', success: '已保存', onDone: onClose });
  const submit = () =>
    save.mutate({
      params: { path: definition?.path ?? '', id: row.id },
      body: { version: row.version, allowed },
    });
  return (
    <Drawer open onClose={onClose} title="修改开放的字段" size={640} mask={{ closable: false }}>
      <ErrorNotice error={save.error} />
      <AllowanceEditor value={allowed} onChange={setAllowed} />
      <div className="yd-form-foot yd-allowance-foot">
        <Button onClick={onClose}>取消</Button>
        <Button type="primary" disabled={!isWhole(allowed)} loading={save.isPending} onClick={submit}>
          保存
        </Button>
      </div>
    </Drawer>
  );
};

const Allowances = ({ row, may }: { row: RowView; may: boolean }) => {
  const definitions = useDefinitions();
  const [editing, setEditing] = useState(false);
  return (
    <Panel title="开放的字段" extra={may && <Button onClick={() => setEditing(true)}>修改开放的字段</Button>}>
      <dl className="yd-facts">
        {allowancesOf(row.allowed).map(({ record, fields }) => {
          const definition = definitions.find(({ name }) => name === record);
          const words = fields.map((name) => {
            const field = fieldOf(definition, name);
            return field && isSensitive(field) ? `${field.label}（个人信息）` : (field?.label ?? name);
          });
          return (
            <div key={record} className="is-wide">
              <dt>{definition?.label ?? record}</dt>
              <dd>{words.join('、')}</dd>
            </div>
          );
        })}
      </dl>
      {editing && <EditAllowances row={row} onClose={() => setEditing(false)} />}
    </Panel>
  );
};

const Lead = ({ detail: { row } }: { detail: Detail }) => {
  const { day } = useAsOf();
  const definition = useDefinition('dataConsumer');
  const may = !day && Boolean(definition?.may.update);
  return (
    <>
      <Allowances row={row} may={may} />
      <Token row={row} may={may} />
    </>
  );
};

/** One system that is given data: what for, which fields, its address and token. */
export default function ConsumerPage() {
  return (
    <RecordDetail
      record="dataConsumer"
      id={useParam('id')}
      facts={FACTS}
      back={{ to: '/exchange/consumers', label: '数据开放' }}
      lead={(detail) => <Lead detail={detail} />}
    />
  );
}
