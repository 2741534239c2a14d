import { accessRecords } from '#kernel/access';
import { type Registry, registryOf } from '#kernel/definition';
import { deliveryRecords } from '#modules/delivery';
import { planRecords } from '#modules/plan';
import { taskforceRecords } from '#modules/taskforce';
import { taskRecords } from '#modules/tasks';

/** Every record of the product. A module is part of it by standing here. */
export const registry: Registry = registryOf([
  ...accessRecords,
  ...planRecords,
  ...deliveryRecords,
  ...taskRecords,
  ...taskforceRecords,
]);
