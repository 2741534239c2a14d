import { PushpinFilled, PushpinOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type DefinitionView, useDefinitions } from '../../api/definitions.ts';
import { Empty } from '../../components/Empty.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';
import { usePinnedRegisters } from '../../shell/menu.ts';
import { PageLink } from '../../shell/navigation.tsx';

/** Chinese names of the fields of governance, in the order in which registers are listed; the house's own come last. */
const MODULES: Readonly<Record<string, string>> = {
  plan: t('要点'),
  delivery: t('推进与督查'),
  tasks: t('事项办理'),
  taskforce: t('专班'),
  bulletin: t('通报'),
  access: t('组织与人员'),
  time: t('参数与日历'),
  file: t('文件'),
  notice: t('消息'),
};
const OTHERS = t('其他业务');

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
    <Page title={t('全部业务')} subtitle={t('您当前岗位可以查看的登记册。固定后会出现在左侧“业务”下。')}>
      {definitions.length === 0 && (
        <Empty title={t('当前岗位没有登记册')}>{t('如需使用，请联系本单位管理员调整岗位。')}</Empty>
      )}
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
                  aria-label={t('固定{label}', { label })}
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
