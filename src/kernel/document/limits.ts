/**
 * What one document may cost. Source: security.md F4 (64 MiB inflated, 2,000 entries, 10 s, 256 MiB resident);
 * the upload limit and the text limit are ours. Sizes in bytes, times in milliseconds.
 */
export type DocumentLimits = {
  readonly fileBytes: number;
  /** Resident memory of the reading process, polled from outside. */
  readonly residentBytes: number;
  /** Wall time from handing the file over to the answer. */
  readonly wallMs: number;
  readonly archiveEntries: number;
  readonly inflatedBytes: number;
  /** Inflated : packed, asked only of entries beyond 4 MiB; real Word files stay below 60. */
  readonly inflationRatio: number;
  readonly textCharacters: number;
  readonly htmlBytes: number;
  readonly pdfPages: number;
};

const MiB = 1024 * 1024;

export const DOCUMENT_LIMITS: DocumentLimits = {
  fileBytes: 50 * MiB,
  residentBytes: 256 * MiB,
  wallMs: 10_000,
  archiveEntries: 2_000,
  inflatedBytes: 64 * MiB,
  inflationRatio: 200,
  textCharacters: 5_000_000,
  htmlBytes: 10 * MiB,
  pdfPages: 2_000,
};

/** Nesting beyond this is no office document; parsers' cost grows with depth. */
export const MAX_DEPTH = 400;
