/**
 * Built-ins that our libraries call and Chrome 87 lacks. The build lowers syntax only;
 * these few lines stand for what it does not touch.
 */
type Indexed = { length: number; [index: number]: unknown };

function at(this: Indexed, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLast(this: Indexed, test: (value: unknown, index: number) => boolean): unknown {
  for (let index = this.length - 1; index >= 0; index -= 1) if (test(this[index], index)) return this[index];
  return undefined;
}

const add = (target: object, name: string, value: unknown): void => {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
};

add(Array.prototype, 'at', at);
add(String.prototype, 'at', at);
add(Array.prototype, 'findLast', findLast);
add(Object, 'hasOwn', (target: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(target, key) !== undefined);
add(globalThis, 'structuredClone', (value: unknown) => JSON.parse(JSON.stringify(value)));
