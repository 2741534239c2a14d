/** Catchments from a GeoJSON file: looked at first, then written as drafts. */

import type { Registry } from '#kernel/definition';
import { readableFile, readBlob, storeFile } from '#kernel/file';
import type { House, Upload } from '#kernel/http';
import { type Reason, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { STAGES, type Stage, school, stages } from '#modules/institutions';
import { catchment } from './catchment-record.ts';
import { outlineAgainst } from './catchment-rules.ts';
import { type Feature, nameOf, readCollection } from './geojson.ts';
import { areaOf, type Outline, type Rings } from './geometry.ts';

const TITLE = '施教区没有导入';
const FIELDS = {
  school: ['学校标识码', '标识码', '学校', '学校名称', 'school', 'code'],
  stage: ['学段', 'stage'],
  description: ['文字范围', '范围', '说明', 'description'],
  sharedAs: ['多校划片名称', '多校划片', 'shared'],
} as const;

const textOf = ({ properties }: Feature, names: readonly string[]): string => {
  const key = names.find(
    (name) => properties[name] !== undefined && properties[name] !== null && properties[name] !== '',
  );
  return key ? String(properties[key]).trim() : '';
};

type Known = {
  readonly organisation: string;
  readonly name: string;
  readonly identifierCode: string | null;
  readonly stages: readonly string[] | null;
};

const stageNamed = (text: string): Stage | undefined => stages.find((one) => one === text || STAGES[one] === text);

const partOf = ({ geometry }: Feature): { outline: Outline | null; reasons: Reason[] } => {
  const parts = geometry.type === 'MultiPolygon' ? (geometry.coordinates as Rings[]) : [geometry.coordinates as Rings];
  if (!geometry.type.endsWith('Polygon') || parts.length !== 1)
    return {
      outline: null,
      reasons: [{ detail: '不是一个完整的面', remedy: '由几块组成的施教区请拆成几个要素，名称各不相同。' }],
    };
  const outline: Outline = { type: 'Polygon', coordinates: parts[0] as Rings };
  return { outline, reasons: outlineAgainst(outline) };
};

const schoolNamed = (known: readonly Known[], text: string): Known | undefined =>
  known.find(({ identifierCode, name, organisation: id }) => text !== '' && [identifierCode, name, id].includes(text));

const lineOf = (feature: Feature, at: number, known: readonly Known[]) => {
  const named = textOf(feature, FIELDS.school);
  const of = schoolNamed(known, named);
  const only = of?.stages?.length === 1 ? (of.stages[0] as Stage) : undefined;
  const stage = stageNamed(textOf(feature, FIELDS.stage)) ?? only;
  const { outline, reasons } = partOf(feature);
  const problems = [
    ...(of ? [] : [named ? `没有名称或标识码为“${named}”的学校` : '没有写明学校（属性“学校标识码”或“学校”）']),
    ...(of && !stage ? ['没有写明学段（属性“学段”）'] : []),
    ...(of && stage && !of.stages?.includes(stage) ? [`${of.name}没有${STAGES[stage]}学段`] : []),
    ...reasons.map(({ detail }) => detail),
  ];
  return {
    at: at + 1,
    name: nameOf(feature) || (of ? `${of.name}施教区` : `第${at + 1}个要素`),
    school: of?.organisation ?? null,
    schoolName: of?.name ?? named,
    stage: stage ?? null,
    stageLabel: stage ? STAGES[stage] : '',
    description: textOf(feature, FIELDS.description).slice(0, 4000),
    sharedAs: textOf(feature, FIELDS.sharedAs).slice(0, 60) || null,
    area: outline ? areaOf([outline.coordinates]) : null,
    outline,
    problems,
  };
};

const linesOf = async (tx: ReadTransaction, bytes: Buffer) => {
  const known = (await tx.find(school, { closedOn: null })) as unknown as Known[];
  return readCollection(bytes, TITLE).features.map((feature, at) => lineOf(feature, at, known));
};

const refuseUnlessDrawing = (tx: ReadTransaction): void => {
  if (!tx.may(catchment, 'create'))
    throw refuse('forbidden', TITLE, '您当前的岗位不能登记施教区', '请联系教育局业务科室。', { status: 403 });
};

/** What a file would bring, and what stands against each shape. Stores the file, writes no catchment. */
export const previewCatchments = async (tx: WriteTransaction, house: House, upload: Upload | undefined) => {
  refuseUnlessDrawing(tx);
  if (!upload) throw refuse('no-file', TITLE, '没有选择文件', '请选择GeoJSON文件。');
  const lines = await linesOf(tx, upload.bytes);
  return { file: (await storeFile(tx, house, upload)).id, lines };
};

type Given = {
  readonly file: string;
  readonly fromYear: number;
  readonly toYear?: number | undefined;
  readonly source: string;
};

/** Writes every sound shape as a draft; drafts of the same name and year get the new outline. @throws Refusal `nothing-to-import` */
export const bringInCatchments = async (tx: WriteTransaction, house: House, registry: Registry, given: Given) => {
  refuseUnlessDrawing(tx);
  const { file: kept } = await readableFile(tx, registry, given.file);
  const lines = await linesOf(tx, await readBlob(house.folder, kept.sha256));
  const sound = lines.filter(({ problems }) => problems.length === 0);
  if (sound.length === 0)
    throw refuse('nothing-to-import', TITLE, '文件里没有可以导入的要素', '请按预览里的问题改正后重新上传。');
  const [created, changed] = [[] as string[], [] as string[]];
  for (const { name, school: of, stage, description, sharedAs, outline } of sound) {
    const key = { school: of as string, stage: stage as Stage, fromYear: given.fromYear, name };
    const [known] = await tx.find(catchment, key);
    const patch = {
      outline: outline as never,
      description: description || name,
      sharedAs,
      source: given.source,
      ...(given.toYear ? { toYear: given.toYear } : {}),
    };
    const row = known
      ? await tx.update(catchment, known.id, patch)
      : await tx.create(catchment, { ...key, ...patch, papers: [kept.id] });
    (known ? changed : created).push(row.id);
  }
  return { created: created.length, changed: changed.length, left: lines.length - sound.length };
};
