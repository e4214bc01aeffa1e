import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../src/aws/connect.ts';
import type { Connection } from '../../src/aws/connection.ts';
import { deleteInterface } from '../../src/operations/deleteInterface.ts';
import { editTags } from '../../src/operations/editTags.ts';
import { simulate } from '../../src/simulator/simulate.ts';
import { ownKeys, serveOwn } from '../support/ownKeys.ts';
import { eni, snapshot } from '../support/snapshot.ts';

const enis = Array.from({ length: 50 }, (_, at) => eni({ id: `eni-0a000${String(at).padStart(3, '0')}` }));
const eniIds = enis.map(({ id }) => id);

/** In real time, over HTTP, against EC2's request limits. */
describe('many interfaces at once', () => {
  const simulator = simulate(snapshot({ enis }), { throttle: true });
  const answers = { taken: 0, throttled: 0 };
  let connection: Connection;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const server = await serveOwn({
      ...simulator,
      endpoint: async (form) => {
        const answer = await simulator.endpoint(form);
        answers[answer?.status === 503 ? 'throttled' : 'taken'] += 1;
        return answer;
      },
    });
    connection = connect(
      { kind: 'profile', profile: 'contract', region: 'eu-west-1', endpoint: server.url },
      { credentials: ownKeys },
    );
    close = server.close;
  });
  afterAll(async () => {
    connection.close();
    await close();
  });

  it('are tagged in one request', async () => {
    await editTags.run({ ids: eniIds, way: 'set', key: 'team', value: 'net', keys: [] }, connection.ec2());
    expect(simulator.snapshot().enis.filter(({ tags }) => tags[0]?.value === 'net')).toHaveLength(50);
    expect(answers).toEqual({ taken: 1, throttled: 0 });
  });

  it('are all deleted although EC2 throttles', async () => {
    // Somebody else has used up the account's 100 deletions: from now on EC2 takes 5 a second.
    const elsewhere = 'Action=DeleteNetworkInterface&Version=2016-11-15&NetworkInterfaceId=eni-0b000000';
    for (let count = 0; count < 100; count += 1) await simulator.endpoint(elsewhere);
    await deleteInterface.run({ eniIds }, connection.ec2());
    expect(simulator.snapshot().enis).toEqual([]);
    expect(answers.throttled).toBeGreaterThan(0);
    // Fewer are refused than go through: the client finds the pace of the bucket.
    expect(answers.throttled).toBeLessThan(answers.taken);
  });
});
