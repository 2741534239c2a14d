import { Button, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { finishLink, finishPortal } from '#contract/portals';
import { type SessionView, setUpState } from '#contract/session';
import { useAct, useCall } from '../../api/hooks.ts';
import { takeSession } from '../../api/session.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { t } from '../../shell/language/index.ts';
import { useGo, useParam } from '../../shell/navigation.tsx';
import { Front } from './Front.tsx';
import { takeVoyage } from './portal.ts';
import { SecondStep, ticketOf } from './SecondStep.tsx';

/** Where a portal sends the browser back to: hands in what it said, then goes on to where the person wanted to be. */
export default function PortalPage() {
  const id = useParam('id');
  const go = useGo();
  const next = useRef('/');
  const [lost, setLost] = useState(false);
  const { data: state } = useCall(setUpState, {});
  const entered = (session: SessionView): void => {
    takeSession(session);
    go(next.current, { replace: true });
  };
  const enter = useAct(finishPortal, { errors: 'inline', onDone: entered });
  const link = useAct(finishLink, { errors: 'inline', onDone: () => go('/account', { replace: true }) });
  const begun = useRef(false);
  useEffect(() => {
    document.title = t('登录 · 要点');
    if (begun.current) return;
    begun.current = true;
    const { search, pathname } = window.location;
    // The code of the portal stays in no history and on no screen.
    window.history.replaceState(window.history.state, '', pathname);
    const voyage = takeVoyage(id);
    if (!voyage) return setLost(true);
    next.current = voyage.next;
    const given = { params: { id }, body: { pass: voyage.pass, search } };
    if (voyage.linking) link.mutate(given);
    else enter.mutate(given);
  });
  const error = enter.error ?? link.error;
  const ticket = ticketOf(enter.error);
  if (ticket)
    return (
      <Front bureau={state?.bureau ?? null}>
        <SecondStep ticket={ticket} onEntered={entered} onBack={() => go('/sign-in', { replace: true })} />
      </Front>
    );
  return (
    <Front bureau={state?.bureau ?? null}>
      <h1>{error || lost ? t('没有登录') : t('正在登录')}</h1>
      <ErrorNotice error={error} />
      {lost && <p className="yd-front-hint">{t('这次登录不是在这个窗口里开始的，或已经办完。请从登录页重新开始。')}</p>}
      {!error && !lost && <Skeleton active={false} paragraph={{ rows: 2 }} />}
      {(error || lost) && (
        <Button block size="large" onClick={() => go('/sign-in', { replace: true })}>
          {t('返回登录页')}
        </Button>
      )}
    </Front>
  );
}
