/** What is measured now: a name by Prometheus' rules, what it is, and its values by labels. */
export type Gauge = {
  readonly name: string;
  readonly help: string;
  readonly type?: 'gauge' | 'counter';
  readonly values: readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[];
};

/** Upper bounds in seconds. */
const BOUNDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

type Series = { readonly labels: Readonly<Record<string, string>>; counts: number[]; count: number; sum: number };

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

const labelled = (name: string, labels: Readonly<Record<string, string>> = {}): string => {
  const parts = Object.entries(labels).map(([label, value]) => `${label}="${escaped(value)}"`);
  return parts.length > 0 ? `${name}{${parts.join(',')}}` : name;
};

const REQUESTS = 'yaodian_http_request_seconds';

/** How long answers took, by route pattern; written in Prometheus' text format 0.0.4. */
export class Metrics {
  private readonly series = new Map<string, Series>();

  observe(method: string, route: string, status: number, seconds: number): void {
    const labels = { method, route, status: `${Math.floor(status / 100)}xx` };
    const key = Object.values(labels).join(' ');
    const one = this.series.get(key) ?? { labels, counts: BOUNDS.map(() => 0), count: 0, sum: 0 };
    this.series.set(key, one);
    one.count += 1;
    one.sum += seconds;
    BOUNDS.forEach((bound, at) => {
      if (seconds <= bound) one.counts[at] = (one.counts[at] ?? 0) + 1;
    });
  }

  private requests(): string[] {
    const lines = [`# HELP ${REQUESTS} Time to answer, by route pattern.`, `# TYPE ${REQUESTS} histogram`];
    for (const { labels, counts, count, sum } of this.series.values()) {
      const bucket = (le: string, value: number) => `${labelled(`${REQUESTS}_bucket`, { ...labels, le })} ${value}`;
      BOUNDS.forEach((bound, at) => {
        lines.push(bucket(String(bound), counts[at] ?? 0));
      });
      lines.push(bucket('+Inf', count), `${labelled(`${REQUESTS}_sum`, labels)} ${sum}`);
      lines.push(`${labelled(`${REQUESTS}_count`, labels)} ${count}`);
    }
    return lines;
  }

  /** All of it, with what is measured at this moment. */
  render(gauges: readonly Gauge[]): string {
    const now = gauges.flatMap(({ name, help, type = 'gauge', values }) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${type}`,
      ...values.map(({ labels, value }) => `${labelled(name, labels)} ${value}`),
    ]);
    return `${[...this.requests(), ...now].join('\n')}\n`;
  }
}
