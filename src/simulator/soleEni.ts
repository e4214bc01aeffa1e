import type { Eni, Instance } from '../domain/model.ts';
import { enisOfInstance } from './eniStore.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/**
 * The one interface of an instance, for requests that name the instance in place of an interface; throws
 * `InvalidInstanceID` when there are more.
 */
export const soleEniOf = (world: World, instance: Instance): Eni => {
  const [eni, another] = enisOfInstance(world, instance.id);
  if (another) {
    throw new Refusal(
      'InvalidInstanceID',
      `There are multiple interfaces attached to instance '${instance.id}'. Please specify an interface ID for the operation instead.`,
    );
  }
  if (eni) return eni;
  // simulated wording
  throw new Refusal('InvalidInstanceID', `There is no interface attached to instance '${instance.id}'.`);
};
