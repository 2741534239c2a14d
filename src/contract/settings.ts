import { z } from 'zod';
import { route } from './route.ts';

/** Where a language model on the bureau's own premises answers (OpenAI-compatible). Null: proposals are off. */
const endpointView = z.object({
  url: z.string(),
  model: z.string(),
  /** Whether a key is kept; the key itself is never answered. */
  keyed: z.boolean(),
});

export const modelEndpoint = route({
  method: 'GET',
  path: '/api/admin/model-endpoint',
  summary: 'The language model that may propose targets, or null',
  tag: 'admin',
  access: ['admin'],
  response: z.object({ endpoint: endpointView.nullable() }),
});

export const setModelEndpoint = route({
  method: 'PUT',
  path: '/api/admin/model-endpoint',
  summary: 'Name the language model on the bureau’s own premises, or switch proposals off with null',
  tag: 'admin',
  access: ['admin'],
  body: z.strictObject({
    endpoint: z
      .strictObject({
        url: z.url({ protocol: /^https?$/, error: '请填写以 http:// 或 https:// 开头的地址' }).max(300),
        model: z.string().trim().min(1, '请填写模型名称').max(100),
        /** Kept when left out. */
        apiKey: z.string().max(500).optional(),
      })
      .nullable(),
  }),
  response: z.object({ endpoint: endpointView.nullable() }),
});
