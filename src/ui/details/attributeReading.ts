import type { Connection } from '../../aws/connection.ts';
import { isAbort } from '../../domain/errors.ts';
import type { AttributeTable } from '../../protocol/details.ts';

/** What EC2 says of an interface now, asked once for each state of it that the account shows. */
export class AttributeReading {
  #of = '';
  #reading: AbortController | undefined;
  #tables: readonly AttributeTable[] | undefined = [];

  /** Undefined while it is asked; empty where there is nothing to ask. */
  get tables(): readonly AttributeTable[] | undefined {
    return this.#tables;
  }

  /** Nothing is asked any more, nor shown of what was. */
  stop(): void {
    this.#reading?.abort();
    this.#reading = undefined;
    this.#of = '';
    this.#tables = [];
  }

  /** Asks for the interface in the given state, unless that was done; resolves true once there is something else to show. A later call ends an earlier one. */
  async read(eniId: string, state: string, connection: Pick<Connection, 'interfaceAttributes'>): Promise<boolean> {
    if (this.#of === state) return false;
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    // Of the same interface what was said stays until there is something newer.
    if (!this.#of.startsWith(`${eniId} `)) this.#tables = undefined;
    this.#of = state;
    try {
      const tables = await connection.interfaceAttributes(eniId, reading.signal);
      if (this.#reading !== reading) return false;
      this.#tables = tables.map(({ title, rows, problem }) => ({ title, rows, problem }));
      return true;
    } catch (error) {
      if (reading.signal.aborted || isAbort(error)) return false;
      if (this.#reading === reading) this.#tables = [];
      throw error;
    }
  }
}
