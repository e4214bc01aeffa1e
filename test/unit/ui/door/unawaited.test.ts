import { describe, expect, it, vi } from 'vitest';
import { window } from 'vscode';
import { aborted } from '../../../../src/domain/errors.ts';
import { words } from '../../../../src/domain/words.ts';
import { tell } from '../../../../src/ui/door/messages.ts';
import { withoutCancelling } from '../../../../src/ui/door/unawaited.ts';

/** As VS Code ends what is open when its window closes. */
const canceled = (): Error => Object.assign(new Error('Canceled'), { name: 'Canceled' });

describe('what VS Code shows and nobody waits for', () => {
  it.each([
    ['its window closes', canceled()],
    ['we stop it', aborted()],
  ])('is silent when %s', async (_, error) => {
    await expect(withoutCancelling(Promise.reject(error))).resolves.toBeUndefined();
  });

  it('stays an error when it fails for another reason', async () => {
    await expect(withoutCancelling(Promise.reject(new TypeError('no text')))).rejects.toThrow('no text');
  });

  // A rejection that nobody handles fails the run of the tests.
  it.each(['info', 'warning', 'error'] as const)('leaves no rejection behind: %s', async (severity) => {
    const name = { info: 'showInformationMessage', warning: 'showWarningMessage', error: 'showErrorMessage' } as const;
    const shows = vi.spyOn(window, name[severity]).mockRejectedValue(canceled());
    tell[severity](words`It is not there any more`);
    await new Promise((done) => {
      setImmediate(done);
    });
    expect(shows.mock.calls).toEqual([['It is not there any more']]);
    shows.mockRestore();
  });
});
