import type { Instance, InstanceLimits, NetworkCard, SecondaryInterface } from './model.ts';

/** How many interfaces a card takes at most, with as few ENA queues for each as it needs; undefined where that is not known. */
export const mostOnCard = ({ interfaces, flexible }: NetworkCard): number | undefined =>
  flexible === undefined ? undefined : interfaces + flexible;

/** The same for all cards of an instance type together. */
export const mostInterfaces = ({ interfaces, cards }: InstanceLimits): number | undefined =>
  cards.reduce<number | undefined>(
    (sum, { flexible }) => (sum === undefined || flexible === undefined ? undefined : sum + flexible),
    interfaces,
  );

/** Whether a card takes an interface of a type; undefined where EC2 does not tell what it takes. A trunk is an ordinary interface there. */
export const cardTakes = ({ types }: NetworkCard, interfaceType: string): boolean | undefined =>
  types?.includes(interfaceType === 'trunk' ? 'interface' : interfaceType);

/** Interfaces in secondary networks that hold a slot of the instance; one that is detaching does until it is gone. */
export const secondariesOn = ({ secondaryInterfaces = [] }: Partial<Instance>): readonly SecondaryInterface[] =>
  secondaryInterfaces.filter(({ status }) => status !== 'detached');
