export declare const LEAST_DAYS: number;
export declare const readAudit: (
  text: string,
) => { state: 'unknown'; why: string } | { state: 'clean' } | { state: 'found'; found: string[] };
export declare const daysOut: (times: Record<string, string> | null, version: string, now: number) => number | null;
