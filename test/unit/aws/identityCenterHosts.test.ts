import { SSOClient } from '@aws-sdk/nested-clients/sso';
import { SSOOIDCClient } from '@aws-sdk/nested-clients/sso-oidc';
import { describe, expect, it } from 'vitest';
import { hostIn, isHostLabel } from '../../../src/aws/identityCenter/hosts.ts';
import { partitions } from '../../../src/domain/partitions.ts';

const regions = [...partitions.map(({ home }) => home), 'eu-west-1', 'us-gov-east-1', 'xx-new-1'];
const both = [true, false];
const cases = regions.flatMap((region) =>
  both.flatMap((fips) => both.map((dualstack) => ({ region, fips, dualstack }))),
);

describe('the hosts of Identity Center', () => {
  it.each(cases)('are those of the SDK: $region, FIPS $fips, dual stack $dualstack', ({ region, fips, dualstack }) => {
    const asked = { Region: region, UseFIPS: fips, UseDualStack: dualstack };
    const portal = new SSOClient({ region }).config.endpointProvider(asked, {});
    const tokens = new SSOOIDCClient({ region }).config.endpointProvider(asked, {});
    expect(hostIn('portal.sso', region, { fips, dualstack })).toBe(portal.url.host);
    expect(hostIn('oidc', region, { fips, dualstack })).toBe(tokens.url.host);
  });

  it.each(['eu-west-1.evil.example/', 'a b', '', 'a@b', '-a', 'a:1', '..', 'EU'])(
    'cannot be led elsewhere: %j',
    (region) => {
      expect(isHostLabel(region)).toBe(false);
    },
  );
});
