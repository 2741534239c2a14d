import { createHash } from 'node:crypto';

/**
 * The Merkle tree of RFC 6962 (section 2.1; proofs checked as RFC 9162, 2.1.3.2 and 2.1.4.2, writes it) over SHA-256.
 * Sizes and positions are plain numbers, exact to 2^53.
 */
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

export const leafHash = (data: Buffer | string): Buffer => createHash('sha256').update(LEAF).update(data).digest();

export const nodeHash = (left: Buffer, right: Buffer): Buffer =>
  createHash('sha256').update(NODE).update(left).update(right).digest();

/** The root over nothing. */
export const EMPTY_ROOT = createHash('sha256').digest();

const isOdd = (number: number): boolean => number % 2 === 1;
const half = (number: number): number => Math.floor(number / 2);

/** Largest power of two below n, for n > 1: where a tree of n leaves divides. */
const split = (n: number): number => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};

/** Told of every node as it becomes complete: level 0 is the leaves, `place` its number in the level. */
export type OnNode = (level: number, place: number, hash: Buffer) => void;

/**
 * The right edge of a growing tree: the roots of its complete subtrees, the largest first. A leaf costs one hash on
 * average, and never more than log n.
 */
export class Frontier {
  private count: number;
  private readonly peaks: Buffer[];

  /** @throws Error where the peaks are not as many as the size has complete subtrees */
  constructor(size = 0, peaks: readonly Buffer[] = []) {
    const ones = size.toString(2).replaceAll('0', '').length;
    if (ones !== peaks.length) throw new Error(`a tree of ${size} leaves has ${ones} peaks, received ${peaks.length}`);
    this.count = size;
    this.peaks = [...peaks];
  }

  get size(): number {
    return this.count;
  }

  get edges(): readonly Buffer[] {
    return this.peaks;
  }

  append(leaf: Buffer, onNode?: OnNode): void {
    let [hash, level, place] = [leaf, 0, this.count];
    onNode?.(level, place, hash);
    for (; isOdd(place); place = half(place)) {
      hash = nodeHash(this.peaks.pop() as Buffer, hash);
      onNode?.(++level, half(place), hash);
    }
    this.peaks.push(hash);
    this.count++;
  }

  root(): Buffer {
    const [last, ...rest] = [...this.peaks].reverse();
    return last ? rest.reduce((right, left) => nodeHash(left, right), last) : EMPTY_ROOT;
  }
}

/** Where proofs take complete nodes from. */
export type Nodes = (level: number, place: number) => Promise<Buffer>;

/** Root of the leaves from `start` (a multiple of the tree's division) on. */
const rangeRoot = async (nodes: Nodes, start: number, count: number): Promise<Buffer> => {
  const level = Math.log2(count);
  if (Number.isInteger(level)) return nodes(level, start / count);
  const k = split(count);
  return nodeHash(await rangeRoot(nodes, start, k), await rangeRoot(nodes, start + k, count - k));
};

/** The way from a leaf to the root of the first `size` leaves, from below. */
export const inclusionProof = async (nodes: Nodes, position: number, size: number): Promise<Buffer[]> => {
  const walk = async (start: number, count: number, at: number): Promise<Buffer[]> => {
    if (count === 1) return [];
    const k = split(count);
    if (at < k) return [...(await walk(start, k, at)), await rangeRoot(nodes, start + k, count - k)];
    return [...(await walk(start + k, count - k, at - k)), await rangeRoot(nodes, start, k)];
  };
  return walk(0, size, position);
};

/** That the tree of the first `from` leaves is the beginning of the tree of `size`; 0 < from <= size. */
export const consistencyProof = async (nodes: Nodes, from: number, size: number): Promise<Buffer[]> => {
  const walk = async (start: number, count: number, m: number, whole: boolean): Promise<Buffer[]> => {
    if (m === count) return whole ? [] : [await rangeRoot(nodes, start, count)];
    const k = split(count);
    if (m <= k) return [...(await walk(start, k, m, whole)), await rangeRoot(nodes, start + k, count - k)];
    return [...(await walk(start + k, count - k, m - k, false)), await rangeRoot(nodes, start, k)];
  };
  return walk(0, size, from, true);
};

/** Whether the leaf stands at the position in the tree of that size and root. */
export const provesInclusion = (
  leaf: Buffer,
  { position, size, root, proof }: { position: number; size: number; root: Buffer; proof: readonly Buffer[] },
): boolean => {
  if (!(position >= 0 && position < size)) return false;
  let [at, last, hash] = [position, size - 1, leaf];
  for (const step of proof) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      hash = nodeHash(step, hash);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else hash = nodeHash(hash, step);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && hash.equals(root);
};

type Tree = { readonly size: number; readonly root: Buffer };

/** Whether the smaller tree is the beginning of the larger one. */
export const provesConsistency = (from: Tree, to: Tree, proof: readonly Buffer[]): boolean => {
  if (from.size === to.size) return proof.length === 0 && from.root.equals(to.root);
  if (from.size < 1 || from.size > to.size) return false;
  const steps = isPowerOfTwo(from.size) ? [from.root, ...proof] : [...proof];
  let [at, last] = [from.size - 1, to.size - 1];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  const [first, ...rest] = steps;
  if (!first || proof.length === 0) return false;
  let [before, after] = [first, first];
  for (const step of rest) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      [before, after] = [nodeHash(step, before), nodeHash(step, after)];
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else after = nodeHash(after, step);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && before.equals(from.root) && after.equals(to.root);
};

const isPowerOfTwo = (size: number): boolean => Number.isInteger(Math.log2(size));
