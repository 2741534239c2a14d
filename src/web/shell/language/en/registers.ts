/** Registers, forms, details, imports. */
export const REGISTERS = {
  '；': '; ',
} as const;
