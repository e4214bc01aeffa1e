import type { Tag as SdkTag } from '@aws-sdk/client-ec2';
import type { Principal } from '../identity/principal.ts';
import { worldArn, type World } from '../world.ts';
import { factsOfResource } from './resourceFacts.ts';
import type { NamedResource } from './namedResources.ts';
import type { PolicyContext } from './verdictOf.ts';

/** A call as IAM looks at it. */
export type AskedCall = {
  readonly call: string;
  readonly request: object;
  readonly world: World;
  readonly caller: Principal | undefined;
};

/** What can be said of a call and one of its resources, by the keys that the reference lists for them, and those of every request. */
export const contextOf = (
  { call, request, world, caller }: AskedCall,
  resource: NamedResource | undefined,
  keys: readonly string[],
): PolicyContext => {
  const said = new Map<string, readonly string[]>();
  const say = (key: string, ...values: readonly (string | undefined)[]): void => {
    const known = values.filter((value) => value !== undefined);
    if (known.length > 0 && isListed(key, keys)) said.set(key.toLowerCase(), known);
  };
  say('aws:RequestedRegion', world.region);
  say('aws:PrincipalArn', caller?.arn);
  say('aws:PrincipalAccount', caller?.accountId);
  say('ec2:Region', world.region);
  for (const [key, value] of Object.entries(attributesOf(request))) say(key, value);
  for (const [key, value] of permissionOf(request, world)) say(key, value);
  if (resource) for (const [key, value] of factsOfResource(resource, request, world)) say(key, value);
  const tags = resource ? tagsAsked(call, request, resource.type) : [];
  for (const { Key = '', Value = '' } of tags) say(`aws:RequestTag/${Key}`, Value);
  say('aws:TagKeys', ...tags.map(({ Key }) => Key));
  return said;
};

/** Keys of every request are in no list. Source: IAM user guide, global condition context keys. */
const ofEveryRequest: ReadonlySet<string> = new Set([
  'aws:RequestedRegion',
  'aws:PrincipalArn',
  'aws:PrincipalAccount',
]);

/** `aws:ResourceTag/${TagKey}` lists the keys of all tags. */
const isListed = (key: string, keys: readonly string[]): boolean =>
  ofEveryRequest.has(key) ||
  keys.some((listed) => listed === key || (listed.endsWith('}') && key.startsWith(listed.replace(/\$\{.*$/, ''))));

/** The tags that a call gives to, or takes from, a type of resource. */
export const tagsAsked = (call: string, request: object, type: string): readonly SdkTag[] => {
  if (/^(?:Create|Delete)Tags$/.test(call)) {
    const { Tags = [] }: { readonly Tags?: readonly SdkTag[] } = request;
    return Tags;
  }
  if (!('TagSpecifications' in request) || !Array.isArray(request.TagSpecifications)) return [];
  const specifications: readonly { readonly ResourceType?: string; readonly Tags?: readonly SdkTag[] }[] =
    request.TagSpecifications;
  return specifications.flatMap(({ ResourceType, Tags = [] }) => (ResourceType === type ? Tags : []));
};

/**
 * Members of a request that are a text, or an object of nothing but a `Value`, and the member `Attribute`.
 * Source: EC2 user guide, identity-based policies, `ec2:Attribute` condition key.
 */
const attributesOf = (request: object): { readonly [key: string]: string } =>
  Object.fromEntries(
    Object.entries(request).flatMap(([name, given]: readonly [string, unknown]): (readonly [string, string])[] => {
      const value = typeof given === 'object' && given !== null && 'Value' in given ? given.Value : given;
      if (typeof value !== 'string' && typeof value !== 'boolean' && typeof value !== 'number') return [];
      return [name === 'Attribute' ? ['ec2:Attribute', String(value)] : [`ec2:Attribute/${name}`, String(value)]];
    }),
  );

/** Source: EC2 user guide, condition keys: a principal by its ARN, for example that of an account's root. */
const permissionOf = (request: object, world: World): readonly (readonly [string, string])[] => {
  const { Permission, AwsAccountId, AwsService } = {
    Permission: undefined,
    AwsAccountId: undefined,
    AwsService: undefined,
    ...request,
  } as { readonly [name: string]: unknown };
  const [, partition = 'aws'] = worldArn(world, '').split(':');
  return [
    ...(typeof Permission === 'string' ? [['ec2:Permission', Permission] as const] : []),
    ...(typeof AwsService === 'string' ? [['ec2:AuthorizedService', AwsService] as const] : []),
    ...(typeof AwsAccountId === 'string'
      ? [['ec2:AuthorizedUser', `arn:${partition}:iam::${AwsAccountId}:root`] as const]
      : []),
  ];
};
