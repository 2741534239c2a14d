import type { HelmetOptions } from 'helmet';

/** What every answer says to browsers (security O3, F9): own scripts only, no foreign frames, no guessing of types. */
export const headersFor = (secure: boolean): HelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      // antd writes its styles into the page as it goes.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      // A paper's pages, where the browser cannot draw them by itself.
      frameSrc: ["'self'", 'blob:'],
      workerSrc: ["'self'", 'blob:'],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
    },
  },
  xFrameOptions: { action: 'deny' },
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'no-referrer' },
  // ASVS 5.0.0 V3.4.1 wants names below ours to follow at level 2.
  hsts: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
});

/** A paper that is shown rather than saved: our own pages may frame it, and it may load nothing. */
export const INLINE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
  'x-frame-options': 'SAMEORIGIN',
};
