import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../../src/simulator/iam/policy.ts';
import { verdictOf } from '../../../../src/simulator/iam/verdictOf.ts';

const arn = 'arn:aws:ec2:eu-west-1:111122223333:network-interface/eni-0a';
const base = { Effect: 'Allow', Action: 'ec2:DeleteNetworkInterface', Resource: arn };

const verdict = (
  Statement: object | readonly object[],
  { action = 'ec2:DeleteNetworkInterface', resource = arn, context = {} } = {},
) =>
  verdictOf(readPolicy({ Version: '2012-10-17', Statement }), {
    action,
    resource,
    context: new Map(Object.entries<readonly string[]>(context)),
  });

describe('a policy', () => {
  it('allows what it names, and nothing else', () => {
    expect(verdict(base)).toBe('allowed');
    expect(verdict(base, { action: 'ec2:DetachNetworkInterface' })).toBe('notAllowed');
    expect(verdict(base, { resource: `${arn}b` })).toBe('notAllowed');
    expect(verdict([])).toBe('notAllowed');
  });

  it('denies over all that is allowed', () => {
    expect(verdict([base, { ...base, Effect: 'Deny', Action: 'ec2:Delete*' }])).toBe('denied');
  });

  it.each([
    ['ec2:*', 'allowed'],
    ['EC2:deletenetworkinterface', 'allowed'],
    ['ec2:Delete?etworkInterface', 'allowed'],
    ['*', 'allowed'],
    ['ec2:Delete', 'notAllowed'],
    ['s3:*', 'notAllowed'],
  ])('of the action %s is %s', (Action, said) => {
    expect(verdict({ ...base, Action })).toBe(said);
  });

  it.each([
    ['*', 'allowed'],
    ['arn:aws:ec2:*:111122223333:network-interface/*', 'allowed'],
    ['arn:*:ec2:eu-west-1:*:*/eni-0a', 'allowed'],
    ['arn:aws:ec2:*:network-interface/eni-0a', 'allowed'],
    ['arn:aws:ec2:eu-west-1:111122223333:instance/*', 'notAllowed'],
    ['arn:aws:ec2:e*-1:111122223333:network-interface/eni-0?', 'allowed'],
    ['arn:aws:e*2:network-interface/eni-0a', 'notAllowed'],
  ])('on the resource %s is %s', (Resource, said) => {
    expect(verdict({ ...base, Resource })).toBe(said);
  });

  it('takes what is not named by NotAction and NotResource', () => {
    const { Action, Resource, ...rest } = base;
    expect(verdict({ ...rest, NotAction: 'ec2:Run*', Resource })).toBe('allowed');
    expect(verdict({ ...rest, NotAction: Action, Resource })).toBe('notAllowed');
    expect(verdict({ ...rest, Action, NotResource: Resource })).toBe('notAllowed');
  });

  it.each<[string, object, object, string]>([
    ['one of its values', { StringEquals: { 'ec2:Vpc': ['a', 'b'] } }, { 'ec2:vpc': ['b'] }, 'allowed'],
    ['another', { StringEquals: { 'ec2:Vpc': 'a' } }, { 'ec2:vpc': ['A'] }, 'notAllowed'],
    ['no value', { StringEquals: { 'ec2:Vpc': 'a' } }, {}, 'notAllowed'],
    ['no value, if it exists', { StringEqualsIfExists: { 'ec2:Vpc': 'a' } }, {}, 'allowed'],
    ['no value, which is not the other', { StringNotEquals: { 'ec2:Vpc': 'a' } }, {}, 'allowed'],
    ['neither of both', { StringNotLike: { 'ec2:Vpc': ['a*', 'b'] } }, { 'ec2:vpc': ['ab'] }, 'notAllowed'],
    ['a star as it stands', { StringEquals: { 'ec2:Vpc': 'a*' } }, { 'ec2:vpc': ['ab'] }, 'notAllowed'],
    ['a star that was escaped', { StringLike: { 'ec2:Vpc': 'a${*}' } }, { 'ec2:vpc': ['ab'] }, 'notAllowed'],
    ['a dollar that was escaped', { StringEquals: { 'ec2:Vpc': '${$}{x}' } }, { 'ec2:vpc': ['${x}'] }, 'allowed'],
    [
      'an ARN',
      { ArnLike: { 'ec2:Vpc': 'arn:aws:ec2:*:1:vpc/*' } },
      { 'ec2:vpc': ['arn:aws:ec2:r:1:vpc/a'] },
      'allowed',
    ],
    ['a truth value', { Bool: { 'ec2:Public': true } }, { 'ec2:public': ['true'] }, 'allowed'],
    ['a number', { NumericLessThan: { 'ec2:VolumeSize': '10' } }, { 'ec2:volumesize': ['9'] }, 'allowed'],
    ['too much', { NumericLessThan: { 'ec2:VolumeSize': '10' } }, { 'ec2:volumesize': ['10'] }, 'notAllowed'],
    ['nothing, as it must', { Null: { 'ec2:Vpc': 'true' } }, {}, 'allowed'],
    ['something, as it must not', { Null: { 'ec2:Vpc': 'true' } }, { 'ec2:vpc': ['a'] }, 'notAllowed'],
    ['only these', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] } }, { 'aws:tagkeys': ['a'] }, 'allowed'],
    ['others', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a'] } }, { 'aws:tagkeys': ['a', 'b'] }, 'notAllowed'],
    ['none', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a'] } }, {}, 'allowed'],
    ['none of any', { 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['a'] } }, {}, 'notAllowed'],
    [
      'one of two conditions',
      { StringEquals: { 'ec2:Vpc': 'a' }, Null: { 'ec2:Subnet': 'false' } },
      { 'ec2:vpc': ['a'] },
      'notAllowed',
    ],
  ])('with a condition and %s', (_what, Condition, context, said) => {
    expect(verdict({ ...base, Condition }, { context })).toBe(said);
  });

  it.each<[unknown, string]>([
    ['text', 'the policy is no object'],
    [{ Version: '2020-01-01', Statement: [] }, 'Version: "2020-01-01"'],
    [{ Statement: [], Principal: '*' }, 'the policy has no Principal'],
    [{ Statement: [{ ...base, Effect: 'Maybe' }] }, 'Effect: "Maybe"'],
    [{ Statement: [{ ...base, Principal: '*' }] }, 'a statement has no Principal'],
    [{ Statement: [{ ...base, NotAction: 'a' }] }, 'Action and NotAction: one of both'],
    [{ Statement: [{ ...base, Resource: [{}] }] }, 'Resource: {}'],
    [{ Statement: [{ ...base, Condition: { StringIs: { a: 'b' } } }] }, 'The operator of a condition: StringIs'],
  ])('is refused where it is none: %j', (document, why) => {
    expect(() => readPolicy(document)).toThrow(`The policy is malformed. ${why}`);
  });
});
