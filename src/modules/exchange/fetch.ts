/** Pulls from a service of theirs, through the house's one way out. */
import { callOut } from '#kernel/outgoing';
import { Refusal, refuse } from '#kernel/refusal';

const PAGE = '{page}';
const MOST_PAGES = 2_000;
const MOST_BYTES = 16 * 1024 * 1024;
const TIMEOUT = 60_000;

export type Service = {
  readonly url: string;
  readonly format: 'serviceJson' | 'serviceCsv';
  /** Dotted path to the list in the answer. */
  readonly rowsAt: string | null;
  readonly token: string | null;
  readonly signal?: AbortSignal;
};

const unreachable = (detail: string, remedy: string): Refusal =>
  refuse('service-unreachable', '没有运行', detail, remedy, { status: 502 });

const call = async ({ token, signal }: Service, url: string): Promise<string> => {
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const answer = await callOut({
    url,
    headers,
    timeout: TIMEOUT,
    maxBytes: MOST_BYTES,
    ...(signal ? { signal } : {}),
  }).catch((error) => {
    if (error instanceof Refusal) throw error;
    throw unreachable('对方的接口没有应答，或应答过大', '请与对方核实接口后重新运行。');
  });
  if (answer.status === 200) return answer.body;
  throw unreachable(
    `对方的接口应答为${answer.status}`,
    answer.status === 401 || answer.status === 403 ? '请核对访问令牌。' : '请与对方核实接口后重新运行。',
  );
};

type Rows = Readonly<Record<string, unknown>>[];

/** The list of objects in a JSON answer. @throws Refusal `unexpected-answer` */
export const rowsIn = (body: string, rowsAt: string | null): Rows => {
  const wrong = (detail: string) =>
    refuse('unexpected-answer', '没有运行', detail, '请核对接口地址和“数据所在位置”。', { status: 502 });
  let found: unknown;
  try {
    found = JSON.parse(body);
  } catch {
    throw wrong('对方的接口应答不是JSON');
  }
  for (const name of (rowsAt ?? '').split('.').filter(Boolean))
    found = found && typeof found === 'object' ? (found as Record<string, unknown>)[name] : undefined;
  const isRow = (one: unknown) => typeof one === 'object' && one !== null && !Array.isArray(one);
  if (Array.isArray(found) && found.every(isRow)) return found as Rows;
  throw wrong(rowsAt ? `应答的“${rowsAt}”处不是一组记录` : '应答不是一组记录');
};

/** All pages of a service as one file's bytes. @throws Refusal `service-unreachable`, `unexpected-answer`, `outgoing-refused` */
export const pull = async (service: Service): Promise<Buffer> => {
  const paged = service.url.includes(PAGE);
  const pageOf = (number: number) => call(service, service.url.replace(PAGE, String(number)));
  if (service.format === 'serviceCsv') return Buffer.from(await pageOf(1), 'utf8');
  const rows: Rows = [];
  let before = '';
  for (let number = 1; number <= MOST_PAGES; number++) {
    const body = await pageOf(number);
    // A service that does not know pages answers the same again and again.
    if (body === before) break;
    const page = rowsIn(body, service.rowsAt);
    rows.push(...page);
    if (!paged || page.length === 0) break;
    before = body;
  }
  return Buffer.from(JSON.stringify(rows), 'utf8');
};
