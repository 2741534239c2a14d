import { Alert, Button } from 'antd';
import type { MouseEvent } from 'react';
import { NetworkError, ProblemError, proofPlace } from '../api/problem.ts';
import { t } from '../shell/language/index.ts';

/** As tall as its words: a refusal is read, not admired. */
const COMPACT = { title: { fontSize: 'inherit', lineHeight: 'inherit', marginBottom: 0 } };

type Line = { text: string; field?: string | undefined };

const linesOf = (error: Error): Line[] =>
  isMistyped(error)
    ? [{ text: t('地址可能写错了，内容可能已移走，或不在您当前岗位的范围内。') }]
    : error instanceof ProblemError
      ? error.reasons
          .map((reason) => ({ text: reasonText(reason), field: reason.field }))
          .filter(({ text }) => !titleOf(error).includes(text))
      : [];

/** Ended with a full stop, so that others may follow it. */
export const sentence = (text: string): string => (/[。；？]$/.test(text) ? text : `${text}。`);

/** A reason and what to do about it, as one reads them. */
export const reasonText = ({ detail, remedy }: { detail: string; remedy?: string | undefined }): string =>
  remedy ? `${sentence(detail)}${remedy}` : detail;

/** The address names a row in a way that no row is named. */
const isMistyped = (error: Error): error is ProblemError =>
  error instanceof ProblemError && error.status === 400 && error.reasons.some(({ field }) => field === 'id');

const titleOf = (error: Error): string => {
  if (isMistyped(error)) return t('没有找到，或您无权查看');
  if (error instanceof ProblemError) return error.title;
  if (error instanceof NetworkError) return t('网络中断，没有连上服务器。内容还在本页，恢复后请重试。');
  return t('页面出错，数据未改动。请刷新后再试；仍不行请联系管理员。');
};

const jumpTo = (field: string) => (event: MouseEvent) => {
  event.preventDefault();
  document.getElementById(field)?.focus();
};

/**
 * What happened, every reason with its remedy, and the number to report.
 * Reasons that name a field link to the element of that id.
 */
export const ErrorNotice = ({ error: given, onRetry }: { error: unknown; onRetry?: () => void }) => {
  if (!given) return null;
  const error = given instanceof Error ? given : new Error(String(given));
  const lines = linesOf(error);
  const proof = proofPlace(error);
  const reference = error instanceof ProblemError ? error.reference : undefined;
  const body = (
    <>
      {lines.length > 0 && (
        <ul className="yd-reasons">
          {lines.map(({ text, field }) => (
            <li key={text}>
              {field ? (
                <a href={`#${field}`} onClick={jumpTo(field)}>
                  {text}
                </a>
              ) : (
                text
              )}
            </li>
          ))}
        </ul>
      )}
      {reference && (
        <p className="yd-reference">
          {t('报告时请提供编号：')}
          <b>{reference}</b>
        </p>
      )}
    </>
  );
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="yd-error"
      styles={COMPACT}
      title={titleOf(error)}
      description={lines.length > 0 || reference ? body : undefined}
      action={
        proof ? (
          <a href={proof}>{t('去验证')}</a>
        ) : (
          onRetry && (
            <Button size="small" onClick={onRetry}>
              {t('重试')}
            </Button>
          )
        )
      }
    />
  );
};
