import { PushpinFilled, PushpinOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { type DefinitionView, useDefinitions } from '../../api/definitions.ts';
import { Empty } from '../../components/Empty.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';
import { usePinnedRegisters } from '../../shell/menu.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { fieldsOfWork } from './fields.ts';

/** Fewer are seen at a glance. */
const WORTH_A_SEARCH = 12;

const Register = ({
  definition,
  pinned,
  onPin,
}: {
  definition: DefinitionView;
  pinned: boolean;
  onPin: () => void;
}) => (
  <li>
    <PageLink to={`/records/${definition.path}`}>{definition.label}</PageLink>
    <Button
      type="text"
      size="small"
      aria-pressed={pinned}
      aria-label={t('固定{label}', { label: definition.label })}
      icon={pinned ? <PushpinFilled aria-hidden /> : <PushpinOutlined aria-hidden />}
      onClick={onPin}
    />
  </li>
);

/** Every register this post may read, by field of work; a pin puts one under 业务 in the menu. */
export default function RegistersPage() {
  const definitions = useDefinitions();
  const [pinned, setPinned] = usePinnedRegisters();
  const [sought, setSought] = useState('');
  const toggle = (path: string): void =>
    setPinned(pinned.includes(path) ? pinned.filter((each) => each !== path) : [...pinned, path]);
  const wanted = sought.trim().toLowerCase();
  const fields = fieldsOfWork(definitions)
    .map(({ title, registers }) => ({
      title,
      registers: title.toLowerCase().includes(wanted)
        ? registers
        : registers.filter(({ label }) => label.toLowerCase().includes(wanted)),
    }))
    .filter(({ registers }) => registers.length > 0);
  return (
    <Page
      title={t('全部业务')}
      subtitle={t('您当前岗位可以查看的登记册。固定后会出现在左侧“业务”下。')}
      actions={
        definitions.length > WORTH_A_SEARCH && (
          <Input.Search
            value={sought}
            onChange={(event) => setSought(event.target.value)}
            allowClear
            placeholder={t('登记册名称')}
            aria-label={t('按登记册名称查找')}
            className="yd-register-search"
          />
        )
      }
    >
      {definitions.length === 0 && (
        <Empty title={t('当前岗位没有登记册')}>{t('如需使用，请联系本单位管理员调整岗位。')}</Empty>
      )}
      {definitions.length > 0 && fields.length === 0 && (
        <Empty title={t('没有名称相符的登记册')}>{t('可以换个词再找，或清空后看全部。')}</Empty>
      )}
      <div className="yd-fields-of-work">
        {fields.map(({ title, registers }) => (
          <Panel key={title} title={title}>
            <ul className="yd-registers">
              {registers.map((definition) => (
                <Register
                  key={definition.path}
                  definition={definition}
                  pinned={pinned.includes(definition.path)}
                  onPin={() => toggle(definition.path)}
                />
              ))}
            </ul>
          </Panel>
        ))}
      </div>
    </Page>
  );
}
