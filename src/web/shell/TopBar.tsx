import {
  BellOutlined,
  FontSizeOutlined,
  MenuOutlined,
  QuestionCircleOutlined,
  SearchOutlined,
} from '@ant-design/icons';
import { Badge, Button, Tooltip } from 'antd';
import { unreadNotices } from '#contract/notices';
import { useCall } from '../api/hooks.ts';
import { AsOfPicker } from './AsOfPicker.tsx';
import { t } from './language/index.ts';
import { useGo } from './navigation.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { PostSwitch } from './PostSwitch.tsx';
import { useLargePrint } from './preferences.ts';
import { RunningJobs } from './RunningJobs.tsx';
import { Brand } from './SideMenu.tsx';
import { useNarrow } from './useNarrow.ts';

export type TopBarProps = {
  readonly narrow: boolean;
  readonly onMenu: () => void;
  readonly onSearch: () => void;
  readonly onNotices: () => void;
};

export const useUnread = (): number => {
  const { data } = useCall(unreadNotices, {}, { staleTime: 30_000, refetchInterval: 60_000 });
  return data?.unread ?? 0;
};

const BADGE_OFFSETS = { staff: [-6, 6], phone: [-11, 11], large: [-16, 16] } as const;

const Bell = ({ onNotices }: { onNotices: () => void }) => {
  const unread = useUnread();
  const [large] = useLargePrint();
  const narrow = useNarrow();
  const label = unread > 0 ? t('消息，{unread} 条未读', { unread }) : t('消息');
  return (
    <Tooltip title={label}>
      <Badge count={unread} size="small" offset={[...BADGE_OFFSETS[large ? 'large' : narrow ? 'phone' : 'staff']]}>
        <Button type="text" icon={<BellOutlined aria-hidden />} aria-label={label} onClick={onNotices} />
      </Badge>
    </Tooltip>
  );
};

const LargeToggle = () => {
  const [large, setLarge] = useLargePrint();
  return (
    <Button type="text" icon={<FontSizeOutlined aria-hidden />} aria-pressed={large} onClick={() => setLarge(!large)}>
      {large ? t('标准版') : t('大字版')}
    </Button>
  );
};

const WideBar = ({ onSearch, onNotices }: TopBarProps) => {
  const go = useGo();
  return (
    <>
      <PostSwitch />
      <div className="yd-top-space" />
      <button type="button" className="yd-search-button" onClick={onSearch}>
        <SearchOutlined aria-hidden />
        <span>{t('搜索页面、任务、人员')}</span>
        <kbd>/</kbd>
      </button>
      <AsOfPicker />
      <LargeToggle />
      <Tooltip title={t('帮助（?）')}>
        <Button
          type="text"
          icon={<QuestionCircleOutlined aria-hidden />}
          aria-label={t('帮助')}
          onClick={() => go('/help', { search: {} })}
        />
      </Tooltip>
      <RunningJobs />
      <Bell onNotices={onNotices} />
      <PersonMenu />
    </>
  );
};

const NarrowBar = ({ onMenu, onSearch, onNotices }: TopBarProps) => (
  <>
    <Button type="text" icon={<MenuOutlined aria-hidden />} aria-label={t('打开菜单')} onClick={onMenu} />
    <Brand />
    <div className="yd-top-space" />
    <Button type="text" icon={<SearchOutlined aria-hidden />} aria-label={t('搜索')} onClick={onSearch} />
    <RunningJobs />
    <Bell onNotices={onNotices} />
    <PersonMenu />
  </>
);

export const TopBar = (props: TopBarProps) => (
  <div className="yd-top">{props.narrow ? <NarrowBar {...props} /> : <WideBar {...props} />}</div>
);
