import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/aws/explain.ts';
import type { Scope } from '../../../src/domain/scope.ts';

const scope: Scope = { kind: 'profile', profile: 'prod', region: 'eu-west-1', endpoint: undefined };

/** An error as the SDK makes it: EC2's code is its name. */
const sdkError = (code: string, text: string): Error =>
  Object.assign(new Error(text), { name: code, $metadata: { httpStatusCode: 400, requestId: 'req-1' } });

/** EC2's codes with its texts as far as they are known, and what a person must read of them and of the next step. */
const codes: readonly (readonly [code: string, text: string, message: RegExp, remedy: RegExp])[] = [
  [
    'InvalidNetworkInterfaceID.NotFound',
    "The networkInterface ID 'eni-0a1b2c3d' does not exist",
    /no longer exists: eni-0a1b2c3d$/,
    /^Refresh/,
  ],
  ['InvalidNetworkInterfaceId.Malformed', 'Invalid id: "x" (expecting "eni-...")', /as an id/, /^Refresh/],
  [
    'InvalidSubnetID.NotFound',
    "The subnet ID 'subnet-0a1b2c3d' does not exist",
    /subnet .*: subnet-0a1b2c3d$/,
    /^Refresh/,
  ],
  ['InvalidInstanceID.NotFound', "The instance ID 'i-0a1b2c3d' does not exist", /instance .*: i-0a1b2c3d$/, /^Refresh/],
  ['InvalidInstanceID.Malformed', 'Invalid id: "x"', /as an id/, /^Refresh/],
  ['InvalidAllocationID.Malformed', 'Invalid id: "x"', /as an id/, /^Refresh/],
  [
    'InvalidAttachmentID.NotFound',
    "The interface attachment 'eni-attach-0a1b2c3d' does not exist.",
    /: eni-attach-0a1b2c3d$/,
    /^Refresh/,
  ],
  ['InvalidNetworkInterfaceAttachmentId.Malformed', '', /as an id/, /^Refresh/],
  ['InvalidNetworkInterface.InUse', 'Interface: [eni-0a1b2c3d] in use.', /in use: eni-0a1b2c3d$/, /detach/],
  ['OperationNotPermitted', "You are not allowed to manage 'ela-attach' attachments.", /not permit/, /service/],
  ['AuthFailure', 'You do not have permission to access the specified resource.', /belongs to another/, /service/],
  ['AttachmentLimitExceeded', 'Interface count 4 exceeds the limit for t3.medium', /no room/, /larger/],
  ['IncorrectState', "Instance 'i-0b' is not 'running' or 'stopped'", /state/, /running or stopped/],
  ['PrivateIpAddressLimitExceeded', 'Number of private addresses will exceed limit.', /more addresses/, /larger/],
  ['InvalidInterface.IpAddressLimitExceeded', '', /more addresses/, /larger/],
  [
    'InsufficientFreeAddressesInSubnet',
    'The specified subnet does not have enough',
    /free addresses/,
    /another subnet/,
  ],
  ['InsufficientCidrBlocks', 'There are not enough free cidr blocks', /prefix/, /reservation/],
  [
    'InvalidIPAddress.InUse',
    'The specified address is already in use.',
    /in use/,
    /free private address.*disassociated/,
  ],
  ['SecurityGroupsPerInterfaceLimitExceeded', 'The maximum number', /cannot have more security groups/, /L-2AFB9258/],
  ['InvalidGroup.NotFound', "The security group 'sg-0a1b2c3d' does not exist", /: sg-0a1b2c3d$/, /^Refresh/],
  [
    'InvalidGroup.NotFound',
    'You have specified two resources that belong to different networks.',
    /another VPC/,
    /VPC/,
  ],
  ['InvalidSecurityGroupID.NotFound', "The security group 'sg-0a1b2c3d' does not exist", /: sg-0a1b2c3d$/, /^Refresh/],
  ['MissingParameter', 'The request must contain the parameter attachment', /as it stands/, /EC2's message/],
  [
    'InvalidInstanceID',
    "There are multiple interfaces attached to instance 'i-0b'. Please specify an interface ID",
    /several interfaces/,
    /Specify the interface/,
  ],
  ['Resource.AlreadyAssociated', 'resource eipalloc-1 is already associated', /associated already/, /taken over/],
  [
    'Gateway.NotAttached',
    'Network vpc-0a1b2c3d is not attached to any internet gateway',
    /no internet gateway: vpc-0a1b2c3d$/,
    /Attach/,
  ],
  ['IncorrectInstanceState', 'The pending-instance-creation instance', /state/, /running or stopped/],
  ['InvalidState', 'The instance is not in an allowed state: stopped', /state/, /Stop the instance/],
  [
    'InvalidAllocationID.NotFound',
    "The allocation ID 'eipalloc-0a1b2c3d' does not exist",
    /elastic IP .*: eipalloc-0a1b2c3d$/,
    /^Refresh/,
  ],
  ['InvalidAddressID.NotFound', '', /elastic IP address is not there/, /^Refresh/],
  ['InvalidAddress.NotFound', "Address '203.0.113.1' not found.", /: Address '203.0.113.1' not found$/, /^Refresh/],
  [
    'InvalidAssociationID.NotFound',
    "The association ID 'eipassoc-0a1b2c3d' does not exist",
    /no longer associated.*: eipassoc-0a1b2c3d$/,
    /^Refresh/,
  ],
  ['AddressLimitExceeded', 'The maximum number of addresses has been reached.', /quota/, /Release.*L-0263D0A3/],
  ['InvalidAddress.Locked', 'The address with allocation id cannot be released', /locked/, /reverse DNS/],
  ['NetworkInterfaceLimitExceeded', '', /quota/, /Delete.*L-DF5E4CA3/],
  ['UnsupportedOperation', 'Not here.', /not support/, /another/],
  ['InvalidTagKey.Malformed', '', /tag key/, /128/],
  ['TagLimitExceeded', 'The maximum number of Tags for a resource has been reached.', /50 tags/, /Remove/],
  ['ConcurrentTagAccess', '', /Somebody else/, /try again/],
  ['InvalidID', "The ID 'eni-1' is not valid", /no longer exists/, /^Refresh/],
  ['FlowLogAlreadyExists', 'There is an existing Flow Log', /already/, /another destination/],
  ['FlowLogsLimitExceeded', '', /as many flow logs/, /Delete/],
  ['InvalidFlowLogId.NotFound', 'These flow log ids are not found', /no longer exists/, /Nothing needs to be done/],
  ['LogDestinationNotFoundException', 'LogDestination: x does not exist.', /no such destination/, /ARN/],
  ['LogDestinationPermissionIssueException', 'LogDestination: x is undeliverable', /not be delivered/, /policy/],
  ['IdempotentParameterMismatch', 'Arguments on this idempotent request', /made before/, /^Refresh/],
  ['DryRunOperation', 'Request would have succeeded', /dry run/, /Run it/],
  ['UnauthorizedOperation', 'not authorized to perform: ec2:CreateTags on', /ec2:CreateTags$/, /policy/],
  ['RequestLimitExceeded', 'Request limit exceeded.', /request rate/, /Wait/],
  ['RequestExpired', 'Request has expired.', /session has ended/, /Sign in/],
  ['InvalidClientTokenId', 'The security token is invalid', /credentials/, /Renew/],
  ['PendingVerification', '', /verifying/, /Wait/],
  ['Blocked', '', /blocked/, /Support/],
  ['InternalError', '', /internal problem/, /Try again/],
  ['Unavailable', '', /internal problem/, /Try again/],
  ['ServiceUnavailable', '', /internal problem/, /Try again/],
  ['DependencyViolation', 'resource sg-1 has a dependent object', /still needs/, /detach, disassociate or delete/],
  ['InvalidAMIID.NotFound', "The image id '[ami-1]' does not exist", /no such image/, /AMI/],
  ['InvalidKeyPair.NotFound', "The key pair 'k' does not exist", /no such key pair/, /key pair/],
  ['InvalidInstanceType', 'Invalid value for InstanceType', /not available here/, /another type/],
  ['InstanceLimitExceeded', '', /as many instances/, /Service Quotas/],
];

/** One code, many reasons: each text that EC2 is known to give. */
const reasons: readonly (readonly [code: string, text: string, message: RegExp, remedy: RegExp])[] = [
  ['InvalidParameterValue', "Network interface 'eni-0a1b2c3d' is currently in use.", /in use: eni-0a1b2c3d$/, /detach/],
  ['InvalidParameterValue', "There aren't sufficient free Ipv4 addresses or prefixes", /not have enough free/, /fewer/],
  ['InvalidParameterValue', "Address does not fall within the subnet's address range", /outside/, /CIDR/],
  ['InvalidParameterValue', "Address 192.168.0.2 is in subnet's reserved address range", /reserves/, /first four/],
  ['InvalidParameterValue', '[10.0.0.5] assigned, but move is not allowed.', /another interface: \[10/, /reassignment/],
  [
    'InvalidParameterValue',
    'Some of the specified addresses are not assigned to interface eni-1',
    /no longer has/,
    /^Refresh/,
  ],
  ['InvalidParameterValue', 'The primary IP address of an interface cannot be unassigned.', /stays/, /secondary/],
  [
    'InvalidParameterValue',
    'Security group sg-1 and subnet subnet-1 belong to different networks.',
    /another VPC/,
    /VPC/,
  ],
  ['InvalidParameterValue', 'Invalid interface description. Valid descriptions are', /description/, /256/],
  ['InvalidParameterValue', "Tag keys starting with 'aws:' are reserved for internal use", /belong to AWS/, /key/],
  ['InvalidParameterValue', 'Each network interface requires a device index.', /slot of its own/, /device index/],
  [
    'InvalidParameterValue',
    'Value (arn:aws:s3:::x) for parameter LogDestination is invalid.',
    /as it stands/,
    /EC2's message/,
  ],
  ['InvalidParameterCombination', 'No attributes specified.', /as it stands/, /EC2's message/],
  ['InvalidParameterCombination', 'You may specify one and only one of a or b', /only one way/, /count/],
  [
    'InvalidParameterCombination',
    'The associatePublicIPAddress parameter cannot be specified when launching with multiple network interfaces.',
    /one new interface/,
    /elastic IP/,
  ],
  [
    'InvalidParameterCombination',
    'Network interfaces and an instance-level subnet ID may not be specified on the same request',
    /not to the instance/,
    /each interface/,
  ],
  [
    'InvalidParameterCombination',
    'A network interface may not specify both a network interface ID and a subnet',
    /existing interface/,
    /Leave/,
  ],
  [
    'UnsupportedOperation',
    'When specifying network interfaces, you must include a device at index 0.',
    /primary interface/,
    /device index 0/,
  ],
  ['UnsupportedOperation', 't2.micro instances do not support Elastic Fabric Adapters.', /no Elastic Fabric/, /type/],
  [
    'InvalidParameter',
    'One of privateIpAddressSet or ipv4PrefixCount must be specified.',
    /as it stands/,
    /EC2's message/,
  ],
];

const unknown = 'EC2 refused or failed with';

describe("each of EC2's codes", () => {
  it.each([...codes, ...reasons])('%s: %s', (code, text, message, remedy) => {
    const problem = explain(sdkError(code, text), scope);
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(message);
    expect(problem.remedy).toMatch(remedy);
    expect(problem.message).not.toContain(unknown);
  });

  it.each([...new Set([...codes, ...reasons].map(([code]) => code))])(
    '%s is explained in whole sentences where EC2 gives no text',
    (code) => {
      const { message, remedy } = explain(sdkError(code, ''), scope);
      expect(message).not.toContain(unknown);
      expect(message).toMatch(/^[A-Z].{15,}[^.:]$/);
      expect(remedy).toMatch(/^[A-Z].{10,}[^:]$/);
    },
  );

  it('shows a code that nobody knows as it is', () => {
    expect(explain(sdkError('Brand.New', 'Something.'), scope).message).toBe(`${unknown} Brand.New: Something`);
  });
});
