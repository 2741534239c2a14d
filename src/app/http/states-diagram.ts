import { statesDiagram } from '#contract/records';
import { type Registry, type States, stateDiagram } from '#kernel/definition';
import { answerReading, type BoundRoute } from '#kernel/http';
import type { Lexicon } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import { statesSvg } from './states-picture.ts';

/** States and verbs in English. Time limits and their rules are left out: they stand in Chinese papers alone. */
const inEnglish = ({ limits: _, ...life }: States, lexicon: Lexicon): States => ({
  ...life,
  states: Object.fromEntries(
    Object.entries(life.states).map(([state, label]) => [state, lexicon.label(state, label).text]),
  ),
  transitions: life.transitions.map((one) => ({ ...one, label: lexicon.label(one.verb, one.label).text })),
});

/** The diagram of a record that the post may read. */
export const statesRoute = (registry: Registry, lexicon?: Lexicon): BoundRoute =>
  answerReading(statesDiagram, async ({ tx, params, request }) => {
    const definition = registry.byName.get(params.name);
    if (!definition?.states || !tx.may(definition, 'read'))
      throw refuse('not-found', '没有找到，或您无权查看', '没有这张状态表', '请核对链接。', { status: 404 });
    const { states: own, fields } = definition;
    const english = request.language === 'en' ? lexicon : undefined;
    const life = english ? inEnglish(own, english) : own;
    const label = english ? english.record(definition).text : definition.label;
    return { label, mermaid: stateDiagram(life, fields), svg: statesSvg(life, fields) };
  });
