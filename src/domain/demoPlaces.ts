/** A region of an account of the demo, and the role that a person has in it where they have signed in. */
export type DemoPlace = {
  readonly accountId: string;
  readonly name: string;
  readonly region: string;
  readonly roleName?: string | undefined;
};

/** The accounts of the demo by their ids and names, the first of them with what the design shows. */
export const demoNames: readonly { readonly accountId: string; readonly name: string }[] = [
  { accountId: '111122223333', name: 'shop' },
  { accountId: '444455556666', name: 'shop-stage' },
];

/** The regions in which they have something; any other is there as well, as AWS makes it. The demo begins in the first one. */
export const demoRegions: readonly string[] = ['eu-west-1', 'eu-central-1'];

/** Where the person of the demo signs in. Another region than the first, as is often so. */
export const demoCenter = {
  session: 'https://eni-explorer-demo.awsapps.com/start',
  ssoRegion: 'us-east-1',
} as const;

/** Where the demo begins. */
export const demoHome: DemoPlace = {
  accountId: demoNames[0]?.accountId ?? '',
  name: demoNames[0]?.name ?? '',
  region: demoRegions[0] ?? '',
};

/** Nothing where that is the home: one place is one scope. */
export const placeOrHome = (place: DemoPlace): DemoPlace | undefined => {
  const isHome = place.accountId === demoHome.accountId && place.region === demoHome.region;
  return isHome && place.roleName === undefined ? undefined : place;
};
