import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { journalFiles } from '../../../../src/ui/activity/journalFiles.ts';

let base = '';
let folder = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'eni-journal-'));
  folder = join(base, 'activity');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** The number of a process that has ended. */
const gone = (): number => spawnSync(process.execPath, ['-e', '']).pid;

/** A file of a window that began then. */
const left = (begun: number, pid: number, bytes = 10): string => {
  const name = `${begun}-${pid}-0a0a0a0a.v1.jsonl`;
  writeFileSync(join(folder, name), 'x'.repeat(bytes));
  utimesSync(join(folder, name), begun / 1000, begun / 1000);
  return name;
};

describe('the journal of a window', () => {
  it('is a file that its user alone can read, made with the first line', async () => {
    const files = journalFiles(folder);
    expect(() => readdirSync(folder)).toThrow('ENOENT');
    await files.append('one\n');
    await files.append('two\n');
    expect(readdirSync(folder)).toEqual([files.own]);
    expect(await files.read(files.own)).toBe('one\ntwo\n');
    expect([statSync(folder).mode & 0o777, statSync(join(folder, files.own)).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  it('goes on after the person has deleted it', async () => {
    const files = journalFiles(folder);
    await files.append('one\n');
    rmSync(folder, { recursive: true });
    await files.append('two\n');
    expect(await files.read(files.own)).toBe('two\n');
  });

  it('tells of other windows whether they are still there, and nothing of files that are no journals', async () => {
    const files = journalFiles(folder);
    await files.append('one\n');
    const [ended, running] = [left(1_000, gone()), left(2_000, process.pid)];
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    writeFileSync(join(folder, `3000-${process.pid}-0a0a0a0a.v2.jsonl`), 'of a later version');
    expect(await files.others()).toMatchObject([
      { name: ended, bytes: 10, isAlive: false },
      { name: running, bytes: 10, isAlive: true },
    ]);
  });

  it('is deleted once it is older than the days that it is kept, but not while its window is there', async () => {
    const day = 86_400_000;
    const files = journalFiles(folder, () => 100 * day);
    await files.append('one\n');
    utimesSync(join(folder, files.own), 0, 0);
    const [old, kept, running] = [left(60 * day, gone()), left(80 * day, gone()), left(50 * day, process.pid)];
    await files.prune(30);
    expect(readdirSync(folder)).not.toContain(old);
    expect(readdirSync(folder).toSorted()).toEqual([files.own, kept, running].toSorted());
  });

  it('is deleted with the oldest once all together are too much', async () => {
    const files = journalFiles(folder, () => 10_000);
    await files.append('one\n');
    const [oldest, young] = [left(1_000, gone(), 30_000_000), left(2_000, gone(), 30_000_000)];
    await files.prune(30);
    expect(readdirSync(folder)).not.toContain(oldest);
    expect(readdirSync(folder)).toContain(young);
  });
});
