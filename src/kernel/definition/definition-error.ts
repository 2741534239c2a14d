/** A definition error stops start-up: path first, then what was received, what was expected, and the remedy. */
export class DefinitionError extends Error {
  constructor(path: string, received: string, expected: string, remedy: string) {
    super(`${path}: received ${received}; expected ${expected}. ${remedy}`);
    this.name = 'DefinitionError';
  }
}
