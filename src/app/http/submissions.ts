import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { RouteContract } from '#contract/route';
import { type BoundRoute, type HandlerContext, isFileAnswer, takesKey } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import { AnsweredBefore, Submission, WriteTransaction } from '#kernel/store';

type Contract = RouteContract<any, any, any, any>;
type Context = Omit<HandlerContext<any>, 'actor'>;
type Json = Record<string, any>;

const KEY = /^[\x21-\x7e]{1,200}$/;

/** What a submit asks for, files by their content. */
const contentOf = ({ method, path }: Contract, { params, query, body, form, uploads }: Context): string => {
  const files = uploads.map(({ field, fileName, bytes }) => ({
    field,
    fileName,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const asked = { method, path, params, query, body, form, files };
  try {
    return canonicalize(asked as object) ?? '';
  } catch {
    // Half a character is no canonical JSON (RFC 8785); it is for the route to refuse, in whatever order it came.
    return JSON.stringify(asked);
  }
};

const submissionOf = (contract: Contract, context: Context, key: unknown): Submission | null => {
  if (key === undefined || !takesKey(contract)) return null;
  if (typeof key === 'string' && KEY.test(key)) return new Submission(key, contentOf(contract, context));
  throw refuse(
    'bad-idempotency-key',
    '未能办理',
    '提交编号（Idempotency-Key）须为1到200个可见的英文字符',
    '请改用UUID。',
    { status: 400 },
  );
};

/**
 * Runs a route so that one submit, known by its header `Idempotency-Key`, is carried out once and answered the same
 * again. The answer is kept by the transaction that took the key (decisions/0036); only of what is shown once or a file
 * does a second one note that it was done, without telling what. What was refused may be sent again.
 */
export const answeredOnce = async <C extends Context>(
  bound: BoundRoute,
  context: C,
  key: unknown,
  run: (bound: BoundRoute, context: C) => Promise<unknown>,
): Promise<unknown> => {
  const submission = submissionOf(bound.contract, context, key);
  if (!submission) return run(bound, context);
  const { house } = context;
  const handler: BoundRoute['handler'] = async (inner) => {
    const write = (work: (tx: WriteTransaction) => Promise<void>) => house.database.write(inner.actor, work);
    const value = await bound.handler(inner).catch(async (error) => {
      if (submission.isTaken && !submission.isKept) await write((own) => submission.release(own));
      throw error;
    });
    const told = !bound.contract.shownOnce && !isFileAnswer(value);
    const { tx } = inner as { tx?: unknown };
    if (tx instanceof WriteTransaction) await submission.keep(tx, value, told);
    else if (submission.isTaken && !submission.isKept) await write((own) => submission.keep(own, value, told));
    return value;
  };
  try {
    const own = { ...house, database: house.database.submitting(submission) };
    return await run({ ...bound, handler }, { ...context, house: own });
  } catch (error) {
    if (!(error instanceof AnsweredBefore)) throw error;
    context.reply.setHeader('idempotency-replayed', 'true');
    return error.value;
  }
};

const PARAMETER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'One key a submit (a UUID). The same key with the same content is carried out once and answered the same again ' +
    '(header Idempotency-Replayed), for 24 hours unless the parameter submissionHours says otherwise; with other ' +
    'content it is refused (409 key-reused); while the first is under way: 409 still-running with Retry-After.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

/** Names the header in the OpenAPI document wherever a route takes it. */
export const describeSubmissions =
  (routes: readonly BoundRoute[]) =>
  (openapi: Json): Json => {
    openapi.components = { ...openapi.components, parameters: { IdempotencyKey: PARAMETER } };
    for (const { contract } of routes.filter((bound) => takesKey(bound.contract))) {
      const path = contract.path.replace(/:(\w+)/g, '{$1}');
      const operation = openapi.paths?.[path]?.[contract.method.toLowerCase()];
      if (operation && !operation.parameters?.some((one: Json) => one.$ref))
        operation.parameters = [...(operation.parameters ?? []), { $ref: '#/components/parameters/IdempotencyKey' }];
    }
    return openapi;
  };
