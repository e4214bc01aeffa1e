import { expect, it } from 'vitest';
import { words, type Words } from '../../../src/domain/words.ts';
import { inTurn, RunTurns } from '../../../src/services/runTurns.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Runs that end when they are told to. */
const line = () => {
  const turns = new RunTurns();
  const [began, waits] = [[] as string[], [] as string[]];
  const begin = (title: Words, { key = '111122223333', signal }: { key?: string; signal?: AbortSignal } = {}) => {
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    const onStep = (step: Words): void => void waits.push(step);
    const result = inTurn({ turns, key, title, signal, onStep }, async () => {
      began.push(title);
      await over;
      return 'ran';
    });
    return { end, result };
  };
  return { begin, began, waits };
};

it('lets one run of an account go after the other, and says for which one it waits', async () => {
  const { begin, began, waits } = line();
  const [first, second] = [begin(words`Attach`), begin(words`Detach`)];
  await settle();
  expect([began, waits]).toEqual([['Attach'], ['Waiting for the run before: Attach']]);
  first.end();
  await first.result;
  await settle();
  expect(began).toEqual(['Attach', 'Detach']);
  second.end();
  expect(await second.result).toBe('ran');
});

it('lets runs of different accounts go at a time', async () => {
  const { begin, began, waits } = line();
  begin(words`Attach`);
  begin(words`Detach`, { key: '444455556666' });
  await settle();
  expect([began, waits]).toEqual([['Attach', 'Detach'], []]);
});

it('runs nothing of what is cancelled while it waits, and lets those behind it go by', async () => {
  const { begin, began, waits } = line();
  const stop = new AbortController();
  const first = begin(words`Attach`);
  const second = begin(words`Detach`, { signal: stop.signal });
  const third = begin(words`Rename`);
  await settle();
  stop.abort();
  expect(await second.result).toMatchObject({ kind: 'cancelled', done: [], unfinished: [] });
  await settle();
  expect(waits.at(-1)).toBe('Waiting for the run before: Attach');
  first.end();
  await settle();
  expect(began).toEqual(['Attach', 'Rename']);
  third.end();
  expect(await third.result).toBe('ran');
});

it('goes on after a run that breaks', async () => {
  const turns = new RunTurns();
  const broken = inTurn({ turns, key: 'a', title: words`Attach` }, async () => Promise.reject(new Error('broken')));
  await expect(broken).rejects.toThrow('broken');
  expect(await inTurn({ turns, key: 'a', title: words`Detach` }, async () => 'ran')).toBe('ran');
});
