import type { Change } from '../../domain/changes.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { foreign } from '../../domain/words.ts';
import { actionOf } from '../actions.ts';
import type { ActionName, Call } from '../ec2.ts';
import { textsIn } from './answers.ts';
import type { Place, RecordedRun } from './cliScript.ts';
import { otherEndpoint, profileOf, runNotes } from './codeScope.ts';
import { hclBlock, type Hcl, type HclBody } from './hcl.ts';
import {
  associationResource,
  elasticIpResource,
  flowLogResource,
  interfaceResource,
  permissionResource,
  routeResource,
  subnetResource,
  tagResource,
  type TerraformResource,
} from './terraformResources.ts';

export type RunBetween = RecordedRun & {
  readonly before: Inventory;
  readonly after: Inventory;
  readonly changes: readonly Change[];
};

/**
 * What a run touches as resources of Terraform, with what imports them: of the account after the run, in which they then find nothing to
 * do. What the provider has no argument for is said, call by call.
 */
export const terraformText = (run: RunBetween, place: Place): string => {
  const [old, now] = [resourcesIn(run.before, run), resourcesIn(run.after, run)];
  const were = new Map(old.map((resource) => [keyOf(resource), JSON.stringify(resource)]));
  const touched = now.filter((resource) => were.get(keyOf(resource)) !== JSON.stringify(resource));
  const isNew = (resource: TerraformResource): boolean => !were.has(keyOf(resource));
  const gone = old.filter((resource) => !now.some((other) => keyOf(other) === keyOf(resource)));
  const all: Written = {
    named: namesOf(touched, isNew),
    chosen: chosenIds(touched.filter(isNew)),
    known: new Set([...run.calls.flatMap(({ input }) => textsIn(input)), ...addressesBefore(run)]),
  };
  const notes = [
    ...runNotes(run, place.scope),
    ...(touched.length > 0 ? [forLater] : []),
    ...beyondTerraform(run),
    ...gone.map(goneNote),
  ];
  const blocks = touched.length > 0 ? [header(place), ...touched.map((resource) => resourceText(resource, all))] : [];
  return [notes.map(note).join('\n'), ...blocks].join('\n\n');
};

const forLater =
  'For after this plan has run: then terraform plan imports these and has nothing else to do. Terraform 1.6 or newer.';

const header = ({ scope, region }: Place): string => {
  const endpoint = otherEndpoint(scope);
  const skip = endpoint === undefined ? {} : { skip_credentials_validation: true, skip_metadata_api_check: true };
  const urls = endpoint === undefined ? [] : [{ name: 'endpoints', body: { ec2: endpoint, sts: endpoint } }];
  return [
    'terraform {\n  required_providers {\n    aws = { source = "hashicorp/aws" }\n  }\n}',
    hclBlock('provider "aws"', { region, profile: profileOf(scope), ...skip }, urls),
  ].join('\n\n');
};

/** Those of what differs. What a launch makes belongs to its instance, of which nothing is written. */
const resourcesIn = (account: Inventory, { changes, calls }: RunBetween): readonly TerraformResource[] => [
  ...changes
    .filter(({ kind }) => kind !== 'added' || !calls.some(({ action }) => action === 'runInstance'))
    .flatMap(({ on }) => resourcesOf[on.kind](account, on.id)),
  ...account.snapshot.flowLogs.map(flowLogResource),
  ...account.snapshot.permissions.map(permissionResource),
];

const resourcesOf: {
  readonly [K in Change['on']['kind']]: (account: Inventory, id: string) => readonly TerraformResource[];
} = {
  interface: (account, id) =>
    present([account.eni(id)])
      .filter(isOwn)
      .map(interfaceResource),
  address: (account, id) =>
    present([account.elasticIp(id)]).flatMap((address) =>
      present([elasticIpResource(address), associationResource(address)]),
    ),
  subnet: (account, id) => present([account.subnet(id)]).map(subnetResource),
  routeTable: ({ snapshot }, id) =>
    snapshot.routeTables
      .filter((table) => table.id === id)
      .flatMap(({ routes }) => present(routes.map((route) => routeResource(id, route)))),
  vpc: (account, id) => tagsOf(id, account.vpc(id)),
  group: (account, id) => tagsOf(id, account.securityGroup(id)),
  instance: (account, id) => tagsOf(id, account.instance(id)),
};

const present = <T>(all: readonly (T | undefined)[]): readonly T[] => all.filter((each) => each !== undefined);

const isOwn = ({
  requesterManaged,
  operator,
}: {
  readonly requesterManaged: boolean;
  readonly operator?: { readonly managed: boolean } | undefined;
}): boolean => !requesterManaged && operator?.managed !== true;

const tagsOf = (
  id: string,
  thing: { readonly tags: readonly { readonly key: string; readonly value: string }[] } | undefined,
) => (thing?.tags ?? []).filter(({ key }) => !key.startsWith('aws:')).map((tag) => tagResource(id, tag));

const keyOf = ({ type, id }: TerraformResource): string => `${type} ${id}`;

/** Addresses that the interfaces have already which differ afterwards. */
const addressesBefore = ({ before, changes }: RunBetween): readonly string[] =>
  present(changes.map(({ on }) => before.eni(on.id))).flatMap((eni) => [
    ...[...eni.addresses, ...eni.ipv6Addresses].map(({ ip }) => ip),
    ...eni.ipv4Prefixes,
    ...eni.ipv6Prefixes,
  ]);

/** Names in Terraform by type and id: of what is new `new`, else its id in letters, digits and underscores. */
const namesOf = (
  resources: readonly TerraformResource[],
  isNew: (resource: TerraformResource) => boolean,
): ReadonlyMap<string, string> => {
  const taken = new Set<string>();
  return new Map(
    resources.map((resource) => {
      const isOpen = isNew(resource) && !composed.has(resource.type);
      const plain = isOpen ? 'new' : resource.label.replace(/\W+/g, '_').replace(/^(?=\d)/, '_');
      return [keyOf(resource), unique(plain, (name) => `${resource.type}.${name}`, taken)];
    }),
  );
};

const unique = (plain: string, keyFor: (name: string) => string, taken: Set<string>): string => {
  let name = plain;
  for (let at = 2; taken.has(keyFor(name)); at += 1) name = `${plain}_${at}`;
  taken.add(keyFor(name));
  return name;
};

/** What is imported by ids and names that are known before. */
const composed: ReadonlySet<string> = new Set(['aws_ec2_tag', 'aws_route']);

/** Ids that EC2 chooses when the run is carried out, and the variables that they are to be given in. */
const chosenIds = (resources: readonly TerraformResource[]): ReadonlyMap<string, string> => {
  const taken = new Set<string>();
  return new Map(
    resources
      .filter(({ type }) => !composed.has(type))
      .map(({ type, id }) => [id, unique(`${type.replace('aws_', '')}_id`, (name) => name, taken)]),
  );
};

type Written = {
  readonly named: ReadonlyMap<string, string>;
  readonly chosen: ReadonlyMap<string, string>;
  readonly known: ReadonlySet<string>;
};

const resourceText = (resource: TerraformResource, all: Written): string => {
  const { type, id, body, blocks = [] } = resource;
  const name = all.named.get(keyOf(resource)) ?? '';
  const variable = all.chosen.get(id);
  return [
    ...(variable === undefined
      ? []
      : [hclBlock(`variable "${variable}"`, { type: { raw: 'string' }, description: toBeGiven })]),
    hclBlock('import', {
      to: { raw: `${type}.${name}` },
      id: variable === undefined ? id : { raw: `var.${variable}` },
    }),
    hclBlock(
      `resource "${type}" "${name}"`,
      resolved(body, all),
      blocks.map((block) => ({ ...block, body: resolved(block.body, all) })),
    ),
  ].join('\n\n');
};

const toBeGiven = 'Which EC2 chose when the plan ran.';

/** What the run makes is named by its resource; addresses that nobody knows before are left to EC2. */
const resolved = (body: HclBody, { named, chosen, known }: Written): HclBody =>
  Object.fromEntries(
    Object.entries(body).map(([argument, value]): [string, Hcl | undefined] => {
      if (typeof value === 'string' && chosen.has(value)) {
        const [key = '', name = ''] = [...named].find(([each]) => each.endsWith(` ${value}`)) ?? [];
        return [argument, { raw: `${key.split(' ')[0]}.${name}.id` }];
      }
      const isOpen =
        Array.isArray(value) && addressLists.has(argument) && value.some((each) => !known.has(String(each)));
      return [argument, isOpen ? undefined : value];
    }),
  );

const addressLists: ReadonlySet<string> = new Set(['private_ips', 'ipv4_prefixes', 'ipv6_addresses', 'ipv6_prefixes']);

/** Calls of which the AWS provider says nothing, or not all. */
const beyondTerraform = ({ calls, before, after }: RunBetween): readonly string[] =>
  calls.flatMap((call) => {
    const why = whyBeyond(call, after);
    const { sentence } = actionOf(call.action);
    return why === undefined ? [] : [`NOT IN THIS CODE: ${sentence(call.input, before)}: ${why}.`];
  });

const whyBeyond = ({ action, input }: Call, after: Inventory): string | undefined => {
  if (action === 'attachInterface')
    return input.networkCard !== 0
      ? 'the AWS provider knows no network cards'
      : input.queues === undefined
        ? undefined
        : 'the AWS provider has no argument for its ENA queues';
  if (action === 'detachInterface' && after.eni(input.eniId)?.attachment) return undefined;
  return beyond[action];
};

const noArgument = 'the AWS provider has no argument for it';

const beyond: { readonly [A in ActionName]?: string } = {
  detachInterface: 'an interface without an attachment block is left as it is',
  runInstance: 'an instance has much that this plan does not know',
  modifyBandwidthWeighting: noArgument,
  modifyTermination: noArgument,
  modifyPublicIpv4: noArgument,
  modifyConnectionTracking: noArgument,
  modifyEnaExpress: noArgument,
  modifyEnaQueues: noArgument,
  modifyPublicDnsNames: noArgument,
  offerAddress: noArgument,
  withdrawAddress: noArgument,
  setReverseDns: 'aws_eip_domain_name cannot be imported',
  resetReverseDns: 'aws_eip_domain_name cannot be imported',
};

const goneNote = ({ type, id }: TerraformResource): string => `GONE: ${type} ${id}: take it out of your code.`;

const note = (text: string): string => `# ${foreign(text, 2000)}`;
