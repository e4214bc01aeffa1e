import { randomUUID } from 'node:crypto';
import { CreateFlowLogsCommand } from '@aws-sdk/client-ec2';
import type { FlowLogActions, NewFlowLog } from '../../actions/flowLogs.ts';
import { abortOf, answered, dryRunOf, tagSpecification, type SdkActionsOf } from '../apply/sdkAction.ts';
import { sentWithToken } from '../apply/sentOnce.ts';

export const sdkFlowLogs: SdkActionsOf<FlowLogActions> = {
  createFlowLog: {
    send: async (ec2, { eniId, traffic, destination, interval, tags }, options) => {
      const command = new CreateFlowLogsCommand({
        ResourceType: 'NetworkInterface',
        ResourceIds: [eniId],
        TrafficType: traffic,
        MaxAggregationInterval: interval,
        // The SDK makes none for this call; without it a second try would make a second flow log.
        ClientToken: randomUUID(),
        ...destinationFields(destination),
        ...tagSpecification('vpc-flow-log', tags),
        ...dryRunOf(options),
      });
      const { FlowLogIds, Unsuccessful = [] } = await ec2.send(sentWithToken(command, options), abortOf(options));
      // EC2 answers with success although it made none.
      const [failed] = Unsuccessful;
      if (failed) throw refusalOf(failed.Error?.Code, failed.Error?.Message);
      return { flowLogId: answered(FlowLogIds?.[0], 'flow log id') };
    },
    /** The answer holds the id; whether logs arrive shows minutes later at their destination. */
    shown: () => undefined,
    lost: { next: 'token', lookAt: ({ eniId }) => `for a new flow log of the interface: ${eniId}` },
  },
};

const destinationFields = (destination: NewFlowLog['destination']) =>
  destination.kind === 's3'
    ? ({ LogDestinationType: 's3', LogDestination: destination.arn } as const)
    : ({
        LogDestinationType: 'cloud-watch-logs',
        LogGroupName: destination.name,
        DeliverLogsPermissionArn: destination.roleArn,
      } as const);

/** As the SDK throws what EC2 refuses: the code is the error's name. */
const refusalOf = (code: string | undefined, message: string | undefined): Error =>
  Object.assign(new Error(message ?? 'EC2 made no flow log and does not say why'), { name: code ?? 'Unsuccessful' });
