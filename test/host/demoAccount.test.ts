import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { commands, env } from 'vscode';
import { pathTo } from '../../src/ui/shared/tree/row.ts';
import { active } from '../support/openedSession.ts';
import { rowOf, textOf, wholeTree, withDemo } from '../support/hostExtension.ts';
import { messagesDuring, replacedDuring } from '../support/hostSpies.ts';

/** `fw-1-outside` of the demo account, on which the mocks are drawn. */
const outside = { kind: 'interface', id: 'eni-0c3d9e51a7b204f68' } as const;

describe('the demo account', () => {
  it('is opened by its command, with its interfaces below account, VPC, subnet and instance', async () => {
    await commands.executeCommand('eniExplorer.openDemo');
    const { network } = await withDemo();
    deepStrictEqual(pathTo(network.rows, outside).map(textOf), [
      'Demo account  eu-west-1',
      'shop-prod  10.0.0.0/16 · IPv6',
      'public-a  246 free · 10.0.0.0/24 · a',
      'fw-1  3 of 4 slots · c6in.xlarge',
      'fw-1-outside  10.0.0.10 · eth0 · 52.48.17.203 · source/dest check off · 2a05:d018:4f2:8a00::10',
    ]);
    strictEqual(network.message, '');
  });

  const copies = {
    copyId: outside.id,
    copyArn: `arn:aws:ec2:eu-west-1:ACCOUNT:network-interface/${outside.id}`,
    copyPrivateIp: '10.0.0.10',
    copyPublicIp: '52.48.17.203',
    copyMac: 'MAC',
  };
  for (const [command, template] of Object.entries(copies)) {
    it(`puts on the clipboard what it is asked to: ${command}`, async () => {
      const running = await withDemo();
      const eni = active(running.session).store.inventory?.eni(outside.id);
      match(eni?.mac ?? '', /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/);
      await env.clipboard.writeText('something else');
      await commands.executeCommand(`eniExplorer.${command}`, rowOf(running, outside));
      const expected = template.replace('ACCOUNT', eni?.ownerId ?? '').replace('MAC', eni?.mac ?? '');
      strictEqual(await env.clipboard.readText(), expected);
    });
  }

  it('says so when there is nothing to copy, and leaves the clipboard alone', async () => {
    await withDemo();
    await env.clipboard.writeText('something else');
    const shown = await messagesDuring(async () => commands.executeCommand('eniExplorer.copyMac', { kind: 'vpc' }));
    deepStrictEqual(
      shown.map(({ kind, text }) => [kind, text]),
      [['information', 'There is nothing to copy here']],
    );
    strictEqual(await env.clipboard.readText(), 'something else');
  });

  it('shows only what the filter lets through, and says so, until it is cleared', async () => {
    const running = await withDemo();
    const whole = wholeTree(running);
    const hints: unknown[] = [];
    const showInputBox = async ({ validateInput }: { readonly validateInput: (typed: string) => unknown }) => {
      hints.push(await validateInput('fw-1-inside'));
      return 'fw-1-inside';
    };
    await replacedDuring({ showInputBox }, async () => commands.executeCommand('eniExplorer.filter'));
    deepStrictEqual(hints, [{ message: 'Filter: fw-1-inside · 1 of 48 interfaces', severity: 1 }]);
    strictEqual(running.network.message, 'Filter: fw-1-inside · 1 of 48 interfaces');
    strictEqual(running.network.count, '1 of 48 interfaces');
    deepStrictEqual(
      wholeTree(running).map((line) => line.trim().split('  ')[0]),
      ['Demo account', 'shop-prod', 'app-a', 'fw-1', 'fw-1-inside'],
    );
    await commands.executeCommand('eniExplorer.clearFilter');
    strictEqual(running.network.message, '');
    strictEqual(running.network.count, '48 interfaces');
    deepStrictEqual(wholeTree(running), whole);
  });

  it('has no page in the AWS console, and says so', async () => {
    const running = await withDemo();
    const open = async (): Promise<unknown> =>
      commands.executeCommand('eniExplorer.openInConsole', rowOf(running, outside));
    const [shown, ...more] = await messagesDuring(open);
    match(shown?.text ?? '', /no page in the AWS console/);
    deepStrictEqual(more, []);
  });

  it('brings a row to light that a filter hides, when asked to', async () => {
    const running = await withDemo();
    active(running.session).setFilter('lambda');
    const showInformationMessage = async (_text: string, button: string): Promise<string> => button;
    await replacedDuring({ showInformationMessage }, async () =>
      commands.executeCommand('eniExplorer.revealInTree', { webviewSection: 'interface', eniId: outside.id }),
    );
    strictEqual(active(running.session).filter, '');
    ok(pathTo(running.network.rows, outside).length > 0);
  });
});
