import { expect, it } from 'vitest';
import { shortName } from '../../../src/topology/holders.ts';

it.each([
  ['com.amazonaws.eu-west-1.ssm', 'ssm'],
  ['com.amazonaws.us-east-1.execute-api', 'execute-api'],
  ['cn.com.amazonaws.cn-north-1.ec2', 'ec2'],
  ['eu.amazonaws.eusc-de-east-1.ec2', 'ec2'],
  ['gov.ic.c2s.us-iso-east-1.sts', 'sts'],
  ['shop', 'shop'],
  [undefined, undefined],
])('a holder named %s is called %s', (name, short) => {
  expect(shortName({ icon: 'endpoint', title: 'Endpoint', full: 'Endpoint', key: 'e', name })).toBe(short);
});
