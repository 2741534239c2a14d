import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bandOf, oversizeShare } from './access/class-size.ts';
import { migrantShares, retentionRate } from './access/shares.ts';
import { exchangeOf, roomsNeeded, sizeLimit } from './balanced/checklist.ts';
import {
  guaranteeThresholds,
  juniorResourceStandards,
  primaryResourceStandards,
  schoolPassRule,
  throughSchoolWeights,
} from './balanced/parameters.ts';
import { judgeSchool, RESOURCES, resourceKeys, shortfallOf, type Totals } from './balanced/resources.ts';
import { splitShared } from './balanced/split.ts';
import { type Figure, judge } from './exact/figure.ts';
import { decimal, dividedBy, times } from './exact/ratio.ts';
import { shownVariation, variation } from './exact/variation.ts';
import { fundsDue } from './funding/funding.ts';
import { scoreOf } from './modernisation/score.ts';
import { grossEnrolment, inclusiveShares } from './preschool/coverage.ts';

type Case = { title: string; [name: string]: any };
const cases = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')) as Record<string, Case[]>;
const of = (name: string): Case[] => {
  const found = cases[name];
  if (!found?.length) throw new Error(`no cases of ${name}`);
  return found;
};
/** A share as officials write it. */
const percent = (figure: Figure) => (figure.state === 'known' ? decimal(times(figure.value, 100), 1) : figure.missing);
const seedOf = (parameter: { seeds: readonly { value: any }[] }) => parameter.seeds[0]?.value;
const standards = { primary: seedOf(primaryResourceStandards), juniorMiddle: seedOf(juniorResourceStandards) };

describe('the cases that an official can sign', () => {
  it.each(of('school'))('a school: $title', ({ stage, values, met, verdict }) => {
    const totals = Object.fromEntries(
      resourceKeys.map((key, at) => [
        key,
        values[at] === null ? null : dividedBy(times(values[at], 100), RESOURCES[key].per),
      ]),
    ) as Totals;
    const result = judgeSchool({ students: 100, totals }, standards[stage as 'primary'], seedOf(schoolPassRule));
    expect([result.met, result.verdict]).toEqual([met, verdict]);
  });

  it.each(of('variation'))('between schools: $title', ({ students, totals, ...expected }) => {
    const found = variation(
      students.map((p: number, at: number) => ({ name: `${at}`, students: p, total: totals[at] })),
      '面积',
    );
    if (found.state === 'unknown') throw new Error('no variation');
    const shown = shownVariation(found);
    for (const key of ['mean', 'deviation', 'coefficient'] as const)
      expect(shown[key].toFixed(3)).toBe(expected[key].toFixed(3));
  });

  it.each(of('split'))('a through school: $title', ({ students, shared, shares, each }) => {
    const found = [...splitShared(shared, students, seedOf(throughSchoolWeights))];
    expect(Object.fromEntries(found.map(([stage, share]) => [stage, decimal(share, 2)]))).toEqual(shares);
    expect(
      Object.fromEntries(found.map(([stage, share]) => [stage, decimal(dividedBy(share, students[stage]), 2)])),
    ).toEqual(each);
  });

  it.each(of('shortfall'))('what is missing: $title', ({ key, students, there, short }) => {
    const none = Object.fromEntries(resourceKeys.map((one) => [one, null])) as Totals;
    const found = shortfallOf(key, { students, totals: { ...none, [key]: there } }, standards.primary[key]);
    expect(found && decimal(found, 0)).toBe(String(short));
  });

  it.each(of('specialRooms'))('rooms: $title', ({ classes, rooms }) =>
    expect(roomsNeeded(classes, seedOf(guaranteeThresholds).classesPerSpecialRoom)).toBe(rooms),
  );

  it.each(of('schoolSize'))('size: $title', ({ stages, limit }) =>
    expect(sizeLimit({ stages }, seedOf(guaranteeThresholds))).toBe(limit),
  );

  it.each(of('exchange'))('rotation: $title', ({ share, backbone, verdict, ...facts }) => {
    const { exchangeShare, exchangeBackboneShare } = seedOf(guaranteeThresholds);
    const found = exchangeOf(facts as never, exchangeShare, exchangeBackboneShare);
    expect([percent(found.share), percent(found.backbone), found.verdict]).toEqual([share, backbone, verdict]);
  });

  it.each(of('classBands'))('class size: $title', ({ pupils, band }) =>
    expect(bandOf(pupils, { normal: 36, large: 46, oversize: 56, extreme: 66 })).toBe(band),
  );

  it.each(of('oversizeShare'))('class size: $title', ({ oversize, classes, share }) =>
    expect(percent(oversizeShare(oversize, classes))).toBe(share),
  );

  it.each(of('retention'))('retention: $title', ({ facts, rate }) => expect(percent(retentionRate(facts))).toBe(rate));

  it.each(of('migrants'))('migrants: $title', ({ facts, publicOnly, withBought }) => {
    const found = migrantShares(facts);
    expect([percent(found.publicOnly), percent(found.withBought)]).toEqual([publicOnly, withBought]);
  });

  it.each(of('preschool'))('preschool: $title', (one) => {
    const all = [
      { pupils: one.publicPupils, isPublic: true, isInclusive: false },
      { pupils: one.inclusivePrivate, isPublic: false, isInclusive: true },
      { pupils: one.pupils - one.publicPupils - one.inclusivePrivate, isPublic: false, isInclusive: false },
    ];
    const { publicShare, inclusiveShare } = inclusiveShares(all, 'pupils');
    const gross = grossEnrolment(one.pupils, one.residents);
    expect([percent(gross), percent(inclusiveShare), percent(publicShare)]).toEqual([
      one.gross,
      one.inclusive,
      one.public,
    ]);
    const limits = [0.85, 0.8, 0.5];
    expect(
      [gross, inclusiveShare, publicShare].map((figure, at) => judge(figure, { atLeast: limits[at] as number })),
    ).toEqual(one.verdicts);
  });

  it.each(of('funding'))('funding: $title', ({ due, perPupil, ...pupils }) => {
    const standard = { perPupil, perBoarder: 300, perSpecial: 6000, least: 100 };
    expect(decimal(fundsDue(pupils as never, standard), 0)).toBe(String(due));
  });

  it.each(of('scores'))('scores: $title', ({ method, target = null, value, weight, steps = [], score, gap = null }) => {
    const found = scoreOf({ method, target, weight, steps }, { state: 'known', value: times(value, 1) });
    if (found.state === 'unknown') throw new Error(JSON.stringify(found.missing));
    expect([decimal(found.score, 2), found.gap && decimal(found.gap, 2)]).toEqual([score, gap]);
  });
});
