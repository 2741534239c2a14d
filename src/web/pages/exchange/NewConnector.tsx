import { Button, Form, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { createFromLayout, type listConnectors } from '#contract/exchange';
import { useDefinition } from '../../api/definitions.ts';
import { useAct } from '../../api/hooks.ts';
import type { Answer } from '../../api/index.ts';
import { useSession } from '../../api/session.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { useGo } from '../../shell/navigation.tsx';

type Offered = Answer<typeof listConnectors>;
type Layouts = Offered['layouts'];
type Records = Offered['records'];
const OWN = '';

/** Who keeps it: the own section and oneself unless another is chosen. */
const Keepers = ({
  section,
  keeper,
  onSection,
  onKeeper,
}: {
  section: string | null;
  keeper: string | null;
  onSection: (id: string | null) => void;
  onKeeper: (id: string | null) => void;
}) => (
  <>
    <Form.Item label="管理科室" required>
      <RecordPicker
        record="organisation"
        filter={{ kind: 'section' }}
        value={section}
        onChange={(id) => onSection(id as string | null)}
        aria-label="管理科室"
      />
    </Form.Item>
    <Form.Item label="负责人" required help="须在管理科室任职；运行没有完成时由其处理">
      <RecordPicker
        record="person"
        value={keeper}
        onChange={(id) => onKeeper(id as string | null)}
        aria-label="负责人"
      />
    </Form.Item>
  </>
);

const Keys = ({
  record,
  value,
  onChange,
}: {
  record: string;
  value: string[];
  onChange: (names: string[]) => void;
}) => {
  const definition = useDefinition(record);
  const fields = (definition?.fields ?? []).filter(({ kind }) => !['json', 'files', 'table'].includes(kind));
  return (
    <Form.Item label="匹配依据" required help="这些字段都相同，才算同一条记录">
      <Select
        mode="multiple"
        aria-label="匹配依据"
        value={value}
        onChange={onChange}
        options={fields.map(({ name, label }) => ({ value: name, label }))}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </Form.Item>
  );
};

/** A connector of a known layout, or one of one's own. */
export const NewConnector = ({
  layouts,
  records,
  onClose,
}: {
  layouts: Layouts;
  records: Records;
  onClose: () => void;
}) => {
  const go = useGo();
  const { person, post } = useSession();
  const [layout, setLayout] = useState(layouts[0]?.name ?? OWN);
  const [section, setSection] = useState<string | null>(post.role === 'section' ? post.organisation.id : null);
  const [keeper, setKeeper] = useState<string | null>(post.role === 'section' ? person.id : null);
  const [record, setRecord] = useState<string>();
  const [keys, setKeys] = useState<string[]>([]);
  const [own, setOwn] = useState(false);
  const create = useAct(createFromLayout, {
    errors: 'inline',
    success: '已建立，请核对列对应',
    onDone: ({ id }) => go(`/exchange/connectors/${id}`),
  });
  const chosen = layouts.find(({ name }) => name === layout);
  if (own && record)
    return (
      <RecordDrawer
        record="connector"
        title="新建对接"
        fixed={{ record, keys: [keys] }}
        onClose={onClose}
        onDone={(row) => go(`/exchange/connectors/${row.id}`)}
      />
    );
  const ready = layout === OWN ? Boolean(record) && keys.length > 0 : Boolean(section && keeper);
  const next = () => {
    if (layout === OWN) setOwn(true);
    else if (section && keeper) create.mutate({ body: { layout, section, keeper } });
  };
  return (
    <Modal
      open
      title="新建对接"
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" disabled={!ready} loading={create.isPending} onClick={next}>
            {layout === OWN ? '继续填写' : '建立'}
          </Button>
        </>
      }
    >
      <ErrorNotice error={create.error} />
      <Form layout="vertical" component="div">
        <Form.Item label="版式" help={chosen?.note}>
          <Radio.Group
            className="yd-exchange-layouts"
            aria-label="版式"
            value={layout}
            onChange={(event) => setLayout(String(event.target.value))}
            options={[
              ...layouts.map(({ name, title, lines }) => ({ value: name, label: `${title}（${lines}项）` })),
              { value: OWN, label: '自行对应其他来源' },
            ]}
          />
        </Form.Item>
        {layout === OWN ? (
          <>
            <Form.Item label="对应登记表" required>
              <Select
                aria-label="对应登记表"
                value={record}
                onChange={(name) => {
                  setRecord(name);
                  setKeys([]);
                }}
                options={records.map(({ name, label }) => ({ value: name, label }))}
                showSearch={{ optionFilterProp: 'label' }}
              />
            </Form.Item>
            {record && <Keys record={record} value={keys} onChange={setKeys} />}
          </>
        ) : (
          <Keepers section={section} keeper={keeper} onSection={setSection} onKeeper={setKeeper} />
        )}
      </Form>
    </Modal>
  );
};
