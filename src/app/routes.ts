import type { BoundRoute } from '#kernel/http';
import { accessRoutes } from '#kernel/access';
import { fileRoutes } from '#kernel/file';
import { journalRoutes } from '#kernel/journal';
import { noticeRoutes } from '#kernel/notice';
import { searchRoutes } from '#kernel/search';
import { timeRoutes } from '#kernel/time';
import { registry } from './composition.ts';

/** Every route that is not derived from a record. They come first; a derived route of the same address gives way. */
export const bespokeRoutes: readonly BoundRoute[] = [
  ...accessRoutes,
  ...timeRoutes,
  ...noticeRoutes,
  ...fileRoutes(registry),
  ...searchRoutes(registry),
  ...journalRoutes(registry),
];
