import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  consistencyProof,
  EMPTY_ROOT,
  Frontier,
  inclusionProof,
  leafHash,
  type Nodes,
  nodeHash,
  provesConsistency,
  provesInclusion,
} from '../../src/kernel/seal/tree.ts';
import { SEED } from '../support/seed.ts';
import { trustCount, trustSeed } from '../support/trust-count.ts';

/** security/S1: the vectors that the Certificate Transparency projects test their trees with (RFC 6962). */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const N = {
  of12: '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  of47: '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  of1: '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  of4: 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  of67: 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  of45: '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
};
const INCLUSION: readonly [position: number, size: number, proof: string[]][] = [
  [0, 1, []],
  [0, 8, [N.of1, N.of12, N.of47]],
  [5, 8, [N.of4, N.of67, ROOTS[4] as string]],
  [2, 3, [ROOTS[2] as string]],
  [1, 5, [ROOTS[1] as string, N.of12, N.of4]],
];
const CONSISTENCY: readonly [from: number, size: number, proof: string[]][] = [
  [1, 1, []],
  [1, 8, [N.of1, N.of12, N.of47]],
  [6, 8, [N.of45, N.of67, ROOTS[4] as string]],
  [2, 5, [N.of12, N.of4]],
];

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const leaves = LEAVES.map((data) => leafHash(hex(data)));

/** A tree grown leaf by leaf, with its nodes and the root at every size. */
const grown = (hashes: readonly Buffer[]) => {
  const kept = new Map<string, Buffer>();
  const frontier = new Frontier();
  const roots = [frontier.root()];
  for (const hash of hashes) {
    frontier.append(hash, (level, place, node) => kept.set(`${level}/${place}`, node));
    roots.push(frontier.root());
  }
  const nodes: Nodes = async (level, place) => {
    const found = kept.get(`${level}/${place}`);
    if (!found) throw new Error(`no node ${level}/${place}`);
    return found;
  };
  return { nodes, roots, frontier };
};

/** The tree as RFC 6962 defines it, by recursion over all leaves: slow, and written apart from ours. */
const byDefinition = (hashes: readonly Buffer[]): Buffer => {
  if (hashes.length === 0) return createHash('sha256').digest();
  if (hashes.length === 1) return hashes[0] as Buffer;
  let k = 1;
  while (k * 2 < hashes.length) k *= 2;
  const pair = [Buffer.from([1]), byDefinition(hashes.slice(0, k)), byDefinition(hashes.slice(k))];
  return createHash('sha256').update(Buffer.concat(pair)).digest();
};

describe('security/S1 the tree', () => {
  it('has the known roots and proofs', async () => {
    const { nodes, roots } = grown(leaves);
    expect(roots.map((root) => root.toString('hex'))).toEqual(ROOTS);
    expect(EMPTY_ROOT.toString('hex')).toBe(ROOTS[0]);
    expect(nodeHash(leaves[0] as Buffer, leaves[1] as Buffer).toString('hex')).toBe(ROOTS[2]);
    for (const [position, size, proof] of INCLUSION) {
      const made = await inclusionProof(nodes, position, size);
      expect(made.map((one) => one.toString('hex'))).toEqual(proof);
    }
    for (const [from, size, proof] of CONSISTENCY) {
      const made = await consistencyProof(nodes, from, size);
      expect(made.map((one) => one.toString('hex'))).toEqual(proof);
    }
    trustCount('S1', 'known vectors', ROOTS.length + INCLUSION.length + CONSISTENCY.length);
  });

  it('grows as the definition says, goes on from its edge, and proves every leaf and every beginning', async () => {
    let proofs = 0;
    for (let size = 1; size <= 40; size++) {
      const hashes = Array.from({ length: size }, (_, at) => leafHash(`${size}/${at}`));
      const { nodes, roots, frontier } = grown(hashes);
      expect(roots[size]).toEqual(byDefinition(hashes));
      const again = new Frontier(size, frontier.edges);
      again.append(leafHash('next'));
      expect(again.root()).toEqual(byDefinition([...hashes, leafHash('next')]));
      const root = roots[size] as Buffer;
      for (let position = 0; position < size; position++) {
        const proof = await inclusionProof(nodes, position, size);
        expect(provesInclusion(hashes[position] as Buffer, { position, size, root, proof })).toBe(true);
        const from = { size: position + 1, root: roots[position + 1] as Buffer };
        const beginning = await consistencyProof(nodes, position + 1, size);
        expect(provesConsistency(from, { size, root }, beginning)).toBe(true);
        proofs += 2;
      }
    }
    trustCount('S1', 'proofs made and checked', proofs);
  });

  it('shows a forked history', async () => {
    const [one, other] = [grown(leaves), grown([...leaves.slice(0, 5), leafHash('forked'), ...leaves.slice(6)])];
    const to = { size: 8, root: other.roots[8] as Buffer };
    for (let size = 1; size <= 8; size++) {
      const proof = await consistencyProof(other.nodes, size, 8);
      expect(provesConsistency({ size, root: one.roots[size] as Buffer }, to, proof)).toBe(size <= 5);
    }
  });
});

const byteAt = (list: readonly Buffer[], at: number, bit: number): Buffer[] =>
  list.map((hash, index) => {
    if (index !== at % list.length) return hash;
    const changed = Buffer.from(hash);
    changed[bit % 32] = (changed[bit % 32] as number) ^ (1 << (bit % 8));
    return changed;
  });

/** Ways to change a proof so that it is another one. */
const MUTATIONS: readonly ((proof: readonly Buffer[], at: number, bit: number) => Buffer[])[] = [
  byteAt,
  (proof) => proof.slice(0, -1),
  (proof) => proof.slice(1),
  (proof) => [...proof, leafHash('more')],
  (proof, at) => proof.flatMap((hash, index) => (index === at % proof.length ? [hash, hash] : [hash])),
  (proof) => [...proof].reverse(),
  (proof, at) => proof.map((hash, index) => (index === at % proof.length ? leafHash('other') : hash)),
];
const isSame = (one: readonly Buffer[], other: readonly Buffer[]): boolean =>
  one.length === other.length && one.every((hash, at) => hash.equals(other[at] as Buffer));

describe('security/S3 mutated proofs', () => {
  it('are refused, all of them', async () => {
    const hashes = Array.from({ length: 300 }, (_, at) => leafHash(`entry ${at}`));
    const { nodes, roots } = grown(hashes);
    let refused = 0;
    const whole = fc.integer({ min: 1, max: 300 });
    const rule = fc.asyncProperty(whole, whole, fc.nat(), fc.nat(), fc.nat(6), async (a, b, at, bit, way) => {
      const [size, from] = [Math.max(a, b), Math.min(a, b)];
      const [root, position] = [roots[size] as Buffer, from - 1];
      const leaf = hashes[position] as Buffer;
      const proof = await inclusionProof(nodes, position, size);
      const first = { size: from, root: roots[from] as Buffer };
      const beginning = await consistencyProof(nodes, from, size);
      const mutate = MUTATIONS[way] as (typeof MUTATIONS)[number];
      const changed = mutate(proof, at, bit);
      if (!isSame(changed, proof)) {
        expect(provesInclusion(leaf, { position, size, root, proof: changed })).toBe(false);
        refused++;
      }
      const other = mutate(beginning, at, bit);
      if (!isSame(other, beginning)) {
        expect(provesConsistency(first, { size, root }, other)).toBe(false);
        refused++;
      }
      const elsewhere = (position + 1 + (at % 299)) % size;
      if (elsewhere !== position) {
        expect(provesInclusion(leaf, { position: elsewhere, size, root, proof })).toBe(false);
        refused++;
      }
      expect(provesInclusion(leafHash('another entry'), { position, size, root, proof })).toBe(false);
      expect(provesConsistency({ ...first, root: leafHash('fork') }, { size, root }, beginning)).toBe(false);
      refused += 2;
    });
    await fc.assert(rule, { numRuns: 3000, seed: trustSeed(SEED) });
    expect(refused).toBeGreaterThan(10_000);
    trustCount('S3', 'mutated proofs refused', refused);
  });
});
