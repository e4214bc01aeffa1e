import { randomBytes } from 'node:crypto';
import type { HttpAnswer, WebRequest } from '../../../src/simulator/httpMessages.ts';
import { roleSessionOf } from '../../../src/simulator/identity/principal.ts';
import type { Sessions } from '../../../src/simulator/identity/sessions.ts';

/** Two addresses of every instance: of IPv4 and of IPv6. */
export const metadataHosts: readonly string[] = ['169.254.169.254', '[fd00:ec2::254]'];

/**
 * The metadata of an instance, version 2: nothing is told without a token, which a PUT gives.
 * Source: EC2 user guide, "Use the Instance Metadata Service to access instance metadata".
 */
export class InstanceMetadata {
  /** The name of the instance's role; undefined where it has none. */
  role: string | undefined = 'web';
  accountId = '111122223333';
  zone = 'eu-west-1a';
  /** HttpEndpoint of the instance's metadata options. */
  isEnabled = true;
  /** Whether who asks runs in a container, one hop too far for the answer that carries the token. */
  isTooFar = false;
  /** Seconds that keys of the role are good for. */
  sessionSeconds = 21_600;
  readonly #sessions: Sessions;
  readonly #tokens = new Map<string, number>();

  constructor(sessions: Sessions) {
    this.#sessions = sessions;
  }

  /** Undefined where nothing comes back. */
  answer({ method, path, headers }: WebRequest): HttpAnswer | undefined {
    if (!this.isEnabled) return plain('', 403);
    if (path === '/latest/api/token') return this.isTooFar ? undefined : this.#token(method, headers);
    if (method !== 'GET') return plain('', 405);
    const token = headers['x-aws-ec2-metadata-token'] ?? '';
    if (!((this.#tokens.get(token) ?? 0) > this.#sessions.now())) return plain('', 401);
    const text = this.#textAt(path);
    return text === undefined ? plain('', 404) : plain(text);
  }

  #token(method: string, headers: WebRequest['headers']): HttpAnswer {
    if (method !== 'PUT') return plain('', 405);
    // Whoever was asked by a proxy asks for somebody else.
    if (headers['x-forwarded-for'] !== undefined) return plain('', 403);
    const seconds = Number(headers['x-aws-ec2-metadata-token-ttl-seconds'] ?? Number.NaN);
    if (!(seconds >= 1 && seconds <= 21_600)) return plain('', 400);
    const token = randomBytes(40).toString('base64');
    this.#tokens.set(token, this.#sessions.now() + seconds * 1000);
    return plain(token, 200, { 'x-aws-ec2-metadata-token-ttl-seconds': String(seconds) });
  }

  #textAt(path: string): string | undefined {
    const region = this.zone.slice(0, -1);
    const ofRole = path.startsWith(rolePath) ? path.slice(rolePath.length) : undefined;
    if (ofRole !== undefined && this.role !== undefined) {
      if (ofRole === '') return this.role;
      return ofRole === this.role ? JSON.stringify(this.#keysOf(this.role)) : undefined;
    }
    const facts: Readonly<Record<string, string>> = {
      '/latest/meta-data/placement/region': region,
      '/latest/meta-data/placement/availability-zone': this.zone,
      '/latest/dynamic/instance-identity/document': JSON.stringify({ region, accountId: this.accountId }),
    };
    return facts[path];
  }

  #keysOf(role: string): object {
    const principal = roleSessionOf(`arn:aws:iam::${this.accountId}:role/${role}`, 'i-0123456789abcdef0');
    const session = this.#sessions.issue(principal, this.sessionSeconds);
    return {
      Code: 'Success',
      LastUpdated: new Date(this.#sessions.now()).toISOString(),
      Type: 'AWS-HMAC',
      AccessKeyId: session.accessKeyId,
      SecretAccessKey: session.secretAccessKey,
      Token: session.sessionToken,
      Expiration: new Date(session.expiresAt).toISOString(),
    };
  }
}

const rolePath = '/latest/meta-data/iam/security-credentials/';

const plain = (body: string, status = 200, more: Readonly<Record<string, string>> = {}): HttpAnswer => ({
  status,
  headers: { 'content-type': 'text/plain', ...more },
  body,
});
