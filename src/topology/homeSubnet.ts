import type { Eni, Instance } from '../domain/model.ts';

/**
 * The subnet where an instance stands: the one that EC2 names, else that of its primary interface, else of its first one. Where
 * none of its interfaces is in the subnet that EC2 names, the interfaces win, so that it is drawn with something inside.
 */
export const subnetIdOfInstance = (enis: readonly Eni[], instance: Instance | undefined): string | undefined => {
  const named = instance?.subnetId;
  if (enis.length === 0 || enis.some(({ subnetId }) => subnetId === named)) return named;
  // enisOf sorts by network card, then device index: the first is the primary one.
  return enis[0]?.subnetId;
};
