import { PushpinFilled, PushpinOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type DefinitionView, useDefinitions } from '../../api/definitions.ts';
import { Empty } from '../../components/Empty.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { usePinnedRegisters } from '../../shell/menu.ts';
import { PageLink } from '../../shell/navigation.tsx';

/** Chinese names of the fields of governance, in the order in which registers are listed; the house's own come last. */
const MODULES: Readonly<Record<string, string>> = {
  plan: '要点',
  delivery: '推进与督查',
  tasks: '事项办理',
  taskforce: '专班',
  bulletin: '通报',
  access: '组织与人员',
  time: '参数与日历',
  file: '文件',
  notice: '消息',
};
const OTHERS = '其他业务';

const groupsOf = (definitions: readonly DefinitionView[]): [string, DefinitionView[]][] =>
  [...Object.values(MODULES).slice(0, 5), OTHERS, ...Object.values(MODULES).slice(5)]
    .map((title): [string, DefinitionView[]] => [
      title,
      definitions.filter(({ module }) => (MODULES[module] ?? OTHERS) === title),
    ])
    .filter(([, own]) => own.length > 0);

/** Every register this post may read, by field; a pin puts one under 业务 in the menu. */
export default function RegistersPage() {
  const definitions = useDefinitions();
  const [pinned, setPinned] = usePinnedRegisters();
  const toggle = (path: string): void =>
    setPinned(pinned.includes(path) ? pinned.filter((each) => each !== path) : [...pinned, path]);
  return (
    <Page title="全部业务" subtitle="您当前岗位可以查看的登记册。固定后会出现在左侧“业务”下。">
      {definitions.length === 0 && <Empty title="当前岗位没有登记册">如需使用，请联系本单位管理员调整岗位。</Empty>}
      {groupsOf(definitions).map(([title, own]) => (
        <Panel key={title} title={title}>
          <ul className="yd-registers">
            {own.map(({ path, label }) => (
              <li key={path}>
                <PageLink to={`/records/${path}`}>{label}</PageLink>
                <Button
                  type="text"
                  size="small"
                  aria-pressed={pinned.includes(path)}
                  aria-label={`固定${label}`}
                  icon={pinned.includes(path) ? <PushpinFilled aria-hidden /> : <PushpinOutlined aria-hidden />}
                  onClick={() => toggle(path)}
                />
              </li>
            ))}
          </ul>
        </Panel>
      ))}
    </Page>
  );
}
