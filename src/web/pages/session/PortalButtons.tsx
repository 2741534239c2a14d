import { Button } from 'antd';
import { beginPortal, listPortals } from '#contract/portals';
import { useAct, useCall } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { t } from '../../shell/language/index.ts';
import { depart } from './portal.ts';

export type Directory = { readonly id: string; readonly title: string };

/** The portals that are switched on: a button each, and nothing where there are none. */
export const PortalButtons = ({ next, onDirectory }: { next: string; onDirectory: (chosen: Directory) => void }) => {
  const { data } = useCall(listPortals, {}, { staleTime: 60_000 });
  const begin = useAct(beginPortal, {
    errors: 'inline',
    onDone: ({ url, pass }, { params }) => depart(params.id, url, { pass, linking: false, next }),
  });
  return (
    <>
      <ErrorNotice error={begin.error} />
      {data?.portals.map(({ id, kind, title }) => (
        <Button
          key={id}
          block
          size="large"
          className="yd-front-portal"
          disabled={begin.isPending}
          onClick={() => (kind === 'ldap' ? onDirectory({ id, title }) : begin.mutate({ params: { id } }))}
        >
          {t('用{title}登录', { title })}
        </Button>
      ))}
    </>
  );
};
