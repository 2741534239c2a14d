import type { FileKind, Sniffed } from '#kernel/document';
import { refuse } from '#kernel/refusal';
import { endingOf } from './file-name.ts';

const IMAGES: readonly FileKind[] = ['png', 'jpeg', 'gif', 'webp', 'bmp', 'tiff', 'heic', 'avif'];
const MOVING: readonly FileKind[] = ['mp4', 'mov'];
/** Systems hand out tables of the web, and newer formats, under the older endings; office programs open them all. */
const OLDER: readonly FileKind[] = ['compound', 'ooxml-encrypted', 'html', 'mhtml', 'xml', 'txt'];
const PLAIN: readonly FileKind[] = ['txt', 'html', 'xml', 'svg', 'unknown'];

/** What may stand behind an ending that says what it is; endings that are not named promise nothing. */
const BEHIND: Readonly<Record<string, readonly FileKind[]>> = {
  docx: ['docx', 'ooxml-encrypted'],
  xlsx: ['xlsx', 'ooxml-encrypted'],
  pptx: ['pptx', 'ooxml-encrypted'],
  doc: ['doc', 'docx', 'rtf', ...OLDER],
  xls: ['xls', 'xlsx', ...OLDER],
  ppt: ['ppt', 'pptx', ...OLDER],
  odt: ['odt'],
  ods: ['ods'],
  odp: ['odp'],
  ofd: ['ofd'],
  pdf: ['pdf'],
  rtf: ['rtf'],
  zip: ['zip', 'docx', 'xlsx', 'pptx', 'ofd', 'odt', 'ods', 'odp', 'epub'],
  rar: ['rar'],
  '7z': ['7z'],
  gz: ['gzip'],
  mp3: ['mp3'],
  wav: ['wav'],
  txt: PLAIN,
  csv: PLAIN,
  md: PLAIN,
  json: PLAIN,
  ...Object.fromEntries(
    ['png', 'jpg', 'jpeg', 'gif', 'webp', 'bmp', 'tif', 'tiff', 'heic', 'avif'].map((one) => [one, IMAGES]),
  ),
  ...Object.fromEntries(['mp4', 'mov', 'm4v'].map((one) => [one, MOVING])),
};

/**
 * A name that promises one thing over content that is another misleads whoever opens it, and every check by name
 * (OWASP ASVS 5.0.0 V5.2.2). Photographs under each other's endings, and what systems hand out as .xls, pass.
 * @throws Refusal `other-content`
 */
export const refuseOtherContent = (name: string, { kind, label }: Pick<Sniffed, 'kind' | 'label'>): void => {
  const ending = endingOf(name);
  const expected = Object.hasOwn(BEHIND, ending) ? BEHIND[ending] : undefined;
  if (!expected || expected.includes(kind)) return;
  throw refuse(
    'other-content',
    '文件没有上传',
    `文件名以“.${ending}”结尾，内容却是${label}`,
    '请用原软件另存为正确的格式，或改正文件名后再上传。',
  );
};
