/** A part of AWS that knows nothing of the others: its own accounts, names and addresses. */
export type Partition = {
  /** As in an ARN. */
  readonly id: string;
  /** What the names of its regions look like, those that are still to come among them; never more than `isRegion` lets pass. */
  readonly regions: RegExp;
  /** What the names of its endpoints end in: `ec2.REGION.DNSSUFFIX`. */
  readonly dnsSuffix: string;
  /** What the host of its console ends in; undefined where AWS does not publish it. */
  readonly console: { readonly host: string; readonly isRegional: boolean } | undefined;
  /** Where services of no region are, and requests that name none go. */
  readonly home: string;
};

/**
 * All partitions. Source: partition data of AWS's SDKs, which a test compares; consoles: AWS General Reference, the China and
 * GovCloud user guides and the endpoints page of the European Sovereign Cloud.
 */
export const partitions: readonly Partition[] = [
  {
    id: 'aws',
    regions: /^(?:us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d{1,2}$/,
    dnsSuffix: 'amazonaws.com',
    console: { host: 'console.aws.amazon.com', isRegional: false },
    home: 'us-east-1',
  },
  {
    id: 'aws-cn',
    regions: /^cn-[a-z]+-\d{1,2}$/,
    dnsSuffix: 'amazonaws.com.cn',
    console: { host: 'console.amazonaws.cn', isRegional: false },
    home: 'cn-northwest-1',
  },
  {
    id: 'aws-us-gov',
    regions: /^us-gov-[a-z]+-\d{1,2}$/,
    dnsSuffix: 'amazonaws.com',
    console: { host: 'console.amazonaws-us-gov.com', isRegional: false },
    home: 'us-gov-west-1',
  },
  {
    id: 'aws-eusc',
    regions: /^eusc-de-[a-z]+-\d{1,2}$/,
    dnsSuffix: 'amazonaws.eu',
    console: { host: 'console.amazonaws-eusc.eu', isRegional: true },
    home: 'eusc-de-east-1',
  },
  {
    id: 'aws-iso',
    regions: /^us-iso-[a-z]+-\d{1,2}$/,
    dnsSuffix: 'c2s.ic.gov',
    console: undefined,
    home: 'us-iso-east-1',
  },
  {
    id: 'aws-iso-b',
    regions: /^us-isob-[a-z]+-\d{1,2}$/,
    dnsSuffix: 'sc2s.sgov.gov',
    console: undefined,
    home: 'us-isob-east-1',
  },
  {
    id: 'aws-iso-e',
    regions: /^eu-isoe-[a-z]+-\d{1,2}$/,
    dnsSuffix: 'cloud.adc-e.uk',
    console: undefined,
    home: 'eu-isoe-west-1',
  },
  {
    id: 'aws-iso-f',
    regions: /^us-isof-[a-z]+-\d{1,2}$/,
    dnsSuffix: 'csp.hci.ic.gov',
    console: undefined,
    home: 'us-isof-south-1',
  },
];

/** The partition that a region belongs to, by the pattern of its name; undefined for a name that fits none. */
export const partitionOf = (region: string): Partition | undefined =>
  partitions.find(({ regions }) => regions.test(region));
