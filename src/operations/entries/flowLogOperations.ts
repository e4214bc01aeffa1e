import { words } from '../../domain/words.ts';
import { entry, type OperationEntry } from '../operation.ts';
import { onInterface } from '../offers.ts';

/** Operations on flow logs. */
export const flowLogOperations: readonly OperationEntry[] = [
  entry(
    {
      id: 'createFlowLog',
      title: words`Create Flow Log…`,
      summary: 'Logs the IP traffic of an interface to CloudWatch Logs or S3',
      icon: 'output',
      on: ['interface'],
      // Interfaces of AWS services may be logged, too.
      offeredFor: onInterface(),
    },
    async () => (await import('../createFlowLog.ts')).createFlowLog,
  ),
];
