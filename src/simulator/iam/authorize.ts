import { partitionIdOf, userOf } from '../identity/principal.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { arnOfType, authorizationRow, type AuthorizationRow } from './authorizationTable.ts';
import { namedResources, type NamedResource } from './namedResources.ts';
import { readPolicy } from './policy.ts';
import { contextOf, tagsAsked, type AskedCall } from './requestContext.ts';
import { verdictOf, type AskedOfIam, type PolicyContext, type PolicyVerdict } from './verdictOf.ts';

/** Throws EC2's refusal of a call that its caller may not make. */
export type Authorize = (asked: AskedCall) => void;

/** What one policy allows, which is all that anybody may do. Throws an error for a document that is no policy. */
export const authorizing = (document: unknown): Authorize => {
  const policy = readPolicy(document);
  return (asked) => {
    for (const each of askedOf(asked)) {
      const verdict = verdictOf(policy, each);
      if (verdict !== 'allowed') throw unauthorized(each, verdict, asked);
    }
  };
};

/** All that must be allowed for a call: on each of its resources, the tags that it gives, and what it hands to other services. */
const askedOf = (asked: AskedCall): readonly AskedOfIam[] => {
  const { call, request, world } = asked;
  const action = `ec2:${call}`;
  const row = authorizationRow(call);
  // Nobody can be allowed what the reference does not list.
  if (!row) return [{ action: `unlisted:${call}`, resource: '', context: new Map() }];
  const named = namedResources(call, request, { row, world });
  if (named.length === 0) return [{ action, resource: '*', context: contextOf(asked, undefined, row.keys) }];
  const onEach = named.map((resource) => ({
    action,
    resource: arnOf(resource, world),
    context: contextOf(asked, resource, [...row.keys, ...keysOf(resource, row)]),
  }));
  return [...onEach, ...taggingOf(asked, row), ...handedOn(call, request)];
};

const keysOf = ({ type }: NamedResource, { types }: AuthorizationRow): readonly string[] =>
  types.find((row) => row.type === type)?.keys ?? [];

/** Source: EC2 user guide, grant permission to tag resources during creation. */
const taggingOf = (asked: AskedCall, { types }: AuthorizationRow): readonly AskedOfIam[] => {
  const { call, request, world } = asked;
  const row = authorizationRow('CreateTags');
  if (/^(?:Create|Delete)Tags$/.test(call) || !row) return [];
  return types.flatMap(({ type }) => {
    if (tagsAsked(call, request, type).length === 0) return [];
    const resource = { type, id: undefined };
    const said = contextOf(asked, resource, [...row.keys, ...keysOf(resource, row)]);
    const context: PolicyContext = new Map([...said, ['ec2:createaction', [call]]]);
    return [{ action: 'ec2:CreateTags', resource: arnOf(resource, world), context }];
  });
};

/** Sources: VPC user guide, "Publish flow logs to CloudWatch Logs" and "… to Amazon S3", permissions for IAM principals. */
const handedOn = (call: string, request: object): readonly AskedOfIam[] => {
  if (call !== 'CreateFlowLogs') return [];
  const role = 'DeliverLogsPermissionArn' in request ? request.DeliverLogsPermissionArn : undefined;
  const toS3 = 'LogDestinationType' in request && request.LogDestinationType === 's3';
  const context: PolicyContext = new Map();
  return [
    ...(typeof role === 'string' ? [{ action: 'iam:PassRole', resource: role, context }] : []),
    ...(toS3
      ? ['logs:CreateLogDelivery', 'logs:DeleteLogDelivery'].map((action) => ({ action, resource: '*', context }))
      : []),
  ];
};

const arnOf = ({ type, id }: NamedResource, world: World): string =>
  arnOfType(type, id ?? '*', {
    partition: partitionIdOf(world.region),
    region: world.region,
    account: ownerOf(type, id ?? '', world) ?? world.accountId,
  });

/** Of what is shared with the account, the one that shares it. */
const ownerOf = (type: string, id: string, world: World): string | undefined =>
  type === 'subnet'
    ? world.subnets.get(id)?.ownerId
    : type === 'vpc'
      ? world.vpcs.get(id)?.ownerId
      : type === 'instance'
        ? world.instances.get(id)?.ownerId
        : type === 'network-interface'
          ? world.enis.get(id)?.ownerId
          : undefined;

/** EC2's words, with a message that only STS can decode for whoever may. */
const unauthorized = (
  { action, resource }: AskedOfIam,
  verdict: Exclude<PolicyVerdict, 'allowed'>,
  { world, caller = userOf(world.accountId, 'simulated', world.region) }: AskedCall,
): Refusal => {
  const because =
    verdict === 'denied'
      ? 'with an explicit deny in an identity-based policy'
      : `because no identity-based policy allows the ${action} action`;
  const on = resource === '*' || resource === '' ? '' : ` on resource: ${resource}`;
  const encoded = Buffer.from(JSON.stringify({ action, resource, verdict })).toString('base64url');
  const message = on === '' ? '' : `. Encoded authorization failure message: ${encoded}`;
  return new Refusal(
    'UnauthorizedOperation',
    `You are not authorized to perform this operation. User: ${caller.arn} is not authorized to perform: ${action}${on} ${because}${message}`,
    403,
  );
};
