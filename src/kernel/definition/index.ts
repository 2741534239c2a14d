export * from './actor.ts';
export * from './field.ts';
export * from './permission.ts';
export * from './record.ts';
export * from './registry.ts';
export * from './state.ts';
export * from './validation.ts';
