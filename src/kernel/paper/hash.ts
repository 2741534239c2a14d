import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Paper } from './model.ts';
import { cleanDeep } from './text.ts';

/**
 * sha256 (hex) of the paper's cleaned content in canonical JSON (RFC 8785):
 * equal for papers that print alike in words and figures, whatever the order of their members.
 */
export const contentHash = (paper: Paper): string =>
  createHash('sha256')
    .update(canonicalize(cleanDeep(paper)) ?? '')
    .digest('hex');
