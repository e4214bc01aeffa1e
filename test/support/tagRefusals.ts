/** EC2's codes that refuse tags of things of any kind. */
export const tagRefusals: readonly string[] = [
  'AuthFailure',
  'InvalidAllocationID.NotFound',
  'InvalidGroup.NotFound',
  'InvalidInstanceID.NotFound',
  'InvalidNetworkInterfaceID.NotFound',
  'InvalidParameterValue',
  'InvalidSubnetID.NotFound',
  'InvalidTagKey.Malformed',
  'InvalidVpcID.NotFound',
  'TagLimitExceeded',
];
