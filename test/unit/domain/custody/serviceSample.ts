import type { Attachment, Eni } from '../../../../src/domain/model.ts';

/** What an interface of a service looks like in somebody's public output, and what it is to be called. */
export type ServiceSample = {
  /** The page that shows it; `documentation` where AWS's pages alone tell, and no public output was found. */
  readonly source: string;
  readonly from?: 'documentation';
  readonly eni: Partial<Eni>;
  readonly full: string;
  readonly name?: string | undefined;
};

export const marked = { requesterManaged: true } as const;

/** As services attach: EC2 names no instance, and an alias or an account of AWS's as its owner. */
export const servicesAttachment = (instanceOwnerId: string, id = 'ela-attach-0a1b2c3d'): Attachment => ({
  id,
  status: 'attached',
  instanceId: undefined,
  instanceOwnerId,
  deviceIndex: 1,
  networkCard: 0,
  deleteOnTermination: false,
  attachTime: undefined,
  enaSrd: undefined,
});

export const byAws = { ...marked, status: 'in-use', attachment: servicesAttachment('amazon-aws') } as const;
export const byElb = {
  ...marked,
  status: 'in-use',
  requesterId: 'amazon-elb',
  attachment: servicesAttachment('amazon-elb', 'eni-attach-0a'),
};

export const custodian = 'https://github.com/cloud-custodian/cloud-custodian/blob/main/c7n/utils.py';
export const finisterra =
  'https://github.com/xneyder/finisterra-1/blob/main/terraform/generated/vpc/aws_network_interface.tf';
export const planb = 'https://github.com/migyoeng/planb-terraform/blob/main/generated/aws/eni/network_interface.tf';
/** A file of an index of public code that numbers its files and does not name their repositories. */
export const indexed = (file: string): string => `index of public code, file ${file}`;
export const terraformed = indexed('35300421897');
export const inventoried = indexed('36484692476');
export const patterns = indexed('10450430328');
export const discovered = indexed('47479217065');
