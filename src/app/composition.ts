import { accessRecords } from '#kernel/access';
import { type Registry, registryOf } from '#kernel/definition';

/** Every record of the product. A module is part of it by standing here. */
export const registry: Registry = registryOf([...accessRecords]);
