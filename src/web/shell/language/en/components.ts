/** What pages are made of: tables, forms, details, small parts. */
export const COMPONENTS = {
  重试: 'Try again',
} as const;
