import { Radio } from 'antd';
import { useDefinitions } from '../api/definitions.ts';
import { useGo, usePathname } from '../shell/navigation.tsx';

export type View = { readonly path: string; readonly label: string; readonly record: string };

/** The pages of one area side by side, those whose records the post may read. */
export const ViewSwitch = ({ label, views }: { label: string; views: readonly View[] }) => {
  const known = new Set(useDefinitions().map(({ name }) => name));
  const here = usePathname();
  const go = useGo();
  return (
    <Radio.Group
      className="yd-view-switch"
      aria-label={label}
      optionType="button"
      options={views.filter(({ record }) => known.has(record)).map((view) => ({ value: view.path, label: view.label }))}
      value={here}
      onChange={({ target }) => go(String(target.value))}
    />
  );
};
