import { askEmergency, emergencyChoices, readEmergency } from '#contract/emergency';
import type { Field, Registry } from '#kernel/definition';
import { answerByWrite, answerReading, answerWriting, type BoundRoute } from '#kernel/http';
import { parameterOn, today } from '#kernel/time';
import { askForEmergency, keysOf, openableRecords } from './ask.ts';
import { contentOf } from './content.ts';
import { emergencyRule } from './parameters.ts';

/** Asking for an emergency and reading under it; ending and review are the record's own actions. */
export const emergencyRoutes = (registry: Registry): readonly BoundRoute[] => [
  answerByWrite(askEmergency, ({ write, body }) => write((tx) => askForEmergency(tx, registry, body))),
  answerWriting(readEmergency, ({ tx, params }) => contentOf(tx, registry, params.id)),
  answerReading(emergencyChoices, async ({ tx }) => {
    const { minutes, perDay } = await parameterOn(tx, emergencyRule, today());
    const records = openableRecords(registry).map((definition) => ({
      record: definition.name,
      label: definition.label,
      keys: keysOf(definition).map((name) => (definition.fields[name] as Field).label),
    }));
    return { records, minutes, perDay };
  }),
];
