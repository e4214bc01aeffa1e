import type { Snapshot } from '../../src/domain/model.ts';
import { associated, withElasticIps } from './addressWorlds.ts';
import {
  address,
  attached,
  elasticIp,
  eni,
  instance,
  internetGateway,
  card,
  limits,
  named,
  primaryEni,
  securityGroup,
  snapshot,
} from './snapshot.ts';

const served = associated(
  { eniId: 'eni-0b0000b1', privateIp: '10.0.0.30' },
  { allocationId: 'eipalloc-0b0000b1', publicIp: '203.0.113.11' },
);

/** A small account in which two clients can get into each other's way: a spare interface, two holders, a secondary one. */
export const raceAccount = (): Snapshot =>
  snapshot({
    instances: [instance(), instance({ id: 'i-0b' })],
    instanceTypes: [limits({ interfaces: 8, cards: [card(0, 8)] })],
    enis: [
      primaryEni(),
      primaryEni({
        id: 'eni-0otherprimary',
        addresses: [address('10.0.0.11')],
        attachment: attached('i-0b', 0, { deleteOnTermination: true }),
      }),
      eni({
        id: 'eni-0a0000a1',
        ...named('spare'),
        description: 'spare',
        groups: [{ id: 'sg-0a', name: 'web' }],
        addresses: [address('10.0.0.20'), address('10.0.0.21', { primary: false })],
      }),
      withElasticIps(eni({ id: 'eni-0b0000b1', ...named('holder'), addresses: [address('10.0.0.30')] }), [served]),
      eni({ id: 'eni-0c0000c1', ...named('standby'), addresses: [address('10.0.0.40')] }),
      eni({
        id: 'eni-0d0000d1',
        ...named('second'),
        addresses: [address('10.0.0.50')],
        attachment: attached('i-0a', 1),
      }),
      eni({ id: 'eni-0f0000f1', addresses: [address('10.0.0.60')] }),
    ],
    securityGroups: [
      securityGroup({ id: 'sg-0a', name: 'web' }),
      securityGroup({ id: 'sg-0b', name: 'db' }),
      securityGroup({ id: 'sg-0q', name: 'quarantine' }),
    ],
    addresses: [elasticIp({ allocationId: 'eipalloc-0a0000a1' }), served],
    internetGateways: [internetGateway()],
  });
