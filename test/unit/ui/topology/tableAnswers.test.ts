import { beforeEach, describe, expect, it } from 'vitest';
import type { ToHost, ToWebview } from '../../../../src/protocol/topology.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { active } from '../../../support/openedSession.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { resetDesktop, tabOf } from '../../../support/vscode/desktop.ts';
import { until } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const posted = (): readonly ToWebview[] => tabOf('eniExplorer.topology').posted as readonly ToWebview[];
const kinds = (): readonly string[] => posted().map(({ kind }) => kind);
const say = (message: ToHost): void => tabOf('eniExplorer.topology').say(message);

describe('the table of the topology', () => {
  it('is answered of the table: how it was kept, what can be done with several, who cannot, and what the picture lacks', async () => {
    const { session, run } = openedWindow({}, new FakeAccount(demoSnapshot()));
    await session.open(scope);
    await run('showTopology');
    say({ kind: 'ready' });
    await until(() => kinds().includes('picture'));
    const eniIds = active(session).store.shown?.inventory.snapshot.enis.map((each) => each.id) ?? [];
    const look = { columns: ['name', 'mac'], widths: [{ column: 'mac', width: 90 }], sort: undefined };
    say({ kind: 'tableLook', look });
    say({ kind: 'bulkOffers', request: 7, eniIds });
    say({ kind: 'refusals', operation: 'detachInterface', eniIds });
    say({ kind: 'tableValues', columns: ['termination'] });
    await until(() => ['bulkOffers', 'refusals', 'tableValues'].every((kind) => kinds().includes(kind)));
    const told = new Map(posted().map((message) => [message.kind, message]));
    const offers = told.get('bulkOffers');
    const can =
      offers?.kind === 'bulkOffers' ? (offers.offers.find(({ id: of }) => of === 'detachInterface')?.can ?? 0) : 0;
    expect(offers).toMatchObject({ request: 7 });
    expect(offers?.kind === 'bulkOffers' && offers.offers).toContainEqual({
      id: 'detachInterface',
      label: 'Detach Network Interface…',
      can,
    });
    expect(told.get('refusals')).toMatchObject({ operation: 'detachInterface', total: eniIds.length - can });
    expect(told.get('tableValues')).toMatchObject({ told: { columns: [{ column: 'termination' }] } });
    const before = posted().length;
    say({ kind: 'ready' });
    await until(() => posted().length > before);
    expect(posted()[before]).toEqual({ kind: 'tableLook', look });
  });
});
