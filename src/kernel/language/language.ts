/** Chinese first and complete; English labels for whoever reads none. Data stay in the language they were written in. */
export type Language = 'zh' | 'en';

/**
 * The language that a request asks for: `?lang=en` before `Accept-Language`. Chinese unless English comes first.
 * @example languageOf('en-GB, zh;q=0.5', '/api/definitions') // 'en'
 */
export const languageOf = (accept: string | undefined, address: string): Language => {
  const asked = /[?&]lang=([a-z]+)/i.exec(address)?.[1] ?? accept ?? '';
  return /^\s*en\b/i.test(asked) ? 'en' : 'zh';
};

const SPELT: Readonly<Record<string, string>> = {
  id: 'ID',
  url: 'URL',
  ip: 'IP',
  pdf: 'PDF',
  csv: 'CSV',
  xlsx: 'XLSX',
  json: 'JSON',
  tls: 'TLS',
  starttls: 'STARTTLS',
  hk: 'Hong Kong',
  sha256: 'SHA-256',
};

/** An identifier in words: `leadSection` → Lead section, `hand-in` → Hand in. */
export const inWords = (identifier: string): string => {
  const words = identifier
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[\s_.:-]+/)
    .filter(Boolean)
    .map((word) => SPELT[word.toLowerCase()] ?? word.toLowerCase());
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};
