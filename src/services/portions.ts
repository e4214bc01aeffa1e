import { mergePortion } from '../domain/mergePortion.ts';
import type { Portion } from '../domain/portion.ts';
import type { Problem } from '../domain/problem.ts';
import { mayPass, portionOf, type AskedPortion, type PortionEnd } from './askedPortion.ts';
import { inTurns } from './inTurns.ts';
import type { OpenConnection, OpenConnections } from './openConnections.ts';
import { problemOf, type Platform } from './platform.ts';
import { shownInTurns, type Shown } from './shown.ts';

export type PortionPorts = {
  readonly platform: Pick<Platform, 'limits' | 'explain'>;
  readonly connections: OpenConnections<Shown>;
  /** Whether a read of all is under way. */
  readonly isReading: () => boolean;
  /** Reads all. */
  readonly refresh: () => Promise<unknown>;
  /** Done with each account before it is shown. */
  readonly prepare: (shown: Shown) => Promise<unknown>;
  readonly show: (shown: Shown) => void;
};

/** Reads portions of what is shown again, one after the other, so that none overtakes another, and puts each in its place. */
export class Portions {
  readonly #ports: PortionPorts;
  #last: Promise<unknown> = Promise.resolve();

  constructor(ports: PortionPorts) {
    this.#ports = ports;
  }

  /** Never rejects. */
  read(asked: AskedPortion): Promise<PortionEnd> {
    const work = this.#last.then(() => this.#read(asked));
    this.#last = work;
    return work;
  }

  async #read(asked: AskedPortion): Promise<PortionEnd> {
    const { connections, platform, isReading } = this.#ports;
    const { open } = connections;
    const isOther = asked.connection !== undefined && asked.connection !== open?.connection;
    if (!open?.works || isOther || isReading()) return this.#instead(asked, undefined);
    const release = connections.use(open.connection);
    try {
      const portion = await portionOf(open.connection, asked, open.shown.inventory.snapshot);
      const unread = portion.unread.find((each) => !open.shown.inventory.gap(each.part));
      if (connections.open !== open) return { kind: 'left' };
      if (isOfAnother(open) || (unread && (asked.isQuiet === true || !mayPass(unread.problem))))
        return await this.#instead(asked, unread?.problem);
      return await this.#merge(open, portion);
    } catch (error) {
      return await this.#instead(asked, await problemOf(error, open.shown.scope, platform));
    } finally {
      release();
    }
  }

  async #instead({ isQuiet }: AskedPortion, problem: Problem | undefined): Promise<PortionEnd> {
    if (isQuiet === true) return { kind: 'left' };
    await this.#ports.refresh();
    return { kind: 'all', problem };
  }

  async #merge(open: OpenConnection<Shown>, portion: Portion): Promise<PortionEnd> {
    const { connections, platform, prepare, show } = this.#ports;
    const { scope, inventory } = open.shown;
    const problem = portion.unread[0]?.problem;
    const limits = await platform.limits().catch(() => undefined);
    const snapshot = await inTurns(mergePortion(inventory.snapshot, portion));
    if (snapshot === inventory.snapshot) return { kind: 'read', isChanged: false, problem };
    const shown = await inTurns(shownInTurns(scope, snapshot, { limits, before: inventory }));
    await prepare(shown);
    if (connections.open !== open) return { kind: 'left' };
    connections.keep({ ...open, shown });
    show(shown);
    return { kind: 'read', isChanged: true, problem };
  }
}

/** Whether the credentials in use are of another account than what is shown by them. */
const isOfAnother = ({ connection, shown }: OpenConnection<Shown>): boolean => {
  const [account, was] = [connection.identity(), shown.inventory.snapshot.accountId];
  return account !== undefined && was !== undefined && account !== was;
};
