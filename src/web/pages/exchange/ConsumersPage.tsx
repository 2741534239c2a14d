import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useDefinition } from '../../api/definitions.ts';
import { Empty } from '../../components/Empty.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { useGo } from '../../shell/navigation.tsx';
import { type Allowance, AllowanceEditor, isWhole } from './AllowanceEditor.tsx';
import './exchange.css';

const COLUMNS = ['title', 'organisation', 'role', 'purpose', 'expiresOn', 'active', 'tokenAt'];

/** First what it is given, then who it is and what for. */
const NewConsumer = ({ onClose }: { onClose: () => void }) => {
  const go = useGo();
  const [allowed, setAllowed] = useState<Allowance[]>([{ record: '', fields: [] }]);
  const [chosen, setChosen] = useState(false);
  if (chosen)
    return (
      <RecordDrawer
        record="dataConsumer"
        title="登记数据使用系统"
        fixed={{ allowed }}
        initial={{ active: true }}
        onClose={onClose}
        onDone={({ id }) => go(`/exchange/consumers/${id}`)}
      />
    );
  return (
    <Drawer open onClose={onClose} title="登记数据使用系统：开放的字段" size={640} mask={{ closable: false }}>
      <p className="yd-muted yd-allowance-note">只开放用途需要的字段。含个人信息的，下一步须写明处理目的和依据。</p>
      <AllowanceEditor value={allowed} onChange={setAllowed} />
      <div className="yd-form-foot yd-allowance-foot">
        <Button onClick={onClose}>取消</Button>
        <Button type="primary" disabled={!isWhole(allowed)} onClick={() => setChosen(true)}>
          继续填写
        </Button>
      </div>
    </Drawer>
  );
};

/** Systems that are given changes of the registers: what, for what, until when, and when their token was issued. */
export default function ConsumersPage() {
  const definition = useDefinition('dataConsumer');
  const { day } = useAsOf();
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title="数据开放"
      subtitle="向其他业务系统提供登记的变化：只给开放的字段，只给其角色在本单位可以查看的行，到期即止。"
      actions={
        definition?.may.create &&
        !day && (
          <Button type="primary" onClick={() => setAdding(true)}>
            登记使用系统
          </Button>
        )
      }
    >
      <Panel>
        <RecordTable
          record="dataConsumer"
          columns={COLUMNS}
          bare
          empty={
            <Empty title="还没有数据使用系统">资助、一卡通、校园应用等系统需要持续取得登记的变化时，在这里登记。</Empty>
          }
        />
      </Panel>
      {adding && <NewConsumer onClose={() => setAdding(false)} />}
    </Page>
  );
}
