import type { Slot } from '../../domain/slots.ts';
import type { LaunchInput } from './launchInput.ts';

/** A new interface of a launch. */
export type NewOfLaunch = {
  /** 0 = the primary one, then the secondary ones in their order. */
  readonly number: number;
  readonly subnetId: string;
  /** As EC2 has it; `interface` for an ordinary one. */
  readonly interfaceType: string;
  /** Undefined while it is not answered. */
  readonly slot: Slot | undefined;
};

/** The new interfaces of a launch, the primary one first. */
export const newOfLaunch = (known: Partial<LaunchInput>): readonly NewOfLaunch[] => {
  const { primary, subnetId, interfaceType = 'interface', eniIds = [], newSubnetIds = [], slots, types } = known;
  const first = { number: 0, interfaceType, slot: { networkCard: 0, deviceIndex: 0 } };
  return [
    ...(primary === 'new' && subnetId !== undefined ? [{ ...first, subnetId }] : []),
    ...newSubnetIds.map((id, at) => ({
      number: at + 1,
      subnetId: id,
      interfaceType: typeOfNew(types, at + 1) ?? 'interface',
      slot: slots?.[eniIds.length + at],
    })),
  ];
};

/** What was chosen of one new interface, as an answer of a list: `1 efa`. */
export const pickOf = (number: number, what: string): string => `${number} ${what}`;

/** What was chosen of the interface of this number: `efa`. */
export const picksOf = (picks: readonly string[] = [], number: number): readonly string[] =>
  picks.filter((pick) => pick.startsWith(`${number} `)).map((pick) => pick.slice(pick.indexOf(' ') + 1));

/** The type of a new secondary interface; undefined for an ordinary one. */
export const typeOfNew = (types: readonly string[] | undefined, number: number): 'efa' | 'efa-only' | undefined => {
  const [type] = picksOf(types, number);
  return type === 'efa' || type === 'efa-only' ? type : undefined;
};

/** The number at a place, of a list that has one for all or one for each; undefined where EC2's default holds. */
export const numberAt = (numbers: readonly number[] = [], place: number): number | undefined =>
  (numbers.length === 1 ? numbers[0] : numbers[place]) || undefined;
