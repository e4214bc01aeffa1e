import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { operationTable, withTables } from '../../../src/manifest/readme.ts';
import { walkthroughSection } from '../../../src/manifest/walkthrough.ts';
import { walkthroughPictures } from '../../../scripts/support/walkthroughPictures.ts';
import { pictureKeys } from '../../../webview/pictureKeys.ts';
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
    readonly walkthroughs: unknown;
    readonly viewsWelcome: readonly { readonly contents: string }[];
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

  it('has its operations and keys in the tables of the README (npm run manifest writes them)', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(readme).toContain(operationTable());
    for (const { does } of pictureKeys) expect(readme).toContain(` | ${does} |`);
    expect(withTables(readme, pictureKeys)).toBe(readme);
    expect(withTables(readme, [{ shown: 'Q', does: 'Quacks' }])).toContain('| `Q` | Quacks |');
  });

  it('has its walkthrough, with pictures of at most 12 kB in all', () => {
    expect(manifest.contributes.walkthroughs).toEqual(walkthroughSection());
    const steps = walkthroughSection().flatMap((walkthrough) => walkthrough.steps);
    expect(steps).toHaveLength(4);
    const pictures = steps.map(({ media }) => readFileSync(media.svg, 'utf8'));
    expect(pictures.reduce((sum, svg) => sum + gzipSync(svg).length, 0)).toBeLessThan(12_000);
    for (const svg of pictures) {
      expect(svg).toContain('var(--vscode-');
      // VS Code's page for them takes neither.
      expect(svg).not.toMatch(/<style|<script/);
    }
    expect(Object.keys(walkthroughPictures()).toSorted()).toEqual(
      steps.map(({ media }) => media.svg.replace('media/walkthrough/', '')).toSorted(),
    );
  });

  it('links in its walkthrough and welcome texts only to commands that there are', () => {
    const steps = walkthroughSection().flatMap((walkthrough) => walkthrough.steps);
    const texts = [
      ...steps.map(({ description }) => description),
      ...manifest.contributes.viewsWelcome.map(({ contents }) => contents),
    ];
    const linked = texts.flatMap((text) => [...text.matchAll(/\(command:([\w.]+)/g)].map(([, command]) => command));
    const known = manifest.contributes.commands.map(({ command }) => command);
    const others = linked.filter(
      (command) => !known.includes(command ?? '') && !/^workbench\.|\.focus$/.test(command ?? ''),
    );
    expect([linked.length > 10, others]).toEqual([true, []]);
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
