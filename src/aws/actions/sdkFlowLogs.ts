import { randomUUID } from 'node:crypto';
import { CreateFlowLogsCommand, DeleteFlowLogsCommand, DescribeFlowLogsCommand } from '@aws-sdk/client-ec2';
import type { Nothing } from '../../actions/action.ts';
import { fileOptions, resourceTypeOf, type FlowLogActions } from '../../actions/flowLogs.ts';
import { nothingBut, waitWords, type Wanted } from '../apply/expected.ts';
import { abortOf, answered, dryRunOf, tagSpecification, type SdkActionsOf } from '../apply/sdkAction.ts';
import { sentOnce, sentWithToken } from '../apply/sentOnce.ts';

export const sdkFlowLogs: SdkActionsOf<FlowLogActions> = {
  createFlowLog: {
    send: async (ec2, input, options) => {
      const { resourceId, traffic, interval, destinationType, files, tags } = input;
      const command = new CreateFlowLogsCommand({
        ResourceType: resourceTypeOf(resourceId),
        ResourceIds: [resourceId],
        TrafficType: traffic,
        // The SDK makes none for this call; without it a second try would make a second flow log.
        ClientToken: randomUUID(),
        LogDestinationType: destinationType,
        LogDestination: input.destination,
        LogGroupName: input.logGroupName,
        DeliverLogsPermissionArn: input.roleArn,
        DeliverCrossAccountRole: input.crossAccountRole,
        LogFormat: input.format,
        ...(files ? { DestinationOptions: fileOptions(files) } : {}),
        MaxAggregationInterval: interval,
        ...tagSpecification('vpc-flow-log', tags),
        ...dryRunOf(options),
      });
      const { FlowLogIds, Unsuccessful = [] } = await ec2.send(sentWithToken(command, options), abortOf(options));
      // EC2 answers with success although it made none.
      refuse(Unsuccessful, 'EC2 made no flow log and does not say why');
      return { flowLogId: answered(FlowLogIds?.[0], 'flow log id') };
    },
    /** The answer holds the id; whether logs arrive shows minutes later at their destination. */
    shown: () => undefined,
    lost: { next: 'token', lookAt: ({ resourceId }) => `for a new flow log of: ${resourceId}` },
  },

  deleteFlowLog: {
    send: async (ec2, { flowLogId }, options) => {
      const command = new DeleteFlowLogsCommand({ FlowLogIds: [flowLogId], ...dryRunOf(options) });
      const { Unsuccessful = [] } = await ec2.send(sentOnce(command, options), abortOf(options));
      refuse(Unsuccessful, 'EC2 did not delete the flow log and does not say why');
      return {};
    },
    shown: ({ flowLogId }) => ({
      ...waitWords(gone, 'the flow log'),
      id: flowLogId,
      iamAction: 'ec2:DescribeFlowLogs',
      notFound: 'InvalidFlowLogId.NotFound',
      wasSo: ({ beside }) => beside?.flowLogs && !beside.flowLogs.some(({ id }) => id === flowLogId),
      look: async ({ ec2 }, options) => {
        const Filter = [{ Name: 'flow-log-id', Values: [flowLogId] }];
        const { FlowLogs = [] } = await ec2.send(new DescribeFlowLogsCommand({ Filter }), options);
        return gone.see(FlowLogs);
      },
    }),
    lost: { next: 'again', lookAt: ({ flowLogId }) => `for the flow log: ${flowLogId}` },
  },
};

const gone: Wanted<readonly unknown[], Nothing> = {
  shown: 'the flow log deleted',
  whenGone: 'doneAtOnce',
  see: nothingBut((found) => found.length === 0),
};

type Failed = {
  readonly Error?: { readonly Code?: string | undefined; readonly Message?: string | undefined } | undefined;
};

/** As the SDK throws what EC2 refuses: the code is the error's name. */
const refuse = ([failed]: readonly Failed[], otherwise: string): void => {
  if (!failed) return;
  const { Code: name = 'Unsuccessful', Message } = failed.Error ?? {};
  throw Object.assign(new Error(Message ?? otherwise), { name });
};
