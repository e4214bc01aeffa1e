import { describe, expect, it } from 'vitest';
import { findTextOf } from '../../../../src/services/find/findText.ts';

describe('what a person types', () => {
  it.each([
    ['eni-08e549e60b720b9f4', { kind: 'id', id: 'eni-08e549e60b720b9f4', prefix: 'eni' }],
    ['  ENI-08E549E60B720B9F4 ', { kind: 'id', id: 'eni-08e549e60b720b9f4', prefix: 'eni' }],
    ['i-1a2b3c4d', { kind: 'id', id: 'i-1a2b3c4d', prefix: 'i' }],
    ['eni-attach-08e549e60b720b9f4', { kind: 'id', id: 'eni-attach-08e549e60b720b9f4', prefix: 'eni-attach' }],
    ['nat-08e549e60b720b9f4', { kind: 'id', id: 'nat-08e549e60b720b9f4', prefix: 'nat' }],
    [
      'arn:aws:ec2:eu-west-1:111122223333:network-interface/eni-08e549e60b720b9f4',
      { kind: 'id', id: 'eni-08e549e60b720b9f4', prefix: 'eni' },
    ],
    ['i-08e549e60b720b9f4.eu-west-1.compute.internal', { kind: 'id', id: 'i-08e549e60b720b9f4', prefix: 'i' }],
  ])('is an id: %s', (text, meant) => expect(findTextOf(text)).toEqual(meant));

  it.each([
    ['10.0.10.21', '10.0.10.21', true],
    ['10.0.10.21/32', '10.0.10.21', true],
    ['172.31.0.5', '172.31.0.5', true],
    ['172.32.0.5', '172.32.0.5', false],
    ['100.64.0.1', '100.64.0.1', true],
    ['52.209.140.9', '52.209.140.9', false],
    ['2A05:D018:0:0::0010', '2a05:d018::10', true],
    ['[2a05:d018::10]', '2a05:d018::10', true],
    ['2a05:d018::10/128', '2a05:d018::10', true],
    ['::ffff:10.0.0.1', '10.0.0.1', true],
    // No spelling of an IPv4 address, though it has its signs.
    ['2a05:d018::ffff:10.0.0.1', '2a05:d018::ffff:a00:1', true],
    ['ip-10-0-10-21.eu-west-1.compute.internal', '10.0.10.21', true],
    ['ip-10-0-10-21.ec2.internal', '10.0.10.21', true],
    ['ip-10-0-10-21', '10.0.10.21', true],
    ['ec2-52-209-140-9.eu-west-1.compute.amazonaws.com', '52.209.140.9', false],
    ['EC2-52-209-140-9.compute-1.amazonaws.com.', '52.209.140.9', false],
  ])('is an address: %s', (text, ip, isPrivate) =>
    expect(findTextOf(text)).toEqual({ kind: 'address', ip, isPrivate }),
  );

  it.each(['06:3E:91:5b:c2:7d', '06-3e-91-5b-c2-7d', '063e.915b.c27d', '063e-915b-c27d', '063E915BC27D'])(
    'is a MAC address: %s',
    (text) => expect(findTextOf(text)).toEqual({ kind: 'mac', mac: '06:3e:91:5b:c2:7d' }),
  );

  it.each([
    ['10.0.10.0/24', { kind: 'block', cidr: '10.0.10.0/24' }],
    ['10.0.10.21/24', { kind: 'block', cidr: '10.0.10.0/24' }],
    ['2A05:D018::1/64', { kind: 'block', cidr: '2a05:d018::/64' }],
    ['db.shop.example.com.', { kind: 'dns', name: 'db.shop.example.com' }],
    ['ip-300-0-0-1.ec2.internal', { kind: 'dns', name: 'ip-300-0-0-1.ec2.internal' }],
    ['env=prod', { kind: 'tag', key: 'env', value: 'prod' }],
    ['env=', { kind: 'tag', key: 'env', value: undefined }],
    ['Name="web 1"', { kind: 'tag', key: 'Name', value: 'web 1' }],
    ['team=pay*', { kind: 'tag', key: 'team', value: 'pay*' }],
    ['"a*b"=what?', { kind: 'tag', key: String.raw`a\*b`, value: String.raw`what\?` }],
    ['web server 1', { kind: 'name', name: 'web server 1' }],
    ['"web server" 1', { kind: 'name', name: 'web server 1' }],
    ['web-*', { kind: 'name', name: 'web-*' }],
    [String.raw`DOMAIN\web?`, { kind: 'name', name: String.raw`DOMAIN\\web\?` }],
    ['sg:web', { kind: 'query' }],
    ['web -running', { kind: 'query' }],
    ['env=prod web', { kind: 'query' }],
    ['10.0.0.1 10.0.0.2', { kind: 'query' }],
    ['', { kind: 'nothing' }],
    ['""', { kind: 'nothing' }],
    [' ', { kind: 'nothing' }],
  ])('is read for what it is: %s', (text, meant) => expect(findTextOf(text)).toEqual(meant));
});
