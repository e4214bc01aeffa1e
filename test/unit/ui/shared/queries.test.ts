import { beforeAll, describe, expect, it } from 'vitest';
import type { Inventory } from '../../../../src/domain/inventory.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { filterForPicture, accountViewOf } from '../../../../src/ui/topology/accountView.ts';
import { scopeRow } from '../../../../src/ui/network/rows/scopeRow.ts';
import type { Session } from '../../../../src/ui/shared/session.ts';
import { answerWebview } from '../../../../src/ui/topology/topologyAnswers.ts';
import { namedIn } from '../../../support/exports/allFormats.ts';
import { interfacesIn } from '../../../support/exports/readers.ts';
import { treeContentOf } from '../../../../src/ui/shared/tree/treeContent.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { active, opened } from '../../../support/openedSession.ts';
import { answered, queries } from '../../../support/queries.ts';
import { eni, named } from '../../../support/snapshot.ts';
import { allRows } from '../../../support/tree.ts';

let session: Session;
let inventory: Inventory;
beforeAll(async () => {
  ({ session } = opened(async () => new FakeAccount(demoSnapshot())));
  await session.open(scope);
  const read = active(session).store.inventory;
  if (!read) throw new Error('Nothing was read');
  inventory = read;
});

const inTree = (): readonly string[] => {
  const content = treeContentOf(active(session));
  const rows = content ? allRows(scopeRow({ ...content, limitOf: () => 200 })) : [];
  return rows.flatMap(({ target }) => (target?.kind === 'interface' ? [target.id] : [])).toSorted();
};

const inPicture = (): readonly string[] | undefined => {
  const message = filterForPicture(active(session));
  return message.kind === 'filter' ? message.found?.toSorted() : undefined;
};

// The picture and the table as they are drawn are asked the same in test/webview/queries.test.ts.
describe.each(queries)('%s', (text, answer) => {
  it('finds the same in the tree, for the picture, and in exports of each format', async () => {
    active(session).setFilter(text);
    const expected = answered(answer, inventory);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(inventory.snapshot.enis.length);
    expect(inTree()).toEqual(expected);
    expect(inPicture()).toEqual(expected);
    const view = accountViewOf(active(session));
    const formats = view ? namedIn({ view, part: undefined }) : {};
    expect(Object.keys(formats)).toHaveLength(6);
    const inFormats = Object.values(formats).map((found) => [...interfacesIn(found).keys()].toSorted());
    expect(inFormats).toEqual(inFormats.map(() => expected.map((id) => `interface:${id}`)));
  });
});

describe('the filter of the page', () => {
  const ask = (text: string) => answerWebview({ kind: 'filter', text }, active(session), async () => undefined);

  it('is that of the tree', async () => {
    await ask(' lambda ');
    expect(active(session).filter).toBe('lambda');
    await ask('');
    expect([active(session).filter, treeContentOf(active(session))?.filter]).toEqual(['', undefined]);
  });
  it('stays as it was where the page asks for what cannot be read', async () => {
    active(session).setFilter('lambda');
    await ask('colour:red');
    expect(active(session).filter).toBe('lambda');
  });
  it('finds what is gone, too, while that stands in the picture', async () => {
    const { snapshot } = inventory;
    const gone = eni({ ...snapshot.enis[0], id: 'eni-0gone', ...named('gone-one'), attachment: undefined });
    active(session).compareWith({ title: 'Earlier', snapshot: { ...snapshot, enis: [...snapshot.enis, gone] } });
    active(session).setFilter('gone-one');
    expect([inTree(), inPicture()]).toEqual([[], ['eni-0gone']]);
    active(session).compareWith(undefined);
    expect(inPicture()).toEqual([]);
  });
});
