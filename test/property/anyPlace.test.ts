import { DescribeAvailabilityZonesCommand, DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partitionOf } from '../../src/domain/partitions.ts';
import { regions } from '../../src/domain/regions.ts';
import { simulateCloud } from '../../src/simulator/cloud.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { moved } from '../../src/simulator/worlds/moved.ts';
import { beginningNamed } from '../../src/simulator/worlds/worldNamed.ts';
import { holds } from '../support/seed.ts';
import { fixedConfig } from '../support/simulated.ts';

const home = { accountId: '111122223333', region: 'eu-west-1' };
const region = fc.constantFrom(...regions.map(({ id }) => id));
const accountId = fc.integer({ min: 100_000_000_000, max: 999_999_999_999 }).map(String);
const place = fc.record({ accountId, region });

const idsIn = (value: unknown) => new Set(JSON.stringify(value).match(/\b[a-z]+(?:-attach)?-[0-9a-f]{17}\b/g));

it('an account moves to any place with all that is in it, and nothing of another place', () =>
  holds(
    fc.property(place, fc.string(), (to, seed) => {
      const before = demoSnapshot();
      const after = moved(before, to, seed);
      expect(idsIn(after).size).toBe(idsIn(before).size);
      expect(new Set(after.addresses.map(({ publicIp }) => publicIp)).size).toBe(before.addresses.length);
      expect(after.subnets.filter(({ zone }) => !zone.startsWith(to.region))).toEqual([]);
      expect(after.enis.filter(({ ownerId }) => ownerId !== to.accountId)).toEqual([]);
      expect(JSON.stringify(moved(before, to, seed))).toBe(JSON.stringify(after));
    }),
    60,
  ));

it('whoever signs for a place is answered there, in the names of its region and partition', () =>
  holds(
    fc.asyncProperty(place, async (to) => {
      const cloud = simulateCloud({
        home,
        enabledRegions: new Set(regions.map(({ id }) => id)),
        beginningOf: (at) => beginningNamed({ kind: 'default' }, at),
      });
      const credentials = { accessKeyId: `AKIA${to.accountId}PROP`, secretAccessKey: 's' };
      const ec2 = new EC2Client({
        ...fixedConfig,
        region: to.region,
        credentials,
        requestHandler: cloud.requestHandler,
      });
      const { AvailabilityZones: zones = [] } = await ec2.send(new DescribeAvailabilityZonesCommand({}));
      const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand({}));
      expect(new Set(zones.map(({ ZoneId }) => ZoneId)).size).toBe(zones.length);
      expect(Subnets.map(({ AvailabilityZone }) => AvailabilityZone)).toEqual(zones.map(({ ZoneName }) => ZoneName));
      const arn = `arn:${partitionOf(to.region)?.id}:ec2:${to.region}:${to.accountId}:subnet/subnet-`;
      expect(Subnets.filter(({ SubnetArn }) => !SubnetArn?.startsWith(arn))).toEqual([]);
      expect(Subnets.filter(({ OwnerId }) => OwnerId !== to.accountId)).toEqual([]);
    }),
    60,
  ));
