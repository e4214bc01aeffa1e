import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operationTable, withOperationTable } from '../../../src/manifest/readme.ts';
import { operations } from '../../../src/operations/registry.ts';
import { keySection } from '../../../src/manifest/keys.ts';
import { commandSection, menuSections, submenuSection } from '../../../src/manifest/sections.ts';

/** A command, or a menu inside the menu. */
type Entry = {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
};

type Manifest = {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly keybindings: unknown;
    readonly submenus: readonly { readonly id: string; readonly label: string }[];
    readonly menus: Readonly<Record<string, readonly Entry[]>>;
  };
};

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

/** Rows of elastic IPs have what is done with addresses in the menu itself. */
const isOfAddresses = (id: string): boolean =>
  (manifest.contributes.menus['eniExplorer.addressesMenu'] ?? []).some(
    ({ command }) => command === `eniExplorer.${id}`,
  );

describe('package.json', () => {
  it('has the commands and menus that follow from the operations (npm run manifest writes them)', () => {
    expect(manifest.contributes.commands).toEqual(commandSection());
    expect(manifest.contributes.menus).toEqual(menuSections());
    expect(manifest.contributes.submenus).toEqual(submenuSection());
    expect(manifest.contributes.keybindings).toEqual(keySection());
  });

  it('has its operations in the table of the README (npm run manifest writes it)', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(readme).toContain(operationTable());
    expect(withOperationTable(readme)).toBe(readme);
  });

  it('names in its menus only commands that it has', () => {
    const known = new Set(manifest.contributes.commands.map(({ command }) => command));
    const used = Object.values(manifest.contributes.menus).flatMap((items) =>
      items.flatMap(({ command }) => command ?? []),
    );
    expect(used.filter((command) => !known.has(command))).toEqual([]);
  });

  it('offers an operation for rows whose words name it, and in the picture', () => {
    const { menus } = manifest.contributes;
    const whens = (menu: string) =>
      (menus[menu] ?? []).flatMap(({ command, when }) => (command === 'eniExplorer.attachInterface' ? [when] : []));
    expect(whens('view/item/context')).toContain(
      'view =~ /^eniExplorer\\.(network|findings)$/ && viewItem =~ /\\battachInterface\\b/ && !listMultiSelection',
    );
    expect(whens('webview/context')).toEqual([
      "webviewId == 'eniExplorer.topology' && eniOperations =~ /\\battachInterface\\b/ && webviewSection != interfaces",
    ]);
    const together = (menus['eniExplorer.changeMenu'] ?? [])
      .filter(({ command }) => command === 'eniExplorer.changeSecurityGroups')
      .map(({ when }) => when);
    expect(together).toContain("webviewId == 'eniExplorer.topology' && eniOperations =~ /\\bchangeSecurityGroups\\b/");
    // Several rows together, too.
    expect(together.some((when) => when?.startsWith('view =~') && !when.includes('listMultiSelection'))).toBe(true);
  });

  it('has each operation of rows once for each kind of row, and shows before it changes', () => {
    const { menus, submenus } = manifest.contributes;
    const rows = menus['view/item/context'] ?? [];
    const inside = rows.flatMap(({ submenu }) =>
      submenu === undefined ? [] : (menus[submenu] ?? []).filter(({ when }) => when?.startsWith('view')),
    );
    const offered = [...rows, ...inside].filter(({ group }) => !group?.startsWith('inline'));
    for (const { id } of operations.filter(({ on }) => on.length > 0)) {
      const places = offered.filter(({ command }) => command === `eniExplorer.${id}`).length;
      expect([id, places]).toEqual([id, isOfAddresses(id) ? 2 : 1]);
    }
    expect(submenus.map(({ label }) => label)).toEqual(['Addresses', 'Change', 'Copy']);
    const groupOf = (command: string): string =>
      offered.find((item) => item.command === `eniExplorer.${command}`)?.group ?? '';
    const order = ['showDetails', 'attachInterface', 'moveInterface', 'exportTopology', 'deleteInterface'].map(groupOf);
    expect(order).toEqual(order.toSorted());
  });

  it('has in the palette only what can do something', () => {
    const whens = new Map(
      (manifest.contributes.menus['commandPalette'] ?? []).map(({ command, when }) => [command, when]),
    );
    const hidden = ['clearFilter', 'showChanges', 'endComparison', 'signIn'].map((id) =>
      whens.get(`eniExplorer.${id}`),
    );
    expect(hidden).toEqual([
      'eniExplorer.filtered',
      'eniExplorer.comparing',
      'eniExplorer.comparing',
      'eniExplorer.signedOut',
    ]);
  });
});
