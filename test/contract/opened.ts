import { afterAll, beforeAll } from 'vitest';
import { Inventory } from '../../src/domain/inventory.ts';
import { buildAccount, type Account } from './account.ts';
import type { Running } from './endpoints.ts';

/** An endpoint with a small account, and the product's connection to it. */
export const opened = (start: () => Promise<Running>) => {
  let running: Running;
  let account: Account;
  beforeAll(async () => {
    running = await start();
    account = await buildAccount(running.outside);
  });
  afterAll(() => running.stop());
  return {
    account: () => account,
    outside: () => running.outside,
    read: async () => new Inventory(await running.connection.read()),
    connection: () => running.connection,
    ec2: () => running.connection.ec2(),
  };
};
