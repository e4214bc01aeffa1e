import { words } from '../../domain/words.ts';
import { entry, type OperationEntry } from '../operation.ts';

/** Operations on flow logs. */
export const flowLogOperations: readonly OperationEntry[] = [
  entry(
    {
      id: 'createFlowLog',
      title: words`Create Flow Log…`,
      summary: 'Logs the IP traffic of an interface, a subnet or a VPC to CloudWatch Logs, S3 or Amazon Data Firehose',
      icon: 'output',
      on: ['interface', 'subnet', 'vpc'],
      // Interfaces of AWS services may be logged, too.
      offeredFor: ({ kind, id }, inventory) => {
        if (kind === 'interface') return inventory.eni(id) !== undefined;
        return (kind === 'subnet' ? inventory.subnet(id) : inventory.vpc(id)) !== undefined;
      },
    },
    async () => (await import('../createFlowLog.ts')).createFlowLog,
  ),
  entry(
    {
      id: 'deleteFlowLog',
      title: words`Delete Flow Log…`,
      summary: 'Ends a flow log of an interface, a subnet or a VPC; what it has written stays',
      icon: 'output',
      on: ['interface', 'subnet', 'vpc'],
      offeredFor: ({ id }, { snapshot }) => snapshot.flowLogs.some(({ resourceId }) => resourceId === id),
      destructive: true,
    },
    async () => (await import('../deleteFlowLog.ts')).deleteFlowLog,
  ),
];
