import { describe, expect, it } from 'vitest';
import {
  keyLength,
  otherCase,
  outerBlanks,
  overwrites,
  reservedKey,
  reservedKeys,
  controllersTagChanges,
  controllersTagGoes,
  tagLimit,
  valueLength,
} from '../../../src/rules/tags/tagsRules.ts';
import { says } from '../../support/judge.ts';
import { renameRules } from '../../../src/rules/tags/renameRules.ts';
import { ownTagged } from '../../../src/rules/tags/ownTagged.ts';
import { eni, elasticIp, instance, ownAccount, securityGroup, subnet, vpc } from '../../support/snapshot.ts';

const ids = ['eni-0a'];
const tags = (count: number, prefix = 'key-') =>
  Array.from({ length: count }, (_, at) => ({ key: `${prefix}${at}`, value: '' }));

describe('rules of tags', () => {
  it('block keys and values of other lengths', () => {
    expect(says(keyLength, { key: '' })).toEqual(['block: The key is empty']);
    expect(says(keyLength, { key: 'k' })).toEqual([]);
    expect(says(keyLength, { key: 'k'.repeat(128) })).toEqual([]);
    expect(says(keyLength, { key: 'k'.repeat(129) })).toEqual(['block: The key is too long: 129 characters']);
    expect(says(valueLength, { value: '' })).toEqual([]);
    expect(says(valueLength, { value: 'v'.repeat(256) })).toEqual([]);
    expect(says(valueLength, { value: 'v'.repeat(257) })).toEqual(['block: The value is too long: 257 characters']);
  });
  it('block keys of AWS, set or removed', () => {
    expect(says(reservedKey, { key: 'Aws:a' })).toEqual(['block: AWS reserves keys that start with aws: Aws:a']);
    expect(says(reservedKeys, { keys: ['a', 'aws:b'] })).toEqual([
      'block: AWS reserves keys that start with aws: aws:b',
    ]);
    expect(says(reservedKey, { key: 'awsome' })).toEqual([]);
  });
  it('block the 51st tag, not a new value nor what AWS adds', () => {
    const full = { enis: [eni({ tags: [...tags(50), ...tags(3, 'aws:')] })] };
    expect(says(tagLimit, { ids, key: 'more' }, full)).toEqual(['block: There are 50 tags already: eni-0a']);
    expect(says(tagLimit, { ids, key: 'key-7' }, full)).toEqual([]);
    expect(says(tagLimit, { ids, key: 'more' }, { enis: [eni({ tags: [...tags(49), ...tags(9, 'aws:')] })] })).toEqual(
      [],
    );
    const many = Array.from({ length: 5 }, (_, at) => eni({ id: `eni-${at}`, tags: tags(50) }));
    expect(says(tagLimit, { ids: many.map(({ id }) => id), key: 'more' }, { enis: many })).toEqual([
      'block: There are 50 tags already: eni-0, eni-1, eni-2 and 2 more',
    ]);
  });
  it('warn of values that are replaced, of keys alike and of blanks', () => {
    const account = { enis: [eni({ tags: [{ key: 'env', value: 'dev' }] })] };
    expect(says(overwrites, { ids, key: 'env', value: 'prod' }, account)).toEqual([
      'warn: The new value replaces: dev',
    ]);
    expect(says(overwrites, { ids, key: 'env', value: 'dev' }, account)).toEqual([]);
    expect(says(otherCase, { ids, key: 'Env' }, account)).toEqual([
      'warn: There is a tag whose key differs only in case: env',
    ]);
    expect(says(otherCase, { ids, key: 'env' }, account)).toEqual([]);
    expect(says(outerBlanks, { key: ' env' })).toEqual(['warn: The key starts or ends with a space']);
    expect(says(outerBlanks, { key: 'my env' })).toEqual([]);
  });
  it('warn of tags that controllers go by, set, changed or removed', () => {
    const key = 'kubernetes.io/role/elb';
    const account = {
      subnets: [
        subnet({
          tags: [
            { key, value: '1' },
            { key: 'env', value: 'dev' },
          ],
        }),
      ],
    };
    const [of, other] = [{ ids: ['subnet-0a'] }, { ids: ['subnet-0a', 'eni-0a'] }];
    expect(says(controllersTagChanges, { ...of, key, value: '1' }, account)).toEqual([]);
    expect(says(controllersTagChanges, { ...other, key, value: '1' }, account)).toEqual([
      'warn: A controller goes by this tag, and may take over or lose: eni-0a',
    ]);
    const warnedOf = (keys: readonly string[]) =>
      keys.filter((own) => says(controllersTagChanges, { ...of, key: own, value: 'x' }, account).length > 0);
    const theirs = ['kubernetes.io/cluster/blue', 'karpenter.sh/discovery', 'eks:cluster-name', 'KubernetesCluster'];
    expect(warnedOf([...theirs, 'env', 'kubernetes.io', 'my-karpenter.sh/x'])).toEqual(theirs);
    expect(says(controllersTagGoes, { ...of, keys: ['env', key, 'eks:not-there'] }, account)).toEqual([
      `warn: A controller goes by these tags, and loses what has them: ${key}`,
    ]);
  });
});

describe('rules of what is tagged', () => {
  const account = {
    accountId: ownAccount,
    enis: [eni()],
    instances: [instance()],
    vpcs: [vpc()],
    subnets: [subnet(), subnet({ id: 'subnet-0b', ownerId: '444455556666' })],
    addresses: [elasticIp()],
    securityGroups: [securityGroup()],
  };
  const told = (...asked: readonly string[]) => ownTagged.flatMap((rule) => says(rule, { ids: asked }, account));

  it('take things of each kind, and name the one that is gone as what it was', () => {
    expect(told('eni-0a', 'i-0a', 'vpc-0a', 'subnet-0a', account.addresses[0]?.allocationId ?? '', 'sg-0a')).toEqual(
      [],
    );
    expect(told('i-0dead', 'vpc-0dead', 'eipalloc-0dead', 'sg-0dead')).toEqual([
      'block: The instance no longer exists: i-0dead',
      'block: The VPC no longer exists: vpc-0dead',
      'block: The elastic IP address no longer exists: eipalloc-0dead',
      'block: The security group no longer exists: sg-0dead',
    ]);
    const gap = { part: 'vpcs', iamAction: 'ec2:DescribeVpcs', code: 'UnauthorizedOperation', message: '' } as const;
    expect(ownTagged.flatMap((rule) => says(rule, { ids: ['vpc-0b'] }, { ...account, gaps: [gap] }))).toEqual([
      'warn: Not all of these could be read, this one is not among them: vpc-0b',
    ]);
  });
  it('block interfaces of another account, warn of what it shares', () => {
    expect(told('subnet-0a', 'subnet-0b')).toEqual([
      'warn: Another account owns it, so EC2 may refuse, or show the tag to this account only: subnet-0b',
    ]);
    const foreign = { ...account, enis: [eni({ ownerId: '444455556666' })] };
    expect(ownTagged.flatMap((rule) => says(rule, { ids: ['eni-0a'] }, foreign))).toEqual([
      'block: Another account owns the interface: 444455556666',
    ]);
  });
  it('judge a new name as a tag', () => {
    const of = (name: string, over: Partial<typeof account> = {}) =>
      renameRules.flatMap((rule) => says(rule, { id: 'eni-0a', name }, { ...account, ...over }));
    expect(of('web')).toEqual([]);
    expect(of('w'.repeat(257))).toEqual(['block: The name is too long: 257 characters']);
    expect(of('')).toEqual(['warn: It has this name already']);
    const full = { enis: [eni({ tags: tags(50) })] };
    expect(of('web', full)).toEqual(['block: There are 50 tags already: eni-0a']);
    expect(of('', full)).toEqual(['warn: It has this name already']);
  });
});
