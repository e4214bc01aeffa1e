import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { commands, env, window, type Tab } from 'vscode';
import { pathTo } from '../../src/ui/rows/row.ts';
import { rowOf, withDemo } from '../support/hostExtension.ts';

/** `ha-1 outside` of the demo account, on which the mocks are drawn. */
const outside = { kind: 'interface', id: 'eni-0c3d9e51a7b204f68' } as const;

describe('the demo account', () => {
  it('shows its interfaces below account, VPC, subnet and instance', async () => {
    const { network, session } = await withDemo();
    const path = pathTo(network.rows, outside);
    deepStrictEqual(
      path.map(({ target }) => target?.kind),
      [undefined, 'vpc', 'subnet', 'instance', 'interface'],
    );
    const eni = session.store.inventory?.eni(outside.id);
    match(path.at(-1)?.description ?? '', new RegExp(eni?.addresses[0]?.ip ?? 'no address'));
  });

  it('copies the id of a row', async () => {
    const row = rowOf(await withDemo(), outside);
    await commands.executeCommand('eniExplorer.copyId', row);
    strictEqual(await env.clipboard.readText(), outside.id);
  });

  it('shows only what the filter lets through, and says so', async () => {
    const { network, session } = await withDemo();
    await session.setFilter(outside.id);
    strictEqual(pathTo(network.rows, outside).at(-1)?.target?.id, outside.id);
    const hidden = session.store.inventory?.snapshot.enis.find(({ id }) => id !== outside.id);
    deepStrictEqual(pathTo(network.rows, { kind: 'interface', id: hidden?.id ?? '' }), []);
    match(network.message, new RegExp(outside.id));
    await commands.executeCommand('eniExplorer.clearFilter');
    ok(pathTo(network.rows, { kind: 'interface', id: hidden?.id ?? '' }).length > 0);
  });

  it('opens the topology in a tab', async () => {
    await withDemo();
    const opened = tabNamed('Demo account');
    await commands.executeCommand('eniExplorer.showTopology');
    match((await opened).label, /Demo account/);
  });

  it('lets an attachment show in the tree after a refresh', async () => {
    const running = await withDemo();
    const { inventory, connection } = running.session.store;
    const eni = inventory?.snapshot.enis.find(({ status, attachment }) => status === 'available' && !attachment);
    const host = inventory?.snapshot.instances.find(
      (instance) =>
        instance.zone === eni?.zone &&
        instance.vpcId === eni?.vpcId &&
        instance.state === 'running' &&
        inventory.enisOf(instance).length < (inventory.limitsOf(instance)?.interfaces ?? 0),
    );
    ok(eni && host && connection);
    const deviceIndex =
      1 + Math.max(...(inventory?.enisOf(host).map((held) => held.attachment?.deviceIndex ?? 0) ?? []));
    await connection.ec2().attachInterface({ eniId: eni.id, instanceId: host.id, deviceIndex, networkCard: 0 });
    await commands.executeCommand('eniExplorer.refresh');
    const path = pathTo(running.network.rows, { kind: 'interface', id: eni.id });
    ok(path.some(({ target }) => target?.id === host.id));
  });
});

/** Resolves once a tab is there whose label holds the words. */
const tabNamed = (words: string): Promise<Tab> =>
  new Promise((resolve) => {
    const listening = window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
      const tab = [...opened, ...changed].find(({ label }) => label.includes(words));
      if (tab === undefined) return;
      listening.dispose();
      resolve(tab);
    });
  });
