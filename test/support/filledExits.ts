/** One of each thing that traffic leaves a VPC through or that keeps it from that, with a value in every field. */
export const filledExits = {
  natGateways: [
    {
      id: 'nat-0a',
      vpcId: 'vpc-0a',
      subnetId: 'subnet-0a',
      state: 'available',
      connectivity: 'public',
      mode: 'zonal',
      addresses: [
        {
          publicIp: '52.48.17.204',
          privateIp: '10.0.0.11',
          allocationId: 'eipalloc-0b',
          eniId: 'eni-0b',
          zone: 'eu-west-1a',
          primary: true,
        },
      ],
      routeTableId: 'rtb-0b',
      tags: [{ key: 'Name', value: 'nat-a' }],
    },
  ],
  carrierGateways: [
    { id: 'cagw-0a', vpcId: 'vpc-0a', ownerId: '111122223333', state: 'available', tags: [{ key: 'a', value: 'b' }] },
  ],
  egressOnlyInternetGateways: [{ id: 'eigw-0a', vpcId: 'vpc-0a', tags: [{ key: 'a', value: 'b' }] }],
  networkAcls: [
    {
      id: 'acl-0a',
      vpcId: 'vpc-0a',
      ownerId: '111122223333',
      isDefault: true,
      subnetIds: ['subnet-0a'],
      entries: [
        {
          egress: false,
          number: 100,
          action: 'allow',
          protocol: '1',
          cidr: '0.0.0.0/0',
          ports: { from: 80, to: 443 },
          icmp: { type: -1, code: -1 },
        },
      ],
      tags: [{ key: 'Name', value: 'acl' }],
    },
  ],
  vpcBlockPublicAccessOptions: [
    {
      region: 'eu-west-1',
      mode: 'block-ingress',
      state: 'update-complete',
      managedBy: 'account',
      exclusionsAllowed: 'allowed',
    },
  ],
  vpcBlockPublicAccessExclusions: [
    {
      id: 'vpcbpa-exclude-0a',
      mode: 'allow-bidirectional',
      resourceArn: 'arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-0a',
      state: 'create-complete',
      tags: [{ key: 'a', value: 'b' }],
    },
  ],
} as const;
