import type { Iam } from '../identity/iam.ts';
import { roleSessionOf, type Principal } from '../identity/principal.ts';
import type { TemporaryKeys, Sessions } from '../identity/sessions.ts';
import type { Signature } from '../identity/signature.ts';
import { Refusal } from '../refusal.ts';
import { tableEntry } from '../parameters.ts';
import { checkMfa } from './mfa.ts';
import { requiredText, roleArnIn, secondsIn, sessionNameIn, type StsFields } from './stsFields.ts';
import { notAuthorized, stsRefusals } from './stsRefusals.ts';
import { webIdentityIn } from './webIdentity.ts';
import { credentialsXml, resultXml, textElement } from './writeSts.ts';

/** STS speaks the older Query protocol under this version; it tells its requests from EC2's. */
export const stsVersion = '2011-06-15';

/** Answers one request with the XML of its success, or throws the {@link Refusal}. */
export type Sts = (fields: StsFields, signature: Signature | undefined, requestId: string) => string;

/** As much of STS as gives credentials and tells whose they are. Source: AWS STS API reference. */
export const stsOf = (iam: Iam, sessions: Sessions): Sts => {
  const context = { iam, sessions };
  return (fields, signature, requestId) => {
    const name = fields.get('Action') ?? '';
    const action = tableEntry(actions, name);
    if (!action) throw new Refusal('InvalidAction', `Could not find operation ${name} for version ${stsVersion}`);
    const content = action({ ...context, fields, signature });
    return resultXml(name, content, requestId);
  };
};

type Asked = {
  readonly iam: Iam;
  readonly sessions: Sessions;
  readonly fields: StsFields;
  readonly signature: Signature | undefined;
};

const callerOf = ({ sessions, signature }: Asked): Principal => {
  const caller = sessions.callerOf(signature);
  if (caller.kind === 'known') return caller.principal;
  throw caller.kind === 'expired' ? stsRefusals.expired : stsRefusals.unknownKey;
};

const actions: Readonly<Record<string, (asked: Asked) => string>> = {
  GetCallerIdentity: (asked) => {
    const { arn, userId, accountId } = callerOf(asked);
    return textElement('Arn', arn) + textElement('UserId', userId) + textElement('Account', accountId);
  },

  AssumeRole: (asked) => {
    const { iam, fields } = asked;
    const caller = callerOf(asked);
    const roleArn = roleArnIn(fields);
    const name = sessionNameIn(fields);
    const seconds = secondsIn(fields, anHour, 43_200);
    const hasMfa = checkMfa(fields, iam) || caller.hasMfa;
    const rule = iam.roles.get(roleArn) ?? {};
    const isTrusted =
      rule.isClosed !== true &&
      (rule.externalId === undefined || rule.externalId === fields.get('ExternalId')) &&
      (rule.needsMfa !== true || hasMfa);
    if (!isTrusted) throw notAuthorized(caller.arn, roleArn);
    if (caller.kind === 'role' && seconds > anHour) throw stsRefusals.tooLongForChain;
    if (seconds > (rule.longestSession ?? anHour)) throw stsRefusals.tooLongForRole;
    return assumed(asked, roleSessionOf(roleArn, name), seconds);
  },

  AssumeRoleWithWebIdentity: (asked) => {
    const { iam, sessions, fields } = asked;
    const roleArn = roleArnIn(fields);
    const name = sessionNameIn(fields);
    const seconds = secondsIn(fields, anHour, 43_200);
    const { subject, audience } = webIdentityIn(requiredText(fields, 'WebIdentityToken'), sessions.now());
    const rule = iam.roles.get(roleArn) ?? {};
    if (rule.isClosed === true) throw stsRefusals.webIdentityDenied;
    if (seconds > (rule.longestSession ?? anHour)) throw stsRefusals.tooLongForRole;
    const session = assumed(asked, roleSessionOf(roleArn, name), seconds);
    return textElement('SubjectFromWebIdentityToken', subject) + textElement('Audience', audience) + session;
  },

  GetSessionToken: (asked) => {
    const caller = callerOf(asked);
    if (caller.kind !== 'user') throw stsRefusals.sessionOfSession;
    const seconds = secondsIn(asked.fields, 43_200, 129_600);
    const hasMfa = checkMfa(asked.fields, asked.iam);
    return credentialsXml(asked.sessions.issue({ ...caller, kind: 'session', hasMfa }, seconds));
  },
};

const anHour = 3600;

const assumed = ({ sessions }: Asked, principal: Principal, seconds: number): string => {
  const session: TemporaryKeys = sessions.issue(principal, seconds);
  return credentialsXml(session) + userXml(principal);
};

const userXml = ({ arn, userId }: Principal): string =>
  `<AssumedRoleUser>${textElement('AssumedRoleId', userId)}${textElement('Arn', arn)}</AssumedRoleUser>`;
