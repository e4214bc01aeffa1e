import { match, ok, strictEqual } from 'node:assert/strict';
import { once } from 'node:events';
import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scope } from '../../src/domain/scope.ts';
import { pathTo } from '../../src/ui/rows/row.ts';
import { withDemo } from '../support/hostExtension.ts';

type ProfileScope = Extract<Scope, { readonly kind: 'profile' }>;

const scopeOf = (change: Partial<ProfileScope>): ProfileScope => ({
  kind: 'profile',
  profile: 'shop',
  region: 'eu-west-1',
  endpoint: undefined,
  ...change,
});

describe('an account that cannot be read', () => {
  const saved = process.env['AWS_SHARED_CREDENTIALS_FILE'];
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'eni-explorer-aws-'));
    const file = join(folder, 'credentials');
    await writeFile(file, '[shop]\naws_access_key_id = test\naws_secret_access_key = test\n');
    process.env['AWS_SHARED_CREDENTIALS_FILE'] = file;
  });
  after(async () => {
    if (saved === undefined) delete process.env['AWS_SHARED_CREDENTIALS_FILE'];
    else process.env['AWS_SHARED_CREDENTIALS_FILE'] = saved;
    await rm(folder, { recursive: true });
  });

  /** Opens the scope over the demo account and answers what it was told; the demo account must stay in view. */
  const problemOf = async (scope: Scope): Promise<{ readonly message: string; readonly remedy: string }> => {
    const { session, network } = await withDemo();
    const before = session.store.inventory;
    const state = await session.store.setScope(scope);
    strictEqual(session.store.inventory, before);
    ok(pathTo(network.rows, { kind: 'interface', id: 'eni-0c3d9e51a7b204f68' }).length > 0);
    if (state.kind !== 'failed') throw new Error(`The scope should not have opened: ${state.kind}`);
    return state.problem;
  };

  it('names an unknown profile', async () => {
    const { message, remedy } = await problemOf(scopeOf({ profile: 'no-such-profile' }));
    match(message, /no-such-profile/);
    ok(remedy.length > 0);
  });

  it('names an endpoint that does not answer', async () => {
    const { message, remedy } = await problemOf(scopeOf({ endpoint: 'http://127.0.0.1:9' }));
    match(message, /127\.0\.0\.1:9/);
    ok(remedy.length > 0);
  });

  it('tells of an answer that is not from EC2', async () => {
    const server = createServer((_request, response) => response.end('<!doctype html><p>Sign in<br>'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { message, remedy } = await problemOf(scopeOf({ endpoint: `http://127.0.0.1:${port}` }));
    server.close();
    match(message, new RegExp(`127\\.0\\.0\\.1:${port}`));
    ok(remedy.length > 0);
  });
});
