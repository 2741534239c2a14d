/**
 * Fractions of whole numbers, exact. A limit such as 0.85 × 7.5 has no binary fraction of its own, and a school must
 * not pass or miss a limit by an error in the sixteenth digit (handbook 03: compare with unrounded values).
 */
export type Ratio = { readonly over: bigint; readonly under: bigint };

/** What a fraction is made of: a number or text in decimal notation means exactly what it says. */
export type Amount = Ratio | number | bigint | string;

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

/** `under` positive, both without a common divisor. */
const reduced = (over: bigint, under: bigint): Ratio => {
  if (under === 0n) throw new Error('a fraction with the denominator 0');
  const common = divisor(over < 0n ? -over : over, under < 0n ? -under : under) || 1n;
  const sign = under < 0n ? -1n : 1n;
  return { over: (sign * over) / common, under: (sign * under) / common };
};

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

/** @throws Error for what is no finite decimal number */
export const ratio = (amount: Amount): Ratio => {
  if (typeof amount === 'object') return amount;
  if (typeof amount === 'bigint') return { over: amount, under: 1n };
  const [, sign, whole = '', part = '', power = '0'] = DECIMAL.exec(String(amount)) ?? [];
  if (!whole) throw new Error(`no decimal number: ${amount}`);
  const digits = BigInt(`${sign}${whole}${part}`);
  const places = Number(power) - part.length;
  return places >= 0 ? reduced(digits * 10n ** BigInt(places), 1n) : reduced(digits, 10n ** BigInt(-places));
};

export const plus = (a: Amount, b: Amount): Ratio => {
  const [x, y] = [ratio(a), ratio(b)];
  return reduced(x.over * y.under + y.over * x.under, x.under * y.under);
};
export const minus = (a: Amount, b: Amount): Ratio => plus(a, times(b, -1));
export const times = (a: Amount, b: Amount): Ratio => {
  const [x, y] = [ratio(a), ratio(b)];
  return reduced(x.over * y.over, x.under * y.under);
};
/** @throws Error where `b` is 0: whoever divides asks first and answers "cannot be computed" */
export const dividedBy = (a: Amount, b: Amount): Ratio => {
  const [x, y] = [ratio(a), ratio(b)];
  return reduced(x.over * y.under, x.under * y.over);
};
export const total = (amounts: readonly Amount[]): Ratio => amounts.reduce<Ratio>(plus, ratio(0));

/** Negative, 0 or positive, as `a` is less than, equal to or greater than `b`. */
export const compare = (a: Amount, b: Amount): number => {
  const [x, y] = [ratio(a), ratio(b)];
  const difference = x.over * y.under - y.over * x.under;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
};
export const larger = (a: Amount, b: Amount): Ratio => ratio(compare(a, b) >= 0 ? a : b);
export const smaller = (a: Amount, b: Amount): Ratio => ratio(compare(a, b) <= 0 ? a : b);

/** The least whole number that is not below. */
export const wholeUp = (amount: Amount): number => {
  const { over, under } = ratio(amount);
  const down = over / under;
  return Number(down * under < over ? down + 1n : down);
};

/** Decimal notation, the last place rounded half away from zero. For showing, never for comparing. */
export const decimal = (amount: Amount, places: number): string => {
  const { over, under } = ratio(amount);
  const scale = 10n ** BigInt(places);
  const twice = ((over < 0n ? -over : over) * scale * 2n + under) / (under * 2n);
  const text = twice.toString().padStart(places + 1, '0');
  const shown = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  return over < 0n && twice > 0n ? `-${shown}` : shown;
};

/** As text of #kernel/measure's `fraction`, exact. */
export const exactText = (amount: Amount): string => {
  const { over, under } = ratio(amount);
  return `${over}/${under}`;
};

/** The nearest number of the machine. For showing and plotting. */
export const numberOf = (amount: Amount): number => Number(decimal(amount, 20));

const wholeRoot = (square: bigint): bigint => {
  if (square < 2n) return square;
  let guess = 1n << BigInt((square.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + square / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
};

const PLACES = 60n;

/** A root between two fractions that differ by 10⁻⁶⁰ at most; equal where the root is a fraction itself. */
export const rootBounds = (square: Ratio): readonly [Ratio, Ratio] => {
  const [over, under] = [wholeRoot(square.over), wholeRoot(square.under)];
  if (over * over === square.over && under * under === square.under) {
    const exact = reduced(over, under);
    return [exact, exact];
  }
  const scale = 10n ** PLACES;
  const low = wholeRoot((square.over * scale * scale) / square.under);
  return [reduced(low, scale), reduced(low + 1n, scale)];
};
