import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { isStatus } from '../api/problem.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { t, translated } from './language/index.ts';
import { PageLink } from './navigation.tsx';

/** A full-page message: what happened, why, what to do. */
export const Standstill = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="yd-standstill" aria-labelledby="standstill-title">
    <h1 id="standstill-title">{title}</h1>
    {children}
  </section>
);

export const NotFoundPage = () => (
  <Standstill title={t('没有找到，或您无权查看')}>
    <p>{t('地址可能写错了，内容可能已移走，或不在您当前岗位的范围内。')}</p>
    <p>{t('请核对地址；如有多个岗位，可在上方换一个岗位再看。')}</p>
    <PageLink to="/">{t('回到工作台')}</PageLink>
  </Standstill>
);

export const ForbiddenPage = ({ right }: { right: string }) => (
  <Standstill title={t('您的岗位不能使用本页')}>
    <p>{t('“{page}”需要相应岗位的权限。', { page: translated(right) })}</p>
    <p>{t('需要使用时，请联系本单位管理员调整岗位；有多个岗位的，可在上方切换。')}</p>
    <PageLink to="/">{t('回到工作台')}</PageLink>
  </Standstill>
);

/**
 * A page whose content could not be read, with a heading and a way back. An address with a mistake in it is answered like
 * one of nothing.
 */
export const PageTrouble = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) =>
  isStatus(error, 404) || isStatus(error, 400) ? (
    <NotFoundPage />
  ) : (
    <Standstill title={t('本页没有显示出来')}>
      <ErrorNotice error={error} {...(onRetry ? { onRetry } : {})} />
      <PageLink to="/">{t('回到工作台')}</PageLink>
    </Standstill>
  );

export const WaitingPage = () => (
  <div className="yd-page" aria-busy="true">
    <Skeleton active={false} title={{ width: 220 }} paragraph={{ rows: 8 }} />
  </div>
);

export const CrashPage = ({ error, reset }: ErrorComponentProps) => (
  <Standstill title={t('本页没有显示出来')}>
    <ErrorNotice error={error} />
    <p>
      <Button type="primary" onClick={reset}>
        {t('重试')}
      </Button>{' '}
      <PageLink to="/">{t('回到工作台')}</PageLink>
    </p>
  </Standstill>
);
