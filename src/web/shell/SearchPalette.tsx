import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { Command } from 'cmdk';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { search } from '#contract/search';
import { queryOf } from '../api/hooks.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { t, translated } from './language/index.ts';
import { useOpenPages } from './menu.ts';
import { useGo } from './navigation.tsx';
import { useLargePrint } from './preferences.ts';

type LocalEntry = { key: string; label: string; hint: string; words: string; act: () => void };

/** Page titles and commands with their pinyin: `gzt` and `gongzuotai` find 工作台. Loaded with the palette only. */
const usePinyin = (): ((text: string) => string) => {
  const [spell, setSpell] = useState<(text: string) => string>(() => () => '');
  useEffect(() => {
    void import('pinyin-pro').then(({ pinyin }) =>
      setSpell(() => (text: string) => {
        const syllables = pinyin(text, { toneType: 'none', type: 'array' });
        return `${syllables.map((each) => each[0]).join('')} ${syllables.join('')}`;
      }),
    );
  }, []);
  return spell;
};

const useLocalEntries = (onClose: () => void): LocalEntry[] => {
  const go = useGo();
  const open = useOpenPages();
  const [large, setLarge] = useLargePrint();
  const spell = usePinyin();
  return useMemo(() => {
    const toPage = (path: string) => () => go(path, { search: {} });
    const entries = [
      ...open.map(({ path, title, keywords = '' }) => ({
        key: path,
        label: translated(title),
        hint: t('页面'),
        words: `${title} ${keywords}`,
        act: toPage(path),
      })),
      {
        key: 'large',
        label: large ? t('退出大字版') : t('切换到大字版'),
        hint: t('命令'),
        words: '',
        act: () => setLarge(!large),
      },
    ];
    return entries.map((entry) => ({
      ...entry,
      words: `${entry.label} ${entry.words} ${spell(entry.label)}`.toLowerCase(),
      act: () => {
        onClose();
        entry.act();
      },
    }));
  }, [open, large, spell, go, setLarge, onClose]);
};

const Marked = ({ text, word }: { text: string; word: string }) => {
  const at = word ? text.toLowerCase().indexOf(word.toLowerCase()) : -1;
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + word.length)}</mark>
      {text.slice(at + word.length)}
    </>
  );
};

const Hits = ({ word, onOpen }: { word: string; onOpen: (path: string) => void }) => {
  const { data, error, isFetching } = useQuery({
    ...queryOf(search, { query: { q: word, limit: 8 } }),
    enabled: word.length > 0,
    placeholderData: keepPreviousData,
  });
  if (error) return <ErrorNotice error={error} />;
  if (word.length === 0 || !data) return null;
  if (data.groups.length === 0 && !isFetching)
    return <div className="yd-palette-none">{t('没有找到含“{word}”的内容。可以换个词，或少输几个字。', { word })}</div>;
  return (
    <>
      {data.groups.map(({ kind, label, hits }) => (
        <Command.Group key={kind} heading={label}>
          {hits.map((hit) => (
            <Command.Item key={hit.id} value={`${kind}:${hit.id}`} onSelect={() => onOpen(hit.path)}>
              <span className="yd-palette-title">
                <Marked text={hit.title} word={word} />
              </span>
              {hit.excerpt !== hit.title && (
                <span className="yd-palette-excerpt">
                  <Marked text={hit.excerpt} word={word} />
                </span>
              )}
            </Command.Item>
          ))}
        </Command.Group>
      ))}
    </>
  );
};

/** `/` or Ctrl+K: pages and commands (also by pinyin initials), then what the server finds. */
export default function SearchPalette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const word = useDeferredValue(typed.trim());
  const go = useGo();
  const local = useLocalEntries(onClose);
  const shown = local.filter(({ words }) => words.includes(word.toLowerCase())).slice(0, word ? 6 : 10);
  const openPath = (path: string): void => {
    onClose();
    go(path);
  };
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      width={640}
      style={{ top: 72 }}
      styles={{ container: { padding: 0, overflow: 'hidden' }, header: { margin: 0 } }}
      title={<span className="yd-sr">{t('搜索')}</span>}
      className="yd-palette-dialog"
      destroyOnHidden
      afterClose={() => setTyped('')}
    >
      <Command shouldFilter={false} label={t('搜索')} className="yd-palette">
        <Command.Input
          autoFocus
          value={typed}
          onValueChange={setTyped}
          placeholder={t('搜索页面、任务、记录、文件，可用拼音首字母')}
        />
        <Command.List>
          {shown.length > 0 && (
            <Command.Group heading={t('页面与命令')}>
              {shown.map(({ key, label, hint, act }) => (
                <Command.Item key={key} value={`local:${key}`} onSelect={act}>
                  <span className="yd-palette-title">{label}</span>
                  <span className="yd-palette-hint">{hint}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          <Hits word={word} onOpen={openPath} />
        </Command.List>
        <div className="yd-palette-foot" aria-hidden="true">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> {t('选择')}
          </span>
          <span>
            <kbd>Enter</kbd> {t('打开')}
          </span>
          <span>
            <kbd>Esc</kbd> {t('关闭')}
          </span>
        </div>
      </Command>
    </Modal>
  );
}
