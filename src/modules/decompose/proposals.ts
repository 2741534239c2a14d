/**
 * Extra targets proposed by a language model on the bureau's own premises (OpenAI-compatible), off unless an endpoint is configured.
 * A proposal is only ever shown as one: it is checked against the text and marked with its source.
 */
import { numberOf } from './numerals.ts';
import { type Clause, type Decomposition, OPERATORS, type Operator, type Target } from './types.ts';

export type ModelEndpoint = {
  /** Base address (…/v1) or the full chat-completions address. */ url: string;
  model: string;
  apiKey?: string;
};

/** A target without an id: a person takes it over or drops it. */
export type Proposal = Omit<Target, 'id' | 'parent'> & { source: `model:${string}` };

export type Proposals = {
  proposals: Proposal[] /** Chinese note for the page; null where all went well. */;
  note: string | null;
};

const TIMEOUT_MS = 60_000;
const MAX_CLAUSE = 6000;

const INSTRUCTION = `你从教育局年度工作要点的一个条目中找出可衡量的任务目标，只输出 JSON 数组，不解释。
每个元素：{"quote":"原文中最短的连续片段","subject":"对象","op":"${OPERATORS.join('|')}","value":数字或null,"unit":"单位或null","deadline":"YYYY-MM-DD或YYYY或null"}。
quote 必须逐字取自原文；口号、名称里的数字、往年成绩、文号和条目编号不算目标。没有就输出 []。`;

/**
 * Asks the model clause by clause for targets that the grammar missed.
 * Never throws for the endpoint's sake: any failure gives an empty list with a note.
 */
export async function proposeTargets(
  decomposition: Decomposition,
  endpoint: ModelEndpoint,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<Proposals> {
  const proposals: Proposal[] = [];
  try {
    for (const [i, clause] of decomposition.clauses.entries()) {
      const own = ownText(decomposition, clause, i);
      if (own.text.length < 20) continue;
      const answer = await ask(endpoint, own.text, fetch);
      for (const raw of answer) {
        const checked = check(raw, own, clause, endpoint.model);
        if (checked && isNew(checked, decomposition.targets, proposals)) proposals.push(checked);
      }
    }
    return { proposals, note: null };
  } catch (cause) {
    return {
      proposals: [],
      note: `模型服务未给出建议（${reason(cause)}），本次只采用规则分解的结果；请检查模型服务地址后再试。`,
    };
  }
}

const reason = (cause: unknown): string => {
  if (cause instanceof Error && cause.name === 'TimeoutError') return '应答超时';
  return cause instanceof EndpointFault ? cause.message : '无法连接';
};

class EndpointFault extends Error {}

type Own = { text: string; start: number };

function ownText(d: Decomposition, clause: Clause, i: number): Own {
  const child = d.clauses[i + 1];
  const end = child && child.start < clause.end ? child.start : clause.end;
  return { text: d.text.slice(clause.start, Math.min(end, clause.start + MAX_CLAUSE)), start: clause.start };
}

async function ask(endpoint: ModelEndpoint, text: string, fetch: typeof globalThis.fetch): Promise<unknown[]> {
  const url = /\/chat\/completions\/?$/.test(endpoint.url)
    ? endpoint.url
    : `${endpoint.url.replace(/\/+$/, '')}/chat/completions`;
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(endpoint.apiKey ? { authorization: `Bearer ${endpoint.apiKey}` } : {}),
    },
    body: JSON.stringify({
      model: endpoint.model,
      temperature: 0,
      messages: [
        { role: 'system', content: INSTRUCTION },
        { role: 'user', content: text },
      ],
    }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new EndpointFault(`服务返回 ${response.status}`);
  return parse(await response.text());
}

/** The array in the first choice's message, fenced or bare. */
function parse(body: string): unknown[] {
  try {
    const content: unknown = JSON.parse(body)?.choices?.[0]?.message?.content;
    const array = /\[[\s\S]*\]/.exec(String(content ?? ''))?.[0];
    const list: unknown = JSON.parse(array ?? 'null');
    if (Array.isArray(list)) return list;
  } catch {
    // Told below: an answer that is no JSON is the endpoint's fault, not ours.
  }
  throw new EndpointFault('应答格式不符');
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** A proposal stands only if its quote is in the clause and its number in the quote. */
function check(raw: unknown, own: Own, clause: Clause, model: string): Proposal | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { quote, subject, op, value, unit, deadline } = raw as Record<string, unknown>;
  const said = text(quote);
  const at = said === null ? -1 : own.text.indexOf(said);
  if (said === null || at < 0 || !OPERATORS.includes(op as Operator)) return null;
  const number = typeof value === 'number' && Number.isFinite(value) ? value : null;
  const absolute = op === 'all' || op === 'zero';
  if (number !== null && !absolute && !occurs(number, said)) return null;
  if (number === null && !absolute && op !== 'by' && op !== 'per') return null;
  const due = text(deadline);
  if (op === 'by' && due === null) return null;
  return {
    clause: clause.path,
    quote: said,
    start: own.start + at,
    end: own.start + at + said.length,
    subject: text(subject) ?? said,
    op: op as Operator,
    value: op === 'all' ? 100 : op === 'zero' ? 0 : number,
    valueMax: null,
    unit: op === 'all' ? '%' : text(unit),
    scope: null,
    deadline: due !== null && /^\d{4}(?:-\d{2}-\d{2}|-autumn|-spring)?$/.test(due) ? due : null,
    type:
      op === 'by'
        ? 'date'
        : op === 'zero'
          ? 'zero'
          : op === 'per'
            ? 'frequency'
            : text(unit) === '%' || op === 'all'
              ? 'ratio'
              : 'quantity',
    source: `model:${model}`,
  };
}

/** The number as printed in the quote: Arabic, with 万 or 亿, or a Chinese numeral. */
function occurs(value: number, quote: string): boolean {
  for (const m of quote.matchAll(/\d[\d,]*(?:\.\d+)?[万亿]?|[零〇一二两三四五六七八九十百千万亿]{1,15}/g)) {
    const printed = numberOf(m[0]);
    if (printed === value || (printed !== null && /[万亿]$/.test(m[0]) && numberOf(m[0].slice(0, -1)) === value))
      return true;
  }
  return false;
}

const isNew = (p: Proposal, targets: readonly Target[], proposals: readonly Proposal[]): boolean =>
  ![...targets, ...proposals].some((t) => t.start < p.end && p.start < t.end && (t.value === p.value || t.op === p.op));
