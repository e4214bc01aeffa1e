import type { Target } from '../../operations/operation.ts';
import { idOf, selectionOf } from '../../protocol/parseToHost.ts';
import type { Selection } from '../../protocol/topology.ts';

/**
 * What a command was asked to act on: a row of the tree, a place in the picture (as the webview's context menu describes it), or
 * a target given by other code. Undefined when the command came from the palette.
 */
export const targetOf = (argument: unknown): Selection | undefined => {
  if (typeof argument !== 'object' || argument === null) return undefined;
  if ('target' in argument) return selectionOf(argument.target);
  if ('webviewSection' in argument) return ofPicture(argument);
  return selectionOf(argument);
};

/** The same, and elastic IP addresses, which have rows but no place in the picture. */
export const thingOf = (argument: unknown): Target | undefined => {
  const given = isRecord(argument) ? (argument['target'] ?? argument) : undefined;
  return addressOf(given) ?? targetOf(argument);
};

/**
 * True when a menu of the tree ran a command on a row, or on several, of which VS Code has forgotten one because it is being
 * drawn anew. It then hands over an argument that is undefined; the palette and keys hand over none at all.
 */
export const lostItsRow = (given: readonly unknown[]): boolean => {
  const [row, all] = given;
  const selected: readonly unknown[] = Array.isArray(all) ? all : [];
  return given.length > 0 && [row, ...selected].some((each) => each === undefined || each === null);
};

/** The same for commands of a tree in which several rows may be selected: VS Code hands over the clicked row, then all. */
export const targetsOf = (argument: unknown, all: unknown): readonly Target[] => {
  const clicked = thingOf(argument);
  const selected = Array.isArray(all) ? all.map(thingOf).filter((target) => target !== undefined) : [];
  if (selected.length > 1) return selected;
  return clicked ? [clicked] : [];
};

const idFields = { vpc: 'vpcId', subnet: 'subnetId', instance: 'instanceId', interface: 'eniId' } as const;

const ofPicture = (context: object): Selection | undefined => {
  const fields = new Map<string, unknown>(Object.entries(context));
  const kind = fields.get('webviewSection');
  for (const [name, field] of Object.entries(idFields)) {
    if (name === kind) return selectionOf({ kind, id: fields.get(field) });
  }
  return undefined;
};

const addressOf = (given: unknown): Target | undefined => {
  const id = isRecord(given) && given['kind'] === 'address' ? idOf(given['id']) : undefined;
  return id === undefined ? undefined : { kind: 'address', id };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
