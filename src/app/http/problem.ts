import { randomInt } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Problem } from '#contract/route';
import { Refusal } from '#kernel/refusal';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** A number a person can read out on the phone: E-7K2Q9M. */
const referenceNumber = (): string =>
  `E-${Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;

const problem = (
  status: number,
  code: string,
  title: string,
  detail: string,
  more: Partial<Problem> = {},
): Problem => ({
  type: `urn:yaodian:${code}`,
  title,
  status,
  detail,
  code,
  facts: {},
  reasons: [{ detail }],
  ...more,
});

const fromRefusal = (refusal: Refusal): Problem =>
  problem(refusal.status, refusal.code, refusal.title, refusal.detail, {
    facts: refusal.facts,
    reasons: refusal.reasons as Problem['reasons'],
  });

/** PostgreSQL or its socket is away: connection errors, shutdown, too many clients. */
const databaseIsAway = (code: unknown): boolean =>
  typeof code === 'string' &&
  (/^(08|57P)/.test(code) || ['53300', 'ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(code));

/**
 * What PostgreSQL says of a value that it cannot take: numbers and dates out of range, text in another form, NUL.
 * The doors refuse these with the field's name; what slips through is still the sender's to mend, and is logged.
 */
const UNSTORABLE = new Set(['22003', '22007', '22008', '22009', '22021', '22P02', '22P05']);

const fromInvalidRequest = (
  error: FastifyError & { validation: { instancePath: string; message?: string }[] },
): Problem => {
  const reasons = error.validation.map((one) => {
    const field = one.instancePath.replace(/^\//, '').replaceAll('/', '.');
    const message = one.message ?? '';
    const why = /[\u4e00-\u9fff]/.test(message) ? message : '内容不符合要求';
    return { field, detail: field ? `${field}：${why}` : why };
  });
  const detail = reasons.map((reason) => reason.detail).join('\n');
  return problem(400, 'invalid-request', '未能办理', `${detail}\n请改正后重试。`, { reasons });
};

/** Any error as problem details: refusals say why, faults get a number, nothing leaks SQL, paths or rows. */
export const problemOf = (error: unknown, log: (reference: string, error: unknown) => void): Problem => {
  if (error instanceof Refusal) return fromRefusal(error);
  if (hasZodFastifySchemaValidationErrors(error)) return fromInvalidRequest(error as never);
  const { code, statusCode } = error as FastifyError;
  const message = error instanceof Error ? error.message : '';
  if (databaseIsAway(code) || /timeout exceeded when trying to connect|Connection terminated/.test(message)) {
    return problem(
      503,
      'database-unavailable',
      '系统暂时不能保存和读取',
      '数据库没有响应，这次操作可能没有保存。请稍后把同样的内容再提交一次，不会重复；仍不行请联系管理员。',
      { facts: { retryAfter: 5 } },
    );
  }
  if (code === '57014')
    return problem(503, 'too-slow', '查询用时过长', '这次查询超过了时限，已停止。请缩小范围后重试。');
  if (code === '55P03' || code === '40P01' || code === '40001')
    return problem(409, 'busy', '暂时不能保存', '有人正在办理同一条记录。请稍候再试，您填写的内容还在。');
  if (typeof code === 'string' && UNSTORABLE.has(code)) {
    const reference = referenceNumber();
    log(reference, error);
    return problem(
      400,
      'unstorable',
      '未能办理',
      `内容里有不能保存的字符，或超出范围的日期、数字。请检查后重试；仍不行请报编号${reference}。`,
      { reference },
    );
  }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return problem(413, 'body-too-large', '未能办理', '一次提交的内容超过8 MB。请分几次提交，或改用文件导入。');
  if (code === 'FST_REQ_FILE_TOO_LARGE' || statusCode === 413)
    return problem(413, 'file-too-large', '文件没有上传', '文件超过50 MB。请压缩或拆分后再上传。');
  if (statusCode && statusCode >= 400 && statusCode < 500)
    return problem(statusCode, 'invalid-request', '未能办理', '请求的格式不符合要求。请刷新页面后重试。');
  const reference = referenceNumber();
  log(reference, error);
  return problem(500, 'fault', '系统出错，数据未改动', `请稍后重试；仍不行请报编号${reference}。`, { reference });
};

/** Whether a person opened the address in a window of its own, as a link to a file: pages ask for anything. */
const wantsPage = ({ headers, method }: FastifyRequest): boolean =>
  method === 'GET' && (headers.accept ?? '').startsWith('text/html') && headers['sec-fetch-dest'] !== 'empty';

const plain = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>');

const problemPage = ({ title, detail }: Problem): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plain(title)}</title>
<style>body{font:16px/1.75 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1f2329;margin:12vh auto;max-width:32em;padding:0 1.5em}h1{font-size:22px}a{color:#0958d9}</style>
</head><body><h1>${plain(title)}</h1><p>${plain(detail)}</p><p><a href="/">回到首页</a></p></body></html>
`;

export const sendProblem = (request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply => {
  const body = problemOf(error, (reference, fault) => request.log.error({ reference, err: fault }, 'fault'));
  const wait = body.facts.retryAfter;
  if (typeof wait === 'number') reply.header('retry-after', String(Math.ceil(wait)));
  if (wantsPage(request)) return reply.status(body.status).type('text/html; charset=utf-8').send(problemPage(body));
  return reply.status(body.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body));
};
