import { beforeEach, describe, expect, it } from 'vitest';
import { askInTheClear } from '../../../../src/ui/scopes/askInTheClear.ts';
import { scope } from '../../../support/fakeAccount.ts';
import { resetDesktop } from '../../../support/vscode/desktop.ts';
import { dialogs } from '../../../support/vscode/dialogs.ts';

beforeEach(resetDesktop);

describe('the question before credentials go in the clear', () => {
  it.each([
    ['Do Not Connect', false],
    ['Connect Without Encryption', true],
    [undefined, false],
  ])('names profile, endpoint and what can be read, and is answered by %s', async (button, connects) => {
    const answer = askInTheClear({ scope, endpoint: 'http://ec2.example.com' });
    const { modal } = dialogs;
    expect(modal.question).toBe('Connect without encryption to: http://ec2.example.com');
    expect(modal.detail).toMatch(
      /^Requests signed with the credentials of work @ eu-west-1 would go to this endpoint\./,
    );
    // The first one has the focus.
    expect(modal.titles).toEqual(['Do Not Connect', 'Connect Without Encryption']);
    modal.press(button);
    expect(await answer).toBe(connects);
  });
});
