import type { ActionName, Actions, Call } from '../ec2.ts';
import type { Nothing } from '../action.ts';

/** What EC2 chose, and where the CLI's `--query` finds it in the answer. */
export type ChosenText = { readonly text: string; readonly name: string; readonly query: string };

type Telling = { [A in ActionName]: Actions[A]['output'] extends Nothing ? never : A }[ActionName];

/**
 * Where each output of an action stands in EC2's answer, as `--query` of the AWS CLI names it; `[]` stands for a place in a list.
 * Source: Amazon EC2 API reference, "Response elements" of each call; the contract suite asks the real CLI by them.
 */
const places: { readonly [A in Telling]: { readonly [Field in keyof Actions[A]['output']]: string } } = {
  createInterface: { eniId: 'NetworkInterface.NetworkInterfaceId' },
  attachInterface: { attachmentId: 'AttachmentId' },
  assignIpv4: {
    addresses: 'AssignedPrivateIpAddresses[].PrivateIpAddress',
    prefixes: 'AssignedIpv4Prefixes[].Ipv4Prefix',
  },
  assignIpv6: { addresses: 'AssignedIpv6Addresses[]', prefixes: 'AssignedIpv6Prefixes[]' },
  allocateAddress: { allocationId: 'AllocationId', publicIp: 'PublicIp' },
  associateAddress: { associationId: 'AssociationId' },
  runInstance: { instanceId: 'Instances[0].InstanceId' },
  createFlowLog: { flowLogId: 'FlowLogIds[0]' },
  createPermission: { permissionId: 'InterfacePermission.NetworkInterfacePermissionId' },
};

/** What a call has made and nobody could know before; what it was itself given by name is known. */
export const madeBy = ({ action, input }: Call, output: object | undefined): readonly ChosenText[] => {
  const given = new Set(textsIn(input));
  const found: readonly (readonly [string, string])[] = Object.entries((places as Partial<Places>)[action] ?? {});
  return found
    .flatMap(([field, query]) => placed(field, query, valueOf(output, field)))
    .filter(({ text }) => text !== '' && !given.has(text));
};

type Places = { readonly [A in ActionName]: { readonly [field: string]: string } };

const placed = (field: string, query: string, value: unknown): readonly ChosenText[] => {
  if (typeof value === 'string') return [{ text: value, name: field, query }];
  if (!Array.isArray(value)) return [];
  const name = field.replace(/(?:es|s)$/, '');
  return textsIn(value).map((text, at) => ({ text, name, query: query.replace('[]', `[${at}]`) }));
};

const valueOf = (output: object | undefined, field: string): unknown =>
  Object.entries(output ?? {}).find(([name]) => name === field)?.[1];

/** All texts in a value. */
export const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
