import { createHash, createPublicKey, generateKeyPairSync, randomBytes, verify, type JsonWebKey } from 'node:crypto';
import type { HttpAnswer, WebRequest } from '../../../src/simulator/httpMessages.ts';
import { userOf } from '../../../src/simulator/identity/principal.ts';
import type { TemporaryKeys, Sessions } from '../../../src/simulator/identity/sessions.ts';
import { jsonAnswer, jsonRefusal } from '../../../src/simulator/jsonAnswer.ts';
import { Refusal } from '../../../src/simulator/refusal.ts';

/** Why the sign-in does not renew any more. Source: AWS Sign-In API reference, CreateOAuth2Token. */
export type SignInDenial =
  'TOKEN_EXPIRED' | 'USER_CREDENTIALS_CHANGED' | 'INSUFFICIENT_PERMISSIONS' | 'INVALID_REQUEST';

type Kept = { readonly clientId: string; readonly keyX: string };

/**
 * The token service behind `aws login`: gives keys for a quarter of an hour, and new ones for a token to renew with, which is
 * good once and belongs to the key pair that its cache holds. Source: AWS Sign-In API reference; RFC 9449 (DPoP).
 */
export class ConsoleSignIn {
  denial: SignInDenial | undefined;
  readonly #sessions: Sessions;
  readonly #refresh = new Map<string, Kept>();

  constructor(sessions: Sessions) {
    this.#sessions = sessions;
  }

  /**
   * What `aws login` leaves behind for a profile with this `login_session`: the path below the home, and the text.
   * `seconds` is how long its keys are still good.
   */
  cacheFile(loginSession: string, seconds = 900): { readonly path: string; readonly text: string } {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const clientId = 'arn:aws:signin:::devtools/same-device';
    const refreshToken = this.#remember({ clientId, keyX: publicKey.export({ format: 'jwk' }).x ?? '' });
    const session = this.#issue(seconds);
    const accessToken = {
      ...keysOf(session),
      accountId: session.principal.accountId,
      expiresAt: new Date(session.expiresAt).toISOString(),
    };
    const dpopKey = privateKey.export({ format: 'pem', type: 'sec1' });
    const name = createHash('sha256').update(loginSession).digest('hex');
    return {
      path: `.aws/login/cache/${name}.json`,
      text: JSON.stringify({ accessToken, tokenType: 'aws_sigv4', clientId, refreshToken, dpopKey }),
    };
  }

  answer(request: WebRequest): HttpAnswer {
    try {
      if (this.denial) throw denied(this.denial);
      return jsonAnswer(this.#renew(request));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const [reason = '', message = ''] = error.message.split(': ');
      return jsonRefusal(error, { error: reason, message });
    }
  }

  #renew(request: WebRequest): object {
    const body: unknown = JSON.parse(request.body);
    const given = new Map<string, unknown>(Object.entries(typeof body === 'object' && body !== null ? body : {}));
    const token = String(given.get('refreshToken'));
    const kept = this.#refresh.get(token);
    if (given.get('grantType') !== 'refresh_token' || kept?.clientId !== given.get('clientId')) {
      throw denied('INVALID_REQUEST');
    }
    if (!kept || keyOfProof(request) !== kept.keyX) throw denied('INVALID_REQUEST');
    this.#refresh.delete(token);
    const session = this.#issue(900);
    return { accessToken: keysOf(session), tokenType: 'aws_sigv4', expiresIn: 900, refreshToken: this.#remember(kept) };
  }

  #issue(seconds: number): TemporaryKeys {
    return this.#sessions.issue({ ...userOf('111122223333', 'me', 'us-east-1'), kind: 'session' }, seconds);
  }

  #remember(kept: Kept): string {
    const token = randomBytes(32).toString('base64url');
    this.#refresh.set(token, kept);
    return token;
  }
}

const denied = (reason: SignInDenial): Refusal =>
  new Refusal('AccessDeniedException', `${reason}: The request was denied`);

const keysOf = ({ accessKeyId, secretAccessKey, sessionToken }: TemporaryKeys) => ({
  accessKeyId,
  secretAccessKey,
  sessionToken,
});

/** The key that a proof was signed with, by its x; undefined where the proof is for another request, or wrong. */
const keyOfProof = ({ method, path, headers }: WebRequest): string | undefined => {
  const [head = '', claims = '', signature = ''] = (headers['dpop'] ?? '').split('.');
  const { jwk } = decoded(head);
  const { htm, htu } = decoded(claims);
  if (htm !== method || URL.parse(String(htu))?.pathname !== path) return undefined;
  const key = jwk as JsonWebKey;
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  return isSigned ? key.x : undefined;
};

const decoded = (part: string): Readonly<Record<string, unknown>> =>
  JSON.parse(part === '' ? '{}' : Buffer.from(part, 'base64url').toString()) as Readonly<Record<string, unknown>>;
