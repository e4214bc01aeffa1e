/** Members that are heard and make no difference, with the reason. */
const reasons: { readonly [member: string]: string } = {
  ClientToken: 'tells a request that is sent again, which a test of its own does',
  IncludeManagedResources: 'shows what the account has hidden, and nothing is hidden here',
};

/** By action, where the member of another action does make one. */
const reasonsOf: { readonly [actionAndMember: string]: string } = {
  'CreateLaunchTemplateVersion ResolveAlias': 'no image is named by a parameter of Systems Manager',
  'DescribeLaunchTemplateVersions ResolveAlias': 'no image is named by a parameter of Systems Manager',
  'DescribeAvailabilityZones AllAvailabilityZones': 'shows zones that are not opted in, of which there are none here',
  'DescribeImages IncludeDeprecated': 'no image is deprecated',
  'DescribeImages IncludeDisabled': 'no image is disabled',
  'DescribeInstanceTypes IncludeUnsupportedInRegion': 'every region has every type',
  'DeleteNetworkInterfacePermission Force': 'ends a use by the other account, and nobody uses the permission here',
  'DetachNetworkInterface Force': 'an instance always lets go',
  'DetachVolume Force': 'an instance always lets go',
  'RunInstances BlockDeviceMappings.VirtualName': 'names an instance store, which is no volume',
  'StopInstances Force': 'an instance always stops',
  'StopInstances SkipOsShutdown': 'there is no operating system to shut down',
  'TerminateInstances Force': 'an instance always ends',
  'TerminateInstances SkipOsShutdown': 'there is no operating system to shut down',
  ...Object.fromEntries(
    ['UserIdGroupPairs', 'IpRanges', 'Ipv6Ranges', 'PrefixListIds'].flatMap((peers) =>
      ['Ingress', 'Egress'].map((way) => [
        `RevokeSecurityGroup${way} IpPermissions.${peers}.Description`,
        'rules are found by what they allow, whatever they are described as',
      ]),
    ),
  ),
};

/** Whether a member is expected to change nothing. */
export const withoutEffect = (action: string, path: string): boolean =>
  Object.hasOwn(reasons, path) || Object.hasOwn(reasonsOf, `${action} ${path}`);
