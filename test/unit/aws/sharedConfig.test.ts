import { loadSharedConfigFiles } from '@smithy/core/config';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSharedConfig } from '../../../src/aws/config/sharedConfig.ts';
import { awsFiles, type AwsFiles } from '../../support/awsFiles.ts';

let files: AwsFiles;
beforeEach(() => void (files = awsFiles()));
afterEach(() => files.remove());

const texts: readonly (readonly [string, string])[] = [
  [
    'comments',
    '# one\n[profile a] ; two\nregion = eu-west-1 # three\nendpoint_url = https://x/#y\n;endpoint_url = no\n',
  ],
  ['CRLF and a byte order mark', '\uFEFF[default]\r\nregion=eu-west-1\r\n[profile a]\r\nregion = us-east-1\r\n'],
  [
    'sections that come twice',
    '[profile a]\nregion = one\nx = 1\n[profile b]\nregion = two\n[profile a]\nregion = three\n',
  ],
  ['[profile default] beside [default]', '[default]\nregion = one\n[profile default]\nregion = two\n'],
  ['nested settings', '[profile a]\ns3 =\n  max = 1\n\tendpoint_url = deep\nregion = flat\n  y = 2\n'],
  ['quotes', '[profile "a"]\nregion = one\n[profile \'b\']\nregion = "two"\n'],
  ['a missing bracket', '[profile a\nregion = one\n[profile b]\nregion = two\n'],
  [
    'settings before any section, and without a value',
    'region = zero\n[profile a]\nregion =\nalone\n= odd\nx = a = b\n',
  ],
  ['other sections', '[sso-session a]\nregion = one\n[plugins]\nregion = two\n[profile b]\nregion = three\n'],
];

describe('the shared configuration', () => {
  it.each(texts)('is read as the SDK reads it: %s', async (_name, text) => {
    files.config(text);
    files.credentials('[a]\naws_access_key_id = k\nregion = from credentials\n[profile b]\nregion = not a profile\n');
    const sdk = await loadSharedConfigFiles({ ignoreCache: true });
    const ours = readSharedConfig();
    for (const name of ['default', 'a', 'b']) {
      const theirs = { ...sdk.credentialsFile[name], ...sdk.configFile[name] };
      expect(Object.fromEntries(ours.profile(name))).toEqual(theirs);
    }
  });

  it('has the settings of a services section', () => {
    files.config('[services x]\nec2 =\n  endpoint_url = https://one\nsts=\n    endpoint_url=https://two\n');
    expect(Object.fromEntries(readSharedConfig().services('x') ?? [])).toEqual({
      'ec2.endpoint_url': 'https://one',
      'sts.endpoint_url': 'https://two',
    });
    expect(readSharedConfig().services('y')).toBeUndefined();
  });
});
