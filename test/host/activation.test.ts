import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { commands } from 'vscode';
import { theExtension } from '../support/hostExtension.ts';

type Manifest = { readonly contributes: { readonly commands: readonly { readonly command: string }[] } };

describe('the extension', () => {
  it('sleeps until somebody looks', () => {
    strictEqual(theExtension().isActive, false);
  });

  it('activates and reads nothing by itself', async () => {
    const { session, network } = await theExtension().activate();
    strictEqual(session.store.state.kind, 'empty');
    deepStrictEqual(network.rows, []);
  });

  it('registers each command of its manifest, and no other', async () => {
    const { contributes } = theExtension().packageJSON as Manifest;
    const declared = contributes.commands.map(({ command }) => command).toSorted();
    // VS Code makes the view's own commands, such as `eniExplorer.network.focus`.
    const isOurs = (command: string): boolean => /^eniExplorer\.\w+$/.test(command);
    deepStrictEqual((await commands.getCommands(true)).filter(isOurs).toSorted(), declared);
  });
});
