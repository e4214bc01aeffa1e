import type { OperationFacts } from '../operations/operation.ts';
import { operations, operationTopics } from '../operations/registry.ts';
import { commandOf, commandPrefix } from './commands.ts';

export type MenuItem = { readonly command: string; readonly when?: string; readonly group?: string };

/** A menu inside the menus of rows and of the picture. VS Code leaves it out where nothing is in it. */
export type SubmenuItem = { readonly submenu: string; readonly when?: string; readonly group: string };

/** The menus inside menus, by what they are called. */
export const submenus = {
  addresses: 'Addresses',
  change: 'Change',
  copy: 'Copy',
} as const;

/** The id of a menu inside menus. */
export const submenuOf = (name: keyof typeof submenus): string => `${commandPrefix}${name}Menu`;

/** Rows of elastic IPs have little else than what is done with addresses, so it needs no menu inside theirs. */
const onAddress = 'viewItem =~ /^(address|elasticIps)\\b/';

/** In the order of the menus: first what is done with the thing itself, last what destroys. */
const groups = { row: '2_operations', addresses: '3_addresses', change: '4_change', destroy: '9_destroy' } as const;

const [interfaceTopic, composedTopic, addressTopic, changeTopic] = operationTopics;

/** Of other topics what belongs there, too. */
const alsoAddresses: readonly string[] = ['moveAddress', 'swapElasticIps'];
const alsoChanges: readonly string[] = [
  'retargetRoutes',
  'changeBandwidthWeighting',
  'createFlowLog',
  'deleteFlowLog',
  'changeSubnetAddressing',
];

const isOf = (topic: typeof interfaceTopic, also: readonly string[], { id }: OperationFacts): boolean =>
  also.includes(id) || (topic ?? []).some((each) => each.id === id);

const submenuFor = (operation: OperationFacts): 'addresses' | 'change' | undefined => {
  if (isOf(addressTopic, alsoAddresses, operation)) return 'addresses';
  return isOf(changeTopic, alsoChanges, operation) ? 'change' : undefined;
};

/** Within a menu by topic, in the order of the registry, what destroys last. */
const placeIn = (operation: OperationFacts, group: string): string => {
  const place = operations.findIndex(({ id }) => id === operation.id) + 1;
  return operation.destructive ? `${groups.destroy}@${place}` : `${group}@${place}`;
};

/** A line between what is done with one interface and what is put together of several steps. */
const rowGroup = ({ id }: OperationFacts): string =>
  `${groups.row}${composedTopic?.some((each) => each.id === id) ? 2 : 1}`;

/** Where operations stand: each in the menu of the rows whose words name it, or in one inside of it. */
export type OperationMenus = {
  readonly menu: readonly (MenuItem | SubmenuItem)[];
  readonly addresses: readonly MenuItem[];
  readonly change: readonly MenuItem[];
};

/** In the tree's views; `hasWord` is the clause for rows of which a word speaks. Those for one thing go when several rows are selected. */
export const operationsInRows = (hasWord: (word: string) => string, inRows: string): OperationMenus => {
  const items = operations.map((operation) => {
    const when = operation.many ? hasWord(operation.id) : `${hasWord(operation.id)} && !listMultiSelection`;
    return { operation, inside: submenuFor(operation), command: commandOf(operation.id), when };
  });
  const direct = items.flatMap(({ operation, inside, command, when }) => {
    const row = { command, when, group: placeIn(operation, rowGroup(operation)) };
    const mends = operation.inline === 'findings';
    const place = mends ? 'view == eniExplorer.findings' : String.raw`viewItem =~ /\b(interface|elasticIps)\b/`;
    const icon = { command, when: `${when} && ${place}`, group: mends ? 'inline@2' : 'inline@1' };
    const shown =
      inside === 'addresses'
        ? [{ ...row, when: `${when} && ${onAddress}`, group: placeIn(operation, groups.addresses) }]
        : inside === undefined
          ? [row]
          : [];
    return operation.inline ? [...shown, icon] : shown;
  });
  return {
    menu: [
      ...direct,
      { submenu: submenuOf('addresses'), when: `${inRows} && !(${onAddress})`, group: `${groups.addresses}@1` },
      { submenu: submenuOf('change'), when: inRows, group: `${groups.change}@1` },
    ],
    addresses: inMenu(items, 'addresses'),
    change: inMenu(items, 'change'),
  };
};

/** In the picture, which tells in its context what is offered. */
export const operationsInPicture = (inPicture: string): OperationMenus => {
  const items = operations
    .filter(({ on }) => on.some((kind) => kind !== 'address'))
    .map((operation) => {
      const several = operation.many ? '' : ' && webviewSection != interfaces';
      const when = `${inPicture} && eniOperations =~ /\\b${operation.id}\\b/${several}`;
      return { operation, inside: submenuFor(operation), command: commandOf(operation.id), when };
    });
  return {
    menu: [
      ...items
        .filter(({ inside }) => inside === undefined)
        .map(({ operation, command, when }) => ({ command, when, group: placeIn(operation, rowGroup(operation)) })),
      { submenu: submenuOf('addresses'), when: inPicture, group: `${groups.addresses}@1` },
      { submenu: submenuOf('change'), when: inPicture, group: `${groups.change}@1` },
    ],
    addresses: inMenu(items, 'addresses'),
    change: inMenu(items, 'change'),
  };
};

type Placed = {
  readonly operation: OperationFacts;
  readonly inside: 'addresses' | 'change' | undefined;
  readonly command: string;
  readonly when: string;
};

const inMenu = (items: readonly Placed[], name: 'addresses' | 'change'): readonly MenuItem[] =>
  items
    .filter(({ inside }) => inside === name)
    .map(({ operation, command, when }) => ({ command, when, group: placeIn(operation, '1_all') }));
