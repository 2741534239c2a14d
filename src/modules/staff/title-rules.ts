import type { EffectContext, PrepareContext } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { NO_TITLE } from './codes.ts';
import { schoolOfTeacher } from './facts.ts';
import { teacher } from './teacher-record.ts';

/** The row lies with the school that keeps its teacher; a title of tomorrow is not registered yet. */
export const ofOwnSchool = async ({ tx, before, next }: PrepareContext<WriteTransaction>) => {
  if (String(next.fromOn) > today())
    throw refuse('future-title', '职称没有保存', '取得日期还没有到', '请在取得之日以后登记。');
  return before ? {} : { school: await schoolOfTeacher(tx, String(next.teacher)) };
};

/** Spells follow one another without a gap, and the teacher shows the newest. */
export const followTitle = async ({ tx, row, definition }: EffectContext<WriteTransaction>): Promise<void> => {
  const spells = await tx.lookup(definition, { teacher: row.teacher }, { sort: 'fromOn' });
  for (const [at, spell] of spells.entries()) {
    const toOn = spells[at + 1]?.fromOn ?? null;
    if (spell.toOn !== toOn) await tx.system.update(definition, spell.id, { toOn }, { verb: 'follow' });
  }
  const title = String(spells.at(-1)?.level ?? NO_TITLE);
  await tx.system.update(teacher, String(row.teacher), { title }, { verb: 'follow' });
};
