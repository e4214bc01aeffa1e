import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { expect, it } from 'vitest';
import { packTighter } from '../../scripts/build/packTighter.ts';

const filesIn = async (path: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  // Each is held against its checksum.
  const reader = new ZipReader(new Uint8ArrayReader(await readFile(path)), { checkSignature: true });
  const files = new Map<string, Uint8Array>();
  for (const entry of await reader.getEntries())
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  return files;
};

it('leaves every file of an archive as it was, in fewer bytes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'eni-tighter-'));
  try {
    const path = join(folder, 'package.zip');
    const archive = new ZipWriter(new Uint8ArrayWriter());
    const text = Array.from({ length: 3000 }, (_, at) => `const name${at} = ${(at * 7919) % 1009};`).join('\n');
    await archive.add('extension/main.js', new TextReader(text));
    await archive.add('extension/empty.txt', new TextReader(''));
    await archive.add('naïve/ü.md', new TextReader('# Zürich'));
    await writeFile(path, await archive.close());
    const [before, { size }] = [await filesIn(path), await stat(path)];
    await packTighter(path);
    expect(await filesIn(path)).toEqual(before);
    expect((await stat(path)).size).toBeLessThan(size);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it('refuses what is no archive', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'eni-tighter-'));
  try {
    const path = join(folder, 'package.zip');
    await writeFile(path, 'no archive');
    await expect(packTighter(path)).rejects.toThrow('File format is not recognized');
    expect(await readFile(path, 'utf8')).toBe('no archive');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
