import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { active } from '../support/openedSession.ts';
import { withDemo } from '../support/hostExtension.ts';
import { replacedDuring } from '../support/hostSpies.ts';
import { shopAt, useShopProfile } from '../support/hostAccount.ts';

type Button = { readonly title: string; readonly isCloseAffordance?: boolean };
type Question = { readonly text: string; readonly detail: string; readonly buttons: readonly Button[] };

describe('an endpoint without encryption', () => {
  useShopProfile();

  it('is asked about in a dialog whose first button is harmless, and not connected to without an answer', async () => {
    const { session } = await withDemo();
    const questions: Question[] = [];
    const told: string[] = [];
    const spies = {
      showWarningMessage: async (
        text: string,
        { detail }: { readonly detail: string },
        ...buttons: readonly Button[]
      ) => {
        questions.push({ text, detail, buttons });
        return buttons[0];
      },
      showErrorMessage: async (text: string) => void told.push(text),
    };
    // An address that is for documentation alone: a request would not come back.
    await replacedDuring(spies, () => session.open(shopAt('http://192.0.2.1:8000')));
    strictEqual(questions.length, 1);
    const [question] = questions;
    match(question?.text ?? '', /^Connect without encryption to: http:\/\/192\.0\.2\.1:8000$/);
    match(question?.detail ?? '', /credentials of shop @ eu-west-1 .* session token/);
    deepStrictEqual(question?.buttons, [
      { title: 'Do Not Connect', isCloseAffordance: true },
      { title: 'Connect Without Encryption' },
    ]);
    match(told[0] ?? '', /Not connected, and nothing was sent.*http:\/\/192\.0\.2\.1:8000/);
    deepStrictEqual([active(session).store.state.kind, active(session).store.inventory], ['failed', undefined]);
    session.scopes.close(active(session));
    strictEqual(active(session).scope.kind, 'demo');
  });
});
