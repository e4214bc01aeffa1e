import type { HttpAnswer, WebRequest } from '../../../src/simulator/httpMessages.ts';
import { roleSessionOf } from '../../../src/simulator/identity/principal.ts';
import type { Sessions } from '../../../src/simulator/identity/sessions.ts';

/** Of tasks of ECS, and of pods of EKS. */
export const containerHosts: readonly string[] = ['169.254.170.2', '169.254.170.23', '[fd00:ec2::23]'];

/**
 * Gives containers the keys of their role: to tasks of ECS under the path that they are told, to pods of EKS for the token that
 * they are given. Source: ECS developer guide, "Task IAM role"; EKS user guide, "EKS Pod Identity"; AWS SDKs reference guide.
 */
export class ContainerCredentials {
  /** AWS_CONTAINER_CREDENTIALS_RELATIVE_URI of the task. */
  readonly relativeUri = '/v2/credentials/0f5ce1d2-5c1d-4bbd-9a6e-0a2d4c6e8f10';
  /** AWS_CONTAINER_CREDENTIALS_FULL_URI of the pod. */
  readonly podUri = 'http://169.254.170.23/v1/credentials';
  /** What must stand in the Authorization header for pods, and for tasks where it is set. */
  token: string | undefined;
  roleArn = 'arn:aws:iam::111122223333:role/task';
  readonly #sessions: Sessions;

  constructor(sessions: Sessions) {
    this.#sessions = sessions;
  }

  answer({ method, path, headers }: WebRequest): HttpAnswer {
    const isPod = path === '/v1/credentials';
    if (method !== 'GET' || (!isPod && path !== this.relativeUri)) {
      return json(404, { code: 'ResourceNotFound', message: 'No credentials are here' });
    }
    const given = headers['authorization'];
    if (isPod && given === undefined) {
      return json(400, { code: 'InvalidRequest', message: 'Service account token cannot be empty' });
    }
    if (this.token !== undefined && given !== this.token) {
      return json(403, {
        code: 'AccessDeniedException',
        message: 'Unauthorized request, the token is not that of the pod',
      });
    }
    const session = this.#sessions.issue(roleSessionOf(this.roleArn, 'task'), 21_600);
    return json(200, {
      RoleArn: this.roleArn,
      AccessKeyId: session.accessKeyId,
      SecretAccessKey: session.secretAccessKey,
      Token: session.sessionToken,
      Expiration: new Date(session.expiresAt).toISOString(),
    });
  }
}

const json = (status: number, content: object): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(content),
});
