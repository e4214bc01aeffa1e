import { beforeEach, describe, expect, it } from 'vitest';
import { simulate } from '../../../../src/simulator/simulate.ts';
import { findLabels, findWindow, held, scopeOfProfile } from '../../../support/findWindow.ts';
import { address, eni, named, securityGroup, snapshot } from '../../../support/snapshot.ts';
import { desktop, resetDesktop } from '../../../support/vscode/desktop.ts';
import type { ShownRow } from '../../../../src/ui/shared/tree/shownRow.ts';
import { dialogs } from '../../../support/vscode/dialogs.ts';
import type { Tree } from '../../../support/vscode/surfaces.ts';
import { asked, messages, until } from '../../../support/vscode/person.ts';

beforeEach(() => resetDesktop());

const revealed = () => {
  const tree = desktop.trees.get('eniExplorer.network') as Tree<ShownRow> | undefined;
  return (tree?.revealed ?? []).map(({ row }) => row);
};

const idle = {
  allocationId: 'eipalloc-0123456789abcdef0',
  publicIp: '52.1.2.3',
  associationId: undefined,
  eniId: undefined,
  instanceId: undefined,
  privateIp: undefined,
  networkBorderGroup: 'eu-west-1',
  tags: [],
} as const;

const account = () =>
  simulate(
    snapshot({ enis: [eni({ id: 'eni-0one', ...named('one'), addresses: [address('10.0.0.8')] })], addresses: [idle] }),
  );

/** Asks the one account that is not open for a text, and waits until it has answered with this. */
const found = async (prod: ReturnType<typeof account>, text: string, label: string) => {
  const window = findWindow({ prod });
  await window.run('find');
  const pick = await asked('Find');
  pick.type(text);
  await until(() => findLabels().some((each) => each.includes('Ask 1 more account')));
  pick.choose('Ask 1 more account');
  await until(() => findLabels().some((each) => each.includes(label)));
  await held();
  return { ...window, pick };
};

describe('a result that is chosen', () => {
  it('is selected in its picture and in the tree of its account', async () => {
    const { pick } = await found(account(), '10.0.0.8', '10.0.0.8');
    pick.choose('10.0.0.8');
    await until(() => revealed().length > 0);
    expect(revealed().map(({ label }) => label)).toEqual(['one']);
    expect(desktop.tabs.map(({ title }) => title)).toEqual(['Topology: prod @ eu-west-1']);
  });

  it('that has no place in the picture is shown in the tree', async () => {
    const { pick } = await found(account(), '52.1.2.3', '52.1.2.3');
    pick.choose('52.1.2.3');
    await until(() => revealed().length > 0);
    expect(revealed().map(({ target }) => target)).toEqual([{ kind: 'address', id: idle.allocationId }]);
    expect(desktop.tabs).toEqual([]);
  });

  it('of a security group is its page, with its VPC in the tree', async () => {
    const group = securityGroup({ id: 'sg-0a1b2c3d', name: 'web-inside' });
    const { pick } = await found(simulate(snapshot({ securityGroups: [group] })), 'web-inside', 'web-inside');
    pick.choose('web-inside');
    await until(() => revealed().length > 0);
    expect(revealed().map(({ target }) => target)).toEqual([{ kind: 'vpc', id: group.vpcId }]);
    expect(desktop.tabs.map(({ title }) => title)).toEqual(['Details: web-inside']);
  });

  it('by its button is shown in the picture alone', async () => {
    const { pick } = await found(account(), '10.0.0.8', '10.0.0.8');
    pick.pressOn('10.0.0.8');
    await until(() => desktop.tabs.length > 0);
    expect([revealed(), dialogs.top]).toEqual([[], undefined]);
  });

  it('makes its account the one that is looked at, also where only the picture shows it', async () => {
    const window = findWindow({ prod: account(), stage: simulate(snapshot({ enis: [] })) });
    const prod = await window.session.open(scopeOfProfile('prod'));
    const stage = await window.session.open(scopeOfProfile('stage'));
    await window.run('find');
    const pick = await asked('Find');
    pick.type('10.0.0.8');
    await until(() => findLabels().some((each) => each.includes('10.0.0.8')));
    expect(window.scopes.active).toBe(stage);
    pick.pressOn('10.0.0.8');
    await until(() => desktop.tabs.length > 0);
    expect(window.scopes.active).toBe(prod);
  });

  it('that is gone by then is said to be', async () => {
    const prod = account();
    const { pick, scopes } = await found(prod, '10.0.0.8', '10.0.0.8');
    prod.world.enis.delete('eni-0one');
    pick.choose('10.0.0.8');
    await until(() => messages().length > 0);
    expect(messages()).toEqual(['info: prod @ eu-west-1 has it no more: eni-0one']);
    expect(scopes.all).toHaveLength(1);
  });
});
