import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operationTable, withOperationTable } from '../../../src/manifest/readme.ts';
import { commandSection, menuSections } from '../../../src/manifest/sections.ts';

type Manifest = {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
  };
};

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

describe('package.json', () => {
  it('has the commands and menus that follow from the operations (npm run manifest writes them)', () => {
    expect(manifest.contributes.commands).toEqual(commandSection());
    expect(manifest.contributes.menus).toEqual(menuSections());
  });

  it('has its operations in the table of the README (npm run manifest writes it)', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(readme).toContain(operationTable());
    expect(withOperationTable(readme)).toBe(readme);
  });

  it('names in its menus only commands that it has', () => {
    const known = new Set(manifest.contributes.commands.map(({ command }) => command));
    const used = Object.values(manifest.contributes.menus).flatMap((items) => items.map(({ command }) => command));
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
    const together = (menus['webview/context'] ?? []).find(
      ({ command }) => command === 'eniExplorer.changeSecurityGroups',
    );
    expect(together?.when).toBe("webviewId == 'eniExplorer.topology' && eniOperations =~ /\\bchangeSecurityGroups\\b/");
  });
});
