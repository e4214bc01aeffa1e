import { beforeEach, describe, expect, it } from 'vitest';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { active } from '../../../support/openedSession.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import type { OpenInput } from '../../../support/vscode/dialogs.ts';
import { resetDesktop } from '../../../support/vscode/desktop.ts';
import { asked, messages, until } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const filtering = async (before = '') => {
  const window = openedWindow({}, new FakeAccount(demoSnapshot()));
  await window.session.open(scope);
  active(window.session).setFilter(before);
  const done = window.run('filter');
  return { ...window, done, box: await asked('Filter interfaces') };
};

/** What stands below the box. */
const said = ({ validationMessage }: OpenInput): string | undefined =>
  (validationMessage as { readonly message: string } | undefined)?.message;

describe('Filter Interfaces', () => {
  it('says while one types how many interfaces are left, and sets that', async () => {
    const { box, done, session } = await filtering();
    expect([box.value, box.validationMessage]).toEqual(['', undefined]);
    box.type(' nat ');
    await until(() => said(box) !== undefined);
    expect(box.validationMessage).toMatchObject({ severity: 1 });
    expect(said(box)).toMatch(/^Filter: nat · \d+ of \d+ interfaces$/);
    box.enter();
    await done;
    expect(active(session).filter).toBe('nat');
  });

  it('says that nothing is left, and sets it all the same', async () => {
    const { box, done, session } = await filtering();
    box.type('nothing-has-this-name');
    await until(() => said(box) !== undefined);
    expect(said(box)).toMatch(/ 0 of \d+ interfaces$/);
    box.enter();
    await done;
    expect(active(session).filter).toBe('nothing-has-this-name');
  });

  it('says of the last text alone how much it finds', async () => {
    const { box } = await filtering();
    for (const text of ['n', 'na', 'nat', 'lambda']) box.type(text);
    await until(() => said(box) !== undefined);
    expect(said(box)).toBe('Filter: lambda · 6 of 48 interfaces');
  });

  it('sets what is accepted before it was said how much that finds', async () => {
    const { box, done, session } = await filtering();
    box.type('nat');
    box.enter();
    await done;
    expect(active(session).filter).toBe('nat');
  });

  it('begins with the filter that is set, and an empty text clears it', async () => {
    const { box, done, session } = await filtering('nat');
    expect(box.value).toBe('nat');
    box.type('');
    expect(box.validationMessage).toBeUndefined();
    box.enter();
    await done;
    expect(active(session).filter).toBe('');
  });

  it('changes nothing when the person goes away', async () => {
    const { box, done, session } = await filtering('nat');
    box.type('other');
    box.hide();
    await done;
    expect([active(session).filter, messages()]).toEqual(['nat', []]);
  });

  it('is taken away by Clear Filter', async () => {
    const { session, run } = openedWindow();
    await session.open(scope);
    active(session).setFilter('nat');
    await run('clearFilter');
    expect(active(session).filter).toBe('');
  });
});
