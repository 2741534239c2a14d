import { useCallback, useEffect, useRef, useState } from 'react';
import { updateRecord } from '#contract/records';
import { useAct } from '../../api/hooks.ts';
import { clock } from '../../components/china.ts';
import type { BulletinBlock, BulletinPage } from './parts.ts';

/** Drafts rest this long after the last keystroke before they are saved. */
const PAUSE = 3000;
/** A block that is being written may not be complete yet; it is sent when it is. */
const isWhole = (block: BulletinBlock): boolean => {
  if (block.type === 'heading') return block.text.trim() !== '';
  return block.type !== 'list' || (block.added ?? []).every(({ text }) => text.trim() !== '');
};

/** The blocks as one edits them, saved by themselves; a refusal keeps what was typed. */
export const useBlocks = ({ bulletin, blocks: given }: BulletinPage) => {
  const [blocks, setBlocks] = useState<readonly BulletinBlock[]>(given);
  const [changed, setChanged] = useState(false);
  const [savedAt, setSavedAt] = useState<string>();
  const version = useRef(bulletin.version);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(blocks);
  latest.current = blocks;
  const update = useAct(updateRecord, {
    errors: 'inline',
    onDone: (row, { body }) => {
      version.current = row.version;
      setSavedAt(clock());
      if (JSON.stringify(latest.current) === JSON.stringify(body.blocks)) setChanged(false);
    },
  });
  // What others or a compilation changed comes in while nothing is being typed here.
  useEffect(() => {
    if (changed) return;
    version.current = bulletin.version;
    setBlocks(given);
  }, [bulletin.version, given, changed]);

  const { mutate } = update;
  const save = useCallback((): void => {
    clearTimeout(timer.current);
    if (latest.current.every(isWhole))
      mutate({
        params: { path: 'bulletins', id: bulletin.id },
        body: { version: version.current, blocks: latest.current },
      });
  }, [bulletin.id, mutate]);
  const change = (next: readonly BulletinBlock[]): void => {
    setBlocks(next);
    setChanged(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(save, PAUSE);
  };
  /** After a conflict: mine again on top of what stands now. */
  const overwrite = (): void => {
    version.current = bulletin.version;
    save();
  };
  const discard = (): void => {
    clearTimeout(timer.current);
    update.reset();
    setChanged(false);
  };
  return { blocks, change, changed, save, savedAt, saving: update.isPending, error: update.error, overwrite, discard };
};
