import { refuse } from '#kernel/refusal';

/** Levels of arrays and objects that a body may have; forms need five, collections of areas seven. */
const MOST_LEVELS = 64;

/**
 * Bodies nested so deep that whatever walks them by calling itself has no stack left are refused before anything does.
 * Walks level by level, itself without calling itself. @throws Refusal `nested-too-deep`
 */
export const refuseDeepNesting = (body: unknown): void => {
  let level = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_LEVELS)
      throw refuse(
        'nested-too-deep',
        '没有办理',
        `请求内容的嵌套超过${MOST_LEVELS}层`,
        '请核对发送请求的程序；页面上的操作不会产生这样的内容。',
        { status: 400 },
      );
    const below: unknown[] = [];
    for (const one of level)
      if (typeof one === 'object' && one !== null && !Buffer.isBuffer(one))
        for (const inner of Object.values(one)) if (typeof inner === 'object' && inner !== null) below.push(inner);
    level = below;
  }
};
