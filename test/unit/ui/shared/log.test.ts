import { beforeEach, describe, expect, it } from 'vitest';
import { Log } from '../../../../src/ui/shared/log.ts';
import { problem } from '../../../support/fakeAccount.ts';
import { desktop, resetDesktop } from '../../../support/vscode/desktop.ts';

beforeEach(resetDesktop);

describe('the log', () => {
  it('is made when there is something to write or somebody looks, once', () => {
    const log = new Log();
    expect(desktop.channels).toEqual([]);
    log.problem(problem('It is gone.', { code: 'InvalidNetworkInterfaceID.NotFound' }));
    log.show();
    log.problem(problem('It is gone.'));
    expect(desktop.channels.map(({ name, isShown, lines }) => ({ name, isShown, lines }))).toEqual([
      {
        name: 'ENI Explorer',
        isShown: true,
        lines: ['warn: InvalidNetworkInterfaceID.NotFound', 'warn: Problem without a code'],
      },
    ]);
  });

  it('gets the request id, with which AWS support finds the call, and no words of the problem', () => {
    new Log().problem(problem('web-1 at 10.0.0.7 is in use.', { code: 'InUse', requestId: '7f-1' }));
    expect(desktop.channels[0]?.lines).toEqual(['warn: InUse, request id: 7f-1']);
  });

  it('keeps a code on its line, whatever an endpoint sends as one', () => {
    new Log().problem(problem('No.', { code: 'A\nB', requestId: 'r\r\n2' }));
    expect(desktop.channels[0]?.lines).toEqual(['warn: A⏎B, request id: r⏎2']);
  });

  it('goes with the window', () => {
    const log = new Log();
    log.dispose();
    log.show();
    log.dispose();
    expect(desktop.channels.map(({ isDisposed }) => isDisposed)).toEqual([true]);
  });
});
