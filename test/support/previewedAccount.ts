import { Inventory } from '../../src/domain/inventory.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import { words } from '../../src/domain/words.ts';
import type { PreviewLook } from '../../src/topology/pictureChanges.ts';
import { comparedWith } from '../../src/ui/changes/comparisons.ts';
import { accountView, type AccountView } from '../../src/ui/topology/accountView.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';

type Tagged = { readonly id: string; readonly tags: readonly { readonly key: string; readonly value: string }[] };

/** The thing of this name; throws where there is none. */
export const thingNamed = <Thing extends Tagged>(things: readonly Thing[], name: string): Thing => {
  const found = things.find(({ tags }) => tags.some(({ key, value }) => key === 'Name' && value === name));
  if (!found) throw new Error(`Nothing is called ${name}`);
  return found;
};

const demo = demoSnapshot();
/** The failover address of the demo account, which ha-1 holds and a route leads to, and both of the pair. */
export const vip = thingNamed(demo.enis, 'ha-vip');
export const [ha1, ha2] = [thingNamed(demo.instances, 'ha-1'), thingNamed(demo.instances, 'ha-2')];
export const spare = thingNamed(demo.enis, 'ha-spare');

/** The demo account after that has gone over to ha-2. */
export const movedVip = (snapshot: Snapshot = demo): Snapshot => ({
  ...snapshot,
  enis: snapshot.enis.map((eni) =>
    eni.id === vip.id && eni.attachment
      ? { ...eni, attachment: { ...eni.attachment, id: 'eni-attach-0new', instanceId: ha2.id, deviceIndex: 1 } }
      : eni,
  ),
});

/** The same account with the routes that lead to one interface leading to another one. */
export const retargeted = (snapshot: Snapshot, from: string, to: string): Snapshot => ({
  ...snapshot,
  routeTables: snapshot.routeTables.map((table) => ({
    ...table,
    routes: table.routes.map((route) => (route.target === from ? { ...route, target: to } : route)),
  })),
});

/** What is shown of the demo account while an operation that would leave it so has not run. */
export const previewOf = (after: Snapshot, look: PreviewLook = 'overlay'): AccountView => {
  const [was, is] = [new Inventory(demo), new Inventory(after)];
  const title = words`Demo account`;
  return accountView({
    title,
    note: undefined,
    account: { inventory: is, findings: [] },
    compared: comparedWith({ title, snapshot: demo }, { title, inventory: is }),
    isPreview: true,
    before: { inventory: was, findings: [] },
    filter: '',
    look,
  });
};
