import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../../src/aws/profiles.ts';
import { scopeTitle, type Scope } from '../../../../src/domain/scope.ts';
import { knownScopes, type KnownPlaces } from '../../../../src/services/find/knownScopes.ts';
import { noProfiles } from '../../../support/fakeAccount.ts';
import { profileScope } from '../../../support/manyAccounts.ts';

const profile = (name: string, region?: string): Profile => ({
  name,
  region,
  kind: 'keys',
  accountId: undefined,
  role: undefined,
  source: undefined,
  fault: undefined,
  place: undefined,
});

const known = ({ list = [], ...over }: Partial<KnownPlaces> & { readonly list?: readonly Profile[] }) => {
  const profiles = { ...noProfiles, list, ...over.profiles };
  const found = knownScopes({ open: [], remembered: [], used: [], endpoint: undefined, ...over, profiles });
  return { titles: found.scopes.map(scopeTitle), ...found };
};

const role: Scope = {
  kind: 'profile',
  profile: 'Look in prod',
  region: 'eu-west-1',
  endpoint: undefined,
  source: { kind: 'identityCenter', session: 'corp', accountId: '111122223333', roleName: 'Look' },
};

describe('the scopes that are known', () => {
  it('are each profile in its region and that of the last time, what is open, and what is remembered', () => {
    const { titles, withoutRegion } = known({
      list: [profile('prod', 'eu-west-1'), profile('stage', 'eu-west-1'), profile('lab')],
      open: [profileScope('prod', 'us-east-1'), { kind: 'snapshot', file: 'f', title: 't' }],
      remembered: [role, profileScope('prod', 'us-east-1'), profileScope('gone', 'eu-west-1')],
      used: [{ profile: 'stage', region: 'eu-central-1' }],
    });
    expect(titles).toEqual([
      'prod @ us-east-1',
      'Look in prod @ eu-west-1',
      'gone @ eu-west-1',
      'prod @ eu-west-1',
      'stage @ eu-west-1',
      'stage @ eu-central-1',
    ]);
    expect(withoutRegion).toEqual(['lab']);
  });

  it('have the region of the environment where a profile has none, and are asked where the settings say', () => {
    const preset = { profile: undefined, region: 'eu-west-3' };
    const { scopes, withoutRegion } = known({
      list: [profile('lab')],
      profiles: { ...noProfiles, list: [profile('lab')], preset, environment: 'keys' },
      endpoint: 'http://127.0.0.1:4566',
    });
    expect(withoutRegion).toEqual([]);
    expect(scopes).toEqual([
      { kind: 'profile', profile: 'lab', region: 'eu-west-3', endpoint: 'http://127.0.0.1:4566' },
      {
        kind: 'profile',
        profile: 'environment',
        region: 'eu-west-3',
        endpoint: 'http://127.0.0.1:4566',
        source: { kind: 'environment' },
      },
    ]);
  });

  it('are none where nothing is', () => {
    expect(known({})).toMatchObject({ scopes: [], withoutRegion: [] });
  });
});
