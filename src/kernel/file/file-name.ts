/** Endings that Windows runs on a double click, whatever the content; a text file may carry one. */
const RUNS = new Set(
  (
    'exe com bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta lnk scr msi msp reg jar sh cpl dll pif scf inf url ' +
    'desktop app apk deb rpm dmg appref-ms application gadget chm hlp jnlp sct settingcontent-ms'
  ).split(' '),
);

const LONGEST = 180;

/** The ending of a name in lower case, without the dot; empty where there is none. */
export const endingOf = (name: string): string => /\.([^.\s]{1,20})[.\s]*$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Whether a name's ending makes the file a program on somebody's desk. */
export const runsByName = (name: string): boolean => RUNS.has(endingOf(name));

/**
 * A name fit to be stored and sent: the last part of a path, without control and direction-changing characters
 * (which make `gpj.exe` look like `exe.jpg`) and without what file systems reserve; at most 180 characters, its
 * ending kept. Names decide nothing: blobs are named by their content.
 */
export const safeFileName = (raw: string): string => {
  const last =
    raw
      .normalize('NFC')
      .split(/[/\\]/)
      .filter((part) => part !== '' && part !== '.' && part !== '..')
      .at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return shorten(clean) || '未命名文件';
};

const shorten = (name: string): string => {
  const letters = [...name];
  if (letters.length <= LONGEST) return name;
  const ending = endingOf(name);
  const tail = ending ? `.${ending}` : '';
  return `${letters.slice(0, LONGEST - tail.length).join('')}${tail}`;
};
