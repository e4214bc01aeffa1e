import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keys } from '../../support/awsFiles.ts';
import { profileHarness, type ProfileHarness } from '../../support/profileHarness.ts';

let harness: ProfileHarness;
beforeEach(async () => void (harness = await profileHarness()));
afterEach(() => harness.leave());

describe('an AWS file that is there and cannot be read', () => {
  const isFolder = (path: string) => void mkdirSync(path, { recursive: true });
  const belowFile = (path: string) => {
    harness.files.write('.aws', 'no folder');
    expect(path).toContain('.aws/');
  };
  it.each([
    ['a folder in its place', isFolder, /, it is a folder: /],
    ['a file in the place of a folder above it', belowFile, /: /],
  ])('is named: %s', async (_name, spoil, why) => {
    const path = join(harness.files.home, '.aws/config');
    spoil(path);
    expect(await harness.open('p')).toMatchObject({
      message: expect.stringMatching(
        new RegExp(`^An AWS configuration file cannot be read${why.source}${path}$`),
      ) as string,
      recovery: 'retry',
    });
  });

  it('is named where it may not be read, also as root, who lays that down for as long', async () => {
    const path = join(harness.files.home, '.aws/config');
    harness.files.config(`[profile p]\n${keys}`);
    // All that is needed is loaded by then.
    expect(await harness.open('p')).toBeUndefined();
    chmodSync(path, 0o000);
    const problem = await asNobody(() => harness.open('p'));
    expect(problem).toMatchObject({
      message: expect.stringMatching(new RegExp(`, for lack of permission: ${path}$`)) as string,
      remedy: 'Give yourself the permission to read it, then try again.',
      recovery: 'retry',
    });
  });
});

/** Nothing is kept from root: as root, the work is done with the rights of nobody. */
const asNobody = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  if (process.getuid?.() !== 0 || !process.seteuid) return work();
  process.seteuid(65_534);
  try {
    return await work();
  } finally {
    process.seteuid(0);
  }
};
