export type Region = {
  readonly id: string;
  /** Where it stands, as AWS names it. */
  readonly place: string;
  /** An account has to enable it before anything there answers. */
  readonly optIn?: true;
};

/**
 * Regions by name, as of 2026; any other that fits {@link isRegion} can be typed. Source: partition data of AWS's SDKs, which a
 * test compares; opt-in: AWS Account Management guide, regions.
 */
export const regions: readonly Region[] = [
  { id: 'us-east-1', place: 'N. Virginia' },
  { id: 'us-east-2', place: 'Ohio' },
  { id: 'us-west-1', place: 'N. California' },
  { id: 'us-west-2', place: 'Oregon' },
  { id: 'ca-central-1', place: 'Canada Central' },
  { id: 'ca-west-1', place: 'Calgary', optIn: true },
  { id: 'mx-central-1', place: 'Mexico', optIn: true },
  { id: 'sa-east-1', place: 'São Paulo' },
  { id: 'sa-west-1', place: 'Chile', optIn: true },
  { id: 'eu-west-1', place: 'Ireland' },
  { id: 'eu-west-2', place: 'London' },
  { id: 'eu-west-3', place: 'Paris' },
  { id: 'eu-central-1', place: 'Frankfurt' },
  { id: 'eu-central-2', place: 'Zurich', optIn: true },
  { id: 'eu-north-1', place: 'Stockholm' },
  { id: 'eu-south-1', place: 'Milan', optIn: true },
  { id: 'eu-south-2', place: 'Spain', optIn: true },
  { id: 'il-central-1', place: 'Tel Aviv', optIn: true },
  { id: 'me-south-1', place: 'Bahrain', optIn: true },
  { id: 'me-central-1', place: 'UAE', optIn: true },
  { id: 'me-west-1', place: 'Saudi Arabia', optIn: true },
  { id: 'af-south-1', place: 'Cape Town', optIn: true },
  { id: 'ap-south-1', place: 'Mumbai' },
  { id: 'ap-south-2', place: 'Hyderabad', optIn: true },
  { id: 'ap-east-1', place: 'Hong Kong', optIn: true },
  { id: 'ap-east-2', place: 'Taipei', optIn: true },
  { id: 'ap-southeast-1', place: 'Singapore' },
  { id: 'ap-southeast-2', place: 'Sydney' },
  { id: 'ap-southeast-3', place: 'Jakarta', optIn: true },
  { id: 'ap-southeast-4', place: 'Melbourne', optIn: true },
  { id: 'ap-southeast-5', place: 'Malaysia', optIn: true },
  { id: 'ap-southeast-6', place: 'New Zealand', optIn: true },
  { id: 'ap-southeast-7', place: 'Thailand', optIn: true },
  { id: 'ap-northeast-1', place: 'Tokyo' },
  { id: 'ap-northeast-2', place: 'Seoul' },
  { id: 'ap-northeast-3', place: 'Osaka' },
  { id: 'us-gov-east-1', place: 'GovCloud US-East' },
  { id: 'us-gov-west-1', place: 'GovCloud US-West' },
  { id: 'cn-north-1', place: 'Beijing' },
  { id: 'cn-northwest-1', place: 'Ningxia' },
  { id: 'eusc-de-east-1', place: 'European Sovereign Cloud, Germany' },
  { id: 'us-iso-east-1', place: 'US ISO East' },
  { id: 'us-iso-west-1', place: 'US ISO West' },
  { id: 'us-isob-east-1', place: 'US ISOB East' },
  { id: 'us-isob-west-1', place: 'US ISOB West' },
  { id: 'us-isof-east-1', place: 'US ISOF East' },
  { id: 'us-isof-south-1', place: 'US ISOF South' },
  { id: 'eu-isoe-west-1', place: 'EU ISOE West' },
];

/**
 * Whether the text has the form of a region (`eu-west-1`). It becomes part of the address that requests go to, so
 * nothing else may pass.
 */
export const isRegion = (text: string): boolean => /^[a-z]{2,4}(-[a-z]+){1,3}-\d{1,2}$/.test(text);
