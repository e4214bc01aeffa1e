import type { ActionName, Call, InputOf } from '../actions/ec2.ts';
import { assignIpv4Rules } from '../rules/assignIpv4/assignIpv4Rules.ts';
import { assignIpv6Rules } from '../rules/assignIpv6/assignIpv6Rules.ts';
import { attachCallRules } from '../rules/attach/attachRules.ts';
import { bandwidthWeightingRules } from '../rules/bandwidthWeightingRules.ts';
import { connectionTrackingRules } from '../rules/connectionTrackingRules.ts';
import { createRules } from '../rules/createRules.ts';
import { deleteRules } from '../rules/deleteRules.ts';
import { descriptionRules } from '../rules/descriptionRules.ts';
import { detachRules } from '../rules/detach/detachRules.ts';
import { allocateRules } from '../rules/elasticIps/allocateRules.ts';
import { associateRules } from '../rules/elasticIps/associateRules.ts';
import { disassociateRules } from '../rules/elasticIps/disassociateRules.ts';
import { releaseRules } from '../rules/elasticIps/releaseRules.ts';
import { reverseDnsRules } from '../rules/elasticIps/reverseDnsRules.ts';
import { acceptRules, offerRules, withdrawRules } from '../rules/elasticIps/transferRules.ts';
import { enaExpressRules } from '../rules/enaExpressRules.ts';
import { enaQueuesRules } from '../rules/enaQueuesRules.ts';
import { deleteFlowLogRules, flowLogRules } from '../rules/flowLogRules.ts';
import { groupsRules } from '../rules/groupsRules.ts';
import { launchRules } from '../rules/launch/launchRules.ts';
import { grantRules, revokeRules } from '../rules/permissionRules.ts';
import { publicDnsNamesRules, type HostnameType } from '../rules/publicDnsNamesRules.ts';
import { publicIpv4Rules } from '../rules/publicIpv4Rules.ts';
import { routeRules } from '../rules/routeRules.ts';
import { runInPlan, type Rule, type RuleFinding, type InPlan } from '../rules/rule.ts';
import { sourceDestCheckRules } from '../rules/sourceDestCheckRules.ts';
import { subnetAddressingRules, type Given } from '../rules/subnetAddressingRules.ts';
import { tagsRules } from '../rules/tags/tagsRules.ts';
import { terminationRules } from '../rules/terminationRules.ts';
import { unassignIpv4Rules, unassignIpv6Rules } from '../rules/unassign/unassignRules.ts';
import { allocateAsked, createAsked, flowLogAsked, launchAsked, nameAmong } from './callsAsked.ts';

/**
 * What the rules of the operation that a call is of say of it where it stands in a plan. Warnings of what the plan makes good by its
 * end are left out.
 */
export const judgeCall = ({ action, input }: Call, standing: InPlan): readonly RuleFinding[] =>
  // The compiler cannot see that an action and its own input belong together.
  (callRules[action] as Judge<ActionName>)(input, standing);

type Judge<A extends ActionName> = (input: InputOf<A>, standing: InPlan) => readonly RuleFinding[];

/** Judges a call by rules that were written for what a person answers: `asked` makes such answers of what EC2 is asked. */
const by =
  <Answers>(rules: readonly Rule<Answers>[]) =>
  <Input>(asked: (input: Input) => Partial<Answers>) =>
  (input: Input, standing: InPlan): readonly RuleFinding[] =>
    runInPlan(rules, asked(input), standing);

const itself = <Input>(input: Input): Input => input;

const enisOf = <Input extends { readonly eniId: string }>(input: Input) => ({ ...input, eniIds: [input.eniId] });

const takenOf = ({ eniId, addresses, prefixes }: InputOf<'unassignIpv4'>) => ({
  eniId,
  taken: [...addresses, ...prefixes],
});

const subnetGives = (what: Given) =>
  by(subnetAddressingRules)(({ subnetId, enabled }: InputOf<'modifySubnetIpv6'>) => ({
    subnetId,
    given: enabled ? [what] : [],
    changes: [what],
  }));

/** Each action with the rules of its own operation. An action that lacks here does not compile. */
const callRules: { readonly [A in ActionName]: Judge<A> } = {
  createInterface: by(createRules)(createAsked),
  deleteInterface: by(deleteRules)(enisOf),
  attachInterface: by(attachCallRules)(itself),
  detachInterface: by(detachRules)(itself),

  assignIpv4: by(assignIpv4Rules)((input) => ({ ...input, way: input.ipv4.kind })),
  unassignIpv4: by(unassignIpv4Rules)(takenOf),
  assignIpv6: by(assignIpv6Rules)((input) => ({ ...input, way: input.ipv6.kind, primary: false })),
  unassignIpv6: by(unassignIpv6Rules)(takenOf),
  enablePrimaryIpv6: by(assignIpv6Rules)(({ eniId }) => ({ eniId, way: 'primary', primary: true })),

  allocateAddress: by(allocateRules)(allocateAsked),
  releaseAddress: by(releaseRules)(itself),
  associateAddress: by(associateRules)(itself),
  disassociateAddress: by(disassociateRules)(itself),
  offerAddress: by(offerRules)(itself),
  acceptAddress: by(acceptRules)(({ publicIp, tags }) => ({ publicIp, name: nameAmong(tags) })),
  withdrawAddress: by(withdrawRules)(itself),
  setReverseDns: by(reverseDnsRules)(itself),
  resetReverseDns: by(reverseDnsRules)(({ allocationId }) => ({ allocationId, name: '' })),

  runInstance: by(launchRules)(launchAsked),
  modifyBandwidthWeighting: by(bandwidthWeightingRules)(itself),

  modifyDescription: by(descriptionRules)(enisOf),
  modifySecurityGroups: by(groupsRules)((input) => ({ ...enisOf(input), way: 'replace', wanted: [input] })),
  modifySourceDestCheck: by(sourceDestCheckRules)((input) => ({
    ...enisOf(input),
    check: input.enabled ? 'on' : 'off',
  })),
  resetSourceDestCheck: by(sourceDestCheckRules)((input) => ({ ...enisOf(input), check: 'reset' })),
  modifyTermination: by(terminationRules)((input) => ({ ...enisOf(input), attachments: [input] })),
  modifyPublicIpv4: by(publicIpv4Rules)(itself),
  modifyConnectionTracking: by(connectionTrackingRules)(({ eniId, timeouts }) => ({
    eniId,
    tcpEstablished: timeouts.tcpEstablished ?? 'keep',
    udpStream: timeouts.udpStream ?? 'keep',
    udp: timeouts.udp ?? 'keep',
  })),
  modifyEnaExpress: by(enaExpressRules)(itself),
  modifyEnaQueues: by(enaQueuesRules)((input) => ({ ...input, queues: input.queues ?? 0 })),
  // Which types there are is one of the rules' to say.
  modifyPublicDnsNames: by(publicDnsNamesRules)(({ eniId, hostnameType }) => ({
    eniId,
    hostnameType: hostnameType as HostnameType,
  })),

  /** EC2 sets several tags in one call, a person one. */
  createTags: ({ ids, tags }, standing) =>
    tags.flatMap(({ key, value }) => runInPlan(tagsRules, { ids, way: 'set', key, value }, standing)),
  deleteTags: by(tagsRules)(({ ids, keys }) => ({ ids, way: 'remove', keys })),
  createPermission: by(grantRules)(itself),
  deletePermission: by(revokeRules)(itself),

  createFlowLog: by(flowLogRules)(flowLogAsked),
  deleteFlowLog: by(deleteFlowLogRules)(({ flowLogId, resourceId }) => ({ flowLogId, of: resourceId })),
  modifySubnetPublicIpv4: subnetGives('publicIpv4'),
  modifySubnetIpv6: subnetGives('ipv6'),
  replaceRoute: by(routeRules)(itself),
};
