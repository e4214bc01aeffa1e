import { beforeEach, describe, expect, it } from 'vitest';
import { askCode } from '../../../../src/ui/scopes/askCode.ts';
import { personOf } from '../../../../src/ui/scopes/personOf.ts';
import { resetDesktop } from '../../../support/vscode/desktop.ts';
import { asked } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const question = { device: 'arn:aws:iam::111122223333:mfa/me', profile: 'prod' };

describe('the code of a device', () => {
  it('is asked for with the device and the profile, and has six digits', async () => {
    const code = askCode(question);
    const box = await asked('Multi-Factor Code for prod');
    expect(box.prompt).toContain(question.device);
    box.type('12345');
    box.enter();
    expect(box.isShown).toBe(true);
    box.type('123 456');
    box.enter();
    expect(await code).toBe('123456');
  });

  it('is none when the box is closed', async () => {
    const code = askCode(question);
    (await asked('Multi-Factor Code')).hide();
    expect(await code).toBeUndefined();
  });
});

describe('what comes of a code', () => {
  const secretsIn = (kept: Map<string, string>) =>
    ({
      get: async (key: string) => kept.get(key),
      store: async (key: string, value: string) => void kept.set(key, value),
      delete: async (key: string) => void kept.delete(key),
    }) as never;

  it('is kept with the secrets of VS Code, and taken away again', async () => {
    const kept = new Map<string, string>();
    const { sessions } = personOf({ secrets: secretsIn(kept) });
    await sessions.set('a', 'session');
    expect([await sessions.get('a'), [...kept.keys()]]).toEqual(['session', ['eniExplorer.session.a']]);
    await sessions.set('a', undefined);
    expect(kept.size).toBe(0);
  });

  it('is not kept where there is no place for secrets, and nothing else goes wrong', async () => {
    const broken = async () => {
      throw new Error('No keyring');
    };
    const { sessions } = personOf({ secrets: { get: broken, store: broken, delete: broken } as never });
    await sessions.set('a', 'session');
    expect(await sessions.get('a')).toBeUndefined();
  });
});
