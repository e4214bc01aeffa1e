import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { laterFields } from '../../../../src/domain/laterFacts.ts';
import type { Snapshot } from '../../../../src/domain/model.ts';
import type { ReadingKey } from '../../../../src/services/lastReadings.ts';
import { StoredReadings } from '../../../../src/ui/scopes/storedReadings.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { syntheticSnapshot } from '../../../../src/simulator/worlds/synthetic.ts';
import { eni, snapshot } from '../../../support/snapshot.ts';

let base = '';
beforeEach(() => void (base = mkdtempSync(join(tmpdir(), 'readings-'))));
afterEach(() => rmSync(base, { recursive: true, force: true }));

const key = (profile = 'work', endpoint?: string): ReadingKey => ({
  scope: { kind: 'profile', profile, region: 'eu-west-1', endpoint: undefined },
  endpoint,
});
const never = new AbortController().signal;

const opened = () => {
  const logged: string[] = [];
  const may = { keep: true };
  const folder = join(base, 'readings');
  const readings = new StoredReadings({ folder, mayKeep: () => may.keep, log: (code) => logged.push(code) });
  const kept = async (of: ReadingKey, what: Snapshot): Promise<void> => {
    readings.keep(of, what);
    await readings.settled();
  };
  const files = () => readdirSync(folder).map((name) => join(folder, name));
  const only = (): string => {
    const [file, ...others] = files();
    if (file === undefined || others.length > 0) throw new Error('There is not one file');
    return file;
  };
  return { readings, kept, files, only, folder, logged, may };
};

describe('the last reading of a scope', () => {
  it('is what was read, for another window', async () => {
    const { kept } = opened();
    await kept(key(), demoSnapshot());
    expect(await opened().readings.load(key(), never)).toEqual(demoSnapshot());
  });
  it('is for this user alone', async () => {
    const { kept, only, folder } = opened();
    await kept(key(), snapshot());
    expect([statSync(folder).mode & 0o777, statSync(only()).mode & 0o777]).toEqual([0o700, 0o600]);
  });
  it('is of that scope at that endpoint alone', async () => {
    const { kept, readings } = opened();
    await kept(key(), snapshot());
    const others = [key('other'), key('work', 'http://127.0.0.1:4566')];
    expect(await Promise.all(others.map((of) => readings.load(of, never)))).toEqual([undefined, undefined]);
  });
  it('takes the place of the one before, and leaves nothing else behind', async () => {
    const { kept, readings, files } = opened();
    await kept(key(), snapshot());
    await kept(key(), snapshot({ enis: [eni({ id: 'eni-9' })] }));
    expect((await readings.load(key(), never))?.enis.map(({ id }) => id)).toEqual(['eni-9']);
    expect(files()).toHaveLength(1);
  });
  it('names no profile in its name, and holds no secret and no endpoint', async () => {
    const { kept, only } = opened();
    await kept(key('work', 'https://user:canary@ec2.example'), snapshot());
    const text = gunzipSync(readFileSync(only())).toString();
    expect(only()).not.toContain('work');
    expect(text).toContain('eni-0a');
    expect(text).not.toMatch(/canary|ec2\.example|secret|token/iu);
  });
  it('is not kept of the demo account, nor with the setting off, which deletes what there is', async () => {
    const { kept, readings, may, folder, files } = opened();
    await kept({ scope: { kind: 'demo' }, endpoint: undefined }, snapshot());
    expect(() => readdirSync(folder)).toThrow('ENOENT');
    await kept(key(), snapshot());
    expect(files()).toHaveLength(1);
    may.keep = false;
    expect(await readings.load(key(), never)).toBeUndefined();
    expect(() => readdirSync(folder)).toThrow('ENOENT');
    await kept(key(), snapshot());
    expect(() => readdirSync(folder)).toThrow('ENOENT');
  });
  it('can be forgotten, and all of them cleared', async () => {
    const { kept, readings, files } = opened();
    await kept(key('a'), snapshot());
    await kept(key('b'), snapshot());
    readings.forget(key('a'));
    await readings.settled();
    expect(files()).toHaveLength(1);
    expect([await readings.clear(), await readings.clear()]).toEqual([1, 0]);
    expect(await readings.load(key('b'), never)).toBeUndefined();
  });
  it('is not one of an account that nobody knows', async () => {
    const { kept, readings } = opened();
    await kept(key(), snapshot({ accountId: undefined }));
    expect(await readings.load(key(), never)).toBeUndefined();
  });
  it('of an earlier version of the extension is shown, and what it did not hold is not read', async () => {
    const { kept, readings, only, logged } = opened();
    await kept(key(), snapshot());
    writeFileSync(
      only(),
      gzipSync(textIn(only()).replace(/"version": \d+,\n"minor": \d+/, '"version": 2,\n"minor": 1')),
    );
    const loaded = await readings.load(key(), never);
    expect([loaded?.enis, loaded?.unread]).toEqual([snapshot().enis, laterFields]);
    expect(logged).toEqual([]);
  });
  it.each([
    ['is cut off', (file: string) => truncateSync(file, statSync(file).size - 30)],
    ['is no packed file', (file: string) => writeFileSync(file, 'hello')],
    ['is empty', (file: string) => writeFileSync(file, '')],
    [
      'is of another version',
      (file: string) => writeFileSync(file, gzipSync(textIn(file).replace(/"version": \d+/, '"version": 99'))),
    ],
    [
      'is of a later minor version',
      (file: string) => writeFileSync(file, gzipSync(textIn(file).replace(/"minor": \d+/, '"minor": 77'))),
    ],
    ['has what nobody knows', (file: string) => writeFileSync(file, gzipSync(textIn(file).replace('"mac"', '"cam"')))],
  ])('is ignored where it %s, which the log is told, and is gone then', async (_how, spoil) => {
    const { kept, readings, only, files, logged } = opened();
    await kept(key(), snapshot());
    spoil(only());
    expect(await readings.load(key(), never)).toBeUndefined();
    expect([logged, files()]).toEqual([['StoredReadingDamage'], []]);
  });
  it('makes room by the oldest', async () => {
    const { kept, readings, files } = opened();
    for (let at = 0; at < 22; at += 1) {
      await kept(key(`p${at}`), snapshot());
      for (const file of files())
        utimesSync(file, new Date(statSync(file).mtimeMs - 1_000), new Date(statSync(file).mtimeMs - 1_000));
    }
    expect(files()).toHaveLength(20);
    const left = await Promise.all(['p0', 'p1', 'p2', 'p21'].map((name) => readings.load(key(name), never)));
    expect(left.map((each) => each !== undefined)).toEqual([false, false, true, true]);
  });
  it('removes what a window left half-written long ago', async () => {
    const { kept, folder, files } = opened();
    await kept(key(), snapshot());
    const part = join(folder, 'x.eni.json.gz.1-1.part');
    writeFileSync(part, 'half');
    await kept(key(), snapshot());
    expect(files()).toContain(part);
    utimesSync(part, 0, 0);
    await kept(key(), snapshot());
    expect(files()).not.toContain(part);
  });
  it('says in the log that it could not be written, and nothing to the person', async () => {
    const { kept, folder, logged } = opened();
    writeFileSync(folder, 'a file in the way');
    await kept(key(), snapshot());
    expect(logged).toEqual(['StoredReadingEEXIST']);
  });
  it('goes through without holding others up', async () => {
    const { kept, readings } = opened();
    const large = syntheticSnapshot(5_000);
    const longest = await longestWhile(async () => {
      await kept(key(), large);
      expect((await readings.load(key(), never))?.enis).toHaveLength(large.enis.length);
    });
    // All at once it takes several times as long.
    expect(longest).toBeLessThan(150);
  });
  it('stops loading when nobody waits for it any more', async () => {
    const { kept, readings } = opened();
    await kept(key(), syntheticSnapshot(1_000));
    const stop = new AbortController();
    const loading = readings.load(key(), stop.signal);
    stop.abort();
    await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
  });
});

const textIn = (file: string): string => gunzipSync(readFileSync(file)).toString();

/** Milliseconds that the processor has worked for this thread: whatever else the machine is busy with is not in it. */
const worked = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** How many milliseconds this thread has worked at most while nothing else in it could go on. */
const longestWhile = async (work: () => Promise<void>): Promise<number> => {
  let [longest, last, isOver] = [0, worked(), false];
  const look = (): void => {
    longest = Math.max(longest, worked() - last);
    last = worked();
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  await work();
  isOver = true;
  return longest;
};
