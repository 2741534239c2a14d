import type { Problem } from '#contract/route';
import { t } from '../shell/language/index.ts';

export type ProblemReason = Problem['reasons'][number];

/** The server's answer when it says no (refusal) or breaks (fault), as RFC 9457 problem details. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly reasons: readonly ProblemReason[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly reference: string | undefined;

  constructor(problem: Partial<Problem> & { status: number }) {
    super(problem.title ?? problem.detail ?? `HTTP ${problem.status}`);
    this.name = 'ProblemError';
    this.status = problem.status;
    this.code = problem.code ?? `http-${problem.status}`;
    this.title = problem.title ?? titleOf(problem.status);
    this.reasons = problem.reasons?.length ? problem.reasons : detailAsReason(problem.detail);
    this.facts = problem.facts ?? {};
    this.reference = problem.reference;
  }
}

/** The request did not reach the server, or its answer did not reach us. */
export class NetworkError extends Error {
  constructor(cause: unknown) {
    super(t('网络中断'), { cause });
    this.name = 'NetworkError';
  }
}

const detailAsReason = (detail: string | undefined): ProblemReason[] => (detail ? [{ detail }] : []);

const titleOf = (status: number): string => {
  if (status === 401) return t('登录已过期，请重新登录。');
  if (status === 403) return t('您的岗位没有这项权限。');
  if (status === 404) return t('没有找到，或您无权查看。');
  if (status === 429 || status === 503) return t('现在人多，尚未提交；内容还在本页，请稍后再试。');
  return t('系统出错，数据未改动。请稍后重试。');
};

/** True when two people changed the same row: `facts` hold mine, theirs and before. */
export const isVersionConflict = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.status === 409 && error.code === 'version-conflict';

/** The page that shows the second factor and leads back here, where a refusal asks for that; null for others. */
export const proofPlace = (error: unknown): string | null => {
  if (!(error instanceof ProblemError) || typeof error.facts.factorPage !== 'string') return null;
  const { pathname, search } = window.location;
  return `${error.facts.factorPage}?next=${encodeURIComponent(pathname + search)}`;
};

/** True when the very same submit, sent before, is still under way. */
export const isRunning = (error: unknown): boolean => error instanceof ProblemError && error.code === 'still-running';

/** True when the server could not tell what became of the request. */
export const isUncertain = (error: unknown): boolean => error instanceof ProblemError && error.status >= 500;

export const isStatus = (error: unknown, status: number): error is ProblemError =>
  error instanceof ProblemError && error.status === status;

/** Reads a failed response into a ProblemError, whatever its body is. */
export const problemOf = async (response: Response): Promise<ProblemError> => {
  const body: unknown = await response.json().catch(() => ({}));
  const known = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {};
  return new ProblemError({ ...known, status: response.status });
};
