import { Select, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { t } from '../../shell/language/index.ts';
import { useNarrow } from '../../shell/useNarrow.ts';

type Item = { readonly key: string; readonly label: ReactNode; readonly children: ReactNode };

/** As many as fit beside one another on a phone; antd would hide the others behind a mark that says nothing. */
const MOST_NARROW = 3;

/** The parts of a page, one at a time: tabs, or where there are too many for the width, a choice. */
export const ContentTabs = ({
  items,
  active,
  onChange,
}: {
  items: readonly Item[];
  active: string;
  onChange: (key: string) => void;
}) => {
  const narrow = useNarrow();
  if (narrow && items.length > MOST_NARROW)
    return (
      <>
        <Select
          value={active}
          onChange={onChange}
          options={items.map(({ key, label }) => ({ value: key, label }))}
          aria-label={t('查看内容')}
          className="yd-tab-select"
        />
        {items.find(({ key }) => key === active)?.children}
      </>
    );
  return <Tabs activeKey={active} onChange={onChange} items={[...items]} destroyOnHidden />;
};
