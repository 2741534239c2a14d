import { addParameter, changeParameter, listParameters } from '#contract/admin';
import { answer, answerWriting, type BoundRoute } from '#kernel/http';
import { type CivilDate, civilDateAt, today } from './civil.ts';
import {
  CERTAINTIES,
  type Certainty,
  type ParameterDefinition,
  type ParameterRegistry,
  showValue,
} from './parameter.ts';
import type { ParameterValueRow } from './parameter-lookup.ts';
import { parameterValue } from './parameter-records.ts';
import { addParameterValue, changeParameterValue, PARAMETER_KEEPERS } from './parameter-writing.ts';

const viewOf = (definition: ParameterDefinition, row: ParameterValueRow, date: CivilDate) => ({
  id: row.id,
  version: row.version,
  value: row.value,
  text: showValue(definition, row.value),
  region: row.region,
  from: row.fromOn,
  to: row.toOn,
  source: row.source,
  lastCheckedOn: row.checkedOn,
  certainty: row.certainty as Certainty,
  certaintyLabel: CERTAINTIES[row.certainty as Certainty],
  status: statusOn(row, date),
});

const statusOn = (row: ParameterValueRow, date: CivilDate): 'inForce' | 'past' | 'future' => {
  if (row.fromOn > date) return 'future';
  return row.toOn && row.toOn < date ? 'past' : 'inForce';
};

/** The parameters that modules declared, with their values; `asOf` shows how each stands on that day. */
export const parameterRoutes = (parameters: ParameterRegistry): BoundRoute[] => [
  answer(listParameters, async ({ house, actor, query }) => {
    const date = query.asOf ? civilDateAt(query.asOf) : today();
    const past = query.asOf && new Date(query.asOf) < new Date() ? { asOf: query.asOf } : {};
    const rows = await house.database.read(actor, (tx) => tx.find(parameterValue, {}, past));
    const listed = parameters.definitions.map((definition) => {
      const values = rows.filter((row) => row.name === definition.name).map((row) => viewOf(definition, row, date));
      const { name, label, module, unit = null, keeper = '办公室' } = definition;
      return { name, label, module, unit, keeper, inForce: values.some((one) => one.status === 'inForce'), values };
    });
    return { parameters: listed, editable: PARAMETER_KEEPERS.includes(actor.role) };
  }),
  answerWriting(addParameter, async ({ tx, params, body }) => {
    const { reason, ...value } = body;
    const row = await addParameterValue(tx, parameters, params.name, value, reason);
    return { id: row.id, version: row.version };
  }),
  answerWriting(changeParameter, async ({ tx, params, body }) => {
    const { version, reason, ...change } = body;
    const row = await changeParameterValue(tx, parameters, params.id, version, change, reason);
    return { id: row.id, version: row.version };
  }),
];
