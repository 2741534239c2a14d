/**
 * Exact fractions of decimal numbers: thresholds are compared without rounding and without the errors of binary
 * arithmetic, so that 6.375 ÷ 7.5 is 0.85 and not a little less.
 */
export type Fraction = { readonly over: bigint; readonly under: bigint };

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/;

/**
 * A number as it is written in decimals, or text: in decimals with any number of places, or as a fraction.
 * @example fraction('1/3') // what no number of the machine holds
 * @throws Error where it is not finite, or no such text
 */
export const fraction = (value: number | string): Fraction => {
  const [, above, below] = /^(-?\d+)\/(\d+)$/.exec(String(value)) ?? [];
  if (above !== undefined && below !== undefined) return dividedBy(whole(above), whole(below));
  const [, sign, units, part = '', power = '0'] = DECIMAL.exec(String(value)) ?? [];
  if (units === undefined) throw new Error(`${value} is no decimal number`);
  const digits = BigInt(`${sign}${units}${part}`);
  const shift = Number(power) - part.length;
  return shift >= 0
    ? { over: digits * 10n ** BigInt(shift), under: 1n }
    : { over: digits, under: 10n ** BigInt(-shift) };
};

/** As text that `fraction` reads again. */
export const fractionText = ({ over, under }: Fraction): string => `${over}/${under}`;

const whole = (digits: string): Fraction => ({ over: BigInt(digits), under: 1n });

export const times = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });

/** @throws Error where the divisor is nothing */
export const dividedBy = (a: Fraction, b: Fraction): Fraction => {
  if (b.over === 0n) throw new Error('division by zero');
  const sign = b.over < 0n ? -1n : 1n;
  return { over: a.over * b.under * sign, under: a.under * b.over * sign };
};

export const minus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under - b.over * a.under,
  under: a.under * b.under,
});

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export const compare = (a: Fraction, b: Fraction): number => {
  const { over } = minus(a, b);
  if (over === 0n) return 0;
  return over < 0n ? -1 : 1;
};

/** The nearest number, for showing; never for comparing. */
export const asNumber = ({ over, under }: Fraction): number => {
  const scale = 10n ** 15n;
  const whole = over / under;
  return Number(whole) + Number(((over - whole * under) * scale) / under) / 1e15;
};
