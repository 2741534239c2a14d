import { useDefinitions } from '../../api/definitions.ts';
import { mayUse, useSession } from '../../api/session.ts';
import { ViewSwitch } from '../../components/ViewSwitch.tsx';
import { t, translated } from '../../shell/language/index.ts';
import { pages } from '../../shell/registry.ts';

/** The registers of the roll side by side, those that the post may open. */
export const RollViews = () => {
  const definitions = useDefinitions();
  const session = useSession();
  const views = pages.flatMap(({ path, record, roles, title }) => {
    if (!record || !/^\/pupils(\/|$)/.test(path) || !mayUse(session, roles)) return [];
    // 学生 under 学生与学籍; every other page bears the name of what it lists.
    const label = path === '/pupils' ? definitions.find(({ name }) => name === record)?.label : translated(title);
    return label ? [{ path, label, record }] : [];
  });
  return <ViewSwitch label={t('看哪一册')} views={views} />;
};
