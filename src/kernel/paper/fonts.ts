import { existsSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { refuse } from '#kernel/refusal';
import type { Face } from './model.ts';

/** By face: the families to print it with, best first, and the weight that suits the first. */
export type Faces = Readonly<Record<Face, { readonly fonts: readonly string[]; readonly weight: number }>>;
export type Press = { readonly compiler: NodeCompiler; readonly faces: Faces };

const SONG = ['SimSun', 'NSimSun', 'STSong', 'Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC'];
// The names under which the standard's faces, their usual substitutes and the free ones go, best first.
const FAMILIES: Readonly<Record<Face, readonly string[]>> = {
  fangsong: [
    'FangSong_GB2312',
    '仿宋_GB2312',
    'FZFangSong-Z02',
    'FangSong',
    '仿宋',
    'STFangsong',
    'CESI仿宋-GB2312',
    ...SONG,
  ],
  kai: [
    'KaiTi_GB2312',
    '楷体_GB2312',
    'KaiTi',
    '楷体',
    'STKaiti',
    'Kaiti SC',
    'CESI楷体-GB2312',
    'AR PL UKai CN',
    'LXGW WenKai',
    ...SONG,
  ],
  hei: [
    'SimHei',
    '黑体',
    'STHeiti',
    'Heiti SC',
    'CESI黑体-GB2312',
    'Noto Sans CJK SC',
    'Noto Sans SC',
    'Source Han Sans SC',
    'WenQuanYi Zen Hei',
  ],
  song: SONG,
  xiaobiaosong: [
    'FZXiaoBiaoSong-B05S',
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05',
    'CESI小标宋-GB2312',
    'STZhongsong',
    '华文中宋',
    ...SONG,
  ],
};
// One weight stands for a whole title face; text faces of one weight are printed in bold where they serve as 小标宋.
const TEXT_FACES = new Set(SONG);

const presses = new Map<string, Press>();

/**
 * A compiler with the fonts of `folders` and of the system (which it finds by itself), kept for the process:
 * fonts added later need a restart.
 * @throws Refusal `no-chinese-font` naming the package to install.
 */
export const pressFor = (folders: readonly string[] = []): Press => {
  const fontPaths = folders.filter(existsSync);
  const key = fontPaths.join('\n');
  const kept = presses.get(key);
  if (kept) return kept;
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] });
  const press = { compiler, faces: chooseFaces(knownFamilies(compiler)) };
  presses.set(key, press);
  return press;
};

/** The families of our list that the compiler knows: it warns of each that it does not. */
const knownFamilies = (compiler: NodeCompiler): Set<string> => {
  const families = [...new Set(Object.values(FAMILIES).flat())];
  const probe = '#for name in json(bytes(sys.inputs.families)) { text(font: name, fallback: false)[x] }';
  const result = compiler.compile({ mainFileContent: probe, inputs: { families: JSON.stringify(families) } });
  const warnings = result.takeWarnings();
  const messages = warnings ? compiler.fetchDiagnostics(warnings).map(({ message }) => String(message)) : [];
  const unknown = new Set(messages.flatMap((text) => /^unknown font family: (.*)$/.exec(text)?.[1] ?? []));
  return new Set(families.filter((family) => !unknown.has(family.toLowerCase())));
};

/** For each face the known families, its own first. @throws Refusal `no-chinese-font` when none is known. */
export const chooseFaces = (known: ReadonlySet<string>): Faces => {
  const any = [...new Set(Object.values(FAMILIES).flat())].filter((family) => known.has(family));
  if (any.length === 0) throw noFont();
  const choose = (face: Face) => {
    const own = FAMILIES[face].filter((family) => known.has(family));
    const fonts = [...own, ...any.filter((family) => !own.includes(family))];
    return { fonts, weight: face === 'xiaobiaosong' && TEXT_FACES.has(fonts[0] ?? '') ? 700 : 400 };
  };
  return {
    fangsong: choose('fangsong'),
    kai: choose('kai'),
    hei: choose('hei'),
    song: choose('song'),
    xiaobiaosong: choose('xiaobiaosong'),
  };
};

const noFont = () =>
  refuse(
    'no-chinese-font',
    '未能生成PDF',
    '这台机器上没有中文字体',
    '请系统管理员安装字体包 fonts-noto-cjk（Debian、Ubuntu：apt-get install fonts-noto-cjk），或把仿宋、黑体、楷体、小标宋字体文件放进数据目录的 fonts 文件夹，再重启系统。',
    { status: 503 },
  );
