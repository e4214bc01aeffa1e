import {
  DescribeNetworkInterfaceAttributeCommand,
  DescribeNetworkInterfacesCommand,
  NetworkInterfaceAttribute,
  type EC2Client,
} from '@aws-sdk/client-ec2';
import type { AttributeList } from './connection.ts';
import { isAbort } from '../domain/errors.ts';
import type { Scope } from '../domain/scope.ts';
import { explain } from './explain.ts';
import type { SendOptions } from './partReader.ts';

/**
 * Everything that EC2 tells of an interface: what DescribeNetworkInterfaces shows, and each attribute that
 * DescribeNetworkInterfaceAttribute knows, one call each. A call that fails says why and does not hide the others.
 */
export const eniAttributes = (
  { ec2, scope }: { readonly ec2: EC2Client; readonly scope: Scope },
  eniId: string,
  options: SendOptions,
): Promise<readonly AttributeList[]> => {
  const described = (title: string, iamAction: string, ask: () => Promise<unknown>): Promise<AttributeList> =>
    ask().then(
      (answer) => ({ title, rows: rowsOf(answer), problem: undefined }),
      (error: unknown) => {
        if (isAbort(error)) throw error;
        return { title, rows: [], problem: explain(error, scope, iamAction).message };
      },
    );
  const whole = described('DescribeNetworkInterfaces', 'ec2:DescribeNetworkInterfaces', async () => {
    const command = new DescribeNetworkInterfacesCommand({ NetworkInterfaceIds: [eniId] });
    return (await ec2.send(command, options)).NetworkInterfaces?.[0];
  });
  const single = Object.values(NetworkInterfaceAttribute).map((attribute) =>
    described(`DescribeNetworkInterfaceAttribute: ${attribute}`, 'ec2:DescribeNetworkInterfaceAttribute', async () => {
      const command = new DescribeNetworkInterfaceAttributeCommand({
        NetworkInterfaceId: eniId,
        Attribute: attribute,
      });
      const { $metadata: _metadata, NetworkInterfaceId: _id, ...answer } = await ec2.send(command, options);
      return answer;
    }),
  );
  return Promise.all([whole, ...single]);
};

/** An answer as a list: `PrivateIpAddresses 1 › Association › PublicIp`. What EC2 does not say is left out. */
const rowsOf = (value: unknown, path: readonly string[] = []): AttributeList['rows'] => {
  const name = path.join(' › ');
  if (value === undefined || value === null) return [];
  if (value instanceof Date) return [{ name, value: value.toISOString() }];
  if (Array.isArray(value)) {
    if (value.length === 0) return [{ name, value: 'none' }];
    return value.flatMap((item, at) => rowsOf(item, [...path.slice(0, -1), `${path.at(-1) ?? ''} ${at + 1}`.trim()]));
  }
  if (typeof value === 'object') return Object.entries(value).flatMap(([key, inner]) => rowsOf(inner, [...path, key]));
  return [{ name, value: typeof value === 'string' ? value : JSON.stringify(value) }];
};
