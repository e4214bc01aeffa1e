import { beforeEach, describe, expect, it } from 'vitest';
import { ProblemError, type Problem } from '../../../../src/domain/problem.ts';
import { words } from '../../../../src/domain/words.ts';
import { Log } from '../../../../src/ui/shared/log.ts';
import { Problems, type ToldOf } from '../../../../src/ui/shared/problems.ts';
import { problem } from '../../../support/fakeAccount.ts';
import { desktop, resetDesktop, settled, toast } from '../../../support/vscode/desktop.ts';
import { messages } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const telling = () => new Problems(new Log());
const logged = (): readonly string[] => desktop.channels.flatMap(({ lines }) => lines);

/** Tells a problem and presses a button of its message. */
const pressed = async (recovery: Problem['recovery'], button: string, of: ToldOf = {}): Promise<void> => {
  await telling().tell(problem('EC2 could not be reached.', { recovery }), of);
  toast().press(button);
  await settled();
};

describe('the message of a problem', () => {
  it('says what is wrong with its code, then what to do; the log gets code and request id alone', async () => {
    await telling().tell(
      problem('vpc-0a is in use.', { code: 'DependencyViolation', requestId: 'r-1', recovery: 'none' }),
    );
    expect(messages()).toEqual(['error: vpc-0a is in use (DependencyViolation). Try again.']);
    expect(logged()).toEqual(['warn: DependencyViolation, request id: r-1']);
  });

  it('is told at once and waits for nobody', async () => {
    await telling().tell(problem('EC2 could not be reached.'));
    expect(desktop.executed).toEqual([]);
    toast().close();
    await settled();
    expect(desktop.executed).toEqual([]);
  });

  it.each([
    ['signIn', 'Sign In', ['eniExplorer.signIn']],
    ['chooseScope', 'Choose Profile and Region', ['eniExplorer.chooseScope']],
    ['retry', 'Try Again', ['eniExplorer.refresh']],
    ['openSettings', 'Open Settings', ['workbench.action.openSettings', '@ext:eni-explorer.eni-explorer']],
  ] as const)('has the button that resolves it best: %s', async (recovery, button, ran) => {
    await pressed(recovery, button);
    expect(messages()).toEqual([`error: EC2 could not be reached. Try again. [${button}]`]);
    expect(desktop.executed).toEqual([ran]);
  });

  it('offers the policy that allows what was denied, where one helps', async () => {
    const denied = [
      { iamAction: 'ec2:DescribeVpcs', by: undefined },
      { iamAction: 'ec2:DescribeSubnets', by: 'a service control policy' },
    ];
    await telling().tell(problem('It is not allowed.', { recovery: 'retry', denied }));
    expect(toast().buttons).toEqual(['Copy IAM Policy', 'Try Again']);
    toast().press('Copy IAM Policy');
    await settled();
    expect(desktop.executed).toEqual([['eniExplorer.copyPolicy', denied]]);
    await telling().tell(problem('It is denied.', { recovery: 'retry', denied: denied.slice(1) }));
    expect(toast().buttons).toEqual(['Try Again']);
  });

  it('leads to the line where the reason stands, besides what resolves it, and each button does its own', async () => {
    const place = { file: '/home/me/.aws/config', line: 7 };
    for (const [button, ran] of [
      ['Sign In', ['eniExplorer.signIn']],
      ['Open Config at Profile', ['eniExplorer.openConfig', place]],
    ] as const) {
      desktop.executed.length = 0;
      await telling().tell(problem('You are signed out.', { recovery: 'signIn', place }));
      expect(toast().buttons).toEqual(['Sign In', 'Open Config at Profile']);
      toast().press(button);
      await settled();
      expect(desktop.executed).toEqual([ran]);
    }
  });

  it('has no button where nothing resolves it', async () => {
    await telling().tell(problem('It is gone.', { recovery: 'none' }));
    expect(toast().buttons).toEqual([]);
  });

  it('tries again what failed, not the whole account', async () => {
    const tried: string[] = [];
    const again = async (): Promise<void> => void tried.push('again');
    await pressed('retry', 'Try Again', { again });
    expect([tried, desktop.executed]).toEqual([['again'], []]);
    await pressed('signIn', 'Sign In', { again });
    expect([tried, desktop.executed]).toEqual([['again'], [['eniExplorer.signIn']]]);
  });

  it('offers first what else can be done about it', async () => {
    const taken: string[] = [];
    const offers = [
      { label: words`Undo…`, take: async () => taken.push('undo') },
      { label: words`Back`, take: async () => taken.push('back') },
    ];
    await pressed('retry', 'Back', { offers });
    expect(toast().buttons).toEqual(['Undo…', 'Back', 'Try Again']);
    expect([taken, desktop.executed]).toEqual([['back'], []]);
  });

  it('tells, too, when what its button does goes wrong', async () => {
    const again = async (): Promise<void> => {
      throw new ProblemError(problem('EC2 is still away.', { recovery: 'none' }));
    };
    await pressed('retry', 'Try Again', { again });
    expect(messages().at(-1)).toBe('error: EC2 is still away. Try again.');
  });
});

describe('what commands, pages and all that nobody waits for pass', () => {
  const unforeseen = 'error: An unexpected error occurred; this may be only partly done. See the log for details.';

  it('lets what goes well be', async () => {
    const done: string[] = [];
    await telling().attempt(async () => done.push('done'));
    expect([done, messages(), logged()]).toEqual([['done'], [], []]);
  });

  it.each([
    ['by us', new DOMException('The work was cancelled', 'AbortError')],
    ['by VS Code', Object.assign(new Error('Canceled'), { name: 'Canceled' })],
  ])('is silent about what was cancelled %s', async (_by, error) => {
    await telling().attempt(() => Promise.reject(error));
    expect([messages(), logged()]).toEqual([[], []]);
  });

  it('tells a problem as a problem, with its button', async () => {
    const known = problem('The session has expired.', { code: 'ExpiredToken', recovery: 'signIn' });
    await telling().attempt(() => Promise.reject(new ProblemError(known)));
    expect(messages()).toEqual(['error: The session has expired (ExpiredToken). Try again. [Sign In]']);
    expect(logged()).toEqual(['warn: ExpiredToken']);
  });

  it('tells anything else once, without its words, and logs it with its stack', async () => {
    await telling().attempt(() => {
      throw new TypeError("Cannot read properties of undefined (reading 'eni')");
    });
    expect(messages()).toEqual([`${unforeseen} [Show Log]`]);
    const [first, second] = logged();
    expect(first).toBe("error: TypeError: Cannot read properties of undefined (reading 'eni')");
    expect(second).toMatch(/^error: {3}at .*problems\.test\.ts:\d+:\d+\)?$/);
  });

  it('shows the log when it is asked for, and not before', async () => {
    await telling().attempt(() => Promise.reject(new Error('broken')));
    expect(desktop.channels[0]?.isShown).toBe(false);
    toast().press('Show Log');
    await settled();
    expect(desktop.channels[0]?.isShown).toBe(true);
  });

  it.each([['text'], [undefined], [{ name: 'ProblemError' }]])('tells also what is no error: %o', async (thrown) => {
    await telling().attempt(() => Promise.reject(thrown));
    expect(messages()).toEqual([`${unforeseen} [Show Log]`]);
    expect(logged()).toEqual([`error: Thrown, but no error: ${typeof thrown}`]);
  });

  it('tells once what passes it twice', async () => {
    const problems = telling();
    await problems.attempt(() => problems.attempt(() => Promise.reject(new Error('broken'))));
    expect(messages()).toHaveLength(1);
  });
});
