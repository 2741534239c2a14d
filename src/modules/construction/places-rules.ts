/** Places follow from classes by the class size in force. Source: domain handbook 04 §5; row seats.places. */
import type { PrepareContext } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { parameterOn, today } from '#kernel/time';
import type { PlaceStage } from './codes.ts';
import { projectFacts } from './facts.ts';
import { placeClassSize } from './parameters.ts';

/**
 * New places of so many classes.
 * @example placesOf(201, 30) // 6030
 */
export const placesOf = (classes: number, classSize: number): number => classes * classSize;

/** @throws Refusal `not-found`, `wrong-state`, `not-in-force` */
export const preparePlaces = async ({
  tx,
  before,
  values,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const owner = await projectFacts(tx, next.project);
  if (owner.state === 'opened' && (!before || values.classes !== undefined))
    throw refuse(
      'wrong-state',
      '新增学位没有保存',
      `“${owner.name}”已经投用，学位数不再变动`,
      '确有差错的，请先重开投用阶段。',
      {
        status: 409,
      },
    );
  const sizes = await parameterOn(tx, placeClassSize, owner.openingPromisedOn ?? today());
  const classSize = sizes[next.stage as PlaceStage];
  const { organisation, district, area, openingPromisedOn } = owner;
  return {
    classSize,
    places: placesOf(Number(next.classes), classSize),
    organisation,
    district,
    area,
    plannedOn: openingPromisedOn,
    stopped: owner.state === 'stopped',
  };
};
