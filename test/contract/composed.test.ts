import { CreateRouteCommand, DescribeRouteTablesCommand, type EC2Client } from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import type { Inventory } from '../../src/domain/inventory.ts';
import { addManagementNetwork } from '../../src/operations/addManagementNetwork.ts';
import { failOver } from '../../src/operations/failOver.ts';
import { makeAppliance } from '../../src/operations/makeAppliance.ts';
import { makeDualHomed } from '../../src/operations/makeDualHomed.ts';
import { moveAddress } from '../../src/operations/moveAddress.ts';
import { moveInterface } from '../../src/operations/moveInterface.ts';
import type { OperationBody } from '../../src/operations/operation.ts';
import { prepareFailover } from '../../src/operations/prepareFailover.ts';
import { replaceInterface } from '../../src/operations/replaceInterface.ts';
import { retargetRoutes } from '../../src/operations/retargetRoutes.ts';
import { swapElasticIps } from '../../src/operations/swapElasticIps.ts';
import { completed } from '../support/composedWorlds.ts';
import { buildInstance } from './account.ts';
import { available, inProcess, moto, overHttp } from './endpoints.ts';
import { opened } from './opened.ts';

let routesMade = 0;

/** A route of the VPC's main table. */
const routeTo = async (outside: EC2Client, vpcId: string, eniId: string): Promise<string> => {
  const destination = `192.168.${(routesMade += 1)}.0/24`;
  const ofVpc = new DescribeRouteTablesCommand({ Filters: [{ Name: 'vpc-id', Values: [vpcId] }] });
  const tableId = (await outside.send(ofVpc)).RouteTables?.[0]?.RouteTableId ?? '';
  const route = { RouteTableId: tableId, DestinationCidrBlock: destination, NetworkInterfaceId: eniId };
  await outside.send(new CreateRouteCommand(route));
  return `${tableId} ${destination}`;
};

const targetOf = (inventory: Inventory, route: string): string | undefined =>
  inventory.snapshot.routeTables
    .flatMap(({ id, routes }) => routes.map(({ destination, target }) => ({ key: `${id} ${destination}`, target })))
    .find(({ key }) => key === route)?.target;

describe.each(available([inProcess(), overHttp(), moto]))('routes on $name', ({ start }) => {
  const { account, outside, read, ec2 } = opened(start);

  it('lead to another interface', async () => {
    const { vpcId, spare, addressed } = account();
    const route = await routeTo(outside(), vpcId, spare);
    await retargetRoutes.run({ fromId: spare, routes: [route], eniId: addressed }, ec2());
    expect(targetOf(await read(), route)).toBe(addressed);
  });
});

describe.each([inProcess(), overHttp()])('moves on $name', ({ start }) => {
  const { account, outside, read, ec2 } = opened(start);

  const of = async <Input>(operation: OperationBody<Input>, answers: Partial<Input>): Promise<Input> =>
    completed(operation, answers, await read());

  it('take interfaces, addresses and routes to a standby and back', async () => {
    const { vpcId, subnetA, groupId, instanceId, spare, addressed, allocationId } = account();
    const standbyId = await buildInstance(outside(), { subnetId: subnetA, groupId, privateIp: '10.7.1.11' });
    const slot = { networkCard: 0, deviceIndex: 1 };
    await ec2().attachInterface({ eniId: spare, instanceId, ...slot });
    await moveInterface.run(await of(moveInterface, { eniId: spare, instanceId: standbyId, ...slot }), ec2());
    expect((await read()).eni(spare)?.attachment).toMatchObject({ instanceId: standbyId, deviceIndex: 1 });

    const back = { instanceId: standbyId, way: 'interfaces', eniIds: [spare], standbyId: instanceId } as const;
    await failOver.run(await of(failOver, back), ec2());
    expect((await read()).eni(spare)?.attachment?.instanceId).toBe(instanceId);

    await moveAddress.run(await of(moveAddress, { fromId: addressed, what: [allocationId], eniId: spare }), ec2());
    expect((await read()).elasticIp(allocationId)?.eniId).toBe(spare);

    const route = await routeTo(outside(), vpcId, spare);
    const over = { instanceId, way: 'addresses', what: [allocationId], standbyId, routes: [route] } as const;
    await failOver.run(await of(failOver, over), ec2());
    const after = await read();
    const [standIn] = after.enisOf({ id: standbyId });
    expect([after.elasticIp(allocationId)?.eniId, targetOf(after, route)]).toEqual([standIn?.id, standIn?.id]);

    const { allocationId: otherId } = await ec2().allocateAddress({});
    const place = { eniId: addressed, privateIp: '10.7.1.21' };
    await ec2().associateAddress({ allocationId: otherId, ...place, allowReassociation: false });
    await swapElasticIps.run(await of(swapElasticIps, { allocationId, otherId }), ec2());
    const swapped = await read();
    expect([swapped.elasticIp(allocationId)?.eniId, swapped.elasticIp(otherId)?.eniId]).toEqual([
      addressed,
      standIn?.id,
    ]);

    await replaceInterface.run(await of(replaceInterface, { eniId: spare }), ec2());
    const [, made] = (await read()).enisOf({ id: instanceId });
    expect(made).toMatchObject({ description: 'spare', attachment: { deviceIndex: 1 } });
  });

  it('give an instance interfaces for purposes of their own', async () => {
    const { vpcId, subnetA, groupId } = account();
    const instanceId = await buildInstance(outside(), { subnetId: subnetA, groupId, privateIp: '10.7.1.12' });
    const answers = { instanceId, subnetId: subnetA, groupIds: [groupId], name: '' };
    await addManagementNetwork.run(await of(addManagementNetwork, answers), ec2());
    const [, made] = (await read()).enisOf({ id: instanceId });
    expect(made).toMatchObject({ description: 'Management network', attachment: { deviceIndex: 1 } });

    const other = await buildInstance(outside(), { subnetId: subnetA, groupId, privateIp: '10.7.1.13' });
    const { allocationId } = await ec2().allocateAddress({});
    const route = await routeTo(outside(), vpcId, made?.id ?? '');
    const appliance = { ...answers, instanceId: other, allocationId, routes: [route] };
    await makeAppliance.run(await of(makeAppliance, appliance), ec2());
    const after = await read();
    const [, forwarding] = after.enisOf({ id: other });
    expect([forwarding?.sourceDestCheck, targetOf(after, route)]).toEqual([false, forwarding?.id]);
    expect(after.elasticIp(allocationId)?.eniId).toBe(forwarding?.id);

    await makeDualHomed.run(await of(makeDualHomed, answers), ec2());
    await prepareFailover.run(await of(prepareFailover, { ...answers, instanceId: other, allocationId: '' }), ec2());
    const end = await read();
    expect([instanceId, other].map((id) => end.enisOf({ id }).length)).toEqual([3, 3]);
  });
});
