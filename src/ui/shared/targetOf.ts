import type { Inventory } from '../../domain/inventory.ts';
import type { Target } from '../../operations/operation.ts';
import { fitting, id, oneOf, record, type Shape } from '../../domain/shape.ts';
import { interfaceIds, selectionKind, selectionOf } from '../../protocol/selection.ts';
import type { Selection } from '../../protocol/topology.ts';
import { words } from '../../domain/words.ts';
import type { Command } from '../commandContext.ts';
import { tell } from '../door/messages.ts';

/**
 * What a command was asked to act on: a row of the tree, a place in the picture (as the webview's context menu describes it), or
 * a target given by other code. Undefined when the command came from the palette.
 */
export const targetOf = (argument: unknown): Selection | undefined => {
  if (typeof argument !== 'object' || argument === null) return undefined;
  if ('target' in argument) return selectionOf(argument.target);
  const place = fitting(placeInPicture, argument);
  return selectionOf(place ? { kind: place.webviewSection, id: place[idFields[place.webviewSection]] } : argument);
};

/** As {@link targetOf}, and also elastic IP addresses, which have rows but no place in the picture. */
export const thingOf = (argument: unknown): Target | undefined =>
  fitting(rowOfAddress, argument)?.target ?? fitting(address, argument) ?? targetOf(argument);

/** A security group that other code names: it has details, but neither a row nor a place in the picture. */
export const groupOf = (argument: unknown): { readonly kind: 'group'; readonly id: string } | undefined =>
  fitting(groupTarget, argument);

/** As {@link targetOf}; in the place of an elastic IP, which has none in the picture, the interface that has it. */
export const shownPlaceOf = (argument: unknown, inventory: Inventory | undefined): Selection | undefined => {
  const thing = thingOf(argument);
  if (thing?.kind !== 'address') return targetOf(argument);
  const eniId = inventory?.elasticIp(thing.id)?.eniId;
  return inventory?.eni(eniId) && eniId !== undefined ? { kind: 'interface', id: eniId } : undefined;
};

/**
 * True when a menu of the tree ran a command on a row, or on several, of which VS Code has forgotten one because it is being
 * redrawn. It then hands over an argument that is undefined; the palette and keys hand over none at all.
 */
export const lostItsRow = (given: readonly unknown[]): boolean => {
  const [row, all] = given;
  const selected: readonly unknown[] = Array.isArray(all) ? all : [];
  return given.length > 0 && [row, ...selected].some((each) => each === undefined || each === null);
};

/** As {@link thingOf}, for commands on several selected rows: VS Code hands over the clicked row, then all. What has several rows counts once. */
export const targetsOf = (argument: unknown, all: unknown): readonly Target[] => {
  const together = fitting(interfacesInPicture, argument)?.eniIds.map((eniId) => ({
    kind: 'interface' as const,
    id: eniId,
  }));
  if (together) return together;
  const clicked = thingOf(argument);
  const selected = Array.isArray(all) ? all.map(thingOf).filter((target) => target !== undefined) : [];
  if (selected.length > 1) return [...new Map(selected.map((each) => [`${each.kind} ${each.id}`, each])).values()];
  return clicked ? [clicked] : [];
};

const groupTarget = record({ kind: oneOf('group'), id });
const address = record({ kind: oneOf('address'), id });
const rowOfAddress = record({ target: address });

const anything: Shape<unknown> = (value) => value;

/** The context of a menu in the webview on interfaces that are selected together. */
const interfacesInPicture = record({ webviewSection: oneOf('interfaces'), eniIds: interfaceIds });

/** The context of a menu in the webview; of its ids only the one of its kind is meant. */
const placeInPicture = record({
  webviewSection: selectionKind,
  vpcId: anything,
  subnetId: anything,
  instanceId: anything,
  eniId: anything,
});

const idFields = { vpc: 'vpcId', subnet: 'subnetId', instance: 'instanceId', interface: 'eniId' } as const;

/** A command of menus: where VS Code has forgotten a row that it was called on, it does nothing but say so. */
export const onRow =
  (command: Command): Command =>
  async (context, ...given) => {
    // To act as from the palette would ask for what the person has pointed at.
    if (lostItsRow(given)) tell.info(lost);
    else await command(context, ...given);
  };

const lost = words`The row was updated while its menu was open. Open the menu again.`;
