import { describe, expect, it } from 'vitest';
import type { SnapshotScope } from '../../../src/domain/scope.ts';
import { foreign, noWords } from '../../../src/domain/words.ts';
import { attachInterface as body } from '../../../src/operations/attachInterface.ts';
import { readAround } from '../../../src/services/readAround.ts';
import { readReservations } from '../../../src/services/readReservations.ts';
import { runOperation } from '../../../src/services/run.ts';
import { snapshotConnection, snapshotIn } from '../../../src/services/snapshotConnection.ts';
import { Store } from '../../../src/services/store.ts';
import { canonical } from '../../../src/snapshot/canonical.ts';
import { serializeSnapshot } from '../../../src/snapshot/format.ts';
import { attachInput } from '../../support/judge.ts';
import { snapshot } from '../../support/snapshot.ts';
import { whole } from '../../support/wholeOperation.ts';

const scope: SnapshotScope = { kind: 'snapshot', file: 'file:///then.eni.json', title: 'Demo account' };
const text = serializeSnapshot(snapshot(), { title: 'Demo account' });

/** A store over files in memory; `asked` are the files that were read. */
const storeOver = (files: Map<string, string>) => {
  const asked: string[] = [];
  const readFile = async (file: string): Promise<string> => {
    asked.push(file);
    const content = files.get(file);
    if (content === undefined) throw new Error('no such file');
    return content;
  };
  const explain = async (error: unknown) => ({
    message: foreign(String(error)),
    remedy: noWords,
    code: undefined,
    requestId: undefined,
    recovery: 'none' as const,
  });
  const platform = {
    connect: async () => snapshotConnection(scope, readFile),
    limits: async () => () => undefined,
    twin: async () => Promise.reject(new Error('A snapshot is not previewed')),
    explain,
  };
  return { asked, readFile, platform, store: new Store(platform) };
};

describe('a snapshot as a scope', () => {
  it('is read from its file at each refresh, and keeps what is shown when the file has gone bad', async () => {
    const files = new Map([[scope.file, text]]);
    const { store, asked } = storeOver(files);
    await store.setScope(scope);
    expect(store.inventory?.snapshot).toStrictEqual(canonical(snapshot()));
    files.set(scope.file, serializeSnapshot(snapshot({ enis: [] }), { title: 'x' }));
    await store.refresh();
    expect(store.inventory?.snapshot.enis).toEqual([]);
    files.set(scope.file, text.slice(0, 300));
    expect(await store.refresh()).toMatchObject({ kind: 'failed', problem: { code: 'DamagedSnapshot' } });
    expect(store.inventory?.snapshot.enis).toEqual([]);
    expect(asked).toEqual(Array(3).fill(scope.file));
  });

  it('is read once when it was opened as a file before, and again at each refresh', async () => {
    const files = new Map([[scope.file, text]]);
    const { store, asked, readFile } = storeOver(files);
    const opened = await snapshotIn(scope.file, readFile);
    await store.setScope(scope, snapshotConnection(scope, readFile, opened.snapshot));
    expect(store.inventory?.snapshot).toBe(opened.snapshot);
    expect(asked).toHaveLength(1);
    files.set(scope.file, serializeSnapshot(snapshot({ enis: [] }), { title: 'x' }));
    await store.refresh();
    expect(store.inventory?.snapshot.enis).toEqual([]);
    expect(asked).toHaveLength(2);
  });

  it('holds what its file holds: what an earlier file knew of a part is not mixed in', async () => {
    const kept = { readAt: 1_000, whole: true };
    const gaps = [
      {
        part: 'enis',
        iamAction: 'ec2:DescribeNetworkInterfaces',
        code: 'Unavailable',
        message: 'EC2 has trouble',
        kept,
      },
    ] as const;
    const files = new Map([[scope.file, serializeSnapshot(snapshot({ gaps }), { title: 'x' })]]);
    const { store } = storeOver(files);
    await store.setScope(scope);
    files.set(scope.file, serializeSnapshot(snapshot({ gaps, enis: [] }), { title: 'x' }));
    await store.refresh();
    expect(store.inventory?.snapshot.enis).toEqual([]);
    expect(store.inventory?.gap('enis')?.kept).toEqual(kept);
  });

  it('cannot be written to: a run is refused although no setting forbids it, and its connection has no writes', async () => {
    const { store, platform } = storeOver(new Map([[scope.file, text]]));
    await store.setScope(scope);
    const ports = { store, platform, readOnlyReason: () => undefined };
    const operation = whole('attachInterface', body);
    for (const anyway of [false, true]) {
      expect(
        await runOperation({ operation, input: attachInput(), anyway, reviewed: store.inventory }, ports),
      ).toMatchObject({
        kind: 'failed',
        done: [],
        problem: { message: 'A snapshot is read only: it shows an account as it was' },
      });
    }
    expect(() => store.connection?.ec2()).toThrow('A snapshot is read only');
    expect(await store.connection?.interfaceAttributes('eni-0a')).toEqual([]);
  });
});

describe('a part of a snapshot', () => {
  it('is read again out of its file, of which nobody tells more', async () => {
    const { store } = storeOver(new Map([[scope.file, text]]));
    await store.setScope(scope);
    await readReservations(store, ['subnet-0a'], { again: true });
    // What was saved of them stays.
    expect(store.inventory?.subnet('subnet-0a')?.reservations).toEqual([]);
    expect(await readAround(store, [{ kind: 'subnet', id: 'subnet-0a' }])).toMatchObject({ kind: 'read' });
  });
});
