import { modelEndpoint, setModelEndpoint } from '#contract/settings';
import { answerByAccess, changeSetting } from '#kernel/access';
import { answer, type BoundRoute } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import type { ModelEndpoint } from '#modules/decompose';
import { PROPOSAL_SETTING, proposalEndpoint } from './proposals.ts';

const view = (endpoint: ModelEndpoint | null) =>
  endpoint && { url: endpoint.url, model: endpoint.model, keyed: Boolean(endpoint.apiKey) };

/** Loopback, private ranges (RFC 1918, RFC 4193), single names and names that only exist inside. */
const INSIDE = [
  /^localhost$/,
  /^127(\.\d+){3}$/,
  /^10(\.\d+){3}$/,
  /^192\.168(\.\d+){2}$/,
  /^172\.(1[6-9]|2\d|3[01])(\.\d+){2}$/,
  /^\[(::1|f[cd][0-9a-f]{2}:)/,
  /^[a-z0-9-]+$/i,
  /\.(local|lan|internal|intranet)$/i,
];

/** A plan's text does not leave the bureau's premises. @throws Refusal `outside-premises` */
const checkInside = (url: string): void => {
  const { hostname } = new URL(url);
  if (INSIDE.some((pattern) => pattern.test(hostname))) return;
  throw refuse(
    'outside-premises',
    '没有保存模型地址',
    `“${hostname}”不是本单位内网的地址，要点文本不能送到外面`,
    '请填写部署在本单位机房的模型地址（内网地址或内网域名）。',
  );
};

export const proposalRoutes: readonly BoundRoute[] = [
  answer(modelEndpoint, ({ house, actor }) =>
    house.database.read(actor, async (tx) => ({ endpoint: view(await proposalEndpoint(tx)) })),
  ),
  answerByAccess(setModelEndpoint, async ({ house, actor, body }) => {
    const given = body.endpoint;
    if (given) checkInside(given.url);
    const before = await house.database.read(actor, proposalEndpoint);
    const apiKey = given?.apiKey ?? before?.apiKey;
    const next = given && { url: given.url, model: given.model, ...(apiKey ? { apiKey } : {}) };
    return changeSetting(house.database, actor, PROPOSAL_SETTING, next, { endpoint: view(next) });
  }),
];
