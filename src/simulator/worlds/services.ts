import type { ServiceKind } from './spec.ts';

/** How AWS services show on the interfaces that they make; observed in DescribeNetworkInterfaces. */
export const services: {
  readonly [K in ServiceKind]: {
    readonly interfaceType: string;
    readonly requesterId: string;
    readonly instanceOwnerId: string;
  };
} = {
  nat: { interfaceType: 'nat_gateway', requesterId: '111122223333', instanceOwnerId: 'amazon-aws' },
  'load-balancer': { interfaceType: 'interface', requesterId: 'amazon-elb', instanceOwnerId: 'amazon-elb' },
  lambda: { interfaceType: 'lambda', requesterId: '111122223333', instanceOwnerId: 'amazon-aws' },
  rds: { interfaceType: 'interface', requesterId: 'amazon-rds', instanceOwnerId: 'amazon-rds' },
  efs: { interfaceType: 'efs', requesterId: '111122223333', instanceOwnerId: 'amazon-aws' },
  endpoint: { interfaceType: 'vpc_endpoint', requesterId: '111122223333', instanceOwnerId: 'amazon-aws' },
};
