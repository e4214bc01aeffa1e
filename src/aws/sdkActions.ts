import type { EC2Client } from '@aws-sdk/client-ec2';
import type { ActionName, CallOf, InputOf, OutputOf } from '../actions/ec2.ts';
import { sdkAddresses } from './actions/sdkAddresses.ts';
import { sdkAttributes } from './actions/sdkAttributes.ts';
import { sdkElasticIps } from './actions/sdkElasticIps.ts';
import { sdkFlowLogs } from './actions/sdkFlowLogs.ts';
import { sdkInstances } from './actions/sdkInstances.ts';
import { sdkInterfaces } from './actions/sdkInterfaces.ts';
import { sdkPermissions } from './actions/sdkPermissions.ts';
import { sdkAddressTransfers } from './actions/sdkAddressTransfers.ts';
import { sdkReverseDns } from './actions/sdkReverseDns.ts';
import { sdkRoutes } from './actions/sdkRoutes.ts';
import { sdkSubnets } from './actions/sdkSubnets.ts';
import { sdkTags } from './actions/sdkTags.ts';
import type { SdkAction, SendCallOptions } from './apply/sdkAction.ts';

type SdkActionOf<A extends ActionName> = SdkAction<InputOf<A>, OutputOf<A>>;

/** The SDK's half of every action. What an action is beside that, this part of the product does not load: see `actions/actions`. */
export const sdkActions: { readonly [A in ActionName]: SdkActionOf<A> } = {
  ...sdkInterfaces,
  ...sdkAddresses,
  ...sdkElasticIps,
  ...sdkInstances,
  ...sdkAttributes,
  ...sdkTags,
  ...sdkFlowLogs,
  ...sdkPermissions,
  ...sdkAddressTransfers,
  ...sdkReverseDns,
  ...sdkSubnets,
  ...sdkRoutes,
};

/** How an action is sent and seen done, typed by its own input and output. */
export const sdkActionOf = <A extends ActionName>(name: A): SdkActionOf<A> => sdkActions[name];

/**
 * Sends a call that is held as data. Rejects with the SDK's error, or with an Error where a dry run is asked of an
 * action that has none.
 */
export const sendCall = <A extends ActionName>(
  ec2: EC2Client,
  { action, input }: CallOf<A>,
  options: SendCallOptions = {},
): Promise<OutputOf<A>> => sdkActionOf(action).send(ec2, input, options);
